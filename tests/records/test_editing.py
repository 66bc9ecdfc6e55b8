import pytest
from tests.conftest import ONE_BLOCK, day, entry, logged, project, when

from fruehe_hilfen_cli.errors import Refusal
from fruehe_hilfen_cli.model.parts import Task
from fruehe_hilfen_cli.records.entries.editing import (
    NotRemovable,
    StillReferred,
    changed,
    copied,
    file_name_after,
    removable,
    require_editable,
)
from fruehe_hilfen_cli.records.entries.entry import InFuture, UnknownPhase, UnknownThing
from fruehe_hilfen_cli.records.making import InvalidEntry
from fruehe_hilfen_cli.records.roadmap.milestones import AlreadyReached, UnknownMilestone
from fruehe_hilfen_cli.views.history import history

TODAY = day("2022-06-01")
MEETING = """2022-05-03 art = "sitzung", titel = "Runde", teilnehmende = 3, gruppen = ["leitung"],
    ampel = "gelb", ampel_grund = "Stau", zusatz = { ort = "Rathaus", raum = "1" },
    aufgabe = [{ was = "Protokoll" }, { was = "Raum" }], erreicht = ["1.1"]"""


def test_a_value_takes_the_place_of_the_one_before() -> None:
    after = changed(entry(MEETING), {"participants": 21, "title": "Große Runde"})
    assert (after.participants, after.title, after.groups) == (21, "Große Runde", ("leitung",))


def test_a_list_is_added_to_without_doubling() -> None:
    after = changed(entry(MEETING), {"groups": ("ehrenamt", "leitung"), "tasks": (Task(what="Neu"),)})
    assert after.groups == ("leitung", "ehrenamt")
    assert [task.what for task in after.tasks] == ["Protokoll", "Raum", "Neu"]


def test_own_headings_are_added_to() -> None:
    assert changed(entry(MEETING), {"extra": {"raum": "2"}}).extra == {"ort": "Rathaus", "raum": "2"}


def test_a_list_begins_anew_when_it_is_left_out_first() -> None:
    assert changed(entry(MEETING), {"groups": ("ehrenamt",)}, ("gruppen",)).groups == ("ehrenamt",)


def test_what_is_left_out_is_not_in_the_file_any_more() -> None:
    after = changed(entry(MEETING), {}, ("teilnehmende", "ort", "ampel"))
    assert not {"participants", "judgement", "judgement_reason"} & after.model_fields_set
    assert after.extra == {"raum": "1"}


@pytest.mark.parametrize(
    ("key", "hint"),
    [("titel", ""), ("teilnehmer", "Meinten Sie teilnehmende? "), ("orte", "Meinten Sie ort? ")],
)
def test_what_every_entry_has_cannot_be_left_out(key: str, hint: str) -> None:
    with pytest.raises(NotRemovable) as refused:
        changed(entry(MEETING), {}, (key,))
    assert refused.value.advised().startswith(f"{hint}Möglich sind: ")
    assert "datum" not in removable()


def test_a_value_that_is_not_possible_is_refused() -> None:
    with pytest.raises(InvalidEntry):
        changed(entry(MEETING), {"participants": -1})


def test_a_text_keeps_its_last_line_end() -> None:
    assert changed(entry('2022-05-03 text = "a\\n"'), {"text": "b\nc"}).text == "b\nc\n"
    assert changed(entry('2022-05-03 text = "a"'), {"text": "b"}).text == "b"


def test_a_copy_has_neither_outcome_nor_tasks() -> None:
    assert copied(entry(MEETING)).keys() == {"kind", "title", "groups", "extra"}


def refused(before: str, after: str, *others: str, planned: bool = False) -> Refusal | None:
    """How a change is refused."""
    place = project(ONE_BLOCK, f"k7q2m {before}", *others)
    old = next(found for found in place.entries if found.id == "k7q2m")
    try:
        require_editable(place, old, entry(after), history(place, TODAY), planned=planned)
    except Refusal as refusal:
        return refusal
    return None


OTHER = 'abcde 2022-05-01 erreicht = ["1.1"]'
MARK = 'beschlussstand = [{ beschluss = "abcde/1", stand = "erledigt" }]'
DECIDED = 'beschluss = [{ titel = "Ziele", rolle = "entscheidung", vorlage = "fghij/1" }]'
PAPER = 'vorlage = [{ nummer = "017/2023", art = "mitteilung", titel = "Ziele" }]'


@pytest.mark.parametrize(
    ("before", "after", "others", "why"),
    [
        ("2022-05-03", "2022-05-03 teilnehmende = 3", (), None),
        ('2022-05-03 erreicht = ["1.1"]', '2022-05-04 erreicht = ["1.1"]', (), None),
        ("2022-05-03", '2022-05-03 erreicht = ["9.9"]', (), UnknownMilestone),
        ("2022-05-03", '2022-05-03 erreicht = ["1.1"]', (OTHER,), AlreadyReached),
        ('2022-05-03 erreicht = ["1.1"]', '2022-05-03 erreicht = ["1.1"], phase = 2', (OTHER,), None),
        ('2022-05-03 erreicht = ["1.1"]', '2022-05-04 erreicht = ["1.1"]', (OTHER,), AlreadyReached),
        ("2022-05-03 phase = 9", "2022-05-03 phase = 9, teilnehmende = 1", (), None),
        ("2022-05-03", "2022-05-03 phase = 9", (), UnknownPhase),
        ("2022-05-03", '2022-05-03 bewertung = [{ idee = "abcde/1", punkte = 1 }]', (), UnknownThing),
        ("2022-05-03", f"2022-05-03 {MARK}", (), UnknownThing),
        ("2022-05-03", f"2022-05-03 {MARK}", (f"abcde 2022-05-01 {DECIDED}",), None),
        ("2022-05-03", f"2022-05-03 {DECIDED}", (), UnknownThing),
        (f"2022-05-03 {DECIDED}", f"2022-05-03 {DECIDED}, phase = 2", (), None),
        ("2022-05-03", f"2022-05-03 {DECIDED.replace('fghij', 'k7q2m')}, {PAPER}", (), None),
        ("2022-05-03", f"2022-05-03 {DECIDED.replace('fghij/1', '017/2023')}", (), None),
        ("2022-05-03", "2022-06-02", (), InFuture),
        ("2022-06-02", "2022-06-02 teilnehmende = 1", (), None),
    ],
)
def test_a_change_is_refused_as_a_new_entry_would_be(
    before: str, after: str, others: tuple[str, ...], why: type[Refusal] | None
) -> None:
    found = refused(before, after, *others)
    assert type(found) is (why or type(None))


def test_a_day_ahead_may_be_meant() -> None:
    assert refused("2022-05-03", "2022-06-02", planned=True) is None


@pytest.mark.parametrize(
    "other",
    [
        '2022-05-20 erledigt = ["k7q2m/2"]',
        '2022-05-20 klaerung = [{ abweichung = "k7q2m/2" }]',
        '2022-05-20 bewertung = [{ idee = "k7q2m/2", punkte = 3 }]',
        '2022-05-20 beschlussstand = [{ beschluss = "k7q2m/2", stand = "erledigt" }]',
    ],
)
def test_what_others_refer_to_stays(other: str) -> None:
    two = """2022-05-03 idee = [{ was = "a" }, { was = "b" }], aufgabe = [{ was = "a" }, { was = "b" }],
        abweichung = [{ betrifft = "phase 1", grund = "a" }, { betrifft = "phase 1", grund = "b" }],
        beschluss = [{ titel = "a", rolle = "anhoerung" }, { titel = "b", rolle = "anhoerung" }]"""
    found = refused(two, "2022-05-03", other)
    assert isinstance(found, StillReferred)
    assert found.told() == (
        "Auf k7q2m/2 verweist der Eintrag bbbbb vom 20.05.2022; ohne sie ginge das ins Leere."
    )
    assert refused(two, f"{two}, teilnehmende = 2", other) is None


@pytest.mark.parametrize("words", ["017/2023", "017 / 2023", "k7q2m/1"])
def test_a_paper_that_others_name_stays_by_number_and_id(words: str) -> None:
    other = f'2022-05-20 beschluss = [{{ titel = "Ziele", rolle = "entscheidung", vorlage = "{words}" }}]'
    found = refused(f"2022-05-03 {PAPER}", "2022-05-03", other)
    assert isinstance(found, StillReferred)
    assert found.told() == (
        f"Auf die Vorlage {words} verweist der Eintrag bbbbb vom 20.05.2022; ohne sie ginge das ins Leere."
    )
    assert refused(f"2022-05-03 {PAPER}", f"2022-05-03 {PAPER}, phase = 2", other) is None


def test_a_paper_that_is_named_by_its_number_keeps_that() -> None:
    before, after = f"2022-05-03 {PAPER}", f"2022-05-03 {PAPER.replace('017', '018')}"
    named = '2022-05-20 beschluss = [{ titel = "Ziele", rolle = "entscheidung", vorlage = "017/2023" }]'
    assert isinstance(refused(before, after, named), StillReferred)
    assert refused(before, after, named.replace("017/2023", "k7q2m/1")) is None
    assert refused(before, after, named, f"fghij 2022-05-04 {PAPER}") is None


@pytest.mark.parametrize(
    ("name", "after", "new"),
    [
        ("2022-05-03-x-k7q2m.toml", "2022-05-03 titel = 'Neu'", "2022-05-03-x-k7q2m.toml"),
        ("2022-05-03-x-k7q2m.toml", "2022-05-04", "2022-05-04-x-k7q2m.toml"),
        ("2022-05-03-x-k7q2m.toml", "2022-05", "2022-05-x-k7q2m.toml"),
        ("2022-05-03-x-k7q2m.toml", "2022-05-04 titel = 'Neu'", "2022-05-04-neu-k7q2m.toml"),
        ("2021-01-01-x-k7q2m.toml", "2022-05-04", "2022-05-04-notiz-k7q2m.toml"),
    ],
)
def test_another_date_gives_another_name(name: str, after: str, new: str) -> None:
    assert file_name_after(name, logged("k7q2m 2022-05-03"), entry(after)) == new
    assert when("2022-05") != day("2022-05-01")
