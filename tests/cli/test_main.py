"""What a run ends with: exit codes, messages, streams; and what it does not import."""

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
import typer

from fruehe_hilfen_cli import FORMAT, __version__
from fruehe_hilfen_cli.cli import file_errors, main, manifest
from fruehe_hilfen_cli.errors import ExitCode, Refusal

PYTHON = [sys.executable, "-m", "fruehe_hilfen_cli"]
WHOSE = "Prüfen Sie, wem die Datei gehört und ob sie schreibgeschützt ist."
NOTHING_HALF = "→ Jede Datei ist entweder vollständig gespeichert oder unverändert.\n"


class Elsewhere(Refusal):
    exit_code = ExitCode.UNKNOWN_ID
    sentence = "Den Eintrag {id} gibt es nicht."
    advice = "fh logbuch liste zeigt alle."


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], object]], None]:
    """Put a command ``probe`` into the manifest that does what the test wants."""

    def put(function: Callable[[], object]) -> None:
        module = ModuleType("fruehe_hilfen_cli.cli.commands.probe")
        module.run = function  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, module.__name__, module)
        monkeypatch.setattr(manifest, "COMMANDS", (manifest.Command(("probe",), "probe", "Probiert."),))

    return put


def raising(error: BaseException) -> Callable[[], None]:
    def function() -> None:
        raise error

    return function


@pytest.mark.parametrize(
    ("error", "code", "told"),
    [
        (
            Elsewhere(id="k7q2m"),
            4,
            "Fehler: Den Eintrag k7q2m gibt es nicht.\n→ fh logbuch liste zeigt alle.\n",
        ),
        (KeyboardInterrupt(), 130, f"Fehler: Abgebrochen.\n{NOTHING_HALF}"),
        (typer.Abort(), 130, f"Fehler: Abgebrochen.\n{NOTHING_HALF}"),
        (
            EOFError(),
            130,
            f"Fehler: Abgebrochen: Die Eingabe endete, bevor alle Fragen beantwortet waren.\n{NOTHING_HALF}",
        ),
        (
            PermissionError(errno.EACCES, "Permission denied", "plan.toml"),
            3,
            f"Fehler: Für „plan.toml“ fehlt die Berechtigung.\n→ {WHOSE}\n",
        ),
        (typer.Exit(5), 5, ""),
        (SystemExit(6), 6, ""),
        (SystemExit(), 0, ""),
        (BrokenPipeError(errno.EPIPE, "Broken pipe"), 141, ""),
        (
            ZeroDivisionError("division by zero"),
            1,
            f"Fehler: {main.BUG.sentence}\n→ {main.BUG.advice}\n",
        ),
    ],
    ids=lambda value: type(value).__name__,
)
def test_how_a_run_fails(
    error: BaseException,
    code: int,
    told: str,
    command: Callable[[Callable[[], object]], None],
    capsys: pytest.CaptureFixture[str],
) -> None:
    command(raising(error))
    assert main.run(["probe"]) == code
    assert capsys.readouterr() == ("", told)


@pytest.mark.parametrize(("result", "code"), [(None, 0), (ExitCode.FINDINGS, 1), (3, 3), ("text", 0)])
def test_a_command_may_return_its_exit_code(
    result: object, code: int, command: Callable[[Callable[[], object]], None]
) -> None:
    command(lambda: result)
    assert main.run(["probe"]) == code


def test_debugging_shows_the_traceback(
    command: Callable[[Callable[[], object]], None],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("FH_FEHLERSUCHE", "1")
    command(raising(ZeroDivisionError("division by zero")))
    assert main.run(["probe"]) == 1
    assert "Traceback" in capsys.readouterr().err


@pytest.mark.parametrize("details", ["", "1"])
def test_main_ends_the_process_with_the_exit_code_when_all_is_printed(details: str) -> None:
    done = subprocess.run(
        [*PYTHON, "gibt-es-nicht"],
        env={**os.environ, "FH_FEHLERSUCHE": details},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("Fehler: Den Befehl „gibt-es-nicht“ gibt es nicht.\n→ ")


def test_main_ends_without_streams() -> None:
    closed = subprocess.run(["sh", "-c", 'exec "$@" >&- 2>&-', "sh", *PYTHON, "--version"], check=False)
    assert closed.returncode == 0


@pytest.mark.parametrize("number", sorted(file_errors.MESSAGES))
def test_file_errors_have_german_sentences(number: int) -> None:
    told = file_errors.explain(OSError(number, os.strerror(number), "datei.toml"))
    assert "{" not in told.sentence
    assert told.sentence.endswith(".")
    assert told.advice.endswith(".")
    assert "Fehlernummer" not in told.sentence


def test_an_unknown_file_error_has_its_number() -> None:
    told = file_errors.explain(OSError(errno.EIO, "Input/output error"))
    assert told.sentence == f"Eine Datei lässt sich nicht lesen oder schreiben (Fehlernummer {errno.EIO})."


def test_a_file_that_windows_keeps_locked() -> None:
    error = PermissionError(errno.EACCES, "in use", "plan.toml")
    error.winerror = 32  # type: ignore[attr-defined, unused-ignore] # exists on Windows only
    assert file_errors.explain(error).sentence == "„plan.toml“ ist gerade von einem anderen Programm belegt."


@pytest.mark.parametrize(
    ("called", "shown"),
    [
        ("/usr/bin/fh", "fh status"),
        ("C:\\fh.exe", "fh status"),
        ("fruehe-hilfen", "fruehe-hilfen status"),
        ("fruehe_hilfen_cli/__main__.py", "python -m fruehe_hilfen_cli status"),
    ],
)
def test_advice_uses_the_name_of_the_call(
    called: str, shown: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", [called])
    assert main.run(["stauts"]) == 2
    assert f"→ Meinten Sie {shown}?" in capsys.readouterr().err


def fresh(code: str) -> str:
    """What a new interpreter prints."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout


def imported(*args: str) -> set[str]:
    """The modules that a run imports."""
    code = f"import sys; from fruehe_hilfen_cli.cli.main import run; run({list(args)}); print(*sys.modules)"
    return set(fresh(code).splitlines()[-1].split())


@pytest.mark.parametrize(
    "args", [["--version"], ["--hilfe"], [], ["logbuch"], ["logbuch", "--hilfe"], ["stauts"]], ids=" ".join
)
def test_no_command_is_imported_before_it_is_needed(args: list[str]) -> None:
    modules = imported(*args)
    assert not modules & {f"fruehe_hilfen_cli.cli.commands.{command.module}" for command in manifest.COMMANDS}
    assert not {name.partition(".")[0] for name in modules} & {"pydantic", "rich", "tomlkit", "dateutil"}


def test_the_version_costs_nothing_more_than_typer() -> None:
    assert not imported("--version") & {"importlib.metadata", "fruehe_hilfen_cli.cli.help_page"}
    assert (
        fresh("from fruehe_hilfen_cli.cli.main import run; run(['--version'])")
        == f"fh {__version__}, Dateiformat {FORMAT}\n"
    )


def test_a_command_imports_only_itself() -> None:
    modules = imported("vervollstaendigung", "bash")
    others = {f"fruehe_hilfen_cli.cli.commands.{command.module}" for command in manifest.COMMANDS}
    assert modules & others == {"fruehe_hilfen_cli.cli.commands.vervollstaendigung"}


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "utf-8"])
def test_any_encoding_will_do(encoding: str) -> None:
    env = {**os.environ, "PYTHONIOENCODING": encoding}
    done = subprocess.run([*PYTHON, "stauts"], capture_output=True, env=env, check=False)
    told = done.stderr.decode(encoding)
    assert done.returncode == 2
    assert "Meinten Sie python -m fruehe_hilfen_cli status?" in told
    assert told.startswith(
        'Fehler: Den Befehl "stauts"' if encoding == "ascii" else "Fehler: Den Befehl „stauts“"
    )


def to(stdout: int, *args: str) -> tuple[int, str]:
    """Exit code and stderr of a run that writes there, buffered as usual."""
    env = {**os.environ, "PYTHONUNBUFFERED": ""}
    done = subprocess.run([*PYTHON, *args], stdout=stdout, stderr=subprocess.PIPE, check=False, env=env)
    return done.returncode, done.stderr.decode()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipes")
@pytest.mark.parametrize("words", [(), ("status", "--ordner", str(Path(__file__).parents[2]))])
def test_a_reader_that_leaves_is_no_error(words: tuple[str, ...]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    assert to(writing, *words) == (141, "")
    os.close(writing)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux has a full disk to try")
def test_a_full_disk_is_told_once() -> None:
    with Path("/dev/full").open("wb") as full:
        code, told = to(full.fileno())
    assert code == 3
    assert told.startswith("Fehler: Der Datenträger ist voll: ")
    assert len(told.splitlines()) == 2


@pytest.mark.skipif(os.name == "nt", reason="Windows signals otherwise")
def test_ctrl_c_in_a_running_program() -> None:
    code = (
        "import os, signal, sys\n"
        "from types import ModuleType\n"
        "from fruehe_hilfen_cli.cli import main, manifest\n"
        "probe = ModuleType('probe')\n"
        "probe.run = lambda: os.kill(os.getpid(), signal.SIGINT)\n"
        "sys.modules['fruehe_hilfen_cli.cli.commands.probe'] = probe\n"
        "manifest.COMMANDS = (manifest.Command(('probe',), 'probe', ''),)\n"
        "main.main(['probe'])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 128 + signal.SIGINT
    assert done.stderr == f"Fehler: Abgebrochen.\n{NOTHING_HALF}"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no closed descriptors")
def test_closed_streams_are_no_error() -> None:
    done = subprocess.run(["sh", "-c", '"$@" >&- 2>&-', "sh", *PYTHON], check=False)
    assert done.returncode == 0
