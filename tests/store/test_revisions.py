"""The files of a revision are read as they were then, and nothing else moves."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.cli.places import contents, make_place
from tests.store.repositories import git, isolate, repository, states

from fruehe_hilfen_cli.store.reading import read_project
from fruehe_hilfen_cli.store.revisions import NoFilesThen, UnknownRevision, revision, workspace_of
from fruehe_hilfen_cli.store.workspace import Workspace

ENTRY = 'datum = 2022-05-10\nart = "notiz"\ntitel = "{}"\n'
NAME = "logbook/kreis-sued/2022-05-10-notiz-aaaaa.toml"


@pytest.fixture(autouse=True)
def _isolated(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    isolate(monkeypatch)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """A repository with one municipality and one entry, committed on 14.03.2023."""
    place = make_place(Workspace(tmp_path / "repo"), "kreis-sued", aaaaa=ENTRY.format("Alt"))
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("GIT_COMMITTER_DATE", "2023-03-14T12:00:00+01:00")
        repository(place.root)
    return place


def change(workspace: Workspace, title: str) -> None:
    (workspace.root / NAME).write_text(ENTRY.format(title), "utf-8")


def commit(workspace: Workspace) -> None:
    git(workspace.root, "add", "--all")
    git(workspace.root, "commit", "--quiet", "--message", "Neu")


def titles(workspace: Workspace, words: str) -> list[str]:
    with workspace_of(workspace, revision(workspace, words, "--seit")) as then:
        reading = read_project(then, "kreis-sued")
        assert reading.problems == ()
        assert reading.project is not None
        return [logged.entry.title for logged in reading.project.entries]


def test_the_files_are_those_of_then(workspace: Workspace) -> None:
    change(workspace, "Neu")
    commit(workspace)
    change(workspace, "Noch nicht festgeschrieben")
    git(workspace.root, "tag", "v1", "HEAD~1")
    before, status = contents(workspace.root), states(workspace.root)
    assert titles(workspace, "HEAD~1") == titles(workspace, "v1") == ["Alt"]
    assert titles(workspace, "HEAD") == titles(workspace, "main") == ["Neu"]
    assert (contents(workspace.root), states(workspace.root)) == (before, status)


def test_a_revision_has_a_full_name_and_a_day(workspace: Workspace) -> None:
    found = revision(workspace, "HEAD", "--seit")
    assert found.name == git(workspace.root, "rev-parse", "HEAD").strip()
    assert found.day == "2023-03-14"


def test_the_folder_is_gone_afterwards(workspace: Workspace) -> None:
    with workspace_of(workspace, revision(workspace, "HEAD", "--seit")) as then:
        root = then.root
        assert root.is_dir()
    assert not root.exists()


def test_a_workspace_below_the_repository(tmp_path: Path) -> None:
    root = repository(tmp_path / "groß")
    below = make_place(Workspace(root / "a b" / "fh"), "kreis-sued", aaaaa=ENTRY.format("Unten"))
    make_place(Workspace(root), "anderswo")
    commit(Workspace(root))
    assert titles(below, "HEAD") == ["Unten"]


@pytest.mark.parametrize("words", ["bla", "", "HEAD~99", "--all", "-h", "HEAD:logbook", "HEAD..HEAD", "x\ny"])
def test_a_revision_that_is_none(workspace: Workspace, words: str) -> None:
    with pytest.raises(UnknownRevision) as found:
        revision(workspace, words, "--seit")
    assert found.value.exit_code == 2


def test_without_a_repository(tmp_path: Path) -> None:
    with pytest.raises(UnknownRevision):
        revision(make_place(Workspace(tmp_path / "ohne"), "kreis-sued"), "HEAD", "--seit")


def test_without_git_no_word_is_a_revision(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(workspace.root))
    with pytest.raises(UnknownRevision):
        revision(workspace, "HEAD", "--seit")


def test_before_there_was_a_workspace(tmp_path: Path) -> None:
    root = repository(tmp_path / "leer", datei="x")
    place = make_place(Workspace(root), "kreis-sued")
    with pytest.raises(NoFilesThen), workspace_of(place, revision(place, "HEAD", "--seit")):
        pass


def test_what_the_repository_brings_is_not_run(workspace: Workspace, tmp_path: Path) -> None:
    told = tmp_path / "gelaufen"
    (workspace.root / ".gitattributes").write_text("*.toml filter=boese export-ignore diff=boese\n", "utf-8")
    commit(workspace)
    for key in ("filter.boese.smudge", "filter.boese.clean", "diff.boese.textconv", "diff.external"):
        git(workspace.root, "config", key, f"sh -c 'echo x >> {told}; cat'")
    git(workspace.root, "config", "core.fsmonitor", f"sh -c 'echo x >> {told}'")
    assert titles(workspace, "HEAD") == ["Alt"]
    assert not told.exists()


def test_links_are_left_out(workspace: Workspace) -> None:
    (workspace.root / "logbook" / "kreis-sued" / "verweis.toml").symlink_to("/etc/passwd")
    commit(workspace)
    with workspace_of(workspace, revision(workspace, "HEAD", "--seit")) as then:
        assert sorted(path.name for path in (then.root / "logbook" / "kreis-sued").iterdir()) == [
            Path(NAME).name
        ]


_NAMES = st.text(st.characters(codec="utf-8", exclude_characters="/\0\\:"), min_size=1, max_size=20).filter(
    lambda name: (
        name not in (".", "..", ".git")
        and len(name.encode()) < 200
        and not name.lower().startswith((".git", "git~"))
    )
)


@settings(max_examples=25)  # each calls git seven times
@given(files=st.dictionaries(_NAMES, st.binary(max_size=50), max_size=4))
def test_every_file_comes_back_byte_for_byte(
    tmp_path_factory: pytest.TempPathFactory, files: dict[str, bytes]
) -> None:
    workspace = make_place(Workspace(tmp_path_factory.mktemp("zufall")), "kreis-sued")
    for name, data in files.items():
        (workspace.root / "logbook" / "kreis-sued" / name).write_bytes(data)
    with pytest.MonkeyPatch.context() as patched:
        isolate(patched)
        git(workspace.root, "init", "--quiet")
        git(workspace.root, "config", "core.autocrlf", "false")
        commit(workspace)
        with workspace_of(workspace, revision(workspace, "HEAD", "--seit")) as then:
            assert contents(then.root) == contents(workspace.root)
