"""New municipalities and new workspaces on the disk."""

from datetime import date
from pathlib import Path

import pytest
from tests.cli.places import contents

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.kinds import Theme
from fruehe_hilfen_cli.model.plan import Roadmap
from fruehe_hilfen_cli.records.roadmap.plan import Start, new_roadmap
from fruehe_hilfen_cli.store import files
from fruehe_hilfen_cli.store.reading import packaged_scheme, read_project
from fruehe_hilfen_cli.store.roadmaps import (
    BadScheme,
    FolderNotEmpty,
    PlaceExists,
    add_municipality,
    new_workspace,
    read_own_scheme,
    require_new,
)
from fruehe_hilfen_cli.store.workspace import ROADMAP_SCHEMA, Workspace, find_workspace

PLACE = "kreis-sued"
SCHEME = """\
format = 1
name = "Strategie"
quelle = "Beschluss"
hinweis_abgeleitet = "abgeleitet"
[[phase]]
nummer = 1
name = "Auftakt"
beginn = "2022-05"
ende = "2022-12"
"""


def roadmap(process: str = "nzfh") -> Roadmap:
    start = Start("Kreis Süd", "NW", Theme.OUTCOMES, None, process, Month(2022, 4), date(2022, 5, 10))
    return new_roadmap(packaged_scheme("nzfh"), start)


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return new_workspace(tmp_path / "arbeit")


def test_a_new_workspace_is_found_from_below_and_has_line_ends_for_git(workspace: Workspace) -> None:
    assert find_workspace(None, workspace.root / "phases") == workspace
    assert (workspace.root / ".gitattributes").read_bytes() == (
        b"* text=auto eol=lf\n*.toml text eol=lf\nlogbook/*/anlagen/** -text\n"
    )
    assert workspace.places() == ()


def test_hidden_files_do_not_make_a_folder_full(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".gitattributes").write_text("*.pdf binary\n", "utf-8")
    new_workspace(tmp_path)
    assert (tmp_path / ".gitattributes").read_text("utf-8") == "*.pdf binary\n"


def test_a_folder_with_anything_in_it_is_refused(tmp_path: Path) -> None:
    (tmp_path / "Brief.odt").write_bytes(b"x")
    before = contents(tmp_path)
    with pytest.raises(FolderNotEmpty) as refused:
        new_workspace(tmp_path)
    assert str(tmp_path) in refused.value.told()
    assert contents(tmp_path) == before
    assert [path.name for path in tmp_path.iterdir()] == ["Brief.odt"]


def test_a_municipality_is_read_as_it_was_written(workspace: Workspace) -> None:
    path = add_municipality(workspace, PLACE, roadmap(), None, "Erzeugt.\nVon fh.\x1b")
    assert path == workspace.roadmap_path(PLACE)
    head = path.read_text("utf-8").splitlines()[:3]
    assert head == [f"#:schema {ROADMAP_SCHEMA}", "# Erzeugt. Von fh.\N{REPLACEMENT CHARACTER}", "format = 1"]
    reading = read_project(workspace, PLACE)
    assert reading.problems == ()
    assert reading.project is not None
    assert reading.project.roadmap == roadmap()
    assert (workspace.logbook_path(PLACE) / ".gitkeep").is_file()  # or git would forget the folder


@pytest.mark.parametrize(
    "there", [f"phases/{PLACE}/fahrplan.toml", f"logbook/{PLACE}/2022-06-01-x-aaaaa.toml"]
)
def test_one_that_exists_is_never_touched(workspace: Workspace, there: str) -> None:
    path = workspace.root / there
    path.parent.mkdir()
    path.write_text("kein = TOML, aber meins", "utf-8")
    before = contents(workspace.root)
    for attempt in (
        lambda: require_new(workspace, PLACE),
        lambda: add_municipality(workspace, PLACE, roadmap(), None, ""),
    ):
        with pytest.raises(PlaceExists) as refused:
            attempt()
        assert there in refused.value.told()
    assert contents(workspace.root) == before


def test_an_attempt_that_was_cut_off_can_be_repeated(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan, create = roadmap("eigener.toml"), files.create_bytes

    def cut_off(path: Path, data: bytes) -> None:
        if path.name == workspace.roadmap_path(PLACE).name:
            raise KeyboardInterrupt
        create(path, data)

    monkeypatch.setattr(files, "create_bytes", cut_off)
    with pytest.raises(KeyboardInterrupt):
        add_municipality(workspace, PLACE, plan, SCHEME, "")
    monkeypatch.undo()
    assert workspace.places() == ()
    add_municipality(workspace, PLACE, plan, SCHEME, "")
    assert workspace.places() == (PLACE,)
    assert read_project(workspace, PLACE).problems == ()


def test_another_scheme_of_that_name_is_not_overwritten(workspace: Workspace) -> None:
    there = workspace.roadmap_path(PLACE).with_name("eigener.toml")
    there.parent.mkdir()
    there.write_text(SCHEME.replace("Auftakt", "Beginn"), "utf-8")
    with pytest.raises(FileExistsError):
        add_municipality(workspace, PLACE, roadmap("eigener.toml"), SCHEME, "")
    assert "Beginn" in there.read_text("utf-8")
    assert workspace.places() == ()


def test_a_scheme_comes_with_its_text(tmp_path: Path) -> None:
    path = tmp_path / "strategie.toml"
    path.write_bytes(b"\xef\xbb\xbf" + SCHEME.replace("\n", "\r\n").encode())
    scheme, text = read_own_scheme(path)
    assert scheme.name == "Strategie"
    assert text.replace("\r\n", "\n") == SCHEME


@pytest.mark.parametrize(
    ("old", "new", "at"),
    [
        ("[[phase]]", "[[phase]", 5),
        ("nummer = 1", 'nummer = "eins"', 6),
        ('quelle = "Beschluss"\n', "", 1),
        ("nummer = 1", "nummer = 1\nfarbe = 3", 7),
        ('"2022-05"', '"2022-13"', 8),
    ],
)
def test_a_broken_scheme_is_refused_with_file_and_line(tmp_path: Path, old: str, new: str, at: int) -> None:
    path = tmp_path / "strategie.toml"
    path.write_text(SCHEME.replace(old, new), "utf-8")
    with pytest.raises(BadScheme) as refused:
        read_own_scheme(path)
    assert refused.value.told().startswith(f"Der Ablauf strategie.toml:{at} lässt sich nicht verwenden: ")
    assert refused.value.advised()
    assert refused.value.exit_code == 3


def test_a_scheme_in_another_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "strategie.toml"
    path.write_bytes(SCHEME.replace("Auftakt", "Prüfung").encode("latin-1"))
    with pytest.raises(BadScheme, match=r"strategie\.toml:7 .*UTF-8"):
        read_own_scheme(path)
