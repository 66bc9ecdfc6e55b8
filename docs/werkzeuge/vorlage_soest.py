"""Sets council paper 017/2023 of Kreis Soest and the draft of fh side by side (docs/vorlage-soest.md).

The left half tells in our own words what the paper reports. The right half is what the draft says, line by
line, as the program prints it.
"""

from pathlib import Path
from typing import NamedTuple

from docs.werkzeuge import befehle

PAGE = befehle.ROOT / "docs" / "vorlage-soest.md"
COMMAND = "fh vorlage neu beschluss kreis-soest --nummer 017/2023"
DAY = "2023-03-14"


class Row(NamedTuple):
    """A statement of the paper.

    Args:
        paper: what it reports, in our own words.
        signs: texts that stand in the lines of the draft that say it.
    """

    paper: str
    signs: tuple[str, ...]


ROWS = (
    Row("Nummer, Aktenzeichen und federführendes Amt", ("**Vorlage-Nr.:**", "**Aktenzeichen:**", "**Federf")),
    Row(
        "Typ Beschlussvorlage, beraten zur Kenntnisnahme, in der 11. Sitzung des Jugendhilfeausschusses",
        ("**Art:**", "| Jugendhilfeausschuss |"),
    ),
    Row("Keine Kosten, Produkt 06.51.40, Mittel eingeplant", ("**Gesamtkosten:**", "**Produkt:**", "☒")),
    Row(
        "Der Kreis ist im Mai 2022 ausgewählt worden, mit dem Thema politisch-strukturelle Verankerung",
        ("Auswahl als Projektkommune", "Thema steht fest"),
    ),
    Row(
        "Zwei Gruppen sind gebildet; die Planungsgruppe gehört als Ganzes zur Steuerungsgruppe",
        ("- Steuerungsgruppe", "- Planungsgruppe", "sind zwei Gruppen gebildet"),
    ),
    Row("Regelmäßige Gespräche mit der Prozessbegleitung in der Vorbereitung", ("regelmäßig Jour-fixe",)),
    Row(
        "Konstituierung und Zielfindung laufen gemeinsam, voraussichtlich bis Juni 2023",
        ("Derzeit läuft der Zeitraum „Konstituierungs- und Zielfindungsphase“",),
    ),
    Row(
        "Ein erstes Austausch- und Arbeitstreffen im Januar 2023, 20 Beteiligte",
        ("Erstes Austausch- und Arbeitstreffen",),
    ),
    Row(
        "Das erste bundesweite Treffen der Jugendämter am 13. Februar 2023",
        ("Erstes bundesweites Treffen",),
    ),
    Row(
        "Das Sprechergremium aus den Rathäusern ist vor der Sitzung unterrichtet worden",
        ("Gespräch mit dem Sprechergremium", "ist über das Projekt unterrichtet worden"),
    ),
    Row(
        "Was bis zum Ende dieses Zeitraums ansteht",
        ("Bis voraussichtlich Juni 2023:", "- 3.1 ", "- 3.2 ", "- 3.3 ", "- 3.4 "),
    ),
    Row(
        "Ab Juli 2023 folgen Maßnahmen und Umsetzung",
        ("Im Juli 2023 beginnt der Zeitraum",),
    ),
)
_BEGIN = "| Die Vorlage berichtet | Der Entwurf sagt |\n| --- | --- |\n"
_END = "\n## Was fehlt"


def drafted() -> str:
    """The draft, as the program prints it on the day of the session."""
    with befehle.stage("projekt", DAY) as place:
        return place.shown(COMMAND)


def lines_of(row: Row, draft: str) -> list[str]:
    """The lines of the draft that say what a row reports; of each sign the last one, whole."""
    lines = [line.strip() for line in draft.splitlines()]
    found = [next((line for line in reversed(lines) if sign in line), "") for sign in row.signs]
    return [line for line in dict.fromkeys(found) if line]


def renewed(page: str) -> str:
    """The text of the page with the right half as it is now."""
    draft = drafted()
    before, _, rest = page.partition(_BEGIN)
    _, _, after = rest.partition(_END)
    rows = "".join(f"| {row.paper} | {_cell(lines_of(row, draft))} |\n" for row in ROWS)
    return f"{before}{_BEGIN}{rows}{_END}{after}"


def generated() -> dict[Path, str]:
    """The page, with the text it should have."""
    return {PAGE: renewed(PAGE.read_text("utf-8"))}


def _cell(lines: list[str]) -> str:
    return "<br>".join(line.removeprefix("- ").strip("|").replace("|", "·").strip() for line in lines)
