"""``fh bericht seite``: which pages are written, what leads where, and what nobody outside may see."""

import re
from pathlib import Path

import pytest
from tests.cli.places import Fh, contents, make_place

from fruehe_hilfen_cli.cli.output import browser
from fruehe_hilfen_cli.store.workspace import Workspace

PAGE = ("bericht", "seite")
MEETING = 'datum = 2023-02-01\nart = "sitzung"\ntitel = "<b>Café & Rat</b>"\nsichtbarkeit = "oeffentlich"\n'
REACHED = 'datum = 2023-02-02\nart = "notiz"\ntitel = "Vertraulich"\nerreicht = ["1.1"]\n'


@pytest.fixture
def kept(workspace: Workspace) -> Workspace:
    return make_place(workspace, "kreis-sued", aaaaa=MEETING, bbbbb=REACHED)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The pages that were opened, instead of a browser."""
    pages: list[Path] = []

    def note(page: Path) -> bool:
        pages.append(page)
        return True

    monkeypatch.setattr(browser, "open_page", note)
    return pages


def read(name: str) -> str:
    return Path(name).read_text("utf-8")


def headings(page: str) -> list[str]:
    return re.findall(r"<h2[^>]*>(.*?)</h2>", page)


@pytest.mark.usefixtures("kept")
def test_one_municipality_is_one_page(fh: Fh) -> None:
    assert fh(*PAGE) == (0, "", "Geschrieben: seiten/kreis-sued.html\n")
    page = read("seiten/kreis-sued.html")
    told = ["Phasenstand", "Zeitleiste", "Meilensteine", "Meilensteintrend", "Formate"]
    assert headings(page) == [*told, "Logbuch", "Quellen"]
    assert "&lt;b&gt;Café &amp; Rat&lt;/b&gt;" in page
    assert "<b>" not in page
    assert "fh " not in re.sub(r"<(style|script).*?</\1>", "", page, flags=re.DOTALL)


def test_several_have_a_page_that_leads_to_each(fh: Fh, kept: Workspace) -> None:
    make_place(kept, "kreis-nord")
    make_place(kept, "index")
    names = ["index.html", "index-kommune.html", "kreis-nord.html", "kreis-sued.html"]
    assert fh(*PAGE).err == "".join(f"Geschrieben: seiten/{name}\n" for name in names)
    page = read("seiten/index.html")
    assert headings(page)[:3] == ["Phasenstand", "Ampeln", "Formate"]
    assert {*re.findall(r'href="([^"#]+)"', page)} == {*names[1:]}
    for name in names[1:]:
        assert re.findall(r'href="([^"#]+)"', read(f"seiten/{name}")) == ["index.html"]


@pytest.mark.usefixtures("kept")
def test_the_same_data_give_the_same_bytes(fh: Fh) -> None:
    fh(*PAGE, "-o", "eins.html")
    fh(*PAGE, "-o", "zwei.html")
    assert Path("eins.html").read_bytes() == Path("zwei.html").read_bytes()


def test_who_may_not_see_an_entry_learns_nothing_of_it(fh: Fh, kept: Workspace) -> None:
    make_place(kept, "kreis-nord")
    said = fh(*PAGE, "--fuer", "oeffentlich")
    assert "1 Eintrag" in said.err
    for name in ("index", "kreis-sued"):
        page = read(f"seiten/{name}.html")
        assert "Vertraulich" not in page
        assert "bbbbb" not in page
    page = read("seiten/kreis-sued.html")
    assert "Café" in page
    assert "nicht freigegeben" in page


@pytest.mark.usefixtures("kept")
def test_nothing_is_replaced_unasked(fh: Fh) -> None:
    Path("seiten").mkdir()
    Path("seiten/kreis-sued.html").write_text("meins", "utf-8")
    said = fh(*PAGE)
    assert said.code == 1
    assert "seiten/kreis-sued.html“ gibt es schon" in said.err
    assert read("seiten/kreis-sued.html") == "meins"
    assert fh(*PAGE, "--ersetze").code == 0
    assert read("seiten/kreis-sued.html").startswith("<!")


def test_several_do_not_fit_into_one_file(fh: Fh, kept: Workspace) -> None:
    make_place(kept, "kreis-nord")
    before = contents(kept.root)
    assert "Das sind 2 Kommunen" in fh(*PAGE, "-o", "alle.html").err
    said = fh(*PAGE, "-o", "alle.pdf")
    assert (said.code, said.err.split("\n")[0][-26:]) == (2, "endet auf .html, nicht auf .pdf."[-26:])
    assert contents(kept.root) == before


@pytest.mark.usefixtures("kept")
def test_they_go_into_files_only(fh: Fh) -> None:
    said = fh(*PAGE, "-o", "-")
    assert (said.code, said.out) == (2, "")
    assert "--ausgabe seiten" in said.err
    assert not Path("-").exists()


@pytest.mark.usefixtures("kept")
def test_it_is_opened_if_wanted(fh: Fh, opened: list[Path]) -> None:
    fh(*PAGE)
    assert opened == []
    fh(*PAGE, "--ersetze", "--oeffne")
    assert opened == [Path("seiten/kreis-sued.html")]


@pytest.mark.usefixtures("kept")
def test_where_there_is_no_browser_it_says_what_to_open(fh: Fh, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browser, "open_page", lambda page: page is None)
    assert "öffnen Sie seiten/kreis-sued.html selbst." in fh(*PAGE, "--oeffne").err


def test_a_broken_file_is_named_and_the_page_says_that_it_is_incomplete(fh: Fh, kept: Workspace) -> None:
    (kept.logbook_path("kreis-sued") / "2023-02-03-notiz-ccccc.toml").write_text("datum =", "utf-8")
    said = fh(*PAGE)
    assert said.code == 3
    assert "2023-02-03-notiz-ccccc.toml:1:" in said.err
    page = read("seiten/kreis-sued.html")
    assert "Unvollständig" in page
    assert "fh pruefe" not in page


def test_it_is_kept_as_it_went_out(fh: Fh, kept: Workspace) -> None:
    said = fh(*PAGE, "--fuer", "oeffentlich", "--eingefroren", "--ohne-commit")
    assert said.code == 0, said.err
    (kept_file,) = kept.root.rglob("ueberblick-2023-03-14-oeffentlich*.html")
    assert kept_file.read_bytes() == Path("seiten/kreis-sued.html").read_bytes()


def test_kept_pages_lead_to_no_file_that_is_not_kept(fh: Fh, kept: Workspace) -> None:
    make_place(kept, "kreis-nord")
    assert fh(*PAGE, "--eingefroren", "--ohne-commit").code == 0
    copies = [path.read_text("utf-8") for path in kept.root.rglob("ueberblick-*.html")]
    assert len(copies) == 2
    assert not any(re.findall(r'href="([^"#]+)"', copy) for copy in copies)
