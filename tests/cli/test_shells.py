"""Completion in real shells, where they are installed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from fruehe_hilfen_cli.cli import main

STATUS = "Zeigt, wo eine Kommune oder alle im Prozess stehen."


@pytest.fixture
def path(tmp_path: Path) -> str:
    """A search path on which ``fh`` is this project's."""
    program = tmp_path / "fh"
    program.write_text(
        f"#!{sys.executable}\nfrom fruehe_hilfen_cli.cli.main import main\nmain()\n", encoding="utf-8"
    )
    program.chmod(0o755)
    return f"{tmp_path}{os.pathsep}{os.environ['PATH']}"


def needs(shell: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(shutil.which(shell) is None, reason=f"{shell} is not installed")


def said(shell: list[str], code: str, path: str) -> list[str]:
    env = {**os.environ, "PATH": path}
    done = subprocess.run([*shell, "-c", code], capture_output=True, text=True, check=False, env=env)
    assert done.stderr == ""
    return done.stdout.split("\n")[:-1]


@needs("bash")
@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("fh sta", ["status"]),
        ("fh meilenstein ''", ["liste", "erreicht", "entfaellt", "wieder-offen"]),
        ("fh vervollstaendigung --inst", ["--installiere"]),
    ],
)
def test_bash_completes(words: str, found: list[str], path: str) -> None:
    code = (
        f'eval "$(fh vervollstaendigung bash)"; COMP_WORDS=({words})\n'
        "COMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n"
        'complete -p fh | grep -q _fh_completion && _fh_completion fh && printf "%s\\n" "${COMPREPLY[@]}"'
    )
    assert said(["bash", "--norc"], code, path) == found


@needs("fish")
@pytest.mark.parametrize(
    ("words", "found"), [("fh sta", [f"status\t{STATUS}"]), ("fh vervollstaendigung zs", ["zsh"])]
)
def test_fish_completes(words: str, found: list[str], path: str, tmp_path: Path) -> None:
    code = f'set -x HOME {tmp_path}; fh vervollstaendigung fish | source; complete -C "{words}"'
    assert said(["fish", "--no-config"], code, path) == found


@needs("zsh")
def test_zsh_understands_the_script(path: str) -> None:
    code = 'compdef() { print -r -- "$@" }; source <(fh vervollstaendigung zsh)'
    assert said(["zsh", "-f"], code, path) == ["_fh_completion fh", "_fruehe_hilfen_completion fruehe-hilfen"]


@needs("zsh")
def test_zsh_answers_the_first_tab_of_a_session(
    path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert main.run(["vervollstaendigung", "zsh", "--installiere"]) == 0
    code = (
        'compdef() { }; _arguments() { print -r -- "$1" }; fpath=(~/.zfunc); autoload -Uz _fh\n'
        "words=(fh sta); CURRENT=2; _fh"
    )
    assert said(["zsh", "-f"], code, path) == [f'*: :(("status":"{STATUS}"))']
