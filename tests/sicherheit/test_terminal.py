"""Nothing of what stands in files, or is called so, can steer the terminal of who reads it."""

import re
import sys
from pathlib import Path

import pytest
from tests.cli.places import TODAY, Fh, make_place
from tests.cli.test_completion import words_for
from tests.sicherheit.hostile import PLACE, make
from tests.sicherheit.lines import READING, WRITING, some
from tests.store.repositories import isolate, repository, write_hook

from fruehe_hilfen_cli.cli import main, manifest
from fruehe_hilfen_cli.store.workspace import Workspace

ATTACKS = {
    "Fenstertitel": "\x1b]0;a\x07",
    "Zwischenablage": "\x1b]52;c;cm0=\x07",
    "Verweis": "\x1b]8;;https://example.org\x1b\\b\x1b]8;;\x1b\\",
    "Bildschirm": "\x1b[2J\x1b[1;1H",
    "Gerät": "\x1bP+q436f\x1b\\",
    "Antwort": "\x1b[6n\x1b[c\x05",
    "acht Bit": "\x9b31m\x9d0;a\x9c\x90q\x9c\x85\x8d",
    "Richtung": "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
    "Steuerzeichen": "\x00\x01\x07\x08\t\x0b\x0c\x0e\x0f\x7f",
    "Zeile": "\rFehler: gefälscht\r\n",
}
ATTACK = "".join(ATTACKS.values())
_COLOURS = re.compile(r"\x1b\[[0-9;]*m")
_STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_CODE_OF_BUGS = "eigenen Fehler"
DATA = {"logbuch exportiere"}
"""CSV: its lines end with CRLF, and tabs are kept in it."""


def steering(words: str) -> set[str]:
    """What of a text could steer a terminal, but for colours."""
    return set(_STEERING.findall(_COLOURS.sub("", words)))


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace in which every text attacks."""
    root = tmp_path_factory.mktemp("boese")
    _, attacked = make(root, lambda way: f"{way.rpartition('.')[2]} {ATTACK} ende")
    assert len(set(attacked)) > 100
    (root / "alt.csv").write_text(f"Datum;Titel\n17.01.2023;Import {ATTACKS['Fenstertitel']}\n", "utf-8")
    return root


@pytest.fixture(autouse=True)
def here(root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(root)
    monkeypatch.setenv("FH_STICHTAG", TODAY)
    return root


def check(fh: Fh, words: tuple[str, ...]) -> None:
    said = fh(*words)
    out = said.out
    if " ".join(words).removesuffix(" --farbe immer") in DATA:
        out = out.replace("\r\n", "\n").replace("\t", "")
    assert (steering(out), steering(said.err)) == (set(), set())
    assert _CODE_OF_BUGS not in said.err


@pytest.mark.parametrize("words", some(READING))
def test_no_reading_command_lets_anything_through(fh: Fh, words: tuple[str, ...]) -> None:
    check(fh, words)


@pytest.mark.langsam
@pytest.mark.parametrize("words", READING, ids=" ".join)
def test_not_in_colours_either(fh: Fh, words: tuple[str, ...]) -> None:
    check(fh, (*words, "--farbe", "immer"))


@pytest.mark.langsam
@pytest.mark.parametrize("words", WRITING, ids=" ".join)
def test_no_writing_command_lets_anything_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fh: Fh, words: tuple[str, ...]
) -> None:
    make(tmp_path, lambda way: f"{way.rpartition('.')[2]} {ATTACK} ende")
    (tmp_path / "alt.csv").write_text(f"Datum;Titel\n17.01.2023;Import {ATTACKS['Fenstertitel']}\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FH_STICHTAG", TODAY)
    check(fh, words)


def test_the_attack_reaches_what_is_printed(fh: Fh) -> None:
    said = fh("logbuch", "zeige", "aaaab")
    assert said.out.count("\N{REPLACEMENT CHARACTER}") > 100


BROKEN = {
    "raw": 'datum = 2022-05-10\nart = "notiz"\ntitel = "\x1b]0;a\x07"\n',
    "raw key": "\x1b]0;a\x07 = 1\n",
    "key": 'datum = 2022-05-10\nart = "notiz"\ntitel = "x"\n"\\u001b]0;a\\u0007\\u009b" = 1\n',
    "value": 'datum = 2022-05-10\nart = "\\u001b]0;a\\u0007"\ntitel = "x"\n',
    "day": 'datum = "\\u001b]0;a\\u0007"\nart = "notiz"\ntitel = "x"\n',
    "reference": 'datum = 2022-05-10\nart = "notiz"\ntitel = "x"\nerledigt = ["\\u001b]0;a\\u0007"]\n',
    "extra": 'datum = 2022-05-10\nart = "notiz"\ntitel = "x"\n[extra]\n"\\u009d0;a" = "x"\n',
    "latin": 'datum = 2022-05-10\nart = "\x9b31m"\n'.encode("latin-1").decode("latin-1"),
    "merge": "<<<<<<< \x1b]0;a\x07\n=======\n>>>>>>> \x9b31m\n",
    "unclosed": 'titel = "\x1b]0;a\x07\n',
}


@pytest.mark.parametrize("command", ["pruefe", "status", "pruefe --json", "logbuch liste"])
def test_no_complaint_about_a_broken_file_quotes_what_steers(
    workspace: Workspace, fh: Fh, command: str
) -> None:
    folder = workspace.logbook_path(PLACE)
    for number, text in enumerate(BROKEN.values()):
        (folder / f"2022-05-10-notiz-aaaa{'abcdefghijk'[number]}.toml").write_text(text, "utf-8")
    said = fh(*command.split())
    assert said.code == 3
    assert (steering(said.out), steering(said.err)) == (set(), set())
    assert said.err.count("\n") >= len(BROKEN) or command.startswith("pruefe")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows allows no such names")
@pytest.mark.parametrize("attack", some([ATTACK, *ATTACKS.values()], every=len(ATTACKS) + 1))
def test_no_name_of_a_file_or_municipality_does(workspace: Workspace, fh: Fh, attack: str) -> None:
    name = attack.replace("\0", "").replace("/", "")
    make_place(workspace, f"kreis-{name}")
    (workspace.logbook_path(PLACE) / f"2022-05-10-{name}-aaaaa.toml").write_text("x", "utf-8")
    (workspace.roadmap_path(PLACE).parent / f"{name}.toml").write_text("x", "utf-8")
    for words in (
        ("status",),
        ("pruefe",),
        ("logbuch", "neu", "--titel", "x"),
        ("status", name),
        ("logbuch", "zeige", name),
        ("status", "--ordner", name),
        ("logbuch", "liste", "--json"),
        (name,),
        (f"--{name}",),
        ("status", f"--{name}"),
        ("unterschied", f"--seit={name}"),
        ("logbuch", "importiere", name),
        ("bericht", "status", "--briefbogen", name),
        ("logbuch", "exportiere", "-o", f"{name}/x.csv"),
        ("schema", name),
        ("status", "--stichtag", name),
        ("checkliste", "zeige", name),
        ("logbuch", "neu", "--vorlage", name),
        ("gremium", "zeige", name),
    ):
        said = fh(*words)
        assert (steering(said.out), steering(said.err)) == (set(), set()), words
        assert _CODE_OF_BUGS not in said.err, words


@pytest.mark.skipif(sys.platform == "win32", reason="hooks are shell scripts here")
def test_what_a_hook_says_does_not(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fh: Fh
) -> None:
    isolate(monkeypatch)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    repository(workspace.root)
    write_hook(workspace.root, "pre-commit", r"printf 'Nein \033]0;a\007\233\n' >&2; exit 1")
    said = fh("logbuch", "neu", "--titel", "Notiz", "--commit")
    assert "Nein" in said.err
    assert (steering(said.out), steering(said.err)) == (set(), set())


@pytest.mark.parametrize("shell", some(["zsh", "bash", "fish", "powershell"], every=2))
@pytest.mark.parametrize(
    "line",
    [
        "fh logbuch zeige ", "fh meilenstein erreicht ", "fh aufgabe erledigt ", "fh massnahme zeige ",
        "fh checkliste zeige ", "fh logbuch neu --vorlage ", "fh gremium zeige ", "fh status ",
    ],
)  # fmt: skip
def test_no_completion_does(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], shell: str, line: str
) -> None:
    monkeypatch.setattr(sys, "argv", ["fh"])
    variables = words_for(shell, line) | {manifest.completion_variable("fh"): f"complete_{shell}"}
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert main.run([]) == 0
    out, err = capsys.readouterr()
    assert out.strip()
    between = {"\t"} if shell == "fish" else set()  # so parts the protocol a word and its help
    assert (steering(out) - between, err) == (set(), "")


def test_no_question_does(monkeypatch: pytest.MonkeyPatch) -> None:
    from fruehe_hilfen_cli.cli.input.ask import ask

    asked: list[str] = []

    def typed(prompt: str) -> str:
        asked.append(prompt)
        return "x"

    monkeypatch.setattr("builtins.input", typed)
    assert ask(f"Frage {ATTACK}", str, default=ATTACK) == "x"
    assert steering(asked[0]) <= {"\t"}
