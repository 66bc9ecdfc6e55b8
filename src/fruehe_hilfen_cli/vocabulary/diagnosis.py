"""The fields of what ``fh diagnose`` finds."""

from fruehe_hilfen_cli.vocabulary.term import Term

DIAGNOSIS: dict[str, Term] = {
    "diagnoses": Term("diagnosen", "Diagnose", "Was fh diagnose auf diesem Rechner gefunden hat."),
    "Diagnosed.area": Term("bereich", "Bereich", "Wozu es gehört, zum Beispiel git."),
    "Diagnosed.name": Term("name", "Punkt", "Was nachgesehen wurde, in wenigen Wörtern."),
    "Diagnosed.state": Term("stand", "Stand", "Ob etwas zu tun ist."),
    "Diagnosed.sentence": Term("satz", "Befund", "Was sich zeigte, in einem Satz."),
}
