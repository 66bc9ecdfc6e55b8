"""The fields of a letterhead: what stands in their place, and how users are told of them."""

from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.render.characters import one_line
from fruehe_hilfen_cli.reports.about import period
from fruehe_hilfen_cli.reports.document import About
from fruehe_hilfen_cli.vocabulary import label

CONTENT = "inhalt"
"""The field in whose place the report itself stands."""
AS_OF = "stand"
FIELDS = {
    "kommune": "Name der Kommune, z. B. Kreis Beispiel",
    "titel": "Name des Berichts, z. B. Phasenstand",
    AS_OF: "Tag, dessen Stand der Bericht zeigt, z. B. 14.03.2023",
    "zeitraum": "Zeit, von der er erzählt, z. B. von Beginn an",
    "fuer": "für wen er gemacht ist: intern, NZFH oder öffentlich",
    CONTENT: "der Bericht selbst; genau einmal, in einem eigenen Absatz",
}
"""What each field holds, in German, as the manual and the sample say it."""


def spelt(field: str) -> str:
    """A field as it is written: "{{ stand }}"."""
    return f"{{{{ {field} }}}}"


def values_of(about: About | None) -> dict[str, str]:
    """What stands in the place of each field but the content; of all reports the same length of texts."""
    if about is None:
        return dict.fromkeys(FIELDS, "")
    return {
        "kommune": one_line(about.subject),
        "titel": one_line(about.title),
        AS_OF: german(about.as_of),
        "zeitraum": period(about),
        "fuer": label(about.reader),
    }
