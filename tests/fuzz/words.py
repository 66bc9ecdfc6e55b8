"""What people type: dates, amounts, and the names of things."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from tests.conftest import TWO_BLOCKS, known
from tests.fuzz.ground import refused, workspace

from fruehe_hilfen_cli.errors import Refusal
from fruehe_hilfen_cli.model.dates import (
    DATE_FORMS,
    Month,
    german,
    german_time,
    parse_month,
    parse_time,
    parse_when,
)
from fruehe_hilfen_cli.model.steps import parse_step
from fruehe_hilfen_cli.records.dates.fixed_dates import find_date
from fruehe_hilfen_cli.records.entries.cell_dates import read_when
from fruehe_hilfen_cli.records.entries.own_values import group_of, read_pairs
from fruehe_hilfen_cli.records.governance.amounts import typed_euros, typed_posts
from fruehe_hilfen_cli.records.governance.decision_papers import PaperFacts, paper_of_decision
from fruehe_hilfen_cli.records.governance.votes import read_votes
from fruehe_hilfen_cli.records.naming import GOALS, named, require_short_name
from fruehe_hilfen_cli.records.referring import Things, find
from fruehe_hilfen_cli.records.steering.following import parse_distance
from fruehe_hilfen_cli.records.steering.subjects import subject_of
from fruehe_hilfen_cli.store.forms import find_form
from fruehe_hilfen_cli.store.reading import ENTRY_NAME
from fruehe_hilfen_cli.text import folded, harmless, nearest, slug, typed_number
from fruehe_hilfen_cli.views.history import History

_TODAY = date(2023, 3, 14)
_TASKS = Things("Eine Aufgabe", "mehrere Aufgaben", "fh aufgabe liste")
_DATES = f"{DATE_FORMS}, 14:30, 4w, 3 Monate, 12:3:1, -12.345.67 EUR, 1.5, 5. März 2023".split(", ")
_NAMES = [
    "k7q2m/1",
    "Z1",
    "phase-2",
    "meilenstein_1.1",
    "2+3",
    "017/2022",
    "kreis-sued",
    "2023-02-13-x-k7q2m.toml",
    "dauer=3,5",
    "jour-fixe",
]


class Thing(NamedTuple):
    """Something with a name, as records know it."""

    id: str
    place: str = "kreis-sued"
    is_open: bool = True


_GOALS = [Thing(name) for name in ("Z1", "Z10", "z2", "Netz", "Netzwerk")]
_TASK_LIST = [Thing(name) for name in ("k7q2m/1", "k7q2m/2", "k7q3x/1", "aaaaa/10")]


def _text(raw: bytes) -> str:
    """As the words of a command line arrive: bytes that are no UTF-8 become lone surrogates."""
    return raw.decode("utf-8", "surrogateescape")


def dates(raw: bytes) -> None:
    """Dates, times, distances, numbers."""
    words = _text(raw)
    for ahead in (True, False):
        found = parse_when(words, _TODAY, ahead=ahead)
        if found is not None:
            assert 2000 <= found.year <= 2099
            assert parse_when(german(found), _TODAY) == found
    month = parse_month(words)
    assert month is None or (str(month) == words and isinstance(month, Month))
    at = parse_time(words)
    assert at is None or parse_time(german_time(at)) == at
    cell = read_when(words)
    assert cell is None or isinstance(cell, date | Month)
    step = parse_step(words)
    assert step is None or (step.days > 0) != (step.months > 0)
    number = typed_number(words)
    assert number is None or isinstance(number, int | float)
    read_votes(words)
    _tried(typed_euros, typed_posts, parse_distance, words=words)


def names(raw: bytes) -> None:
    """Ids, references, names of places, goals, forms and files."""
    words = _text(raw)
    past = _past()
    _tried(
        lambda typed: named(GOALS, _GOALS, typed),
        lambda typed: find(_TASKS, _TASK_LIST, typed),
        lambda typed: subject_of(past, typed),
        lambda typed: find_date([past], typed),
        lambda typed: paper_of_decision(past, typed, PaperFacts(), "Titel"),
        lambda typed: group_of(past.project.roadmap, typed),
        lambda typed: read_pairs(past.project.roadmap, [typed], _TODAY),
        lambda typed: find_form(workspace(), "kreis-sued", typed),
        workspace().place,
        require_short_name,
        words=words,
    )
    made = slug(words)
    assert made == slug(made)
    assert made.isascii()
    assert not set(made) & set("/\\.:\0 ")
    found = ENTRY_NAME.fullmatch(words)
    assert found is None or (len(found["id"]) == 5 and "/" not in words)
    assert folded(folded(words)) == folded(words)
    harmless(words).encode()
    nearest(words, ["Kreis", words])


def _tried(*readers: Callable[[str], object], words: str) -> None:
    """Each takes the words or refuses them."""
    for read in readers:
        try:
            read(words)
        except Refusal as refusal:
            refused(refusal)


@cache
def _past() -> History:
    plan = f"""{TWO_BLOCKS}
    logbuch_feld = [
      {{ schluessel = "dauer", bezeichnung = "Dauer", typ = "zahl" }},
      {{ schluessel = "tag", bezeichnung = "Tag", typ = "datum" }},
    ]
    jour_fixe = {{ erster = 2022-05-10 }}
    """
    paper = 'vorlage = [{ art = "zwischenbericht", titel = "Bericht", nummer = "017/2022" }]'
    return known(
        "2023-03-14", plan, f"2022-06-01 {paper}", "2022-07-01 termin = [{ datum = 2023-05-01, titel = 'x' }]"
    )


def date_seeds() -> Iterator[bytes]:
    """One of each form."""
    return (words.encode() for words in _DATES)


def name_seeds() -> Iterator[bytes]:
    """One of each kind."""
    return (words.encode() for words in _NAMES)
