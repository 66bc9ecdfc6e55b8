from msgspec.structs import replace
from tests.conftest import ONE_BLOCK, day, project, told
from tests.reports.test_status import LINES, PLAN

from fruehe_hilfen_cli.reports.steering.group_totals import group_document
from fruehe_hilfen_cli.reports.steering.overview import Among, overview_document
from fruehe_hilfen_cli.views.roadmap.light import Colour
from fruehe_hilfen_cli.views.steering.standing import Standing, standing
from fruehe_hilfen_cli.views.steering.standing_groups import group_totals
from fruehe_hilfen_cli.views.steering.standings import Grouping, StandingSelection

LEFT = '2022-06-01 ausgeschieden = { grund = "Umbau" }'
WARNING = "Unvollständig: mindestens eine Datei ließ sich nicht lesen (fh pruefe nennt sie)."


def at(words: str, plan: str = PLAN, *lines: str) -> Standing:
    return standing(project(plan, *lines), day(words))


def row(found: Standing) -> str:
    """The municipality's row in the overview."""
    return told(overview_document((found,))).splitlines()[3]


WHOLE = (at("2022-07-05", PLAN, *LINES), at("2022-07-05", ONE_BLOCK))


def test_several_municipalities_with_one_row_each() -> None:
    assert (
        told(overview_document(WHOLE))
        == """\
# Phasenstand: 2 Kommunen
Stand: 05.07.2022
Kommune | Phase | erreicht | überfällig | als Nächstes | letzter Eintrag | Ampel
Kreis Beispiel | 1, 2+3 | 1/5 | 1 | 09/2022 | 07/2022 | ■ rot
Kreis Beispiel | 1 | 0/2 | 2 | – | – | ■ rot"""
    )


def test_where_there_is_room_a_row_says_more() -> None:
    head, first, second = told(overview_document(WHOLE, roomy=True)).splitlines()[2:]
    assert head.startswith("Kommune | Land | Thema | Phase | erreicht | überfällig | Tage | als Nächstes | ")
    assert first == "Kreis Beispiel | NW | Wirkung | 1, 2+3 | 1/5 | 1 | 5 | 09/2022 | 07/2022 | ■ rot"
    assert second == "Kreis Beispiel | NW | – | 1 | 0/2 | 2 | 5 | – | – | ■ rot"


def test_days_are_told_where_they_are_asked_for() -> None:
    head = told(overview_document(WHOLE, late=True)).splitlines()[2]
    assert head == "Kommune | Phase | erreicht | überfällig | Tage | als Nächstes | letzter Eintrag | Ampel"


def test_a_municipality_between_two_blocks_runs_nothing() -> None:
    assert row(at("2022-03-01", ONE_BLOCK)) == (
        "Kreis Beispiel | – | 0/2 | 0 | 06/2022 | – | ○ nicht begonnen"
    )


def test_an_incomplete_municipality_says_so() -> None:
    found = replace(at("2022-06-05", ONE_BLOCK), incomplete=True)
    overview = told(overview_document((found,))).splitlines()
    assert overview[3].startswith("Kreis Beispiel * |")
    assert overview[-1] == f"* {WARNING}"


def test_of_several_sources_each_municipality_names_its_own() -> None:
    late, gone = (replace(at("2022-07-05", ONE_BLOCK, *lines), source="nord") for lines in ((), (LEFT,)))
    lines = told(overview_document((late, gone), late=True)).splitlines()
    assert lines[2:4] == [
        "Quelle | Kommune | Phase | erreicht | überfällig | Tage | letzter Eintrag | Ampel",
        "nord | Kreis Beispiel | 1 | 0/2 | 2 | 5 | – | ■ rot",
    ]
    assert lines[-1].startswith("* Kreis Beispiel (nord): am 01.06.2022")
    assert "als Nächstes" in told(overview_document((late,), late=True, roomy=True))


def test_no_municipality_is_an_empty_table() -> None:
    assert told(overview_document(())).splitlines()[0] == "# Phasenstand: 0 Kommunen"
    assert len(told(overview_document(())).splitlines()) == len(["title", "columns"])


def test_what_is_filtered_away_is_told_in_one_line() -> None:
    wanted = StandingSelection(
        lands=("NW", "HE"), cohorts=("2022",), lights=(Colour.RED,), phase=3, days_late=30
    )
    assert told(overview_document(WHOLE[:1], Among(600, 1, wanted))).splitlines()[2] == (
        "1 von 600 Kommunen: Nordrhein-Westfalen oder Hessen; rot; Kohorte 2022; Phase 3 läuft; "
        "mindestens 30 Tage Verzug"
    )
    assert (
        told(overview_document(WHOLE, Among(2, 2, StandingSelection())))
        .splitlines()[2]
        .startswith("Kommune |")
    )
    none = told(overview_document((), Among(600, 0, StandingSelection(phase=9)))).splitlines()
    assert none == ["# Phasenstand: 0 Kommunen", "0 von 600 Kommunen: Phase 9 läuft"]


def test_groups_with_what_they_come_to() -> None:
    found = (*WHOLE, at("2022-07-05", ONE_BLOCK, LEFT))
    document = group_document(found, group_totals(found, Grouping.THEME), Grouping.THEME)
    assert told(document).splitlines()[:6] == [
        "# Phasenstand nach Thema",
        "Stand: 05.07.2022",
        "Thema | Kommunen | ■ rot | / ausgeschieden | erreicht | überfällig | Tage zu spät",
        "Wirkungsorientierung anhand von Indikatoren | 1 | 1 | 0 | 1/5 | 1 | 5",
        "ohne Thema | 2 | 1 | 1 | 0/2 | 2 | 5",
        "zusammen | 3 | 2 | 1 | 1/7 | 3 | 5",
    ]
    assert "Ausgeschiedene zählen nur als Kommunen" in told(document)
    assert "Ausgeschiedene" not in told(
        group_document(WHOLE, group_totals(WHOLE, Grouping.LAND), Grouping.LAND)
    )
