"""``fh bericht vergleich``: many municipalities compared, as a document."""

from fruehe_hilfen_cli.cli.input.steering.many_options import Many, many_options
from fruehe_hilfen_cli.cli.output.benchmark import read_comparison
from fruehe_hilfen_cli.cli.output.joint import JointReport, hand_out_joint
from fruehe_hilfen_cli.cli.output.options import Output, joint_output_options
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reads
from fruehe_hilfen_cli.reports.steering.benchmark import TITLE
from fruehe_hilfen_cli.text import count

HELP = (
    "Was fh vergleich zeigt, als Datei: Formate, Dauer der Phasen, Abweichungen und Zielerreichung vieler "
    "Kommunen. CSV und Excel enthalten alle Zahlen, eine Tabelle für jeden Abschnitt. Alle Einträge zählen; "
    "der Bericht ist für intern."
)
EXAMPLES = (
    ("fh bericht vergleich --ausgabe vergleich.html", "alle Kommunen, für den Browser"),
    ("fh bericht vergleich --gruppen thema --ausgabe vergleich.xlsx", "ein Vergleich je Thema, für Excel"),
    ("fh bericht vergleich --format csv --ausgabe zahlen", "eine CSV-Datei je Tabelle, in einen Ordner"),
)


@reads
@joint_output_options()
@many_options
def run(session: Session, many: Many, output: Output, orte: Places = None) -> None:
    """Make the report."""
    found = read_comparison(session, many, orte or ())
    subject = count(found.among.chosen, "Kommune", "Kommunen")
    hand_out_joint(session, JointReport("vergleich", TITLE, subject, lambda _: found.content()), output)
