"""``fh logbuch neu``: a new entry, by options, by questions, or in the editor."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.input.entries.entry_options import FormName, Typed, entry_options
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes
from fruehe_hilfen_cli.errors import ExitCode, Refusal

HELP = (
    "Mit --titel in einer Zeile; ohne Titel stellt das Programm am Terminal Fragen; mit --editor füllen Sie "
    "ein Formular aus. Mehrere --kommune schreiben ein Ereignis in jede von ihnen. Jeder Eintrag wird eine "
    "eigene Datei, keine andere wird verändert. Was wie eine persönliche Angabe aussieht, wird genannt."
)
EXAMPLES = (
    (
        'fh logbuch neu --art jour-fixe --titel "Jour fixe: Bestandsaufnahme"',
        "in einer Zeile, mit dem Datum von heute",
    ),
    (
        'fh logbuch neu -a erfolg -t "Beirat stimmt zu" -d gestern --erreicht 3.3',
        "mit einem erreichten Meilenstein",
    ),
    (
        'fh logbuch neu -t "Steuerungsgruppe" --aufgabe "Protokoll; Netzwerkkoordination; 30.11."',
        "mit einer Aufgabe",
    ),
    ("fh logbuch neu", "Frage für Frage"),
    ("fh logbuch neu --json eintraege.json", "Einträge, die ein anderes Programm geschrieben hat"),
    ("fh logbuch neu --vorlage jour-fixe", "Frage für Frage, mit den Überschriften einer Vorlage"),
)


class OnlyJson(Refusal):
    """With JSON nothing else can say what is in the entries."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Neben --json sind keine anderen Angaben zum Eintrag möglich."
    advice = "Schreiben Sie alles in das JSON; --kommune und --geplant gelten weiter."


@writes
@entry_options
def run(
    session: Session,
    typed: Typed,
    vorlage: FormName = None,
    editor: Annotated[bool, typer.Option("--editor", "-e", help="Ein Formular im Editor ausfüllen.")] = False,
    geplant: Annotated[bool, typer.Option("--geplant", help="Ein Datum in der Zukunft ist gemeint.")] = False,
    json: Annotated[
        str | None,
        typer.Option(
            "--json",
            metavar="DATEI",
            help="Einträge als JSON lesen, auch aus fh logbuch exportiere; „-“ liest von der Eingabe. "
            "Nennt ein Eintrag seinen Ort, gilt der vor --kommune.",
        ),
    ] = None,
) -> None:
    """Write a new entry."""
    if json:
        from fruehe_hilfen_cli.cli.input.entries.json_input import write_json

        if typed != Typed() or vorlage or editor:
            raise OnlyJson
        write_json(session, json, planned=geplant)
        return
    from fruehe_hilfen_cli.cli.input.entries.entry_input import write_entry

    write_entry(session, typed, in_editor=editor, planned=geplant, form=vorlage)
