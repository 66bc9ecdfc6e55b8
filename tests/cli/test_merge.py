"""Two people, two clones: what both have written is there after the merge, once, in either direction."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.places import Fh, contents, make_place

from fruehe_hilfen_cli.store.reading import read_project
from fruehe_hilfen_cli.store.workspace import Workspace

Git = Callable[..., str]
OPTIONS = ("--land", "NW", "--beginn", "2022-05", "--thema", "wirkungsorientierung")


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """Call git in a folder; nothing of the machine's own configuration counts."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "keine"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for person in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{person}_NAME", "Netzwerkkoordination")
        monkeypatch.setenv(f"GIT_{person}_EMAIL", "rolle@example.org")

    def call(folder: Path, *words: str) -> str:
        done = subprocess.run(
            ["git", "-C", str(folder), *words], capture_output=True, encoding="utf-8", check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    return call


@pytest.fixture
def clones(nowhere: Path, tmp_path: Path, fh: Fh, git: Git) -> tuple[Path, Path]:
    """A workspace under git, and two clones of it."""
    assert fh("init", "Kreis Süd", *OPTIONS, "--git").code == 0
    git(nowhere, "add", "--all")
    git(nowhere, "commit", "--quiet", "--message", "Beginn")
    found = tmp_path / "eine", tmp_path / "andere"
    for clone in found:
        git(tmp_path, "clone", "--quiet", str(nowhere), str(clone))
    return found


def commit(git: Git, folder: Path) -> None:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "Neues")


def merge(git: Git, one: Path, other: Path) -> None:
    """Each takes over what the other has committed; a conflict fails."""
    before = git(one, "rev-parse", "HEAD").strip()
    git(one, "pull", "--quiet", "--no-rebase", "--no-edit", str(other), "HEAD")
    git(other, "fetch", "--quiet", str(one), before)
    git(other, "merge", "--quiet", "--no-edit", before)


def status(fh: Fh, folder: Path) -> object:
    said = fh("status", "--ordner", str(folder), "--json")
    assert (said.code, said.err) == (0, "")
    return json.loads(said.out)


def states(fh: Fh, folder: Path) -> dict[str, str]:
    listed = json.loads(fh("meilenstein", "liste", "--ordner", str(folder), "--json").out)
    return {found["id"]: found["stand"] for found in listed["listen"][0]["meilenstein"]}


def test_a_clone_is_a_whole_workspace(clones: tuple[Path, Path], nowhere: Path, fh: Fh) -> None:
    for clone in clones:
        assert contents(clone) == contents(nowhere)
        assert status(fh, clone) == status(fh, nowhere)
        assert fh("pruefe", "--ordner", str(clone)).code == 0


def test_both_ways_of_merging_give_the_same(clones: tuple[Path, Path], fh: Fh, git: Git) -> None:
    one, other = clones
    for clone, milestones in ((one, ("1.1", "1.2")), (other, ("1.3", "1.4"))):
        assert fh("meilenstein", "erreicht", *milestones, "--ordner", str(clone)).code == 0
        for number in range(5):  # the same titles on the same day, on both sides
            words = ("logbuch", "neu", "-t", "Jour fixe", "-a", "jour-fixe", "-x", f"{clone.name} {number}")
            assert fh(*words, "--ordner", str(clone)).code == 0
        commit(git, clone)
    merge(git, one, other)
    assert contents(one) == contents(other)
    assert status(fh, one) == status(fh, other)
    reading = read_project(Workspace(one), "kreis-sued")
    assert reading.problems == ()
    assert reading.project is not None
    texts = [logged.entry.text for logged in reading.project.entries if logged.entry.text]
    assert sorted(texts) == sorted(f"{name} {number}" for name in ("eine", "andere") for number in range(5))
    assert len({logged.id for logged in reading.project.entries}) == 12
    reached = [number for number, state in states(fh, one).items() if state == "erreicht"]
    assert reached == ["1.1", "1.2", "1.3", "1.4"]
    assert fh("pruefe", "--ordner", str(one)).code == 0


def test_what_both_have_reached_is_reached_once_and_named(
    clones: tuple[Path, Path], fh: Fh, git: Git
) -> None:
    one, other = clones
    for clone, day in ((one, "13.3.2023"), (other, "10.3.2023")):
        assert fh("meilenstein", "erreicht", "1.1", "-d", day, "--ordner", str(clone)).code == 0
        commit(git, clone)
    merge(git, one, other)
    assert status(fh, one) == status(fh, other)
    listed = json.loads(fh("meilenstein", "liste", "--ordner", str(one), "--json").out)
    (found,) = (item for item in listed["listen"][0]["meilenstein"] if item["id"] == "1.1")
    assert (found["stand"], found["abgeschlossen_am"]) == ("erreicht", "2023-03-10")
    assert "1/5" in fh("status", "--ordner", str(one)).out
    for clone in clones:
        checked = fh("pruefe", "--ordner", str(clone))
        assert checked.code == 1
        (line,) = (line for line in checked.out.splitlines() if line.startswith("logbook/"))
        assert ": L04 " in line
        assert "1.1" in line


def test_reached_here_and_reopened_there_is_the_same_on_both_sides(
    clones: tuple[Path, Path], fh: Fh, git: Git
) -> None:
    one, other = clones
    assert fh("meilenstein", "erreicht", "1.1", "-d", "1.3.2023", "--ordner", str(one)).code == 0
    commit(git, one)
    merge(git, one, other)
    assert fh("meilenstein", "wieder-offen", "1.1", "--grund", "Irrtum", "--ordner", str(one)).code == 0
    assert fh("logbuch", "neu", "-t", "Weiter", "--ordner", str(other)).code == 0
    for clone in clones:
        commit(git, clone)
    merge(git, one, other)
    assert status(fh, one) == status(fh, other)
    assert states(fh, one)["1.1"] == states(fh, other)["1.1"] == "offen"


def test_two_new_municipalities_do_not_meet(clones: tuple[Path, Path], fh: Fh, git: Git) -> None:
    one, other = clones
    for clone, name in ((one, "Kreis Nord"), (other, "Kreis West")):
        assert fh("init", name, *OPTIONS, "--ordner", str(clone)).code == 0
        commit(git, clone)
    merge(git, one, other)
    assert Workspace(one).places() == Workspace(other).places() == ("kreis-nord", "kreis-sued", "kreis-west")
    assert contents(one) == contents(other)


def test_a_conflict_in_the_roadmap_is_named_and_hides_no_one(
    clones: tuple[Path, Path], fh: Fh, git: Git
) -> None:
    one, other = clones
    make_place(Workspace(one), "kreis-nord")
    for clone, name in ((one, "Kreis Süd I"), (other, "Kreis Süd II")):
        path = Workspace(clone).roadmap_path("kreis-sued")
        path.write_text(path.read_text("utf-8").replace("Kreis Süd", name), "utf-8")
        commit(git, clone)
    with pytest.raises(AssertionError, match="CONFLICT"):
        merge(git, one, other)
    said = fh("status", "--ordner", str(one))
    assert said.code == 3
    assert "phases/kreis-sued/fahrplan.toml:6: D03 " in said.err
    assert "Kreis Süd" in said.out  # of the other municipality, which is called so too
