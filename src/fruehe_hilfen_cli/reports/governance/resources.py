"""Money, posts and other means as tables."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain

from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.model.resources import BudgetLine
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
from fruehe_hilfen_cli.reports.money import euros
from fruehe_hilfen_cli.reports.phrases import NOTHING, incomplete_note, shown
from fruehe_hilfen_cli.reports.results.measured import percent
from fruehe_hilfen_cli.text import count, german_number, listed
from fruehe_hilfen_cli.views.governance.resources import (
    Balance,
    LineState,
    PostState,
    Resources,
    YearState,
)
from fruehe_hilfen_cli.vocabulary import label

_NONE_YET = (
    "Noch keine Angaben: fh ressourcen haushalt plant Geld, fh ressourcen stelle nimmt eine Stelle auf."
)


def resource_document(found: Iterable[Resources], day: date, year: int | None = None) -> Document:
    """Money, posts and other means of one or more municipalities, one below the other.

    Args:
        found: the municipalities.
        day: of which the report tells.
        year: the only one whose money is told.
    """
    return Document(tuple(chain.from_iterable(_whole(one, day, year) for one in found)))


def line_told(line: LineState) -> str:
    """A purpose in a sentence: "Sachmittel 2022: 130.000 EUR von 250.000 EUR ausgegeben (52 %), offen …"."""
    named, paid = f"{line.purpose} {line.year}", euros(line.spent, approx=line.spent_approx)
    if line.planned is None or line.open is None:
        return f"{named}: zusammen {paid} ausgegeben, im Haushalt ist dafür nichts geplant."
    planned = euros(line.planned, approx=line.planned_approx)
    if line.over:
        more = euros(-line.open, approx=line.approx)
        return f"{named}: {paid} ausgegeben, {more} mehr als geplant ({planned})."
    share = f" ({_share(line)})" if line.share is not None else ""
    return f"{named}: {paid} von {planned} ausgegeben{share}, offen {euros(line.open, approx=line.approx)}."


def budget_told(line: BudgetLine) -> str:
    """What the budget says of an amount beside it: "Produkt 06.51.40, eingeplant"; no text when nothing."""
    product = [f"Produkt {line.product}"] if line.product else []
    cover = [label(line.cover)] if line.cover else []
    by = [f"gedeckt durch {line.covered_by}"] if line.covered_by else []
    return ", ".join([*product, *cover, *by])


def fte_told(amount: float) -> str:
    """Full-time equivalents: "5,5"."""
    return german_number(int(amount) if amount == int(amount) else amount)


def _whole(found: Resources, day: date, only: int | None) -> Iterator[Block]:
    yield Heading(f"{found.name}: Geld, Stellen und weitere Mittel", 1)
    yield Paragraph(f"Stand: {german(day)}", Tone.STRONG)
    if found.incomplete:
        yield incomplete_note()
    elif found.is_empty:
        yield Paragraph(_NONE_YET)
    elif only is not None and not found.years:
        yield Paragraph(f"Für {only} ist nichts geplant, und kein Eintrag nennt eine Ausgabe.")
    for year in found.years:
        yield Heading(f"Haushalt {year.year}")
        yield _budget(year)
    if found.posts:
        yield Heading("Stellen")
        yield _posts(found)
        yield from _early(found)
    if found.other_means:
        yield Heading("Weitere Mittel")
        yield Items(tuple(f"{one.what}{f' ({one.note})' if one.note else ''}" for one in found.other_means))


def _budget(year: YearState) -> Table:
    columns = (
        Column("Zweck"),
        Column("geplant", right=True, whole=True),
        Column("ausgegeben", right=True, whole=True),
        Column("Anteil", right=True, whole=True),
        Column("offen", right=True, whole=True),
    )
    rows = [(_purpose(line), *_amounts(line)) for line in year.lines]
    if len(rows) > 1:
        rows.append((Words("zusammen", Tone.STRONG), *_amounts(year)))
    return Table(columns, tuple(rows))


def _purpose(line: LineState) -> str:
    lines = [budget_told(part) for part in line.budget] + [part.note or "" for part in line.budget]
    return "\n".join([line.purpose, *dict.fromkeys(told for told in lines if told)])


def _amounts(found: Balance) -> tuple[Cell, ...]:
    planned = (
        euros(found.planned, approx=found.planned_approx) if found.planned is not None else "nicht geplant"
    )
    left = euros(found.open, approx=found.approx)
    return (
        planned,
        euros(found.spent, approx=found.spent_approx),
        _share(found),
        Words(left, Tone.BAD) if found.over else left,
    )


def _share(found: Balance) -> str:
    if found.share is None:
        return NOTHING
    return f"{'rund ' if found.approx else ''}{percent(found.share)}"


def _posts(found: Resources) -> Table:
    columns = (
        Column("Stelle"),
        Column("VZE", right=True, whole=True),
        Column("Köpfe", right=True, whole=True),
        Column("Beginn", whole=True),
        Column("besetzt ab", whole=True),
        Column("befristet bis", whole=True),
    )
    return Table(columns, tuple(map(_post, found.posts)))


def _early(found: Resources) -> Iterator[Block]:
    """Which posts end before the project does."""
    early = [post.title for post in found.posts if post.ends_early]
    if early:
        told = f"Das Geld für {listed(early)} endet vor dem Projekt ({shown(found.project_end)})."
        yield Paragraph(told, Tone.WARNING)


def _post(post: PostState) -> tuple[Cell, ...]:
    return (
        f"{post.title}\n({post.note})" if post.note else post.title,
        fte_told(post.fte),
        NOTHING if post.heads is None else str(post.heads),
        shown(post.begin),
        shown(post.filled_from),
        _limit(post),
    )


def _limit(post: PostState) -> Words:
    """Until when, and how many days that are."""
    if post.limited_until is None or post.days_left is None:
        return Words(NOTHING)
    left = post.days_left
    told = f"noch {count(left, 'Tag', 'Tage')}" if left > 0 else f"seit {count(-left, 'Tag', 'Tagen')} vorbei"
    told = told if left else "endet heute"
    tone = Tone.WARNING if post.ends_early or left < 0 else Tone.PLAIN
    return Words(f"{german(post.limited_until)}\n{told}", tone)
