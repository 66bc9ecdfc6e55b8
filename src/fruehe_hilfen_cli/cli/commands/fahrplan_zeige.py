"""``fh fahrplan zeige``, or just ``fh fahrplan``: the timelines, drawn for the width of the terminal."""

from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reads
from fruehe_hilfen_cli.reports.document import Document
from fruehe_hilfen_cli.reports.roadmap.timeline import timeline_document
from fruehe_hilfen_cli.views.roadmap.timeline import timeline

HELP = (
    "Zeichnet die Zeiträume als Balken über den Monaten, darunter den idealen Ablauf und die Meilensteine. "
    "Ein senkrechter Strich zeigt den Stichtag. Die Zeichnung passt sich der Breite des Fensters an."
)
EXAMPLES = (
    ("fh fahrplan kreis-soest", "die Zeitleiste von heute"),
    ("fh fahrplan kreis-soest --stichtag 14.03.2023", "die Zeitleiste, wie sie an diesem Tag aussah"),
    ("fh fahrplan", "alle Kommunen untereinander"),
)


@reads
def run(session: Session, orte: Places = None) -> None:
    """Print the timelines."""
    timelines = tuple(timeline(project, session.day) for project in session.taking_part(orte or ()))

    def document() -> Document:
        from fruehe_hilfen_cli.render.encoding import readable

        return timeline_document(
            timelines, session.out.width, lambda words: readable(words, session.out.encoding)
        )

    session.show({"timelines": timelines}, document)
