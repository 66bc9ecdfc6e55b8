"""``fh ressourcen haushalt``: money for a year and a purpose, planned anew or changed."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.completion_sources import complete_purpose
from fruehe_hilfen_cli.cli.input.arguments import Note
from fruehe_hilfen_cli.cli.input.roadmap.plan_options import Trial
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes
from fruehe_hilfen_cli.model.kinds import Cover

HELP = (
    "Gibt es für das Jahr und den Zweck schon eine Zeile in ressourcen.toml, ändert der Befehl, was Sie "
    "nennen, und zeigt, was bisher dort stand; sonst kommt eine dazu. BETRAG ist in Euro, wie man ihn "
    "schreibt: 250.000 oder 1.234,50; „rund 130.000“ bleibt rund. Was ausgegeben wird, hält fh ausgabe neu "
    "fest."
)
EXAMPLES = (
    ("fh ressourcen haushalt 2027 Sachmittel 250.000", "ein Betrag für ein Jahr"),
    (
        'fh ressourcen haushalt 2027 Sachmittel "rund 250.000" --produkt 06.51.40 --deckung eingeplant',
        "ungefähr, mit Produkt und Deckung",
    ),
    ("fh ressourcen haushalt 2027 Sachmittel 240.000 --probe", "erst ansehen, was sich ändern würde"),
)


@writes
def run(
    *,
    session: Session,
    jahr: Annotated[
        int, typer.Argument(metavar="JAHR", min=1900, max=2200, help="Das Haushaltsjahr, z. B. 2027.")
    ],
    zweck: Annotated[
        str, typer.Argument(metavar="ZWECK", help="Wofür das Geld ist.", autocompletion=complete_purpose)
    ],
    betrag: Annotated[
        str | None, typer.Argument(metavar="[BETRAG]", help="Der Betrag in Euro; fehlt er, bleibt er.")
    ] = None,
    circa: Annotated[bool, typer.Option("--circa", help="Der Betrag ist nur ungefähr bekannt.")] = False,
    produkt: Annotated[
        str | None, typer.Option("--produkt", metavar="NR", help="Das Produkt im Haushalt, z. B. 06.51.40.")
    ] = None,
    deckung: Annotated[
        str | None,
        typer.Option("--deckung", metavar="WORT", help=f"Eines von: {', '.join(Cover)}."),
    ] = None,
    gedeckt_durch: Annotated[
        str | None,
        typer.Option("--gedeckt-durch", metavar="TEXT", help="Woraus kommt, was nicht eingeplant ist."),
    ] = None,
    notiz: Note = None,
    ohne: Annotated[
        list[str] | None,
        typer.Option("--ohne", metavar="FELD", help="Lässt eine Angabe weg, z. B. produkt oder deckung."),
    ] = None,
    probe: Trial = False,
) -> None:
    """Plan money for a year and a purpose."""
    from fruehe_hilfen_cli.cli.input.governance.resource_input import TypedLine, plan_line

    typed = TypedLine(
        year=jahr,
        purpose=zweck,
        amount=betrag,
        approx=circa,
        product=produkt,
        cover=deckung,
        covered_by=gedeckt_durch,
        note=notiz,
        left_out=tuple(ohne or ()),
    )
    plan_line(session, typed, trial=probe)
