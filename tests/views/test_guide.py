"""What a municipal guide knows, and what it keeps from its readers."""

from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.conftest import DAYS, TWO_BLOCKS, project, random_entries
from tests.guides import WHOLE, bare, guided, made

from fruehe_hilfen_cli.model.base import Record
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.kinds import EntryKind, Visibility
from fruehe_hilfen_cli.views.entries.audience import is_for
from fruehe_hilfen_cli.views.entries.logbook import ListedEntry

PUBLIC = 'sichtbarkeit = "oeffentlich"'


def titles(found: tuple[ListedEntry, ...]) -> list[str]:
    return [one.entry.title for one in found]


def test_what_was_at_the_beginning_is_found_by_title_and_milestone() -> None:
    found = bare(
        "2022-04-01 art = 'workshop', titel = 'Bestandsaufnahme'",
        "2022-05-01 art = 'prozessschritt', titel = 'Fertig', erreicht = ['3.1']",
        "2022-06-01 art = 'jour-fixe', titel = 'Jour fixe zur Bestandsaufnahme'",
        "2022-07-01 titel = 'Notiz zur Ausgangslage'",
    )
    assert titles(found.situation) == ["Bestandsaufnahme", "Fertig"]


def test_what_fixed_the_theme_is_found_by_the_milestone() -> None:
    waived = "entfallen = [{ meilenstein = '1.2', grund = 'Stand fest' }]"
    found = bare("2022-04-01 titel = 'A', erreicht = ['1.2']", f"2022-05-01 titel = 'B', {waived}")
    assert titles(found.theme_entries) == ["A", "B"]


def test_each_entry_is_a_step_of_one_block_only() -> None:
    found = bare(
        "2021-12-01 art = 'sitzung', titel = 'Vorher'",
        "2022-05-01 art = 'workshop', titel = 'Erster'",
        "2022-05-02 art = 'erfolg', titel = 'Erfolg'",
        "2022-05-03 titel = 'Notiz'",
        "2022-05-04 titel = 'Notiz mit Meilenstein', erreicht = ['1.5']",
        "2022-08-01 art = 'entscheidung', titel = 'Später'",
    )
    assert [titles(one.central_steps) for one in found.periods] == [
        ["Vorher", "Erster", "Notiz mit Meilenstein"],
        ["Später"],
    ]


def test_a_deviation_from_an_agreement_belongs_where_it_was_found() -> None:
    line = "2022-08-01 abweichung = [{{ betrifft = '{}', grund = 'so' }}]"
    for subject, place in (("phase 3", 1), ("meilenstein 1.5", 0), ("vereinbarung Zeit", 1)):
        found = bare(line.format(subject))
        assert [len(one.deviations) for one in found.periods] == [1 - place, place], subject


def test_bodies_have_their_full_names() -> None:
    found = made(
        "2022-08-01 gremium = 'jha', beschluss = [{ titel = 'Ziele', rolle = 'entscheidung' }], "
        "phasenabschluss = [{ phase = 1, ergebnis = 'positiv' }]"
    )
    assert [one.decision.body for one in found.council.decisions] == ["Jugendhilfeausschuss"]
    closings = [one.closing for one in found.periods[0].closings]
    assert [one.body for one in closings if one] == ["Jugendhilfeausschuss"]


def test_what_hidden_entries_tell_is_withheld_and_not_denied() -> None:
    found = made(
        "2022-05-01 art = 'workshop', erreicht = ['1.5'], gruppen = ['familien']",
        "2022-05-02 art = 'erfolg', titel = 'Erfolg'",
        "2022-07-01 abweichung = [{ betrifft = 'phase 2', neues_ende = '2023-06', grund = 'so' }]",
        "2022-08-01 phasenabschluss = [{ phase = 1, ergebnis = 'positiv' }]",
        "2022-09-01 ausgabe = [{ betrag = 5, zweck = 'Sachmittel' }]",
        reader=Visibility.PUBLIC,
    )
    first, second = found.periods
    assert [one.milestone.state for one in first.milestones][1] is None
    assert [(one.closing, one.withheld) for one in first.closings] == [(None, True)]
    assert (second.deviations, second.deviations_withheld) == ((), True)
    assert (second.period.withheld, second.entries_withheld) == (True, 3)
    assert found.means.resources.years[0].open is None
    assert not found.means.resources.years[0].tells("spent")
    assert [one.absence for one in found.participation.groups if one.id == "familien"] == [None]
    assert found.learned_withheld == (EntryKind.SUCCESS,)
    assert found.means.spent_withheld == (2022,)
    assert [one.format.withheld for one in found.formats] == [True]


def test_a_task_that_a_hidden_entry_has_done_is_not_open() -> None:
    lines = (
        f"2022-05-01 aufgabe = [{{ was = 'Rufen' }}, {{ was = 'Planen' }}], {PUBLIC}",
        "2022-06-01 erledigt = ['aaaaa/1']",
    )
    assert [task.what for task in bare(*lines, reader=Visibility.PUBLIC).ahead.tasks] == ["Planen"]


def test_papers_that_are_not_public_are_not_for_everybody() -> None:
    line = (
        "2022-05-01 vorlage = [{ nummer = '7/22', art = 'mitteilung', titel = 'Rat', oeffentlich = false }],"
        f" beschluss = [{{ titel = 'Stand', vorlage = '7/22', rolle = 'kenntnisnahme' }}], {PUBLIC}"
    )
    outside, inside = bare(line, reader=Visibility.PUBLIC).council, bare(line).council
    assert (outside.papers, outside.papers_withheld) == ((), 1)
    assert [one.decision.paper for one in outside.decisions] == [None]
    assert [one.number for one in inside.papers] == ["7/22"]


def test_nothing_goes_on_after_a_municipality_has_left() -> None:
    found = bare(
        "2022-05-01 aufgabe = [{ was = 'Rufen' }]", "2022-06-01 ausgeschieden = { grund = 'Stelle weg' }"
    )
    assert (found.ahead.tasks, found.departure and found.departure.reason) == ((), "Stelle weg")


@settings(max_examples=30)
@given(random_entries(), DAYS, st.sampled_from([Visibility.NZFH, Visibility.PUBLIC]))
def test_no_word_of_a_hidden_entry_leaves_the_house(
    entries: list[Logged], on: date, reader: Visibility
) -> None:
    own = tuple(_in_words_of_its_own(logged) for logged in entries)
    found = replace(project(TWO_BLOCKS), entries=own, **WHOLE)
    said = repr(guided(found, reader, on.isoformat()))
    hidden = [logged.id for logged in own if not is_for(reader, logged.entry.visibility)]
    assert [name for name in hidden if f"Wort-{name}" in said] == []


def _in_words_of_its_own(logged: Logged) -> Logged:
    word = f"Wort-{logged.id}"
    return replace(
        logged, entry=_changed(logged.entry, word).model_copy(update={"title": word, "text": word})
    )


def _changed(value: Any, word: str) -> Any:  # noqa: ANN401 - any value of a record
    """The same with another word at each place where random entries have "Grund"."""
    if isinstance(value, Record):
        return value.model_copy(update={name: _changed(part, word) for name, part in value})
    if isinstance(value, tuple):
        return tuple(_changed(part, word) for part in value)
    return word if value == "Grund" else value
