"""The form of a regular call: it can always be read, and each tick is one line."""

import re
import tomllib
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from tests.render.test_terminal import USER_TEXT

from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.model.parts import Answer, Appointment, Task
from fruehe_hilfen_cli.store.call_form import Tick, call_form
from fruehe_hilfen_cli.store.form import read_form

VALUES: dict[str, Any] = {"day": date(2026, 11, 24), "kind": EntryKind.REGULAR_CALL, "title": "Jour fixe"}
TICKS = {
    "done": ("Erledigt:", [Tick("k7q2m/1", "Raum"), Tick("k7q2m/2")]),
    "answers": ("Antworten:", [Tick({"question": "k7q2m/1", "answer": "…"}, "Wer?")]),
    "tasks": ("Neu:", [Tick({"what": "Saal", "until": date(2026, 12, 8)})]),
}


def ticked(form: str) -> str:
    """The form with every line ticked."""
    return re.sub(r"^  # ", "  ", form, flags=re.MULTILINE)


def test_untouched_it_says_only_what_was_known() -> None:
    entry = read_form(call_form("Kreis", VALUES, TICKS).encode())
    assert entry is not None
    assert (entry.day, entry.kind, entry.title) == (VALUES["day"], EntryKind.REGULAR_CALL, "Jour fixe")
    assert (entry.done, entry.answers, entry.tasks) == ((), (), ())


def test_taking_the_sign_of_a_line_away_ticks_it() -> None:
    form = call_form("Kreis", VALUES, TICKS)
    assert '  # "k7q2m/1",  # Raum\n' in form
    one = read_form(form.replace('  # "k7q2m/2"', '  "k7q2m/2"').encode())
    every = read_form(ticked(form).encode())
    assert one is not None
    assert every is not None
    assert one.done == ("k7q2m/2",)
    assert every.done == ("k7q2m/1", "k7q2m/2")
    assert every.answers == (Answer(question="k7q2m/1", answer="…"),)
    assert every.tasks == (Task(what="Saal", until=date(2026, 12, 8)),)


def test_what_was_typed_is_ticked_already_and_stands_once() -> None:
    known = {"done": ("k7q2m/1",), "appointments": (Appointment(day=date(2026, 12, 1), title="Runde"),)}
    form = call_form("Kreis", VALUES | known, TICKS)
    assert form.count('"k7q2m/1",\n') == 1
    assert '# "k7q2m/1"' not in form
    entry = read_form(form.encode())
    assert entry is not None
    assert (entry.done, entry.appointments) == (known["done"], known["appointments"])


@pytest.mark.parametrize("ticking", [False, True])
@given(USER_TEXT)
def test_whatever_users_have_written_it_can_be_read(ticking: bool, words: str) -> None:
    answer = {"question": "k7q2m/1", "answer": words}
    ticks = {
        "done": ("Erledigt:", [Tick("k7q2m/1", words)]),
        "answers": ("Antworten:", [Tick(answer, words)]),
    }
    form = call_form(words, VALUES | {"text": words}, ticks)
    data = tomllib.loads(ticked(form) if ticking else form)
    assert data["titel"] == "Jour fixe"
    assert data["erledigt"] == (["k7q2m/1"] if ticking else [])
    assert data["antwort"] == ([{"frage": "k7q2m/1", "antwort": words}] if ticking else [])
