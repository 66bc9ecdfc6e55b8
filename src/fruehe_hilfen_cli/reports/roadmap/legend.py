"""The legend of the traffic light: its signs and rules, with the settings that hold."""

from fruehe_hilfen_cli.reports.document import (
    Block,
    Cell,
    Column,
    Document,
    Facts,
    Heading,
    Items,
    Paragraph,
    Table,
    Tone,
    Words,
)
from fruehe_hilfen_cli.reports.phrases import light_sign
from fruehe_hilfen_cli.text import count
from fruehe_hilfen_cli.views.roadmap.legend import Legend, LegendColour
from fruehe_hilfen_cli.views.roadmap.light import Colour, Rule

_CALM = {
    Colour.GREEN: "Der Zeitraum läuft, und keine der Regeln für rot und gelb trifft zu.",
    Colour.NOT_BEGUN: "Der Beginn liegt nach dem Stichtag.",
    Colour.COMPLETED: "Alle Pflichtmeilensteine sind erreicht oder hier nicht erforderlich; gibt es keine: "
    "Das Ende ist vorbei. Hat ein Gremium den Abschluss einer Phase abgelehnt, gilt das nicht.",
    Colour.LEFT: "Die Kommune ist ausgeschieden; abgeschlossene Zeiträume bleiben es.",
}
_NOTES = (
    (
        "Die Ampel einer Kommune ist die schlechteste ihrer Zeiträume; ist einer abgeschlossen und der "
        "nächste noch nicht begonnen, ist sie grün."
    ),
    "Nur Pflichtmeilensteine zählen; ein freiwilliger kann überfällig sein, ohne dass die Ampel es zeigt.",
    (
        "Eine Abweichung begründet eine Verspätung, solange ihr neues Ende nicht vorbei ist oder noch keines "
        "feststeht."
    ),
    "Die Anzahl der Formate ändert die Ampel nie: Sie hat Richtwerte („ca.“), keine Grenzen.",
    (
        "Die Einschätzung ist das jüngste Urteil eines Menschen, aus einem Eintrag mit ampel und "
        "ampel_grund. Sie steht neben der Ampel und ändert sie nie."
    ),
    (
        "„seit“ nennt den Tag, seit dem die Ampel diese Farbe hat, so wie fh status sie an jedem Tag "
        "dazwischen gezeigt hätte."
    ),
)


def legend_document(legends: tuple[Legend, ...]) -> Document:
    """The rules, once for each municipality, or once as they usually are."""
    return Document(tuple(block for legend in legends for block in _section(legend)))


def _section(legend: Legend) -> list[Block]:
    whose = f"{legend.name}: " if legend.name else ""
    columns = (Column("Ampel", whole=True), Column("wann"))
    return [
        Heading(f"{whose}Regeln der Ampel", 1),
        Table(columns, tuple(row for colour in legend.colours for row in _rows(colour, legend))),
        Heading("Dazu"),
        Items(_NOTES),
        Heading("Einstellungen"),
        Facts(
            (
                ("Toleranz", _setting(legend.tolerance_days, "toleranz_tage")),
                ("Vorwarnung", _setting(legend.warning_days, "vorwarnung_tage")),
            )
        ),
        Paragraph("Beide stehen im Fahrplan unter [ampel]; ohne Angabe gelten 30 und 14 Tage.", Tone.MUTED),
    ]


def _setting(days: int, key: str) -> str:
    return f"{count(days, 'Tag', 'Tage')} ({key})"


def _rows(found: LegendColour, legend: Legend) -> list[tuple[Cell, ...]]:
    """A row for each rule that gives the colour; the sign stands in the first."""
    sentences = [_sentence(rule, legend) for rule in found.rules] or [_CALM[found.colour]]
    signs = [light_sign(found.colour), *(Words("") for _ in sentences[1:])]
    return list(zip(signs, sentences, strict=True))


def _sentence(rule: Rule, legend: Legend) -> str:
    return {
        Rule.OVERDUE: "Ein Pflichtmeilenstein ist überfällig, und keine Abweichung begründet das.",
        Rule.NOT_CLEARED: f"Das aktuelle Ende liegt {_beyond(legend.tolerance_days)} nach dem vereinbarten, "
        "und das ist noch nicht geklärt.",
        Rule.EXPLAINED: "Ein Pflichtmeilenstein ist überfällig, und eine Abweichung begründet das.",
        Rule.MOVED: "Das aktuelle Ende liegt nach dem vereinbarten.",
        Rule.REFUSED: "Ein Gremium hat zuletzt abgelehnt, eine Phase des Zeitraums abzuschließen.",
        Rule.DUE_SOON: f"Ein Pflichtmeilenstein ist {_soon(legend.warning_days)} fällig.",
        Rule.NO_BEGIN: "Der Beginn ist nicht angegeben, und auch sonst sagt nichts, ob der Zeitraum läuft.",
        Rule.NO_END: "Das Ende des laufenden Zeitraums ist nicht angegeben.",
    }[rule]


def _beyond(days: int) -> str:
    return f"mehr als {count(days, 'Tag', 'Tage')}" if days else "überhaupt"


def _soon(days: int) -> str:
    return (
        f"heute oder {'am nächsten Tag' if days == 1 else f'in den nächsten {days} Tagen'}"
        if days
        else "heute"
    )
