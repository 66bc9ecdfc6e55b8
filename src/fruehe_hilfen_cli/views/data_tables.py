"""Tables of whatever a report shows: each list becomes one, with typed values under the vocabulary's labels.

What a municipality's view says once becomes a table of facts. What a row holds as a list of rows becomes a
table of its own, whose first columns name the row. What a row holds once becomes columns of it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from fruehe_hilfen_cli.text import capitalised
from fruehe_hilfen_cli.views.flattening import Flat, Path, flat, is_thing
from fruehe_hilfen_cli.views.table import DataColumn, DataTable, Value
from fruehe_hilfen_cli.vocabulary import FIELDS

FACTS = "Angaben"
"""The table of what is said once, as pairs of a name and a value."""
FACT_COLUMNS = (DataColumn("field", "Angabe"), DataColumn("value", "Wert"))
LONGEST_NAME = 31
"""The longest name a sheet of Excel may have."""

_IDS = ("id", "measure", "milestone", "number", "step", "year", "period", "report_day")
_TITLES = ("title", "name", "what")
_NOTHING: tuple[object, ...] = (None, "", ())


class _Draft(Struct, frozen=True):
    """A table before the names of all of them are settled.

    Args:
        names: what it may be called, the best first.
    """

    names: tuple[str, ...]
    table: DataTable


class _Below(Struct, frozen=True):
    """Rows of a table to be, each with the columns that name the row above it."""

    names: tuple[str, ...]
    rows: tuple[tuple[Flat, Flat], ...]


def tables_of(views: Mapping[str, object]) -> tuple[DataTable, ...]:
    """The tables of views.

    Args:
        views: under English names; records, lists of them, or tables.

    Returns:
        Only tables with rows, of columns that are not empty; their names differ and fit into Excel.
    """
    wholes = [name for name, value in views.items() if _whole(value) is not None]
    drafts = [
        draft
        for name, value in views.items()
        for draft in _view(_label(name) if len(wholes) > 1 else FACTS, _label(name), value)
    ]
    tables = _named(draft for draft in drafts if draft.table.rows)
    return _without_place(tables)


def _label(field: str) -> str:
    return capitalised(FIELDS[field].label)


def _view(facts: str, name: str, value: object) -> Iterator[_Draft]:
    if isinstance(value, DataTable):
        yield _Draft((value.name,), value)
    elif (whole := _whole(value)) is not None:
        found = flat(whole)
        yield _facts(facts, found)
        for inner, things in found.lists:
            yield from _tables(
                _Below((*inner[-2:-1], inner[-1]), tuple((Flat(), flat(one)) for one in things))
            )
    elif isinstance(value, tuple):
        yield from _tables(_Below((name,), tuple((Flat(), flat(one)) for one in value if is_thing(one))))


def _whole(value: object) -> object | None:
    """What tells of one municipality as a whole; None for lists."""
    if is_thing(value) and not isinstance(value, DataTable):
        return value
    match value:
        case (one,) if is_thing(one) and any(path[-1] == "as_of" for path in flat(one).cells):
            return one
        case _:
            return None


def _facts(name: str, found: Flat) -> _Draft:
    cells = {path: value for path, value in found.cells.items() if path[-1] != "place"}
    names = _headings(cells, found.names)
    rows = tuple((names[path], value) for path, value in cells.items() if not _is_nothing(value))
    return _Draft((name,), DataTable(name, FACT_COLUMNS, rows))


def _tables(below: _Below) -> Iterator[_Draft]:
    """A table, and those of the lists in its rows."""
    own = _columns([row for _, row in below.rows])
    keys = [path for path in _columns([key for key, _ in below.rows]) if not _is_told(path, own, below)]
    heads = _headings(own, {path: _names(path, [row for _, row in below.rows]) for path in own})
    key_names = {path: _names(path, [key for key, _ in below.rows]) for path in keys}
    key_heads = _headings(keys, key_names, set(heads.values()))
    columns = tuple(DataColumn(path[-1], head) for path, head in [*key_heads.items(), *heads.items()])
    rows = tuple(
        (*(key.cells.get(path) for path in keys), *(row.cells.get(path) for path in own))
        for key, row in below.rows
    )
    yield _Draft(_names_for(below.names), DataTable(below.names[-1], columns, rows))
    for inner in _inner(below).values():
        yield from _tables(inner)


def _is_told(key: Path, own: Iterable[Path], below: _Below) -> bool:
    """Whether a column says in all rows what one that names the row above would say."""
    values = [above.cells.get(key) for above, _ in below.rows]
    return any(values == [row.cells.get(path) for _, row in below.rows] for path in own)


def _inner(below: _Below) -> dict[tuple[str, ...], _Below]:
    """The lists in the rows of a table, by what they are called; each row with what names it."""
    found: dict[tuple[str, ...], _Below] = {}
    for key, row in below.rows:
        named = _key_of(key, row, below.names[-1])
        for names, things in row.lists:
            chain = (below.names[-1], names[-1])
            before = found.get(names, _Below(chain, ()))
            rows = tuple((named, flat(one)) for one in things)
            found[names] = replace(before, rows=before.rows + rows)
    return found


def _key_of(above: Flat, row: Flat, table: str) -> Flat:
    """The columns that name a row in the tables below: those of the rows above it, its number, its title."""
    plain = [path for path in row.cells if len(row.names[path]) == 1]
    chosen = [
        next((path for path in plain if path[-1] == field), None)
        for fields in (_IDS, _TITLES)
        for field in fields
        if any(path[-1] == field for path in plain)
    ]
    ids = [path for path in chosen if path and path[-1] in _IDS][:1]
    titles = [path for path in chosen if path and path[-1] in _TITLES][:1]
    paths = ids + titles or [path for path, value in row.cells.items() if not _is_nothing(value)][:1]
    before = Flat() if any(path[-1] == "id" for path in ids) else above
    cells = dict(before.cells) | {(table, *path): row.cells[path] for path in paths}
    names = dict(before.names) | {(table, *path): (table, row.names[path][-1]) for path in paths}
    return Flat(cells, names)


def _columns(rows: Sequence[Flat]) -> list[Path]:
    """The columns in which something stands; one that only some rows have stands where they have it."""
    order: list[Path] = []
    known: set[Path] = set()
    for row in rows:
        place = 0
        for path in row.cells:
            if path not in known:
                known.add(path)
                order.insert(place, path)
                place += 1
            else:
                place = order.index(path) + 1
    return [path for path in order if any(not _is_nothing(row.cells.get(path)) for row in rows)]


def _names(path: Path, rows: Sequence[Flat]) -> tuple[str, ...]:
    return next(row.names[path] for row in rows if path in row.names)


def _headings(
    paths: Iterable[Path], names: Mapping[Path, tuple[str, ...]], taken: set[str] | None = None
) -> dict[Path, str]:
    """Headings that differ: as short as they can be, with what they belong to where that is needed."""
    used = set(taken or ())
    found: dict[Path, str] = {}
    for path in paths:
        chain = names[path]
        keyed = f"{chain[-1]} ({FIELDS[path[-1]].key if path[-1] in FIELDS else path[-1]})"
        shorter = [chain[-1:]] if taken is not None else []
        tries = [": ".join(part) for part in (*shorter, chain[-2:], chain)] + [keyed]
        tries += [f"{keyed} {number}" for number in range(2, len(names) + 2)]
        found[path] = next(capitalised(words) for words in tries if capitalised(words) not in used)
        used.add(found[path])
    return found


def _names_for(chain: tuple[str, ...]) -> tuple[str, ...]:
    whole = " – ".join(map(capitalised, chain))
    own = capitalised(chain[-1])
    return (whole, own) if len(whole) <= LONGEST_NAME else (own, whole)


def _named(drafts: Iterable[_Draft]) -> Iterator[DataTable]:
    """The tables under names that differ, capitals or not, and fit into Excel."""
    used: Counter[str] = Counter()
    for draft in drafts:
        tries = [name[:LONGEST_NAME].strip() for name in draft.names]
        name = next((name for name in tries if not used[name.casefold()]), None)
        number = 2
        while name is None or used[name.casefold()]:
            name = f"{tries[0][: LONGEST_NAME - 3]} {number}"
            number += 1
        used[name.casefold()] += 1
        yield replace(draft.table, name=name)


def _without_place(tables: Iterable[DataTable]) -> tuple[DataTable, ...]:
    """The tables without the folder of the municipality, where it is the same in all rows."""
    found = tuple(tables)
    places = {row.get("place") for table in found for row in table.records()} - {None}
    return found if len(places) > 1 else tuple(_without(table, "place") for table in found)


def _without(table: DataTable, field: str) -> DataTable:
    kept = [place for place, column in enumerate(table.columns) if column.field != field]
    columns = tuple(table.columns[place] for place in kept)
    return replace(
        table, columns=columns, rows=tuple(tuple(row[place] for place in kept) for row in table.rows)
    )


def _is_nothing(value: Value) -> bool:
    return value in _NOTHING
