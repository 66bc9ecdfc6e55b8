"""What several people ticked, side by side: people, items, where views differ."""

from fruehe_hilfen_cli.model.dates import german, german_on
from fruehe_hilfen_cli.model.kinds import Tick
from fruehe_hilfen_cli.reports.document import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Items,
    Paragraph,
    Table,
    Tone,
    Words,
)
from fruehe_hilfen_cli.reports.phrases import NOTHING, incomplete_note, shown
from fruehe_hilfen_cli.reports.results.comparison_change import change_blocks
from fruehe_hilfen_cli.text import count, listed
from fruehe_hilfen_cli.views.results.agreement import Agreement, Ticks
from fruehe_hilfen_cli.views.results.comparison import Comparison, ItemState, PersonState, TickState
from fruehe_hilfen_cli.vocabulary import label

RULE = (
    "Einig 3/5: 3 von 5 geben die häufigste Antwort. Unklar (?) zählt als Antwort, ein leerer Punkt (–) "
    "nicht. Zusammen: alle häufigsten Antworten, geteilt durch alle Antworten."
)
_MOST_PEOPLE = 6
"""With more people their answers do not fit side by side; then they are counted."""
_MOST_DIFFERING = 3
_NO_ROLE = "ohne Rolle"
_SHORT = {
    Tick.YES: Words("ja", Tone.GOOD),
    Tick.PARTLY: Words("teils", Tone.WARNING),
    Tick.NO: Words("nein", Tone.BAD),
    Tick.UNCLEAR: Words("?", Tone.MUTED),
}


def comparison_document(found: tuple[Comparison, ...]) -> Document:
    """The comparison of one or more municipalities."""
    return Document(tuple(block for one in found for block in _section(one)))


def _section(found: Comparison) -> list[Block]:
    blocks: list[Block] = [
        Heading(f"{found.name}: {found.title}, Runde {found.round}", 1),
        Paragraph(f"Stand: {german(found.as_of)}", Tone.STRONG),
    ]
    if found.incomplete:
        blocks.append(incomplete_note())
    if not found.people:
        return [*blocks, Paragraph(_nobody(found))]
    return [
        *blocks,
        _people(found),
        *(Paragraph(_superseded(one), Tone.WARNING) for one in found.people if one.superseded),
        _items(found),
        Paragraph(_together(found)),
        Paragraph(RULE, Tone.MUTED),
        *_unknown(found),
        *_differing(found),
        *_notes(found),
        *change_blocks(found),
        *_milestone(found),
    ]


def _nobody(found: Comparison) -> str:
    if found.last_round:
        last = f"die letzte ist bisher Runde {found.last_round}"
        return f"Runde {found.round} hat noch niemand ausgefüllt; {last}."
    return f"Noch niemand hat sie ausgefüllt; fh checkliste neu {found.checklist} --von ROLLE beginnt."


# --- who


def _letter(place: int) -> str:
    """The letter that stands for a person: A for the first."""
    return chr(ord("A") + place)


def _people(found: Comparison) -> Table:
    columns = (
        *([Column("", whole=True)] if _few(found) else []),
        Column("Rolle"),
        *(Column(name, right=True, whole=True) for name in ("ja", "teils", "nein", "unklar", "leer")),
        Column("am", whole=True),
        Column("Eintrag", whole=True),
    )
    rows = (
        (*([_letter(place)] if _few(found) else []), *_person(one)) for place, one in enumerate(found.people)
    )
    return Table(columns, tuple(rows))


def _few(found: Comparison) -> bool:
    return len(found.people) <= _MOST_PEOPLE


def _person(one: PersonState) -> tuple[Cell, ...]:
    return (one.who or _NO_ROLE, *_numbers(one.ticks), german(one.filled_on), one.entry_id)


def _numbers(ticks: Ticks) -> tuple[str, ...]:
    numbers = (ticks.yes, ticks.partly, ticks.no, ticks.unclear, ticks.unanswered)
    return tuple(str(number or NOTHING) for number in numbers)


def _superseded(one: PersonState) -> str:
    return (
        f"{one.who or _NO_ROLE} hat diese Runde mehrmals ausgefüllt: Es zählt der Eintrag {one.entry_id}, "
        f"nicht {listed(one.superseded, 'oder')}."
    )


# --- the items


def _items(found: Comparison) -> Table:
    few = _few(found)
    heads = (
        [_letter(place) for place in range(len(found.people))]
        if few
        else ["ja", "teils", "nein", "unklar", "leer"]
    )
    columns = (
        Column("Nr.", whole=True),
        Column("Punkt"),
        *(Column(head, right=not few, whole=True) for head in heads),
        Column("einig", right=True, whole=True),
    )
    rows: list[tuple[Cell, ...]] = []
    for aim in found.aims:
        rows.append((aim.id, Words(aim.title, Tone.STRONG), *[""] * (len(heads) + 1)))
        rows += [_item(item, few=few) for item in aim.items]
    return Table(columns, tuple(rows))


def _item(item: ItemState, *, few: bool) -> tuple[Cell, ...]:
    cells: tuple[Cell, ...] = (
        tuple(_tick(answer) for answer in item.answers) if few else _numbers(item.result.ticks)
    )
    return (item.id, item.text, *cells, _share(item.result.agreement))


def _tick(answer: TickState) -> Cell:
    return _SHORT[answer.value] if answer.value else NOTHING


def _share(agreement: Agreement | None) -> str:
    return f"{agreement.most}/{agreement.answered}" if agreement else NOTHING


def _together(found: Comparison) -> str:
    agreement = found.total.agreement
    if agreement is None:
        return "Zum Vergleichen braucht es die Antworten einer zweiten Person."
    percent = f"{100 * agreement.share:.0f} %"
    return f"Zusammen: einig {agreement.most}/{agreement.answered}, rund {percent}."


def _unknown(found: Comparison) -> list[Block]:
    if not found.unknown_items:
        return []
    items = listed(found.unknown_items)
    return [Paragraph(f"Beantwortet, aber nicht (mehr) in der Checkliste: {items}.", Tone.WARNING)]


# --- where views differ, and what people add


def _differing(found: Comparison) -> list[Block]:
    if found.total.agreement is None:
        return []
    items = {item.id: item for item in found.items}
    shown_items = [items[item] for item in found.differing[:_MOST_DIFFERING]]
    blocks: list[Block] = [Heading("Wo die Ansichten am weitesten auseinandergehen")]
    if not shown_items:
        return [*blocks, Paragraph("Nirgends: Bei jedem Punkt geben alle dieselbe Antwort.")]
    blocks.append(Items(tuple(f"{item.id} {item.text} {_sides(item)}" for item in shown_items)))
    if left := len(found.differing) - len(shown_items):
        blocks.append(Paragraph(f"{_more(left)} verschieden beantwortet.", Tone.MUTED))
    return blocks


def _more(number: int) -> str:
    return f"{count(number, 'weiterer Punkt', 'weitere Punkte')} {'ist' if number == 1 else 'sind'}"


def _sides(item: ItemState) -> str:
    """Who gives which answer: "ja: Leitung; nein: Jugendhilfeplanung"."""
    sides = {
        tick: [answer.who or _NO_ROLE for answer in item.answers if answer.value is tick] for tick in Tick
    }
    return f"({'; '.join(f'{label(tick)}: {listed(who)}' for tick, who in sides.items() if who)})"


def _notes(found: Comparison) -> list[Block]:
    told = tuple(
        f"{item.id} {answer.who or _NO_ROLE}: {answer.note}"
        for item in found.items
        for answer in item.answers
        if answer.note
    )
    return [Heading("Notizen"), Items(told)] if told else []


def _milestone(found: Comparison) -> list[Block]:
    milestone = found.milestone
    if milestone is None:
        return []
    named = f"Grundlage für Meilenstein {milestone.id} „{milestone.title}“"
    if not milestone.is_open:
        done = german_on(milestone.done_on) if milestone.done_on else ""
        return [Paragraph(f"{named}: {label(milestone.state)} {done}.".replace(" .", "."))]
    return [
        Paragraph(
            f"{named}: offen, fällig {shown(milestone.due_current)}; fh meilenstein erreicht {milestone.id} "
            "hält fest, wenn die Analyse steht."
        )
    ]
