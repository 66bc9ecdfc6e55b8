"""``fh logbuch dupliziere``: a regular meeting again."""

from collections.abc import Callable
from datetime import date

import pytest
from tests.cli.places import Fh, entries_of, make_place

from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.store.workspace import Workspace

ENTRY = (
    'datum = 2023-02-01\nart = "sitzung"\ntitel = "Runde"\nverfasst_von = "Leitung"\nteilnehmende = 9\n'
    'gruppen = ["leitung"]\ngremium = "Beirat"\nsichtbarkeit = "nzfh"\ntext = "Alt"\nerreicht = ["2.1"]\n'
    'belege = ["Protokoll"]\n[[aufgabe]]\nwas = "x"\n'
)
COPY = ("logbuch", "dupliziere", "k7q2m")


@pytest.fixture
def started(workspace: Workspace) -> Workspace:
    return make_place(workspace, "kreis-sued", k7q2m=ENTRY)


def newest(workspace: Workspace) -> Entry:
    """The entry that has come."""
    return entries_of(workspace)[-1]


def test_what_a_series_has_in_common_is_copied_and_no_more(started: Workspace, fh: Fh) -> None:
    said = fh(*COPY)
    entry = newest(started)
    assert said.code == 0
    assert entry.day == date(2023, 3, 14)
    assert (entry.title, entry.groups, entry.body, entry.author) == (
        "Runde",
        ("leitung",),
        "Beirat",
        "Leitung",
    )
    assert entry.model_fields_set == {"day", "kind", "title", "author", "groups", "body", "visibility"}
    assert "Gespeichert:" in said.err


def test_options_go_before_the_pattern(started: Workspace, fh: Fh) -> None:
    assert fh(*COPY, "-d", "gestern", "--titel", "Große Runde", "--teilnehmende", "4").code == 0
    entry = newest(started)
    assert (entry.day, entry.title, entry.participants) == (date(2023, 3, 13), "Große Runde", 4)


def test_a_day_ahead_is_refused(started: Workspace, fh: Fh) -> None:
    assert fh(*COPY, "-d", "1.4.2023").code == 1
    assert fh(*COPY, "-d", "1.4.2023", "--geplant").code == 0
    assert len(entries_of(started)) == 2


def test_at_a_terminal_it_asks_for_what_is_missing(
    started: Workspace, fh: Fh, at_terminal: Callable[..., list[str]]
) -> None:
    asked = at_terminal("gestern", "", "", "5", "Neuer Text", "", "", "", "", "", "", "")
    assert fh(*COPY).code == 0
    entry = newest(started)
    assert (entry.day, entry.kind, entry.text) == (date(2023, 3, 13), EntryKind.SESSION, "Neuer Text")
    assert entry.participants == 5
    assert not [question for question in asked if question.startswith(("Art", "Gruppen", "Ihre Rolle"))]
