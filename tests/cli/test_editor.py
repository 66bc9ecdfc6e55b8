"""Writing in the user's own editor: whatever goes wrong, the text is kept and named."""

import re
import shlex
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.places import Fh, contents, entries_of, the_entry

from fruehe_hilfen_cli.cli.input.entries.editor import NoEditor, NotStarted, NotTaken, kept, write_in_editor
from fruehe_hilfen_cli.errors import Refusal
from fruehe_hilfen_cli.store.workspace import Workspace

Sit = Callable[..., list[str]]
Editor = Callable[..., Path]
TITLE = (
    "text.replace(\"titel = ''\", \"titel = 'Austausch'\").replace('titel = \"\"', 'titel = \"Austausch\"')"
)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the editors are scripts")


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Editor:
    """Make an editor: each time it is opened it runs the next of these lines on ``text``; "" is no change."""

    def make(*changes: str, variable: str = "EDITOR", name: str = "editor", encoding: str = "utf-8") -> Path:
        program, count = tmp_path / name, tmp_path / f"{name}.zahl"
        program.write_text(
            f"#!{sys.executable}\n"
            "import sys\nfrom pathlib import Path\n"
            f"count = Path({str(count)!r})\n"
            "done = int(count.read_text()) if count.exists() else 0\n"
            "count.write_text(str(done + 1))\n"
            f"Path({str(tmp_path / 'aufruf')!r}).write_text(' '.join(sys.argv[:-1]))\n"
            "path = Path(sys.argv[-1])\ntext = path.read_text('utf-8')\n"
            f"change = {list(changes)!r}[done]\n"
            "text = eval(change) if change else text\n"
            f"path.write_bytes(text.encode({encoding!r}))\n",
            "utf-8",
        )
        program.chmod(0o755)
        monkeypatch.setenv(variable, shlex.quote(str(program)))
        return program

    return make


@pytest.fixture
def temporary(tmp_path: Path) -> Path:
    return tmp_path / "temp"


def the_kept(told: str) -> str:
    """The content of the file that the message names, which is the only one left."""
    named = re.search(r"Ihr Text liegt in (\S+)\.", " ".join(told.split()))
    assert named
    path = Path(named[1])
    assert list(path.parent.iterdir()) == [path]
    return path.read_text("utf-8")


def test_what_comes_back_is_the_entry(workspace: Workspace, fh: Fh, editor: Editor, temporary: Path) -> None:
    editor(TITLE + '.replace("# teilnehmende = 12", "teilnehmende = 12")')
    said = fh("logbuch", "neu", "--editor", "--art", "sitzung", "--text", "Viel Text.")
    assert said.code == 0
    entry = the_entry(workspace)
    assert (entry.title, entry.kind, entry.text, entry.participants) == (
        "Austausch",
        "sitzung",
        "Viel Text.",
        12,
    )
    assert "Gespeichert: logbook/kreis-sued/2023-03-14-austausch-" in said.err
    assert list(temporary.iterdir()) == []


def test_a_given_title_needs_no_change(workspace: Workspace, fh: Fh, editor: Editor) -> None:
    editor("")
    assert fh("logbuch", "neu", "-e", "-t", "Schon da").code == 0
    assert the_entry(workspace).title == "Schon da"


@pytest.mark.parametrize("change", ["", "''", "text + '\\n\\n'"])
def test_without_a_title_nothing_is_written(
    workspace: Workspace, fh: Fh, editor: Editor, temporary: Path, change: str
) -> None:
    editor(change)
    said = fh("logbuch", "neu", "--editor")
    assert (said.code, said.err) == (0, "Der Titel ist leer: es wurde nichts angelegt.\n")
    assert entries_of(workspace) == []
    assert list(temporary.iterdir()) == []


@pytest.mark.usefixtures("temporary")
def test_a_text_without_a_title_is_not_thrown_away(
    workspace: Workspace,
    fh: Fh,
    editor: Editor,
) -> None:
    editor("text.replace(\"text = '''\", \"text = '''Viel Arbeit\")")
    said = fh("logbuch", "neu", "--editor")
    assert said.code == 1
    assert "Es wurde nichts gespeichert: Der Titel ist leer." in said.err
    assert "Viel Arbeit" in the_kept(said.err)
    assert entries_of(workspace) == []


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (TITLE + ".replace('art = ', 'art ')", "Zeile 10: "),
        (TITLE + ".replace('\"notiz\"', '\"Fest\"')", "Zeile 10: „art“"),
        (TITLE + ".replace('# phase = 3', 'phase = 9')", "Eine Phase 9 gibt es"),
        (TITLE + ".replace('# erreicht = [\"3.1\"]', 'erreicht = [\"9.9\"]')", "Einen Meilenstein „9.9“"),
        (TITLE + ".replace('2023-03-14', '2023-03-15')", "15.03.2023 liegt in der Zukunft."),
    ],
)
@pytest.mark.usefixtures("temporary")
def test_what_cannot_be_used_is_refused_and_kept(
    workspace: Workspace, fh: Fh, editor: Editor, change: str, sentence: str
) -> None:
    editor(change)
    said = fh("logbuch", "neu", "--editor")
    assert said.code == 1
    assert f"Fehler: Es wurde nichts gespeichert: {sentence}" in said.err
    assert said.out == ""
    assert "Austausch" in the_kept(said.err)
    assert entries_of(workspace) == []


def test_another_encoding_is_refused_and_not_guessed(
    workspace: Workspace, fh: Fh, editor: Editor, temporary: Path
) -> None:
    editor(TITLE, encoding="latin-1")
    said = fh("logbuch", "neu", "--editor")
    assert said.code == 1
    assert "UTF-8" in said.err
    assert len(list(temporary.iterdir())) == 1
    assert entries_of(workspace) == []


def test_at_a_terminal_one_can_go_back(
    workspace: Workspace, fh: Fh, editor: Editor, temporary: Path, at_terminal: Sit
) -> None:
    editor(TITLE + ".replace('\"notiz\"', '\"Fest\"')", "text.replace('Fest', 'erfolg')")
    asked = at_terminal("j")
    said = fh("logbuch", "neu", "--editor")
    assert said.code == 0
    assert asked == ["Zurück in den Editor? [J/n]: "]
    assert "Zeile 10: „art“" in said.out
    assert the_entry(workspace).kind == "erfolg"
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize(("answer", "code"), [("n", 1), (KeyboardInterrupt(), 130), (EOFError(), 130)])
@pytest.mark.usefixtures("workspace")
def test_who_does_not_go_back_finds_the_text_again(
    fh: Fh, editor: Editor, at_terminal: Sit, answer: str | BaseException, code: int
) -> None:
    editor(TITLE + ".replace('\"notiz\"', '\"Fest\"')")
    at_terminal(answer)
    said = fh("logbuch", "neu", "--editor")
    assert said.code == code
    assert "Austausch" in the_kept(said.err)
    assert "Gespeichert" not in said.err


def test_a_day_in_the_future_is_asked_about(
    workspace: Workspace, fh: Fh, editor: Editor, at_terminal: Sit
) -> None:
    editor(TITLE + ".replace('2023-03-14', '2023-03-15')")
    asked = at_terminal("j")
    assert fh("logbuch", "neu", "--editor").code == 0
    assert asked == ["15.03.2023 liegt in der Zukunft. Ist der Termin geplant? [j/N]: "]
    assert the_entry(workspace).title == "Austausch"


@pytest.mark.usefixtures("temporary")
def test_an_editor_that_fails_leaves_the_text(
    workspace: Workspace,
    fh: Fh,
    editor: Editor,
) -> None:
    program = editor("exec('sys.exit(path.write_text(text + chr(35) + \"Entwurf\") and 3)')")
    said = fh("logbuch", "neu", "--editor")
    assert said.code == 1
    assert f"Der Editor {program} endete mit einem Fehler; es wurde nichts gespeichert." in said.err
    assert the_kept(said.err).endswith("#Entwurf")
    assert entries_of(workspace) == []


@pytest.mark.usefixtures("temporary")
def test_when_saving_fails_the_text_is_kept(
    workspace: Workspace,
    fh: Fh,
    editor: Editor,
) -> None:
    workspace.logbook_path("kreis-sued").rmdir()
    editor("exec('Path(\"logbook/kreis-sued\").touch()') or " + TITLE)
    before = contents(workspace.root)
    said = fh("logbuch", "neu", "--editor")
    assert said.code == 3
    assert "ist eine Datei, kein Ordner." in said.err
    assert "Austausch" in the_kept(said.err)
    assert contents(workspace.root) == {**before, "logbook/kreis-sued": b""}


@pytest.mark.usefixtures("workspace")
def test_arguments_and_blanks_reach_the_editor(
    fh: Fh, editor: Editor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = editor(TITLE, name="mein editor")
    monkeypatch.setenv("EDITOR", f"'{program}' --warte -n 1")
    assert fh("logbuch", "neu", "--editor").code == 0
    assert (tmp_path / "aufruf").read_text("utf-8") == f"{program} --warte -n 1"


def test_the_editor_for_full_screens_comes_first(workspace: Workspace, fh: Fh, editor: Editor) -> None:
    editor("text.replace('titel = \"\"', 'titel = \"falsch\"')", variable="EDITOR", name="einer")
    editor(TITLE, variable="VISUAL", name="anderer")
    assert fh("logbuch", "neu", "--editor").code == 0
    assert the_entry(workspace).title == "Austausch"


@pytest.mark.usefixtures("workspace")
def test_an_empty_variable_is_none(fh: Fh, editor: Editor, monkeypatch: pytest.MonkeyPatch) -> None:
    editor(TITLE)
    monkeypatch.setenv("VISUAL", " ")
    assert fh("logbuch", "neu", "--editor").code == 0


@pytest.mark.parametrize("wanted", ["gibtsnicht-xyz", "gibtsnicht-xyz --warte", "vim '", "/etc/passwd", "''"])
@pytest.mark.usefixtures("nowhere")
def test_a_variable_that_names_no_program_is_told(
    temporary: Path, monkeypatch: pytest.MonkeyPatch, wanted: str
) -> None:
    monkeypatch.setenv("EDITOR", wanted)
    with pytest.raises(NotStarted) as refused:
        write_in_editor("Text", lambda _: None)
    assert refused.value.told() == f"Der Editor „{wanted}“ lässt sich nicht starten."
    assert "EDITOR" in refused.value.advised()
    assert list(temporary.iterdir()) == []


@pytest.mark.usefixtures("workspace")
@pytest.mark.usefixtures("temporary")
def test_a_script_that_cannot_run_keeps_the_text(
    fh: Fh,
    editor: Editor,
) -> None:
    program = editor(TITLE)
    program.write_bytes(b"\x7fELF")
    said = fh("logbuch", "neu", "--editor")
    assert said.code == 1
    assert "titel" in the_kept(said.err)


@pytest.mark.usefixtures("nowhere")
def test_without_any_editor_the_way_out_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoEditor) as refused:
        write_in_editor("Text", lambda _: None)
    assert "export EDITOR=nano" in refused.value.advised()


@pytest.mark.usefixtures("nowhere")
def test_the_usual_editors_are_found(tmp_path: Path, editor: Editor, monkeypatch: pytest.MonkeyPatch) -> None:
    editor("'vom vi'", name="vi")
    monkeypatch.delenv("EDITOR")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert write_in_editor("Text", bytes.decode) == "vom vi"


@pytest.mark.usefixtures("nowhere")
def test_what_is_refused_twice_stays_one_file(editor: Editor, temporary: Path) -> None:
    editor("text + 'x'")

    def refuse(_: bytes) -> None:
        raise Refusal

    with pytest.raises(NotTaken):
        write_in_editor("Text", refuse)
    assert [path.read_text("utf-8") for path in temporary.iterdir()] == ["Textx"]


@pytest.mark.usefixtures("nowhere")
def test_the_file_is_nobody_elses(editor: Editor) -> None:
    editor("oct(path.stat().st_mode & 0o777)")
    assert write_in_editor("Text", bytes.decode) == "0o600"


@pytest.mark.usefixtures("nowhere")
def test_a_text_is_kept_only_when_something_fails(temporary: Path) -> None:
    with kept("Text"):
        pass
    assert list(temporary.iterdir()) == []
    with pytest.raises(OSError, match="voll"), kept("Text"):
        raise OSError("voll")
    assert [path.read_text("utf-8") for path in temporary.iterdir()] == ["Text"]
