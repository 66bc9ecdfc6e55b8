"""How a municipal guide begins: its title page, how to read it, starting point and theme."""

from collections.abc import Iterable, Iterator

from fruehe_hilfen_cli.model.dates import first_day, german
from fruehe_hilfen_cli.model.kinds import EndKind
from fruehe_hilfen_cli.reports.document import (
    Block,
    Cell,
    Facts,
    Heading,
    Items,
    Paragraph,
    Prose,
    Tone,
    Words,
)
from fruehe_hilfen_cli.reports.governance.draft_words import missing, phases_named, spelt_on
from fruehe_hilfen_cli.reports.guide.words import (
    GOALS,
    SECTION,
    check_words,
    ids,
    is_outside,
    open_line,
    open_words,
    paragraph,
    quoted,
    span,
    told,
)
from fruehe_hilfen_cli.reports.phrases import incomplete_note
from fruehe_hilfen_cli.text import capitalised, listed
from fruehe_hilfen_cli.views.guide.guide import Guide
from fruehe_hilfen_cli.views.guide.people import GuideChecklist
from fruehe_hilfen_cli.views.guide.periods import GuidePeriod
from fruehe_hilfen_cli.views.roadmap.plan import Window
from fruehe_hilfen_cli.vocabulary import label


def title_page(guide: Guide) -> Iterator[Block]:
    """What the guide is about, and who puts it out."""
    yield Heading(f"Kommunaler Leitfaden: {guide.name}", 1)
    yield Paragraph(f"Stand: {german(guide.as_of)} (Entwurf)", Tone.STRONG)
    if guide.incomplete:
        yield incomplete_note()
    yield Facts(tuple(_title_facts(guide)))
    if guide.departure:
        when, reason = spelt_on(guide.departure.day), guide.departure.reason.rstrip(".")
        left = f"{guide.name} ist {when} aus dem Projekt ausgeschieden: {reason}."
        yield Paragraph(left, Tone.WARNING, (guide.departure.entry_id,))


def reading_note(guide: Guide, places: int) -> Iterator[Block]:
    """How to read it.

    Args:
        guide: what is told.
        places: at how many places something is left to be written.
    """
    yield Heading("Zum Lesen")
    sentences = [
        "Dieser Leitfaden ist ein Entwurf.",
        "Er erzählt, was Fahrplan, Logbuch und Pläne sagen; die Texte aus dem Logbuch stehen darin wörtlich.",
    ]
    if places:
        stands = "Stelle ist" if places == 1 else "Stellen sind"
        sentences.append(
            f"Was die Daten nicht sagen, ist offen: {places} {stands} noch zu ergänzen oder zu prüfen, "
            "jede in eckigen Klammern."
        )
    if is_outside(guide) and any(found.measure.uptakes for found in guide.measures):
        sentences.append("Anzahlen unter 5 sind verdeckt („<5“).")
    yield Prose(tuple(map(Words, sentences)))


def starting_point(guide: Guide) -> Iterator[Block]:
    """Preparation, who took part in it, and what was found at the beginning."""
    baselines = f"Die Ausgangswerte der Indikatoren stehen in Kapitel {GOALS}." if guide.tally.total else None
    yield from paragraph(_begin(guide), _first_groups(guide), *_checklists(guide.checklists), baselines)
    if not guide.situation:
        yield open_line("womit die Kommune begonnen hat: Angebote, Zugänge, Zahlen, Lücken")
        return
    yield Heading("Was am Anfang stand", SECTION)
    for found in guide.situation:
        yield from told(found)


def theme(guide: Guide) -> Iterator[Block]:
    """What the process is about."""
    if guide.theme:
        yield Paragraph(f"Das Thema ist {quoted(label(guide.theme))}.", Tone.PLAIN, ids(guide.theme_entries))
    yield open_line("was das Thema vor Ort bedeutet: warum gerade dieses, und was sich ändern sollte")
    for found in guide.theme_entries:
        yield from told(found, SECTION)
    for heading, items in (
        ("Leitprinzipien", guide.guiding_principles),
        ("Handlungsfelder", guide.fields_of_action),
    ):
        if items:
            yield Heading(heading, SECTION)
            yield Items(items)


def _title_facts(guide: Guide) -> Iterator[tuple[str, Cell]]:
    yield "Kommune", f"{guide.name} ({label(guide.land)})" if guide.name != label(guide.land) else guide.name
    yield "Prozess", f"{guide.process}{f', Kohorte {guide.cohort}' if guide.cohort else ''}"
    yield "Ablauf nach", guide.source
    if guide.theme:
        yield "Thema", label(guide.theme)
    if not any(found.period.withheld for found in (guide.periods[0], guide.periods[-1])):
        yield "Laufzeit", span(Window(guide.begin, guide.end), expected=guide.end_kind is EndKind.EXPECTED)
    else:
        yield "Laufzeit", check_words("Beginn und Ende; dazu gibt es Einträge, die nicht freigegeben sind")
    if guide.lead_office:
        yield "Federführung", guide.lead_office
    yield "Herausgabe", open_words("wer den Leitfaden herausgibt, und wann er vorgestellt wird")


def _begin(guide: Guide) -> Words:
    """When it began: "Der Prozess begann im Juli 2025 (Ablauf: NZFH-Prozessbegleitung)."."""
    scheme = f"(Ablauf: {guide.process})"
    if guide.begin is None:
        return Words(f"Der Prozess begann {missing('wann')} {scheme}.", Tone.OPEN)
    verb = "begann" if first_day(guide.begin) <= guide.as_of else "beginnt"
    return Words(f"Der Prozess {verb} {spelt_on(guide.begin)} {scheme}.")


def _first_groups(guide: Guide) -> Words | None:
    """Who is named in the first block."""
    first = guide.periods[0]
    groups = [
        group.name
        for group in guide.participation.groups
        for part in group.by_phase
        if part.phases == first.period.phases and part.count
    ]
    if not groups:
        return None
    entries = [found for found in guide.entries if found.entry.groups and _belongs(found.phases, first)]
    first_name = phases_named(first.period.phases)
    who = "nennen die freigegebenen Einträge" if guide.left_out else "nennt das Logbuch"
    said = f"Aus der ersten Zeit ({first_name}) {who} als Beteiligte: {'; '.join(groups)}."
    return Words(said, sources=ids(entries))


def _belongs(phases: tuple[int, ...], period: GuidePeriod) -> bool:
    return bool(set(phases) & set(period.period.phases))


def _checklists(found: Iterable[GuideChecklist]) -> Iterator[Words]:
    """How many filled each in: "Die Checkliste „…“ ist in Runde 1 von 5 Personen ausgefüllt worden."."""
    rounds: dict[str, list[GuideChecklist]] = {}
    for one in found:
        rounds.setdefault(one.name, []).append(one)
    for name, same in rounds.items():
        spelt_name = capitalised(name.replace("_", " ").replace("-", " "))
        people = listed([f"in Runde {one.round} von {_persons(len(one.entry_ids))}" for one in same])
        sources = tuple(entry for one in same for entry in one.entry_ids)
        yield Words(f"Die Checkliste {quoted(spelt_name)} ist {people} ausgefüllt worden.", sources=sources)


def _persons(number: int) -> str:
    return f"{number} Personen" if number > 1 else "einer Person"
