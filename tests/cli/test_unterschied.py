"""``fh unterschied``: between days, between revisions, between one and the other."""

import json

import pytest
from tests.cli.places import ROADMAP, Fh, contents, make_place
from tests.store.repositories import git, isolate, repository, states

from fruehe_hilfen_cli.store.workspace import Workspace

ENTRY = 'datum = {}\nart = "notiz"\ntitel = "{}"\n'
PLAN = "phases/kreis-sued/fahrplan.toml"


@pytest.fixture(autouse=True)
def _isolated(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    isolate(monkeypatch)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(workspace.root.parent))
    make_place(workspace, "kreis-sued", aaaaa=ENTRY.format("2022-05-10", "Alt"))


@pytest.fixture
def tracked(workspace: Workspace) -> Workspace:
    repository(workspace.root)
    return workspace


def commit(workspace: Workspace) -> None:
    git(workspace.root, "add", "--all")
    git(workspace.root, "commit", "--quiet", "--message", "Neu")


def edit(workspace: Workspace, old: str, new: str) -> None:
    path = workspace.root / PLAN
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def test_two_days(workspace: Workspace, fh: Fh) -> None:
    make_place(workspace, "kreis-sued", bbbbb=ENTRY.format("2023-01-10", "Neu"))
    said = fh("unterschied", "--seit", "31.12.2022")
    assert said.code == 0
    assert "Von 31.12.2022 bis 14.03.2023" in said.out
    assert "10.01.2023  Neu (bbbbb)" in said.out
    assert "Alt" not in said.out
    said = fh("unterschied", "--seit", "04/2022", "--bis", "31.12.2022", "kreis")
    assert "Alt" in said.out
    assert "Neu (" not in said.out


def test_days_in_the_wrong_order(fh: Fh) -> None:
    said = fh("unterschied", "--seit", "gestern", "--bis", "01.01.2023")
    assert said.code == 2
    assert "Vertauschen" in said.err


def test_two_revisions(tracked: Workspace, fh: Fh) -> None:
    make_place(tracked, "kreis-sued", bbbbb=ENTRY.format("2022-06-10", "Neu"))
    edit(tracked, 'ende = "2022-09"', 'ende = "2022-10"')
    commit(tracked)
    edit(tracked, 'titel = "Vertrag unterzeichnet"', 'titel = "Nur im Ordner"')
    before, status = contents(tracked.root), states(tracked.root)
    said = fh("unterschied", "--seit", "HEAD~1", "--bis", "HEAD")
    assert said.code == 0
    assert "Neu (bbbbb)" in said.out
    assert "Phase 1: Ende 09/2022 → 10/2022 (vereinbart, im Fahrplan)" in said.out
    assert "Nur im Ordner" not in said.out
    assert "Nur im Ordner" in fh("unterschied", "--seit", "HEAD").out
    assert (contents(tracked.root), states(tracked.root)) == (before, status)


def test_a_municipality_that_is_new_and_one_that_is_gone(tracked: Workspace, fh: Fh) -> None:
    make_place(
        tracked,
        "stadt-nord",
        roadmap=ROADMAP.replace("Kreis Süd", "Stadt Nord"),
        ccccc=ENTRY.format("2022-06-10", "Da"),
    )
    commit(tracked)
    assert "Da (ccccc)" in fh("unterschied", "--seit", "HEAD~1", "stadt").out
    (tracked.root / "phases/stadt-nord/fahrplan.toml").unlink()
    assert "Entfernte Einträge" in fh("unterschied", "--seit", "HEAD", "stadt").out


def test_a_word_that_is_a_date_and_a_revision_is_a_date(tracked: Workspace, fh: Fh) -> None:
    git(tracked.root, "tag", "2023-01")
    assert "Von 01/2023 bis" in fh("unterschied", "--seit", "2023-01").out
    assert "Von refs/tags/2023-01 (" in fh("unterschied", "--seit", "refs/tags/2023-01").out


def test_as_json(tracked: Workspace, fh: Fh) -> None:
    edit(tracked, 'titel = "Vertrag unterzeichnet"', 'titel = "Vertrag"')
    found = json.loads(fh("unterschied", "--seit", "HEAD", "--json").out)
    assert found["seit"] == git(tracked.root, "rev-parse", "HEAD").strip()
    assert found["bis"] == "2023-03-14"
    assert found["unterschiede"][0]["fahrplan"] == [
        {
            "betrifft": "meilenstein 1.1",
            "feld": "titel",
            "vorher": "Vertrag unterzeichnet",
            "nachher": "Vertrag",
        }
    ]


def test_what_could_not_be_read_then_is_named_with_its_revision(tracked: Workspace, fh: Fh) -> None:
    path = tracked.root / PLAN
    path.write_text("kaputt", "utf-8")
    commit(tracked)
    path.write_text(ROADMAP, "utf-8")
    said = fh("unterschied", "--seit", "HEAD")
    assert said.code == 3
    assert f"{git(tracked.root, 'rev-parse', 'HEAD')[:7]}:{PLAN}:1: D01" in said.err
    assert "Entfernte" not in said.out


def test_a_problem_of_both_days_is_told_once(workspace: Workspace, fh: Fh) -> None:
    (workspace.logbook_path("kreis-sued") / "2022-05-11-notiz-bbbbb.toml").write_text("kaputt", "utf-8")
    said = fh("unterschied", "--seit", "01.05.2022")
    assert said.code == 3
    assert said.err.count("D01") == 1


@pytest.mark.parametrize("words", ["bla", "HEAD", "--output=x"])
def test_neither_a_date_nor_a_revision(workspace: Workspace, fh: Fh, words: str) -> None:
    said = fh("unterschied", f"--seit={words}")
    assert said.code == 2
    assert f"„{words}“ bei --seit ist weder ein Datum noch eine Revision" in said.err
    assert not (workspace.root / "x").exists()


def test_a_municipality_nobody_knows(tracked: Workspace, fh: Fh) -> None:
    assert tracked.places()
    said = fh("unterschied", "--seit", "HEAD", "quatsch")
    assert said.code == 4
