"""``fh ressourcen stelle``: posts, taken up or changed."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.input.arguments import Note
from fruehe_hilfen_cli.cli.input.roadmap.plan_options import Trial
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes

HELP = (
    "Eine Stelle heißt nach ihrer Aufgabe, nie nach einem Menschen. Gibt es sie schon in ressourcen.toml, "
    "ändert der Befehl, was Sie nennen, und zeigt, was bisher dort stand; sonst kommt sie dazu. VZE sind "
    "Vollzeitstellen, z. B. 5,5; wie viele Menschen sie sich teilen, sagt --koepfe. Endet das Geld vor dem "
    "Projekt, sagt es fh pruefe."
)
EXAMPLES = (
    ("fh ressourcen stelle Netzwerkkoordination --vze 0,5 --beginn 2027-01", "eine halbe Stelle ab Januar"),
    (
        "fh ressourcen stelle Geschäftsstelle --vze 5,5 --koepfe 7 --befristet-bis 31.12.2027",
        "sieben Menschen, befristet",
    ),
    ("fh ressourcen stelle Netzwerkkoordination --besetzt-ab 15.03.2027", "später nachgetragen"),
)


@writes
def run(
    *,
    session: Session,
    stelle: Annotated[str, typer.Argument(metavar="STELLE", help="Wofür die Stelle ist.")],
    vze: Annotated[
        str | None,
        typer.Option("--vze", metavar="ZAHL", help="Wie viele Vollzeitstellen es sind, z. B. 5,5."),
    ] = None,
    koepfe: Annotated[
        int | None, typer.Option("--koepfe", metavar="ZAHL", min=0, help="Wie viele Menschen es sind.")
    ] = None,
    beginn: Annotated[
        str | None, typer.Option("--beginn", metavar="DATUM", help="Ab wann es die Stelle gibt.")
    ] = None,
    besetzt_ab: Annotated[
        str | None, typer.Option("--besetzt-ab", metavar="DATUM", help="Ab wann sie ganz besetzt ist.")
    ] = None,
    befristet_bis: Annotated[
        str | None, typer.Option("--befristet-bis", metavar="DATUM", help="Bis wann das Geld für sie reicht.")
    ] = None,
    notiz: Note = None,
    ohne: Annotated[
        list[str] | None,
        typer.Option("--ohne", metavar="FELD", help="Lässt eine Angabe weg, z. B. befristet-bis."),
    ] = None,
    probe: Trial = False,
) -> None:
    """Take up or change a post."""
    from fruehe_hilfen_cli.cli.input.governance.resource_input import TypedPost, plan_post

    typed = TypedPost(
        title=stelle,
        fte=vze,
        heads=koepfe,
        begin=beginn,
        filled_from=besetzt_ab,
        limited_until=befristet_bis,
        note=notiz,
        left_out=tuple(ohne or ()),
    )
    plan_post(session, typed, trial=probe)
