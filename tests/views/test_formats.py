from datetime import date

from tests.conftest import known

from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.views.steering.formats import FormatState, format_states

PLAN = """
    zeitraum = [{ phasen = [1] }]
    richtwert = [
      { art = "konferenz", name = "Konferenzen", anzahl = 15, zaehlt = ["konferenz", "vor-ort-beratung"] },
      { art = "workshop", name = "Workshops", anzahl = 3 },
    ]
"""
BARE = "zeitraum = [{ phasen = [1] }]"


def held(day: str, *lines: str) -> dict[str, int]:
    return {found.name: found.held for found in format_states(known(day, PLAN, *lines))}


def test_on_site_advice_counts_among_the_conferences_and_other_kinds_do_not() -> None:
    lines = (
        '2022-05-03 art = "konferenz"',
        '2022-05-04 art = "vor-ort-beratung"',
        '2022-05 art = "konferenz"',
        '2022-05-05 art = "workshop"',
        '2022-05-06 art = "jour-fixe"',
        '2022-05-06 art = "sitzung"',
    )
    assert held("2022-06-01", *lines) == {"Konferenzen": 3, "Workshops": 1}
    assert held("2022-05-03", *lines) == {"Konferenzen": 2, "Workshops": 0}


def test_a_format_stands_beside_its_guide_value_even_when_it_is_exceeded() -> None:
    lines = [f'2022-05-0{number} art = "workshop"' for number in range(1, 6)]
    _, found = format_states(known("2022-06-01", PLAN, *lines))
    assert found == FormatState(
        EntryKind.WORKSHOP, "Workshops", held=5, guide=3, last=date(2022, 5, 5), last_id="eeeee"
    )


def test_advice_on_site_is_told_where_it_counts_and_only_there() -> None:
    lines = ('2022-05-03 art = "konferenz"', '2022-05-04 art = "vor-ort-beratung"')
    assert [found.on_site for found in format_states(known("2022-06-01", PLAN, *lines))] == [1, None]
    assert [found.on_site for found in format_states(known("2022-05-03", PLAN, *lines))] == [0, None]


def test_a_roadmap_without_guide_values_has_no_formats() -> None:
    assert format_states(known("2022-06-01", BARE, '2022-05-03 art = "konferenz"')) == ()
