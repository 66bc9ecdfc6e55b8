"""``fh vorlage neu``: the draft of a council paper, made of the data."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.completion_sources import complete_place
from fruehe_hilfen_cli.cli.input.governance.draft_options import PaperKindArgument, draft_request, drafted
from fruehe_hilfen_cli.cli.output.options import Output, draft_output_options
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import reads
from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.render.formats import Format
from fruehe_hilfen_cli.store.workspace import PlanFile

HELP = (
    "Der Entwurf hat die Gliederung, in der Gremien Vorlagen lesen: Kopf und Beratungsfolge, "
    "Beschlussvorschlag, finanzielle Auswirkungen, Zusammenfassung, Sachverhalt, Anlagen. Er entsteht aus "
    "Fahrplan, Logbuch, gremien.toml und ressourcen.toml; was dort nicht steht, bleibt offen und ist in "
    "eckigen Klammern markiert. Ein Zwischenbericht nennt, wer ihn bis wann erbeten hat; eine Mitteilung ist "
    "kurz. Hinein kommt nur, was für die Öffentlichkeit freigegeben ist, außer Sie sagen es anders (--fuer). "
    "Weitergeleitet ist der Entwurf Markdown, in eine Datei geschrieben, was ihre Endung sagt; aus Markdown "
    "liest fh vorlage einreichen den Kopf wieder."
)
EXAMPLES = (
    ("fh vorlage neu mitteilung musterkreis --gremium jha", "für die nächste Sitzung des Ausschusses"),
    ("fh vorlage neu beschluss --gremium jha --ausgabe vorlage.docx", "für Word"),
    ("fh vorlage neu beschluss --gremium jha -o vorlage.md", "als Text, den fh wieder liest"),
    (
        "fh vorlage neu zwischenbericht bremen --sitzung 28.02.2023 --fuer intern",
        "mit allem, was im Logbuch steht",
    ),
)
KINDS = (Format.TEXT, Format.MARKDOWN, Format.HTML, Format.DOCX, Format.ODT, Format.PDF)
_PLANS = (PlanFile.BODIES, PlanFile.RESOURCES, PlanFile.STAIRCASE, PlanFile.MEASURES)


@reads
@draft_output_options(Visibility.PUBLIC, KINDS, "--briefbogen")
@drafted
def run(
    session: Session,
    typed: dict[str, str],
    output: Output,
    art: PaperKindArgument,
    ort: Annotated[
        str | None, typer.Argument(metavar="[ORT]", help="Die Kommune.", autocompletion=complete_place)
    ] = None,
) -> None:
    """Draft the paper."""
    from fruehe_hilfen_cli.cli.input.governance.draft_output import one_place, put_draft, tell_draft
    from fruehe_hilfen_cli.views.governance.draft import draft

    request = draft_request(art, typed, session.day, output.reader)
    for project in session.projects([one_place(session, ort)], plans=_PLANS):
        found = draft(project, session.day, request)
        put_draft(session, project, found, output, request.since)
        tell_draft(session, found)
