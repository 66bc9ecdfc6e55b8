"""What several people ticked, side by side, on any day."""

from datetime import date
from random import Random

from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import DAYS, IDS, ONE_BLOCK, day, ordered, project, with_entries

from fruehe_hilfen_cli.model.checklist import Aim, Checklist, ChecklistItem
from fruehe_hilfen_cli.model.entry import Entry, Logged
from fruehe_hilfen_cli.model.kinds import EntryKind, Tick
from fruehe_hilfen_cli.model.results import ChecklistAnswer, FilledChecklist
from fruehe_hilfen_cli.views.history import history, is_known
from fruehe_hilfen_cli.views.results.agreement import Agreement, Ticks
from fruehe_hilfen_cli.views.results.comparison import Comparison, comparison
from fruehe_hilfen_cli.views.results.filling import fillings

LIST = Checklist(
    name="planung",
    title="Planung",
    source="Eigene",
    milestone="1.2",
    aims=(Aim(id="1", title="Konzept"), Aim(id="2", title="Netz")),
    items=(
        ChecklistItem(id="1.1", aim="1", text="Es gibt eins."),
        ChecklistItem(id="2.1", aim="2", text="Alle wirken mit."),
        ChecklistItem(id="1.2", aim="1", text="Es ist beschlossen."),
    ),
)


def filled(entry_id: str, on: str, who: str, answers: str, number: int = 1) -> str:
    """An entry: answers as in "1.1 ja, 1.2 nein"."""
    pairs = (pair.split() for pair in answers.split(", "))
    items = ", ".join(f'{{ punkt = "{item}", wert = "{value}" }}' for item, value in pairs)
    author = f'verfasst_von = "{who}", ' if who else ""
    return (
        f'{entry_id} {on} {author}checkliste = {{ name = "planung", runde = {number}, antwort = [{items}] }}'
    )


LOGBOOK = (
    filled("aaaaa", "2022-05-01", "Leitung", "1.1 ja, 1.2 nein, 2.1 ja"),
    filled("bbbbb", "2022-05-02", "Planung", "1.1 ja, 1.2 ja, 2.1 teilweise"),
    filled("ccccc", "2022-05-03", "Beirat", "1.1 ja, 1.2 nein"),
    filled("ddddd", "2022-06-01", "leitung ", "1.1 ja, 1.2 ja, 2.1 ja", 2),
    filled("eeeee", "2022-06-02", "Planung", "1.1 nein, 1.2 ja, 9.9 ja", 2),
)
PLACE = project(ONE_BLOCK, *LOGBOOK)


def compared(on: str = "2022-06-30", number: int | None = None) -> Comparison:
    return comparison(PLACE, LIST, day(on), number)


def test_the_first_round_by_hand() -> None:
    """1.1: ja ja ja; 1.2: nein ja nein; 2.1: ja teilweise: (3 + 2 + 1) / (3 + 3 + 2) = 6/8."""
    found = compared(number=1)
    assert [one.who for one in found.people] == ["Beirat", "Leitung", "Planung"]
    assert [one.ticks for one in found.people] == [
        Ticks(1, 0, 1, 0, 1),
        Ticks(2, 0, 1, 0, 0),
        Ticks(2, 1, 0, 0, 0),
    ]
    agreements = {item.id: item.result.agreement for item in found.items}
    assert agreements == {
        "1.1": Agreement(3, 3, 1),
        "1.2": Agreement(2, 3, 2 / 3),
        "2.1": Agreement(1, 2, 0.5),
    }
    assert found.total.agreement == Agreement(6, 8, 0.75)
    assert found.differing == ("2.1", "1.2")
    assert (found.round_before, found.total_before) == (None, None)
    assert [aim.title for aim in found.aims] == ["Konzept", "Netz"]


def test_the_second_round_against_the_first() -> None:
    found = compared()
    assert (found.round, found.round_before, found.people_before) == (2, 1, 3)
    one = next(item for item in found.items if item.id == "1.1")
    assert one.result_before
    assert (one.result_before.agreement, one.result.agreement) == (Agreement(3, 3, 1), Agreement(1, 2, 0.5))
    assert [answer.value for answer in one.answers] == [Tick.YES, Tick.NO]
    assert (found.total.agreement, found.unknown_items) == (Agreement(3, 4, 0.75), ("9.9",))
    assert found.milestone
    assert found.milestone.title == "Vertrag"


def test_plain_yes_against_plain_no_differs_more() -> None:
    lines = (
        filled("aaaaa", "2022-05-01", "A", "1.1 ja, 1.2 ja"),
        filled("bbbbb", "2022-05-01", "B", "1.1 teilweise, 1.2 nein"),
    )
    assert comparison(project(ONE_BLOCK, *lines), LIST, day("2022-06-01")).differing == ("1.2", "1.1")


def test_of_one_role_the_latest_entry_counts_and_nameless_ones_count_each() -> None:
    lines = (
        filled("aaaaa", "2022-05-02", "Leitung", "1.1 ja"),
        filled("bbbbb", "2022-05-01", "LEITUNG", "1.1 nein"),
        filled("ccccc", "2022-05-01", "", "1.1 nein"),
        filled("ddddd", "2022-05-01", "", "1.1 nein"),
    )
    found = comparison(project(ONE_BLOCK, *lines), LIST, day("2022-06-01"))
    assert [(one.who, one.entry_id, one.superseded) for one in found.people] == [
        ("Leitung", "aaaaa", ("bbbbb",)),
        (None, "ccccc", ()),
        (None, "ddddd", ()),
    ]


def test_nothing_is_known_before() -> None:
    assert compared("2022-04-30").people == ()
    assert compared("2022-04-30").last_round is None
    assert [len(compared(on).people) for on in ("2022-05-01", "2022-05-31", "2022-06-01")] == [1, 3, 1]
    assert (compared(number=7).people, compared(number=7).last_round) == ((), 2)


def test_a_number_of_another_process_is_another_milestone() -> None:
    other = LIST.model_copy(update={"process": "bremen"})
    assert comparison(PLACE, other, day("2022-06-30")).milestone is None


def _answers(found: dict[str, Tick]) -> tuple[ChecklistAnswer, ...]:
    return tuple(ChecklistAnswer(item=item, value=tick) for item, tick in found.items())


def _entry(on: date, who: str | None, name: str, number: int, found: dict[str, Tick]) -> Entry:
    filled_in = FilledChecklist(name=name, round=number, answers=_answers(found)) if name else None
    return Entry(day=on, kind=EntryKind.NOTE, title="Notiz", author=who, checklist=filled_in)


_ENTRIES = st.builds(
    _entry,
    DAYS,
    st.none() | st.sampled_from(["Leitung", "Planung", "Beirat"]),
    st.sampled_from(["planung", "andere", ""]),
    st.integers(1, 3),
    st.dictionaries(st.sampled_from(["1.1", "1.2", "2.1"]), st.sampled_from(Tick)),
)
LOGBOOKS = st.dictionaries(st.sampled_from(IDS[:12]), _ENTRIES, max_size=12).map(
    lambda found: ordered(Logged(key, f"{key}.toml", value) for key, value in found.items())
)


@given(LOGBOOKS, DAYS, st.randoms())
def test_what_comes_later_and_the_order_of_writing_change_nothing(
    logbook: list[Logged], on: date, chance: Random
) -> None:
    now = [logged for logged in logbook if is_known(logged, on)]
    mixed = list(logbook)
    chance.shuffle(mixed)
    bare = project(ONE_BLOCK)
    first, *others = [comparison(with_entries(bare, *some), LIST, on) for some in (now, logbook, mixed)]
    assert others == [first, first]
    assert len(first.people) == len(
        fillings(history(with_entries(bare, *now), on), "planung").get(first.round, ())
    )
    for item in first.items:
        agreement = item.result.agreement
        assert agreement is None or 0 < agreement.share <= 1
        ticks = item.result.ticks
        counted = ticks.yes + ticks.partly + ticks.no + ticks.unclear + ticks.unanswered
        assert counted == len(first.people) == len(item.answers)
