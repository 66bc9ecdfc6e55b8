"""All reports of this project as ODT and PDF: valid, whole, and named on every page."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from tests.office import as_pdf, needs_office, text_of
from tests.render.samples import decoded, visible_signs
from tests.validators import broken_odf_rules, broken_pdf_rules, needs_odf_check, needs_pdf_check

from fruehe_hilfen_cli.cli import manifest
from fruehe_hilfen_cli.cli.main import run
from fruehe_hilfen_cli.render.characters import visible
from fruehe_hilfen_cli.render.odt import to_odt
from fruehe_hilfen_cli.render.paper import foot_of, head_of
from fruehe_hilfen_cli.render.pdf import to_pdf
from fruehe_hilfen_cli.reports.content import Content
from fruehe_hilfen_cli.reports.document import Article, Block, Chart, Document
from fruehe_hilfen_cli.reports.sources import source_line
from fruehe_hilfen_cli.reports.texts import words_in

ROOT = Path(__file__).parents[2]
CASES = (
    ("musterkreis", "2026-11-22"),
    ("kreis-soest", "2026-11-22"),
    ("kreis-soest", "2023-03-14"),
    ("bremen", "2026-11-22"),
    ("bremen", "2023-02-28"),
)
OTHERS = {"briefbogen", "seite", "tabellen"}
"""Reports that are no documents."""
pytestmark = pytest.mark.langsam


@dataclass(frozen=True)
class Told:
    """A report before it is printed."""

    name: str
    document: Document
    day: date


def names() -> list[str]:
    found = [command.path[1] for command in manifest.COMMANDS if command.path[0] == "bericht"]
    return [name for name in found if name not in OTHERS]


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> list[Told]:
    made: list[Told] = []
    target = tmp_path_factory.mktemp("berichte") / "bericht.pdf"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FH_ORDNER", str(ROOT))
        for name in names():
            for place, day in CASES:
                title = f"{name}-{place}-{day}"

                def keep(
                    _kind: str, content: Content, on: date, *_: object, title: str = title
                ) -> dict[str, bytes]:
                    made.append(Told(title, content.document, on))
                    return {"": b""}

                patch.setattr("fruehe_hilfen_cli.render.printing.printed", keep)
                assert (
                    run(["bericht", name, place, "--stichtag", day, "--ausgabe", str(target), "--ersetze"])
                    == 0
                )
    assert len(made) >= len(CASES) * len(names())
    return made


@pytest.fixture(scope="module")
def pdfs(reports: list[Told], tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("pdf")
    return [written(folder / f"{told.name}.pdf", to_pdf(told.document, told.day)) for told in reports]


@pytest.fixture(scope="module")
def odts(reports: list[Told], tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("odt")
    return [written(folder / f"{told.name}.odt", to_odt(told.document, told.day)) for told in reports]


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


@needs_pdf_check
def test_verapdf_finds_nothing(pdfs: list[Path]) -> None:
    assert not broken_pdf_rules(pdfs)


@needs_odf_check
def test_the_schema_of_opendocument_is_kept(odts: list[Path]) -> None:
    assert not [line for file in odts for line in broken_odf_rules(file)]


@needs_office
def test_all_texts_are_on_the_pages_of_the_pdf(reports: list[Told], pdfs: list[Path]) -> None:
    for told, pdf in zip(reports, pdfs, strict=True):
        check(told, text_of(pdf))


@needs_office
def test_libreoffice_shows_all_texts_of_the_odt(
    reports: list[Told], odts: list[Path], tmp_path: Path
) -> None:
    for told, pdf in zip(reports, as_pdf(tmp_path, odts), strict=True):
        check(told, text_of(pdf))


def check(told: Told, shown: str) -> None:
    pages = shown.rstrip("\f").split("\f")
    head = head_of(told.document)
    assert head
    for number, page in enumerate(pages, 1):
        line = f"Seite {number} von {len(pages)}"
        assert all(words in page for words in (*head, foot_of(told.document), line)), (told.name, line)
    assert not visible_signs(texts(told.document)) - visible_signs(decoded(shown)), told.name


def texts(document: Document) -> str:
    """All that a document says in characters; of charts that is the table behind them."""
    blocks = tuple(part for block in document.blocks for part in without_charts(block))
    lines = (source_line(source) for source in document.sources)
    words = (words.text for words in words_in(replace(document, blocks=blocks)))
    return visible(" ".join([*words, *lines]))


def without_charts(block: Block) -> list[Block]:
    match block:
        case Article():
            return [inner for part in block.blocks for inner in without_charts(part)]
        case Chart(table=table):
            return [table] if table else []
        case _:
            return [block]
