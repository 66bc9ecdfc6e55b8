"""Ideas, their points and what became of them."""

from datetime import date
from random import Random

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.conftest import DAYS, IDS, ONE_BLOCK, day, ordered, project, with_entries

from fruehe_hilfen_cli.model.entry import Entry, Logged
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.model.measures import Measure, MeasurePlan
from fruehe_hilfen_cli.model.results import Idea, Rating
from fruehe_hilfen_cli.views.history import history, is_known
from fruehe_hilfen_cli.views.results.ideas import GivenPoints, idea_list, idea_states


def ideas(entry_id: str, on: str, who: str, *told: str) -> str:
    """An entry with ideas."""
    some = ", ".join(f'{{ was = "{one}" }}' for one in told)
    return f'{entry_id} {on} verfasst_von = "{who}", idee = [{some}]'


def points(entry_id: str, on: str, who: str, **numbers: int) -> str:
    """An entry with points: n1 is the first idea of k7q2m."""
    some = ", ".join(
        f'{{ idee = "k7q2m/{name[1:]}", punkte = {number} }}' for name, number in numbers.items()
    )
    return f'{entry_id} {on} verfasst_von = "{who}", bewertung = [{some}]'


LOGBOOK = (
    ideas("k7q2m", "2022-05-01", "Planung", "Café", "Netz", "Markt", "Kalender"),
    points("aaaaa", "2022-05-02", "Leitung", n1=3, n2=2),
    points("bbbbb", "2022-05-02", "Planung", n2=1, n4=4),
    points("ccccc", "2022-05-09", "leitung", n1=1),
    points("ddddd", "2022-05-10", "Planung", n4=0),
)
PLACE = project(ONE_BLOCK, *LOGBOOK)
PLANNED = replace(PLACE, measures=MeasurePlan(measures=(Measure(id="M1", title="Netz", idea="k7q2m/2"),)))


def ranks(on: str) -> list[tuple[str, int, int, int]]:
    found = idea_list(PLACE, day(on)).ideas
    return [(idea.what, idea.rank, idea.points, idea.people) for idea in found]


def test_the_sum_of_points_decides_and_ties_share_a_rank() -> None:
    assert ranks("2022-05-01") == [
        ("Café", 1, 0, 0),
        ("Netz", 1, 0, 0),
        ("Markt", 1, 0, 0),
        ("Kalender", 1, 0, 0),
    ]
    assert ranks("2022-05-02") == [
        ("Kalender", 1, 4, 1),
        ("Café", 2, 3, 1),
        ("Netz", 2, 3, 2),
        ("Markt", 4, 0, 0),
    ]


def test_the_last_word_of_a_person_counts() -> None:
    assert ranks("2022-05-09")[1:3] == [("Netz", 2, 3, 2), ("Café", 3, 1, 1)]
    assert ranks("2022-05-10") == [
        ("Netz", 1, 3, 2),
        ("Café", 2, 1, 1),
        ("Markt", 3, 0, 0),
        ("Kalender", 3, 0, 0),
    ]


def test_an_idea_becomes_a_measure_and_leaves_the_ranking() -> None:
    found = idea_list(PLANNED, day("2022-05-10"))
    assert [(idea.what, idea.rank) for idea in found.ideas] == [("Café", 1), ("Markt", 2), ("Kalender", 2)]
    assert found.became_count == 1
    last = idea_list(PLANNED, day("2022-05-10"), every=True).ideas[-1]
    assert (last.what, last.became, last.rank, last.points, last.is_open) == ("Netz", "M1", 0, 3, False)


def test_who_gave_how_many() -> None:
    assert idea_list(PLANNED, day("2022-05-10")).given == (
        GivenPoints("leitung", 3, 2),
        GivenPoints("Planung", 1, 1),
    )


def _entry(on: date, who: str | None, ideas: int, points: dict[str, int]) -> Entry:
    ratings = tuple(Rating(idea=idea, points=number) for idea, number in points.items())
    some = (Idea(what="Idee"),) * ideas
    return Entry(day=on, kind=EntryKind.NOTE, title="Notiz", author=who, ideas=some, ratings=ratings)


_REFERENCES = st.builds("{}/{}".format, st.sampled_from(IDS[:6]), st.sampled_from([1, 2]))
_ENTRIES = st.builds(
    _entry,
    DAYS,
    st.none() | st.sampled_from(["Leitung", "Planung"]),
    st.integers(0, 2),
    st.dictionaries(_REFERENCES, st.integers(0, 5), max_size=3),
)
LOGBOOKS = st.dictionaries(st.sampled_from(IDS[:6]), _ENTRIES, max_size=6).map(
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
    first, *others = [idea_states(history(with_entries(bare, *some), on)) for some in (now, logbook, mixed)]
    assert others == [first, first]
    for one in first:
        assert one.points == sum(rating.points for rating in one.ratings)
        assert one.rank == 1 + sum(other.points > one.points for other in first)
