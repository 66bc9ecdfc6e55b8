"""What goes out for other programs starts nothing there: no formula, no markup, no line of its own."""

import csv
import io
import json
import re
import zipfile
from pathlib import Path

import pytest
from tests.cli.places import TODAY, Fh
from tests.sicherheit.hostile import make
from tests.sicherheit.html import ALL, REPORTS
from tests.sicherheit.lines import some

from fruehe_hilfen_cli.cli import manifest

FORMULAS = ("=", "+", "-", "@", "\t=", "\r=", "\n=", "＝", "＋", "－", "＠", "'=", "''=")
_FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠]")
_NUMBER = re.compile(r"[+-]?\d+(,\d+)?")
CALL = "cmd|' /C calc'!A0"
TABLES = [
    command.path[1]
    for command in manifest.COMMANDS
    if command.path[0] == "bericht" and command.path[1] not in {"briefbogen", "seite"}
]


@pytest.fixture(scope="module", params=some(FORMULAS, every=len(FORMULAS)))
def formulas(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace in which every text begins as a formula does."""
    root = tmp_path_factory.mktemp("formeln")
    begin: str = request.param
    make(root, lambda _: f"{begin}{CALL}")
    return root


def runs(fh: Fh, root: Path, *words: str) -> str:
    said = fh(*words, "--ordner", str(root), "--stichtag", TODAY)
    assert said.code in (0, 1), said.err
    return said.out


def check_csv(data: bytes) -> int:
    """No cell is taken for a formula; gives how many would have been."""
    cells = [
        cell
        for row in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";")
        for cell in row
    ]
    assert [cell for cell in cells if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell)] == []
    return sum(cell.startswith("'") for cell in cells)


def check_xlsx(data: bytes) -> int:
    """No cell is a formula or a link, and the file asks for no other; gives how many would have been."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        xml = {name: package.read(name) for name in package.namelist()}
    assert [name for name in xml if "external" in name.lower() or "connection" in name.lower()] == []
    assert [
        name for name, part in xml.items() if re.search(rb"<f[ >]|<hyperlink|TargetMode|<ddeLink", part)
    ] == []
    return xml["xl/sharedStrings.xml"].count(CALL.encode())


def test_no_cell_of_the_logbook_is_a_formula(formulas: Path, tmp_path: Path, fh: Fh) -> None:
    runs(fh, formulas, "logbuch", "exportiere", "-o", str(tmp_path / "alle.csv"))
    runs(fh, formulas, "logbuch", "exportiere", "-o", str(tmp_path / "alle.xlsx"))
    assert check_csv((tmp_path / "alle.csv").read_bytes()) > 20
    assert check_xlsx((tmp_path / "alle.xlsx").read_bytes()) > 20


@pytest.mark.parametrize("report", some(TABLES, every=9))
def test_no_cell_of_a_report_is_a_formula(formulas: Path, tmp_path: Path, fh: Fh, report: str) -> None:
    said = fh(
        "bericht",
        report,
        "--format",
        "csv",
        "-o",
        str(tmp_path / "aus"),
        "--ordner",
        str(formulas),
        "--stichtag",
        TODAY,
    )
    if said.code == 2:
        pytest.skip("diesen Bericht gibt es nicht als CSV")
    found = [check_csv(path.read_bytes()) for path in (tmp_path / "aus").iterdir()]
    assert sum(found) > 0
    runs(fh, formulas, "bericht", report, "--format", "xlsx", "-o", str(tmp_path / "aus"))
    assert [check_xlsx(path.read_bytes()) for path in (tmp_path / "aus").glob("*.xlsx")]


@pytest.fixture(scope="module")
def markup(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace in which every text is markup."""
    root = tmp_path_factory.mktemp("zeichen")
    lines = f"{ALL}\n\n# x\n\n- y\n\n```\n\n    <b>\n\n[a]: javascript:x\n\n|a|b|\n\n<div>"
    make(root, lambda _: lines)
    return root


@pytest.mark.parametrize("report", some([name for name in REPORTS if name != "seite"]))
def test_markdown_holds_no_links_and_no_html(markup: Path, tmp_path: Path, fh: Fh, report: str) -> None:
    from markdown_it import MarkdownIt

    runs(fh, markup, "bericht", report, "--format", "markdown", "-o", str(tmp_path / "aus"))
    (path,) = (tmp_path / "aus").glob("*.md")
    tokens = MarkdownIt("commonmark").enable("table").parse(path.read_text("utf-8"))
    kinds = {token.type for found in tokens for token in (found, *(found.children or ()))}
    assert kinds & {"html_block", "html_inline", "link_open", "image", "code_block"} == set()


def test_markdown_of_the_logbook_neither(markup: Path, tmp_path: Path, fh: Fh) -> None:
    from markdown_it import MarkdownIt

    runs(fh, markup, "logbuch", "exportiere", "-o", str(tmp_path / "alle.md"))
    tokens = MarkdownIt("commonmark").enable("table").parse((tmp_path / "alle.md").read_text("utf-8"))
    kinds = {token.type for found in tokens for token in (found, *(found.children or ()))}
    inline = "".join(token.content for token in tokens if token.type == "inline")
    assert "javascript" in inline
    assert kinds & {"link_open", "image", "code_block", "html_block"} == set()
    shown = [
        token.content for found in tokens for token in found.children or () if token.type == "html_inline"
    ]
    assert set(shown) <= {"<br>"}


def test_a_calendar_holds_its_own_lines_only(tmp_path: Path, fh: Fh) -> None:
    from icalendar import Calendar

    inject = (
        "x\r\nATTACH:file:///etc/passwd\nBEGIN:VALARM\rURL:javascript:x;,\\n\x0bEND:VEVENT\u2028X-A:b\x85c"
    )
    make(tmp_path, lambda _: inject)
    runs(fh, tmp_path, "kalender", "exportiere", str(tmp_path / "x.ics"))
    read = Calendar.from_ical((tmp_path / "x.ics").read_bytes())
    events = list(read.walk("VEVENT"))
    assert events
    names = {name for event in events for name in event}
    assert names == {
        "UID", "SEQUENCE", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "CATEGORIES", "STATUS",
        "TRANSP"
    }  # fmt: skip
    assert {found.name for found in read.walk()} == {
        "VCALENDAR",
        "VTIMEZONE",
        "STANDARD",
        "DAYLIGHT",
        "VEVENT",
    }
    text = (tmp_path / "x.ics").read_bytes().decode()
    assert re.findall("[\x00-\x08\x0b-\x1f\x7f-\x9f]", text.replace("\r\n", "")) == []
    assert "\n" not in text.replace("\r\n", "")


def test_oparl_is_json_with_addresses_of_its_own(markup: Path, fh: Fh) -> None:
    def addresses(value: object) -> list[str]:
        if isinstance(value, dict):
            return [found for inner in value.values() for found in addresses(inner)]
        if isinstance(value, list):
            return [found for inner in value for found in addresses(inner)]
        return (
            [value]
            if isinstance(value, str) and re.match(r"\s*[a-z][a-z0-9+.-]*:\S", value, re.IGNORECASE)
            else []
        )

    found = addresses(json.loads(runs(fh, markup, "export", "oparl", "-o", "-")))
    assert found
    assert {address.partition(":")[0] for address in found} <= {"http", "https"}
