"""Money, posts and what else there was for the process."""

from collections.abc import Iterator

from fruehe_hilfen_cli.reports.document import (
    Block,
    Cell,
    Column,
    Heading,
    Items,
    Paragraph,
    Table,
    Tone,
    Words,
)
from fruehe_hilfen_cli.reports.governance.draft_words import spelt
from fruehe_hilfen_cli.reports.governance.resources import fte_told
from fruehe_hilfen_cli.reports.guide.words import HIDDEN_CELL, SECTION, entry_of, open_line
from fruehe_hilfen_cli.reports.money import euros
from fruehe_hilfen_cli.text import count, listed
from fruehe_hilfen_cli.views.governance.resources import Balance, LineState, PostState, YearState
from fruehe_hilfen_cli.views.guide.guide import Guide
from fruehe_hilfen_cli.views.guide.means import GuideMeans


def means_chapter(guide: Guide) -> Iterator[Block]:
    """The money of each year, the posts, the other means."""
    means = guide.means
    found = means.resources
    if found.is_empty and not means.spent_withheld:
        yield open_line("welche Mittel und Stellen es gab, und was davon gebraucht wurde")
        return
    if found.years or means.spent_withheld:
        yield Heading("Geld", SECTION)
        yield from _money(means)
    yield Heading("Stellen", SECTION)
    if found.posts:
        yield Items(tuple(map(_post, found.posts)))
        if early := [post.title for post in found.posts if post.ends_early]:
            yield Paragraph(
                f"Vor dem Ende des Projekts läuft das Geld aus für: {listed(early)}.", Tone.WARNING
            )
    else:
        yield open_line("wer mit welchem Stellenanteil am Prozess gearbeitet hat")
    if found.other_means:
        yield Heading("Weitere Mittel", SECTION)
        yield Items(tuple(f"{one.what}{f' ({one.note})' if one.note else ''}" for one in found.other_means))


def _money(means: GuideMeans) -> Iterator[Block]:
    columns = (
        Column("Jahr", whole=True),
        Column("Zweck"),
        Column("geplant", right=True, whole=True),
        Column("ausgegeben", right=True, whole=True),
        Column("offen", right=True, whole=True),
    )
    rows = [row for year in means.resources.years for row in _year(means, year)]
    if rows:
        yield Table(columns, tuple(rows))
    if means.spent_withheld:
        years = listed([str(year) for year in means.spent_withheld])
        yield Paragraph(f"Zu Ausgaben in {years} gibt es Einträge, die nicht freigegeben sind.", Tone.OPEN)


def _year(means: GuideMeans, year: YearState) -> Iterator[tuple[Cell, ...]]:
    hidden = year.year in means.spent_withheld
    for line in year.lines:
        yield str(year.year), line.purpose, *_amounts(line, _paid(line), hidden=hidden)
    if len(year.lines) > 1:
        yield (
            Words(str(year.year), Tone.STRONG),
            Words("zusammen", Tone.STRONG),
            *_amounts(year, (), hidden=hidden),
        )


def _amounts(found: Balance, sources: tuple[str, ...], *, hidden: bool) -> tuple[Cell, ...]:
    """Planned, spent and left; where expenses are withheld, only the plan is whole."""
    planned = (
        euros(found.planned, approx=found.planned_approx) if found.planned is not None else "nicht geplant"
    )
    if hidden:
        return planned, Words(HIDDEN_CELL, Tone.MUTED), Words(HIDDEN_CELL, Tone.MUTED)
    left = euros(found.open, approx=found.approx)
    return (
        planned,
        Words(euros(found.spent, approx=found.spent_approx), sources=sources),
        Words(left, Tone.BAD) if found.over else left,
    )


def _paid(line: LineState) -> tuple[str, ...]:
    return tuple(dict.fromkeys(entry_of(paid.id) for paid in line.expenses))


def _post(post: PostState) -> str:
    """A post: "Geschäftsstelle: 5,5 Vollzeitstellen, 7 Personen, ab Juli 2022, befristet bis 31.12.2023"."""
    whole = "Vollzeitstelle" if post.fte == 1 else "Vollzeitstellen"
    parts = [
        f"{fte_told(post.fte)} {whole}",
        *([count(post.heads, "Person", "Personen")] if post.heads is not None else []),
        *([f"ab {spelt(post.begin)}"] if post.begin else []),
        *([f"besetzt ab {spelt(post.filled_from)}"] if post.filled_from else []),
        *([f"befristet bis {spelt(post.limited_until)}"] if post.limited_until else []),
    ]
    note = f" ({post.note})" if post.note else ""
    return f"{post.title}: {', '.join(parts)}{note}"
