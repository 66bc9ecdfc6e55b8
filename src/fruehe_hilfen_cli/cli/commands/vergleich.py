"""``fh vergleich``: many municipalities compared."""

from fruehe_hilfen_cli.cli.input.steering.many_options import Many, many_options
from fruehe_hilfen_cli.cli.output.benchmark import read_comparison
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reads

HELP = (
    "Kommunen nebeneinander: wie oft die Formate stattfanden, wie lang die Phasen dauern, neben dem Ideal, "
    "Abweichungen nach Auslöser und Grund, Ziele und Indikatoren auf jeder Stufe der Wirkungstreppe. "
    "Unter jeder Tabelle steht, was gezählt ist. fh bericht vergleich macht Dateien daraus, z. B. CSV, Excel "
    "oder HTML."
)
EXAMPLES = (
    ("fh vergleich", "alle Kommunen"),
    ("fh vergleich --thema wirkungsorientierung --kohorte 2022", "eine Auswahl"),
    ("fh vergleich --gruppen land", "ein Vergleich je Land"),
    ("fh vergleich --alle --json", "für andere Programme"),
)


@reads
@many_options
def run(session: Session, many: Many, orte: Places = None) -> None:
    """Print the comparison."""
    found = read_comparison(session, many, orte or ())
    if found.among.total or session.json:
        content = found.content()
        session.show(content.views, lambda: content.document)
