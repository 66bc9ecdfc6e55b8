"""Every wrong command line, tried on a toy program made of the same classes as the real one."""

import os
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Protocol, cast
from uuid import UUID

import pytest
import typer
from typer.core import TyperGroup

from fruehe_hilfen_cli.cli import app, german, main, usage_errors


class Told(Protocol):
    def __call__(self, *args: str, code: int = 2) -> str: ...


class Choice(StrEnum):
    RED = "rot"
    AMBER = "gelb"
    GREEN = "gruen"
    OPEN = "öffentlich"


def own_check(value: str) -> str:
    if value == "falsch":
        raise typer.BadParameter("„falsch“ ist kein Name.\nNehmen Sie einen anderen.")
    return value


def own_parser(value: str) -> int:
    if value == "deutsch":
        raise typer.BadParameter("So geht es nicht.")
    return int(value)


def typed(  # noqa: PLR0913, PLR0917 - one option of each type
    zahl: int = 0,
    grenze: Annotated[int, typer.Option(min=1, max=6)] = 1,
    ab: Annotated[int, typer.Option(min=1)] = 1,
    bis: Annotated[float, typer.Option(max=9)] = 1,
    komma: float = 0,
    wahl: Choice = Choice.RED,
    kennung: UUID | None = None,
    tag: datetime | None = None,
    datei: Annotated[Path | None, typer.Option(exists=True, dir_okay=False, readable=True)] = None,
    ordner: Annotated[Path | None, typer.Option(exists=True, file_okay=False, writable=True)] = None,
    paar: tuple[int, str] = (0, ""),
    name: Annotated[str, typer.Option(callback=own_check)] = "",
    eigen: Annotated[int, typer.Option(parser=own_parser)] = 0,
    lies: typer.FileText | None = None,
    schreib: typer.FileTextWrite | None = None,
    schalter: Annotated[bool, typer.Option("--schalter")] = False,
    viele: Annotated[list[str] | None, typer.Option()] = None,
) -> None:
    """Take one value of each type."""
    del (
        zahl,
        grenze,
        ab,
        bis,
        komma,
        wahl,
        kennung,
        tag,
        datei,
        ordner,
        paar,
        name,
        eigen,
        lies,
        schalter,
        viele,
    )
    if schreib:
        schreib.write("x")


def strict(
    ort: str,
    titel: Annotated[str, typer.Option()],
    art: Annotated[Choice, typer.Option()],
) -> None:
    """Need everything."""


def pair(paar: tuple[int, int], ja: Annotated[bool, typer.Argument()] = True) -> None:
    """Take two numbers."""


def fails(ctx: typer.Context) -> None:
    """Fail in our own words."""
    ctx.fail("Das geht heute nicht.")


def toy() -> german.GermanGroup:
    shell = typer.Typer(
        cls=german.GermanGroup,
        add_completion=False,
        rich_markup_mode=None,
        context_settings=german.CONTEXT_SETTINGS,
    )
    for name, function in (("typen", typed), ("pflicht", strict), ("paar", pair), ("scheitert", fails)):
        shell.command(name, cls=german.GermanCommand)(function)
    return cast("german.GermanGroup", typer.main.get_command(shell))


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Told:
    """Run the toy; gives what it says on stderr."""
    monkeypatch.setattr(app, "root", toy)

    def by(*args: str, code: int = 2) -> str:
        assert main.run(args) == code
        out, err = capsys.readouterr()
        assert out == ""
        return err

    return by


CHOICES = "rot | gelb | gruen | öffentlich"
DATES = "2023-02-13, 2023-02-13T09:30:00 oder 2023-02-13 09:30:00"
TOO_MUCH = "Wörter, die zusammengehören, brauchen Anführungszeichen; fh typen --hilfe zeigt, was möglich ist."
POINT = "Schreiben Sie einen Punkt statt des Kommas, z. B. 1.5."

SENTENCES = {
    "xyz": "Den Befehl „xyz“ gibt es nicht.",
    "help": "Den Befehl „help“ gibt es nicht.",
    "--foo": "Die Option --foo gibt es hier nicht.",
    "typen -x": "Die Option -x gibt es hier nicht.",
    "typen --zahl": "Nach --zahl fehlt der Wert.",
    "typen --paar 1": "Nach --paar gehören 2 Werte.",
    "typen --schalter=1": "Die Option --schalter steht für sich allein, ohne Wert dahinter.",
    "pflicht": "Es fehlt die Angabe ORT.",
    "pflicht o": "Es fehlt die Option --titel.",
    "paar 1": "Zu PAAR gehören 2 Angaben.",
    "paar 1 2 vielleicht": "JA braucht 1 (ja) oder 0 (nein), nicht „vielleicht“.",
    "typen --zahl zwei": "--zahl braucht eine ganze Zahl, nicht „zwei“.",
    "typen --grenze x": "--grenze braucht eine ganze Zahl, nicht „x“.",
    "typen --komma x": "--komma braucht eine Zahl, nicht „x“.",
    "typen --kennung k": "„k“ ist keine Kennung, wie --kennung sie braucht.",
    "typen --datei .": "„.“ ist ein Ordner, keine Datei.",
    "typen --paar x y": "--paar braucht eine ganze Zahl, nicht „x“.",
    "typen --eigen x": "„x“ passt nicht zu --eigen.",
    "typen --eigen deutsch": "So geht es nicht.",
    "scheitert": "Das geht heute nicht.",
}

ADVICE = {
    "typn": "Den Befehl „typn“ gibt es nicht. → Meinten Sie fh typen?",
    "typen --zhal 1": "Die Option --zhal gibt es hier nicht. → Meinten Sie --zahl?",
    "typen -zahl 1": "Die Option -zahl gibt es hier nicht. → Meinten Sie --zahl?",
    "typen --helf": "Die Option --helf gibt es hier nicht. → Meinten Sie --hilfe?",
    "pflicht -5 o": "„-5“ ist hier keine Option. → "
    "Eine Zahl unter null steht mit den anderen Angaben am Ende, hinter zwei Strichen: -- -5",
    "typen -5": "Die Option -5 gibt es hier nicht. → fh typen --hilfe zeigt, was möglich ist.",
    "pflicht o --titel t": f"Es fehlt die Option --art. → Möglich: {CHOICES}.",
    "typen --komma 1,5": f"--komma braucht eine Zahl, nicht „1,5“. → {POINT}",
    "typen a": f"„a“ ist hier zu viel. → {TOO_MUCH}",
    "typen a b": f"„a“ und „b“ sind hier zu viel. → {TOO_MUCH}",
    "typen --grenze 9": "9 passt nicht zu --grenze. → Möglich: 1 bis 6.",
    "typen --ab 0": "0 passt nicht zu --ab. → Möglich: mindestens 1.",
    "typen --bis 9.5": "9.5 passt nicht zu --bis. → Möglich: höchstens 9.",
    "typen --wahl glb": f"„glb“ passt nicht zu --wahl. → Meinten Sie gelb? Möglich: {CHOICES}.",
    "typen --wahl xx": f"„xx“ passt nicht zu --wahl. → Möglich: {CHOICES}.",
    "typen --tag gestern": f"„gestern“ ist kein Datum, wie --tag es braucht. → Schreiben Sie es so: {DATES}.",
    "typen --datei weg": "„weg“ gibt es nicht. → Prüfen Sie die Schreibweise und den Ordner.",
    "typen --lies weg": "„weg“ gibt es nicht. → Prüfen Sie die Schreibweise und den Ordner.",
    "typen --name falsch": "„falsch“ ist kein Name. → Nehmen Sie einen anderen.",
}


@pytest.mark.parametrize(("args", "sentence"), SENTENCES.items())
def test_wrong_use_that_the_help_page_explains(told: Told, args: str, sentence: str) -> None:
    command = args.partition(" ")[0]
    path = f"fh {command}" if command in toy().commands else "fh"
    assert told(*args.split()) == f"Fehler: {sentence}\n→ {path} --hilfe zeigt, was möglich ist.\n"


@pytest.mark.parametrize(("args", "sentences"), ADVICE.items())
def test_wrong_use_with_an_advice_of_its_own(told: Told, args: str, sentences: str) -> None:
    assert told(*args.split()) == "Fehler: {}\n→ {}\n".format(*sentences.split(" → "))


def test_a_file_is_no_folder(told: Told) -> None:
    assert told("typen", "--ordner", __file__).startswith(
        f"Fehler: „{__file__}“ ist eine Datei, kein Ordner."
    )


@pytest.mark.parametrize(("option", "verb"), [("--datei", "lesen"), ("--ordner", "schreiben")])
def test_missing_rights(
    told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, option: str, verb: str
) -> None:
    file = tmp_path / "datei"
    file.touch()
    right = {"lesen": os.R_OK, "schreiben": os.W_OK}[verb]
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != right)
    path = file if option == "--datei" else tmp_path
    assert told("typen", option, str(path)) == (
        f"Fehler: „{path}“ lässt sich nicht {verb}: Die Berechtigung fehlt.\n"
        "→ fh typen --hilfe zeigt, was möglich ist.\n"
    )


def test_a_file_that_opens_late(told: Told, tmp_path: Path) -> None:
    path = tmp_path / "fehlt" / "datei"
    assert told("typen", "--schreib", str(path), code=3) == (
        f"Fehler: „{path}“ gibt es nicht.\n→ Prüfen Sie die Schreibweise und den Ordner.\n"
    )


@pytest.mark.parametrize(
    ("english", "german_sentence"),
    [
        ("Takes 2 values but 1 given.", "Zu --zahl gehören 2 Werte, nicht 1."),
        ("2 values are required, but 3 given.", "Zu --zahl gehören 2 Werte, nicht 3."),
        ("Value must be an iterable.", "--zahl braucht mehrere Werte."),
    ],
)
def test_what_our_commands_cannot_provoke(english: str, german_sentence: str) -> None:
    command = toy().commands["typen"]
    ctx = german.Context(command, info_name="typen")
    error = german.BadParameter(english, ctx=ctx, param=command.params[0])
    assert usage_errors.explain(error).sentence == german_sentence


def test_a_new_sentence_of_typer_stays_hidden(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        german.TyperChoice, "get_invalid_choice_message", lambda *_, **__: "Brand new English"
    )
    assert told("typen", "--wahl", "x").startswith("Fehler: Der Wert passt nicht zu --wahl.\n")


def test_a_new_error_of_typer_stays_hidden(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(german.GermanGroup, "resolve_command", TyperGroup.resolve_command)
    assert told("typn").startswith("Fehler: Dieser Aufruf ist so nicht möglich.\n")


@pytest.mark.parametrize("word", ["gruen", "grün", "GRÜN", "oeffentlich", "Öffentlich"])
def test_choices_are_found_with_umlauts_and_capitals(told: Told, word: str) -> None:
    assert told("typen", "--wahl", word, code=0) == ""


def test_a_control_character_does_not_reach_the_terminal(told: Told) -> None:
    assert "\x1b" not in told("\x1b[31mrot")
