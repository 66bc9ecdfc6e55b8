"""Completion: what a shell is told, what that costs, and the script that makes it ask."""

import errno
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Annotated, Protocol

import pytest
import typer

from fruehe_hilfen_cli.cli import completion, german_completion, main, manifest


def words_for(shell: str, line: str) -> dict[str, str]:
    """The environment in which a shell's script calls the program, the cursor at the line's end."""
    words = line.split(" ")
    return {
        "bash": {"COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1)},
        "zsh": {"_TYPER_COMPLETE_ARGS": line},
        "fish": {"_TYPER_COMPLETE_ARGS": line, "_TYPER_COMPLETE_FISH_ACTION": "get-args"},
        "powershell": {"_TYPER_COMPLETE_ARGS": line, "_TYPER_COMPLETE_WORD_TO_COMPLETE": words[-1]},
    }.get(shell, {})


class Ask(Protocol):
    def __call__(self, shell: str, line: str, code: int = 0) -> str: ...


@pytest.fixture
def ask(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Ask:
    """Ask the program as a shell does; gives its answer."""

    def asking(shell: str, line: str, code: int = 0) -> str:
        program = line.partition(" ")[0]
        variable = manifest.completion_variable(program)
        with monkeypatch.context() as patch:
            patch.setattr(sys, "argv", [program])
            for name, value in {**words_for(shell, line), variable: f"complete_{shell}"}.items():
                patch.setenv(name, value)
            assert main.run([]) == code
        out, err = capsys.readouterr()
        assert err == ""
        return out.strip("\n")

    return asking


@pytest.fixture
def probe(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a command ``probe`` into the manifest, whose argument completes what people may have written."""

    def titles() -> list[tuple[str, str]]:
        return [
            ("k7q2m", "Antrag [vertagt] auf 'Juni': \\$(rm) `ls`\nund mehr"),
            ("$(rm)", "gefährlich"),
            ("kaputt;", "gefährlich"),
        ]

    def run(eintrag: Annotated[str, typer.Argument(autocompletion=titles)]) -> None:
        del eintrag

    module = ModuleType("fruehe_hilfen_cli.cli.commands.probe")
    module.run = run  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, module.__name__, module)
    monkeypatch.setattr(manifest, "COMMANDS", (manifest.Command(("probe",), "probe", "Probiert."),))


STATUS = "Zeigt, wo eine Kommune oder alle im Prozess stehen."


@pytest.mark.parametrize(
    ("shell", "line", "answer"),
    [
        ("bash", "fh sta", "status"),
        ("bash", "fruehe-hilfen sta", "status"),
        ("bash", "fh prüfe", "pruefe"),
        ("bash", "fh meilenstein ", "liste\nerreicht\nentfaellt\nwieder-offen"),
        ("bash", "fh --", "--version\n--hilfe"),
        ("bash", "fh vervollstaendigung --i", "--installiere"),
        ("bash", "fh vervollstaendigung ", "bash\nzsh\nfish\npowershell\npwsh"),
        ("zsh", "fh sta", f"""_arguments '*: :(("status":"{STATUS}"))'"""),
        ("fish", "fh sta", f"status\t{STATUS}"),
        ("fish", "fh logbuch z", "zeige\tZeigt einen Eintrag in voller Länge."),
        (
            "fish",
            "fh vervollstaendigung --i",
            "--installiere\tFür alle künftigen Fenster dieser Shell einrichten.",
        ),
        ("powershell", "fh sta", f"status:::{STATUS}"),
    ],
)
def test_answers(ask: Ask, shell: str, line: str, answer: str) -> None:
    assert ask(shell, line) == answer


@pytest.mark.usefixtures("probe")
def test_texts_of_users_stay_texts(ask: Ask) -> None:
    assert ask("fish", "fh probe ") == "k7q2m\tAntrag [vertagt] auf ’Juni’: /(rm) ’ls’ und mehr"
    assert ask("zsh", "fh probe ").count("$") == 0


@pytest.mark.usefixtures("probe")
def test_an_error_meanwhile_stays_silent(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "fruehe_hilfen_cli.cli.commands.probe")
    assert ask("bash", "fh probe ", code=1) == ""


def test_an_unknown_shell_gets_no_answer(ask: Ask) -> None:
    assert ask("tcsh", "fh ", code=1) == ""


@pytest.mark.parametrize(
    ("line", "modules"),
    [("fh sta", set()), ("fh logbuch ", set()), ("fh vervollstaendigung -", {"vervollstaendigung"})],
)
def test_only_the_command_being_completed_is_imported(line: str, modules: set[str]) -> None:
    start = "import sys; sys.argv = ['fh']; from fruehe_hilfen_cli.cli.main import run"
    code = f"{start}; run([]); print(*sys.modules)"
    env = {**os.environ, **words_for("fish", line), "_FH_COMPLETE": "complete_fish"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=env)
    imported = set(done.stdout.splitlines()[-1].split())
    commands = {command.module for command in manifest.COMMANDS}
    assert {name for name in commands if f"fruehe_hilfen_cli.cli.commands.{name}" in imported} == modules
    assert not imported & {"rich", "pydantic"}


@pytest.mark.parametrize("shell", completion.Shell)
def test_the_script_serves_both_names(shell: completion.Shell, capsys: pytest.CaptureFixture[str]) -> None:
    assert main.run(["vervollstaendigung", shell.value]) == 0
    script = capsys.readouterr().out
    assert "_FH_COMPLETE" in script
    assert "_FRUEHE_HILFEN_COMPLETE" in script
    assert "complete_" in script


def test_without_a_name_the_shell_is_recognised(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(german_completion, "shell_name", lambda: "fish")
    assert main.run(["vervollstaendigung"]) == 0
    assert capsys.readouterr().out.startswith("complete --command fh ")


@pytest.mark.parametrize("name", [None, "tcsh"])
def test_an_unknown_shell_is_asked_for(
    name: str | None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(german_completion, "shell_name", lambda: name)
    assert main.run(["vervollstaendigung"]) == 2
    assert capsys.readouterr().err == (
        "Fehler: Die Shell ist nicht zu erkennen.\n"
        "→ Nennen Sie sie: fh vervollstaendigung bash, zsh, fish oder powershell.\n"
    )


@pytest.mark.skipif(os.name == "nt", reason="these shells belong to Unix")
@pytest.mark.parametrize(
    ("shell", "files"),
    [
        ("bash", [".bash_completions/fh.sh", ".bash_completions/fruehe-hilfen.sh"]),
        ("zsh", [".zfunc/_fh", ".zfunc/_fruehe-hilfen"]),
        ("fish", [".config/fish/completions/fh.fish", ".config/fish/completions/fruehe-hilfen.fish"]),
    ],
)
def test_installing(
    shell: str,
    files: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / f".{shell}rc").write_text("alias ll='ls -l'\n", encoding="utf-8")
    assert main.run(["vervollstaendigung", shell, "--installiere"]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"Die Vervollständigung für {shell} ist eingerichtet:\n")
    assert all((tmp_path / file).is_file() and str(tmp_path / file) in err for file in files)
    assert (tmp_path / f".{shell}rc").read_text(encoding="utf-8").startswith("alias ll='ls -l'\n")


def test_what_cannot_be_replaced_as_a_whole_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / ".bashrc").write_bytes(b"alias ll='ls -l' # \xff\n")
    monkeypatch.setattr(os, "write", full)
    assert main.run(["vervollstaendigung", "bash", "--installiere"]) == 3
    assert "Der Datenträger ist voll" in capsys.readouterr().err
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        ".bashrc": b"alias ll='ls -l' # \xff\n"
    }
    monkeypatch.undo()
    monkeypatch.setenv("HOME", str(tmp_path))
    assert main.run(["vervollstaendigung", "bash", "--installiere"]) == 0
    assert (tmp_path / ".bashrc").read_bytes().startswith(b"alias ll='ls -l' # \xff\n")


def test_powershell_is_left_to_its_owner(capsys: pytest.CaptureFixture[str]) -> None:
    assert main.run(["vervollstaendigung", "pwsh", "--installiere"]) == 1
    assert "geht die Einrichtung nur von Hand; es wurde nichts geändert." in capsys.readouterr().err
