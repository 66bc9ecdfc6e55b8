"""``fh logbuch neu``: a new entry, by options, by questions, or in the editor."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.arguments import Author, Day, Evidence, Text, VisibleTo
from fruehe_hilfen_cli.cli.completion_sources import complete_kind, complete_milestone
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes
from fruehe_hilfen_cli.model.kinds import EntryKind

HELP = (
    "Mit --titel in einer Zeile; ohne Titel stellt das Programm am Terminal Fragen; mit --editor füllen Sie "
    "ein Formular aus. Jeder Eintrag wird eine eigene Datei, keine andere wird verändert."
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
)


@writes
def run(
    session: Session,
    art: Annotated[
        str | None,
        typer.Option(
            "--art", "-a", metavar="ART", help=f"Was es war: {', '.join(EntryKind)}. Ohne Angabe notiz.", autocompletion=complete_kind
        ),
    ] = None,
    titel: Annotated[str | None, typer.Option("--titel", "-t", metavar="TEXT", help="Worum es geht.")] = None,
    datum: Day = None,
    phase: Annotated[
        int | None, typer.Option("--phase", metavar="NR", help="Ohne Angabe die Phase, die an dem Tag läuft.")
    ] = None,
    text: Text = None,
    teilnehmende: Annotated[
        int | None, typer.Option("--teilnehmende", metavar="ZAHL", help="Wie viele dabei waren.")
    ] = None,
    gruppe: Annotated[
        list[str] | None, typer.Option("--gruppe", metavar="GRUPPE", help="Wer dabei war.")
    ] = None,
    erreicht: Annotated[
        list[str] | None,
        typer.Option(
            "--erreicht",
            metavar="NR",
            help="Damit erreichter Meilenstein.",
            autocompletion=complete_milestone,
        ),
    ] = None,
    aufgabe: Annotated[
        list[str] | None, typer.Option("--aufgabe", metavar='"WAS; WER; BIS"', help="Was daraus zu tun ist.")
    ] = None,
    erledigt: Annotated[
        list[str] | None,
        typer.Option("--erledigt", metavar="AUFGABE", help="Erledigte Aufgabe, z. B. k7q2m/1."),
    ] = None,
    beleg: Evidence = None,
    sichtbarkeit: VisibleTo = None,
    ampel: Annotated[
        str | None, typer.Option("--ampel", metavar="FARBE", help="Ihre Einschätzung: gruen, gelb oder rot.")
    ] = None,
    ampel_grund: Annotated[
        str | None, typer.Option("--ampel-grund", metavar="TEXT", help="Worauf die Einschätzung beruht.")
    ] = None,
    verfasst_von: Author = None,
    editor: Annotated[bool, typer.Option("--editor", "-e", help="Ein Formular im Editor ausfüllen.")] = False,
    geplant: Annotated[bool, typer.Option("--geplant", help="Ein Datum in der Zukunft ist gemeint.")] = False,
) -> None:
    """Write a new entry."""
    from fruehe_hilfen_cli.cli.entry_input import Typed, write_entry

    typed = Typed(
        kind=art,
        title=titel,
        day=datum,
        phase=phase,
        text=text,
        participants=teilnehmende,
        groups=tuple(gruppe or ()),
        reached=tuple(erreicht or ()),
        tasks=tuple(aufgabe or ()),
        done=tuple(erledigt or ()),
        evidence=tuple(beleg or ()),
        visibility=sichtbarkeit,
        judgement=ampel,
        judgement_reason=ampel_grund,
        author=verfasst_von,
    )
    write_entry(session, typed, in_editor=editor, planned=geplant)
