"""Each diagnosis of ``fh diagnose``, where something is wrong."""

import io
import os
import re
import sys
from datetime import date
from importlib import metadata
from pathlib import Path

import pytest
from tests.cli.computers import ENTRY, NOTHING, ROOT, TODAY, around, git, home, judged, state
from tests.cli.places import Fh, make_place

from fruehe_hilfen_cli.cli.diagnosis import (
    calendar,
    catalogue,
    completion,
    disk,
    editor,
    folder,
    program,
    repository,
    signs,
    terminal,
)
from fruehe_hilfen_cli.cli.diagnosis.rule import Diagnosis, Surroundings, diagnosis
from fruehe_hilfen_cli.store import trying
from fruehe_hilfen_cli.store.workspace import Workspace
from fruehe_hilfen_cli.views.diagnosis import Verdict

__all__ = ["home"]


def test_every_diagnosis_has_a_name_of_its_own_and_says_what_it_looks_at() -> None:
    named = [(one.area, one.name) for one in catalogue.DIAGNOSES]
    assert len(named) == len(set(named)) > 30
    assert all(one.judge.__doc__ for one in catalogue.DIAGNOSES)
    modules = {one.judge.__module__.rpartition(".")[2] for one in catalogue.DIAGNOSES}
    written = {path.stem for path in (ROOT / "src/fruehe_hilfen_cli/cli/diagnosis").glob("*.py")}
    assert written - modules == {"__init__", "catalogue", "rule"}


def test_every_function_that_is_a_diagnosis_is_in_the_catalogue() -> None:
    modules = (calendar, completion, disk, editor, folder, program, repository, signs, terminal)
    found = [one for module in modules for one in vars(module).values() if isinstance(one, Diagnosis)]
    assert {id(one) for one in found} == {id(one) for one in catalogue.DIAGNOSES}


def test_libraries_too_old_too_new_and_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    def installed(name: str) -> str:
        if name == "rich":
            raise metadata.PackageNotFoundError(name)
        return {"typer": "0.30.0", "pydantic": "1.0"}.get(name, real(name))

    real = metadata.version
    monkeypatch.setattr(metadata, "version", installed)
    found = judged(program.libraries, NOTHING)
    assert found.state is Verdict.TODO
    assert re.search(r"pydantic 1\.0 \(nötig: >=2\.11\), rich \(fehlt\) und typer 0\.30\.0", found.sentence)


def test_pdf_is_an_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    def installed(name: str) -> str:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "version", installed)
    assert state(program.pdf, NOTHING) is Verdict.OPTIONAL


def test_without_a_workspace_what_is_in_it_is_not_judged() -> None:
    silent = (folder.content, folder.readable, folder.settings, folder.leftovers, folder.journal)
    assert [one(NOTHING) for one in (*silent, *(d for d in catalogue.DIAGNOSES if d.area == disk.AREA))] == [
        None
    ] * (len(silent) + 6)


def test_a_workspace_with_trouble(workspace: Workspace) -> None:
    make_place(workspace, "stadt", "kaputt =", aaaaa='datum = 2023-01-01\nart = "notiz"\n')
    (workspace.logbook_path("stadt") / ".x.1f2e3d4c.fh-tmp").touch()
    (workspace.root / ".fh").mkdir()
    (workspace.root / ".fh" / "00000001.json").write_text("{}", "utf-8")
    where = around(workspace)
    assert judged(folder.readable, where).sentence == "2 Dateien sind nicht lesbar."
    assert judged(folder.leftovers, where).sentence.startswith("1 vorläufige Datei ist")
    assert state(folder.journal, where) is Verdict.TODO
    assert "FH_ORDNER" in judged(folder.workspace, Surroundings(None, named=True, day=TODAY)).advice


@pytest.mark.skipif(sys.platform == "win32", reason="modes are of Unix")
def test_a_folder_in_which_nobody_may_write(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, _: "logbook" not in str(path))
    assert judged(disk.rights, around(workspace)).sentence == "2 Ordner sind schreibgeschützt."
    assert disk.saving(around(workspace)) is None


@pytest.mark.parametrize(
    ("changed", "one", "expected"),
    [
        ({"links": False}, disk.saving, Verdict.OPTIONAL),
        ({"replaces": False}, disk.saving, Verdict.TODO),
        ({"locks": False}, disk.locking, Verdict.OPTIONAL),
        ({"cases": False}, disk.cases, Verdict.FINE),
        ({"free": 1000}, disk.room, Verdict.TODO),
        ({}, disk.saving, Verdict.FINE),
    ],
)
def test_what_a_file_system_cannot_do(
    workspace: Workspace,
    monkeypatch: pytest.MonkeyPatch,
    changed: dict[str, int],
    one: Diagnosis,
    expected: Verdict,
) -> None:
    able = trying.abilities(workspace.root)._replace(**changed)  # type: ignore[arg-type]
    monkeypatch.setattr(trying, "abilities", lambda _: able)
    assert state(one, Surroundings(workspace, named=True, day=date(2000, 1, 1))) is expected


@pytest.mark.skipif(sys.platform == "win32", reason="the file system of Unix")
def test_what_a_file_system_can_do_is_tried(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = trying.abilities(tmp_path)
    assert found[:4] == (True, True, True, True)
    assert found.free > 0
    monkeypatch.delattr(os, "link")
    monkeypatch.setattr(os, "link", _refuse, raising=False)
    monkeypatch.setattr(os, "replace", _refuse)
    monkeypatch.setattr("fcntl.flock", _refuse)
    assert trying.abilities(tmp_path)[:4] == (False, False, False, True)
    assert list(tmp_path.iterdir()) == []


def _refuse(*_: object) -> None:
    raise OSError(95, "not supported")


def test_a_workspace_too_deep_for_windows(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    deep = around(Workspace(Path("/") / ("x" * 100) / ("y" * 100)))
    assert state(disk.long_paths, deep) is Verdict.FINE
    monkeypatch.setattr(sys, "platform", "win32")
    assert state(disk.long_paths, deep) is Verdict.TODO
    assert state(disk.long_paths, around(workspace)) is Verdict.FINE


@pytest.mark.usefixtures("home")
def test_a_repository_with_trouble(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    where, root = around(workspace), workspace.root
    assert state(repository.repository, where) is Verdict.OPTIONAL
    (root / "fh.toml").write_text("commit = true\n", "utf-8")
    assert state(repository.repository, where) is Verdict.TODO
    git(root, "init", "--quiet")
    assert state(repository.repository, where) is Verdict.FINE
    assert state(repository.identity, where) is Verdict.TODO
    git(root, "config", "user.name", "n")
    git(root, "config", "user.email", "n@example.org")
    assert state(repository.identity, where) is Verdict.FINE
    assert judged(repository.committed, where).sentence == "1 Datei ist nicht festgeschrieben."
    assert state(repository.remote, where) is Verdict.OPTIONAL
    git(root, "remote", "add", "o", "https://example.org/x.git")
    assert state(repository.remote, where) is Verdict.FINE
    assert state(repository.lock, where) is Verdict.FINE
    (root / ".git" / "index.lock").touch()
    assert state(repository.lock, where) is Verdict.TODO
    (root / ".git" / "MERGE_HEAD").write_text("0" * 40, "utf-8")
    assert "git merge --abort" in judged(repository.unfinished, where).advice
    git(root, "config", "core.autocrlf", "true")
    assert state(repository.line_ends, where) is Verdict.OPTIONAL
    (root / ".gitattributes").write_text("*.toml text eol=lf merge=union\n", "utf-8")
    assert state(repository.line_ends, where) is Verdict.FINE
    assert state(repository.merges, where) is Verdict.TODO
    monkeypatch.setenv("PATH", "")
    assert state(repository.program, where) is Verdict.TODO
    assert repository.merges(where) is None


@pytest.mark.usefixtures("home")
def test_a_repository_of_somebody_else(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    git(workspace.root, "init", "--quiet")
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    found = judged(repository.repository, around(workspace))
    assert found.state is Verdict.TODO
    assert "safe.directory" in found.advice


@pytest.mark.parametrize(
    ("encoding", "expected"),
    [("utf-8", Verdict.FINE), ("cp1252", Verdict.OPTIONAL), ("ascii", Verdict.OPTIONAL)],
)
def test_what_a_stream_can_hold(monkeypatch: pytest.MonkeyPatch, encoding: str, expected: Verdict) -> None:
    for name in ("stdout", "stderr"):
        monkeypatch.setattr(sys, name, io.TextIOWrapper(io.BytesIO(), encoding=encoding))
    assert {state(one, NOTHING) for one in (signs.out, signs.err)} == {expected}


def test_a_terminal_that_is_narrow_and_variables_that_nobody_knows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    assert state(terminal.width, NOTHING) is Verdict.OPTIONAL
    monkeypatch.setenv("FH_ORDER", "x")
    found = judged(terminal.variables, NOTHING)
    assert (found.state, found.advice) == (Verdict.OPTIONAL, "Meinten Sie FH_ORDNER?")


@pytest.mark.parametrize(
    ("value", "expected"),
    [("", None), ("quatsch", Verdict.TODO), ("2023-03-14", Verdict.OPTIONAL), ("31.02.2023", Verdict.TODO)],
)
def test_a_variable_for_another_day(
    monkeypatch: pytest.MonkeyPatch, value: str, expected: Verdict | None
) -> None:
    monkeypatch.setenv("FH_STICHTAG", value)
    found = terminal.day(NOTHING)
    assert (found and found.state) == expected
    assert not found or not value or value not in found.sentence + found.advice


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("", None),
        ("unsinn", Verdict.TODO),
        ("kreis-sued, unsinn", Verdict.TODO),
        ("kreis", Verdict.TODO),
        ("Kreis Süd,kreis-nord", Verdict.FINE),
    ],
)
def test_a_variable_for_a_municipality(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, value: str, expected: Verdict | None
) -> None:
    for name in ("kreis-sued", "kreis-nord"):
        make_place(workspace, name)
    monkeypatch.setenv("FH_KOMMUNE", value)
    found = terminal.place(around(workspace))
    assert (found and found.state) == expected
    assert terminal.place(NOTHING) is None


def test_the_variables_that_fh_reads_are_known() -> None:
    source = "\n".join(path.read_text("utf-8") for path in (ROOT / "src").rglob("*.py"))
    assert set(re.findall(r'"(FH_[A-Z]+)"', source)) == set(terminal.KNOWN)


@pytest.mark.skipif(sys.platform == "win32", reason="the editors are scripts")
@pytest.mark.parametrize(
    ("value", "expected", "told"),
    [
        ("", Verdict.OPTIONAL, "Keiner ist eingerichtet"),
        ("gibtsnicht", Verdict.TODO, "lässt sich nicht starten"),
        ("code", Verdict.TODO, "wartet nicht"),
        ("code --wait", Verdict.FINE, "code, aus EDITOR"),
        ("nano", Verdict.FINE, "nano, aus EDITOR"),
        ("eigenes", Verdict.FINE, "Ein eigenes Programm, aus EDITOR"),
        ("'code", Verdict.TODO, "lässt sich nicht starten"),
    ],
)
def test_an_editor(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, value: str, expected: Verdict, told: str
) -> None:
    for name in ("code", "nano", "eigenes"):
        if name in value:
            (tmp_path / name).write_text("#!/bin/sh\n", "utf-8")
            (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", value)
    found = judged(editor.editor, NOTHING)
    assert found.state is expected
    assert told in found.sentence


@pytest.mark.parametrize(
    ("shell", "ready", "expected"),
    [
        ("bash", (), Verdict.OPTIONAL),
        ("bash", (".bash_completions/fh.sh",), Verdict.FINE),
        ("powershell", (), Verdict.OPTIONAL),
        ("cmd", (), Verdict.OPTIONAL),
        ("cmd", (".zfunc/_fh",), Verdict.FINE),
    ],
)
def test_completion(
    home: Path, monkeypatch: pytest.MonkeyPatch, shell: str, ready: tuple[str, ...], expected: Verdict
) -> None:
    monkeypatch.setattr("fruehe_hilfen_cli.cli.german_completion.shell_name", lambda: shell)
    for file in ready:
        (home / file).parent.mkdir(parents=True)
        (home / file).touch()
    assert state(completion.completion, NOTHING) is expected


@pytest.mark.usefixtures("home")
def test_completion_is_found_where_it_is_installed(monkeypatch: pytest.MonkeyPatch, fh: Fh) -> None:
    for shell in ("bash", "zsh", "fish"):
        monkeypatch.setattr("fruehe_hilfen_cli.cli.german_completion.shell_name", lambda name=shell: name)
        assert state(completion.completion, NOTHING) is Verdict.OPTIONAL
        assert fh("vervollstaendigung", "--installiere").code == 0
        assert state(completion.completion, NOTHING) is Verdict.FINE


def test_holidays_that_end_soon() -> None:
    assert state(calendar.school_holidays, NOTHING) is Verdict.FINE
    late = Surroundings(None, named=False, day=date(2029, 1, 1))
    assert state(calendar.school_holidays, late) is Verdict.TODO


def test_a_clock_behind_the_logbook(workspace: Workspace) -> None:
    make_place(workspace, "kreis-sued", aaaaa=ENTRY)
    assert state(calendar.clock, around(workspace)) is Verdict.FINE
    behind = Surroundings(workspace, named=False, day=date(2023, 1, 30))
    assert "2 Tage später" in judged(calendar.clock, behind).sentence


def test_an_error_of_a_diagnosis_can_be_looked_into(monkeypatch: pytest.MonkeyPatch) -> None:
    @diagnosis("x", "y")
    def wrong(_: Surroundings) -> None:
        """Fail."""
        raise KeyError("geheim")

    assert judged(wrong, NOTHING).sentence == "Das ließ sich nicht feststellen (KeyError)."
    monkeypatch.setenv("FH_FEHLERSUCHE", "1")
    with pytest.raises(KeyError):
        wrong(NOTHING)
