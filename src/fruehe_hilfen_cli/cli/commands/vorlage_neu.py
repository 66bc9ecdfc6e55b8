"""``fh vorlage neu``: the draft of a council paper, made of the data."""

from pathlib import Path
from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.completion_sources import complete_place
from fruehe_hilfen_cli.cli.input.governance.draft_options import PaperKindArgument, draft_request, drafted
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import reads
from fruehe_hilfen_cli.store.workspace import PlanFile

HELP = (
    "Der Entwurf hat die Gliederung, in der Gremien Vorlagen lesen: Kopf und Beratungsfolge, "
    "Beschlussvorschlag, finanzielle Auswirkungen, Zusammenfassung, Sachverhalt, Anlagen. Er entsteht aus "
    "Fahrplan, Logbuch, gremien.toml und ressourcen.toml; was dort nicht steht, bleibt offen und ist in "
    "eckigen Klammern markiert. Ein Zwischenbericht nennt, wer ihn bis wann erbeten hat; eine Mitteilung ist "
    "kurz. Hinein kommt nur, was für die Öffentlichkeit freigegeben ist, außer Sie sagen es anders (--fuer). "
    "Weitergeleitet oder in eine Datei geschrieben, ist der Entwurf Markdown."
)
EXAMPLES = (
    ("fh vorlage neu mitteilung musterkreis --gremium jha", "für die nächste Sitzung des Ausschusses"),
    ("fh vorlage neu beschluss --gremium jha --ausgabe vorlage.md", "in eine Datei"),
    (
        "fh vorlage neu zwischenbericht bremen --sitzung 28.02.2023 --fuer intern",
        "mit allem, was im Logbuch steht",
    ),
)
_PLANS = (PlanFile.BODIES, PlanFile.RESOURCES, PlanFile.STAIRCASE, PlanFile.MEASURES)


@reads
@drafted
def run(
    session: Session,
    typed: dict[str, str],
    art: PaperKindArgument,
    ort: Annotated[
        str | None, typer.Argument(metavar="[ORT]", help="Die Kommune.", autocompletion=complete_place)
    ] = None,
    nachweise: Annotated[
        bool, typer.Option("--nachweise", help="Hinter jeder Angabe der Eintrag, aus dem sie stammt.")
    ] = False,
    ausgabe: Annotated[
        Path | None,
        typer.Option("--ausgabe", "-o", metavar="DATEI", help="Eine neue Markdown-Datei.", dir_okay=False),
    ] = None,
    ersetze: Annotated[bool, typer.Option("--ersetze", help="Eine vorhandene Datei ersetzen.")] = False,
) -> None:
    """Draft the paper."""
    from fruehe_hilfen_cli.cli.input.governance.draft_output import one_place, put_draft, tell_draft
    from fruehe_hilfen_cli.views.governance.draft import draft

    request = draft_request(art, typed, session.day)
    for project in session.projects([one_place(session, ort)], plans=_PLANS):
        found = draft(project, session.day, request)
        put_draft(session, found, ausgabe, replace=ersetze, proofs=nachweise)
        tell_draft(session, found)
