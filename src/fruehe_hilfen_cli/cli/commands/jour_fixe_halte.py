"""``fh jour-fixe halte``: record a regular call, point by point."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.completion_sources import complete_place
from fruehe_hilfen_cli.cli.input.entries.entry_options import Typed, call_options
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes

HELP = (
    "Öffnet den Eintrag mit den offenen Punkten des Blatts als Überschriften: was mit dem NZFH zu klären "
    "ist, überfällige Meilensteine, Aufgaben, Fragen. Was leer bleibt, fällt weg; Erledigtes haken Sie ab. "
    "Am Terminal fragt das Programm Punkt für Punkt, wenn kein Editor eingerichtet ist; mit Angaben in der "
    "Zeile fragt es nichts."
)
EXAMPLES = (
    ("fh jour-fixe halte", "im Editor, oder Frage für Frage"),
    (
        'fh jour-fixe halte --erledigt k7q2m/1 --antwort "h5jzx/1; ja" --text "Kurz und gut."',
        "in einer Zeile",
    ),
    ("fh jour-fixe halte musterkreis --datum gestern --editor", "für gestern, im Editor"),
)


@writes
@call_options
def run(
    session: Session,
    typed: Typed,
    ort: Annotated[
        str | None,
        typer.Argument(
            metavar="[ORT]", help="Die Kommune; ohne Angabe die einzige.", autocompletion=complete_place
        ),
    ] = None,
    klaerung: Annotated[
        list[str] | None,
        typer.Option(
            "--klaerung",
            metavar='"ABWEICHUNG; ERGEBNIS"',
            help='Was mit dem NZFH geklärt ist, z. B. "k7q2m/1; Ende Juli, ohne Folgen".',
        ),
    ] = None,
    editor: Annotated[
        bool | None,
        typer.Option(
            "--editor/--fragen",
            "-e",
            help="Ein Formular im Editor, oder Frage für Frage; ohne Angabe der Editor, wenn einer "
            "eingerichtet ist.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Record a regular call."""
    from fruehe_hilfen_cli.cli.input.dates.call_input import hold_call

    hold_call(session, ort, typed, tuple(klaerung or ()), in_editor=editor)
