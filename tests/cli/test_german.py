"""Help pages: German, complete, readable at any width."""

import importlib.util
import re
from enum import StrEnum
from pathlib import Path
from typing import Annotated, cast

import pytest
import typer

from fruehe_hilfen_cli.cli import app, german, help_page, main, manifest

ENGLISH = re.compile(
    r"\b(usage|options|arguments?|commands?|default|required|show this|exit|INTEGER|FLOAT|PATH|FILE"
    r"|DIRECTORY|UUID|DATETIME|BOOLEAN|choice|env var|dynamic|multiple|range|deprecated|the|and)\b|--no-"
)


class Light(StrEnum):
    RED = "rot"
    AMBER = "gelb"
    GREEN = "gruen"
    UNKNOWN = "unbekannt"


def report(  # noqa: PLR0913, PLR0917 - one of each kind
    ort: str,
    jahre: Annotated[list[int] | None, typer.Argument(help="Welche Jahre gemeint sind.")] = None,
    titel: Annotated[
        str, typer.Option("--titel", "-t", help="Worum es genau im Netzwerk-Treffen geht.")
    ] = "ohne [Titel]",
    gruppe: Annotated[list[str] | None, typer.Option(help="Wer dabei war.", metavar="GRUPPE")] = None,
    ampel: Annotated[Light, typer.Option(help="Die eigene Einschätzung.")] = Light.RED,
    monat: Annotated[int, typer.Option(min=1, max=12, help="Der Monat.")] = 1,
    ziel: Annotated[Path | None, typer.Option(help="Wohin.", envvar="FH_ZIEL", dir_okay=False)] = None,
    knapp: Annotated[bool, typer.Option("--knapp/--ausführlich", help="Nur das Wichtigste.")] = True,
    json: Annotated[
        bool, typer.Option("--json", help="Als JSON.", rich_help_panel="Gemeinsame Optionen")
    ] = False,
    geheim: Annotated[bool, typer.Option("--geheim", hidden=True)] = False,
    *,
    eine_lange_option_hat_platz: Annotated[str, typer.Option(help="Ihr Text steht darunter.")] = "",
    pflicht: Annotated[str, typer.Option(help="Ohne das geht es nicht.")],
) -> None:
    """Never shown."""
    del (
        ort,
        jahre,
        titel,
        gruppe,
        ampel,
        monat,
        ziel,
        knapp,
        json,
        geheim,
        pflicht,
        eine_lange_option_hat_platz,
    )


PAGE = """\
Aufruf: fh bericht ORT [JAHRE…] [OPTIONEN]

Schreibt einen Bericht.

Ein langer Text, der umbrochen wird, weil er breiter ist als
das Terminal.

- ein Punkt
- noch ein Punkt, so lang, dass auch er umbrochen werden
  muss

Argumente
  ORT                          [Pflicht]
  JAHRE…                       Welche Jahre gemeint sind.

Optionen
  -t, --titel WORT             Worum es genau im
                               Netzwerk-Treffen geht.
                               [Vorgabe: ohne [Titel]]
      --gruppe GRUPPE          Wer dabei war.
                               [mehrfach möglich]
      --ampel WORT             Die eigene Einschätzung.
                               [rot | gelb | gruen |
                               unbekannt] [Vorgabe: rot]
      --monat ZAHL             Der Monat. [1 bis 12]
                               [Vorgabe: 1]
      --ziel DATEI             Wohin. [auch durch FH_ZIEL]
      --knapp / --ausführlich  Nur das Wichtigste.
                               [Vorgabe: --knapp]
      --eine-lange-option-hat-platz WORT
                               Ihr Text steht darunter.
      --pflicht WORT           Ohne das geht es nicht.
                               [Pflicht]

Gemeinsame Optionen
      --json                   Als JSON.
  -h, --hilfe                  Zeigt diese Hilfe.

Beispiele
  fh bericht "Kreis Beispiel" 2022
      Der Bericht über ein Jahr."""


def shell(**settings: object) -> typer.Typer:
    return typer.Typer(add_completion=False, rich_markup_mode=None, **settings)  # type: ignore[arg-type]


def toy() -> german.GermanCommand:
    program = shell(context_settings=german.CONTEXT_SETTINGS)
    program.command("bericht", cls=german.GermanCommand, help="Schreibt einen Bericht.")(report)
    command = cast("german.GermanCommand", typer.main.get_command(program))
    command.long_help = """
        Ein langer Text, der umbrochen wird,
        weil er breiter ist als das Terminal.

        - ein Punkt
        - noch ein Punkt, so lang, dass auch er umbrochen werden muss
    """
    command.examples = (('fh bericht "Kreis Beispiel" 2022', "Der Bericht über ein Jahr."),)
    return command


def context(program: str = "fh") -> german.Context:
    parent = german.Context(app.root(), info_name=program)
    return german.Context(toy(), info_name="bericht", parent=parent)


def test_a_page_shows_everything_that_people_need() -> None:
    assert help_page.page(context(), columns=60) == PAGE


def test_examples_are_called_as_the_program_was() -> None:
    page = help_page.page(context("fruehe-hilfen"), columns=80)
    assert '  fruehe-hilfen bericht "Kreis Beispiel" 2022\n' in page


def test_colour_changes_nothing_but_colour() -> None:
    coloured = help_page.page(context(), columns=72, colour=True)
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[\d+m", "", coloured) == help_page.page(context(), columns=72)


PATHS = [(), *(group.path for group in manifest.GROUPS), *(command.path for command in manifest.COMMANDS)]
MODULES = {command.path: f"fruehe_hilfen_cli.cli.commands.{command.module}" for command in manifest.COMMANDS}


def exists(path: tuple[str, ...]) -> bool:
    return path not in MODULES or importlib.util.find_spec(MODULES[path]) is not None


@pytest.mark.parametrize("columns", [80, 120])
@pytest.mark.parametrize("path", [path for path in PATHS if exists(path)], ids=" ".join)
def test_every_help_page_is_german_and_fits(
    path: tuple[str, ...],
    columns: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    assert main.run([*path, "--hilfe"]) == 0
    page, err = capsys.readouterr()
    assert err == ""
    assert page.startswith("Aufruf: fh ")
    assert "-h, --hilfe" in page
    assert "--help" not in page
    assert not ENGLISH.findall(page)
    page.encode("cp1252")
    body, _, examples = page.partition("Beispiele\n")
    explained = [line for line in examples.splitlines() if line.startswith("      ")]
    assert max(len(line) for line in [*body.splitlines(), *explained]) <= min(columns, 100)


@pytest.mark.parametrize("option", ["--hilfe", "-h", "--help"])
def test_three_options_ask_for_help(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main.run(["logbuch", option]) == 0
    assert capsys.readouterr().out.startswith("Aufruf: fh logbuch BEFEHL")


@pytest.mark.parametrize("path", [(), ("logbuch",), ("meilenstein",)])
def test_a_group_alone_shows_its_help(path: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert main.run([*path, "--hilfe"]) == 0
    asked = capsys.readouterr()
    assert main.run(path) == 0
    assert capsys.readouterr() == asked


@pytest.mark.parametrize("word", ["VERVOLLSTAENDIGUNG", "vervollständigung", "Vervollständigung"])
def test_commands_are_found_with_umlauts_and_capitals(word: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main.run([word, "bash"]) == 0
    assert "_fh_completion" in capsys.readouterr().out


def test_the_nearest_command_may_be_in_another_group(capsys: pytest.CaptureFixture[str]) -> None:
    assert main.run(["liste"]) == 2
    advice = "→ Meinten Sie fh logbuch liste, fh aufgabe liste oder fh meilenstein liste?"
    assert advice in capsys.readouterr().err


def test_every_command_of_the_manifest_can_be_reached() -> None:
    root = app.root()
    ctx = german.Context(root, info_name="fh")
    for path in PATHS[1:]:
        parent: german.AnyCommand | None = root
        for word in path[:-1]:
            assert isinstance(parent, german.GermanGroup)
            parent = parent.get_command(ctx, word)
        assert isinstance(parent, german.GermanGroup)
        assert path[-1] in parent.list_commands(ctx)


def test_a_command_that_wants_words_shows_its_help_without_any(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    program = shell(context_settings=german.CONTEXT_SETTINGS)
    program.command("bericht", cls=german.GermanCommand, no_args_is_help=True, help="Hilft.")(report)
    monkeypatch.setattr(app, "root", lambda: typer.main.get_command(program))
    assert main.run([]) == 0
    assert "Hilft." in capsys.readouterr().out
