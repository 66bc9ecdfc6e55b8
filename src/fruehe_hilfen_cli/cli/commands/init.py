"""``fh init``: a new municipality, and a new workspace where there is none."""

from pathlib import Path
from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.input.roadmap.start_options import TypedStart, starting
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import sets_up

HELP = (
    "Der Fahrplan entsteht aus den sechs Phasen der NZFH-Prozessbegleitung mit allen Meilensteinen und "
    "Richtwerten. Bei anderem Beginn werden alle Zeitfenster um ganze Monate verschoben; das heißt dann "
    "„abgeleitet, nicht vom NZFH veröffentlicht“. In einem leeren Ordner entsteht auch der Arbeitsordner. "
    "Was es gibt, wird nie überschrieben."
)
EXAMPLES = (
    (
        'fh init "Kreis Beispiel" --thema politisch-strukturelle-verankerung --land NW --beginn 2022-04',
        "die erste Kohorte",
    ),
    ('fh init "Stadt Beispiel" --thema wirkungsorientierung --land HB --beginn 07/2025 --git', "mit git"),
    (
        'fh init "Land Beispiel" --land HB --beginn 2022-07 --ablauf strategie.toml',
        "mit einem eigenen Ablauf",
    ),
)


@sets_up
@starting
def run(
    session: Session,
    typed: TypedStart,
    name: Annotated[str, typer.Argument(metavar="NAME", help='Name der Kommune, z. B. "Kreis Beispiel".')],
    ablauf: Annotated[
        Path | None, typer.Option("--ablauf", metavar="DATEI", help="Eigener Ablauf statt der sechs Phasen.")
    ] = None,
    git: Annotated[bool, typer.Option("--git", help="Den Arbeitsordner unter git stellen.")] = False,
) -> None:
    """Make a new municipality."""
    from fruehe_hilfen_cli.cli.commands.schema import write_schemas
    from fruehe_hilfen_cli.cli.input.roadmap.start_input import (
        place_of,
        place_to_begin,
        process_of,
        start_of,
    )
    from fruehe_hilfen_cli.records.roadmap.plan import new_roadmap
    from fruehe_hilfen_cli.store.git import init
    from fruehe_hilfen_cli.store.roadmaps import add_municipality, new_workspace, require_new

    place, process = place_of(name), process_of(ablauf)
    workspace, to_be_made = place_to_begin(session)
    require_new(workspace, place)
    start = start_of(process, name, typed, session.day)
    roadmap = new_roadmap(process.scheme, start)
    note = f"Erzeugt aus dem Ablauf „{process.scheme.name}“."
    if roadmap.municipality.ideal_begin:
        note += f" Die Zeitfenster sind {process.scheme.derived_note}."
    if to_be_made:
        new_workspace(workspace.root)
    write_schemas(workspace)
    path = add_municipality(workspace, place, roadmap, process.text, note)
    session.tell(f"Angelegt: {workspace.relative(path)}", note)
    if git:
        new = init(workspace.root)
        session.tell(f"{workspace.root} {'steht jetzt' if new else 'stand schon'} unter git.")
    session.tell(
        f"→ fh fahrplan {place} zeigt die Zeitfenster; in der Datei passen Sie sie an.",
        f"→ fh logbuch neu --kommune {place} schreibt den ersten Eintrag.",
    )
