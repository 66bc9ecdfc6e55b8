"""Another process than that of the NZFH: three phases of its own; every report goes by its scheme."""

import tomllib
from collections.abc import Callable

import pytest
from msgspec.structs import replace
from tests.conftest import day, logged, ordered, roadmap, told

from fruehe_hilfen_cli.checks.catalogue import CHECKS, CHECKS_ON_DAY
from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.model.scheme import Scheme
from fruehe_hilfen_cli.records.dates.call import points
from fruehe_hilfen_cli.records.steering.deviations import clear
from fruehe_hilfen_cli.reports.document import Document
from fruehe_hilfen_cli.reports.results.target_actual import target_actual_document
from fruehe_hilfen_cli.reports.roadmap.legend import legend_document
from fruehe_hilfen_cli.reports.roadmap.timeline import timeline_document
from fruehe_hilfen_cli.reports.steering.deviations import deviation_document
from fruehe_hilfen_cli.reports.steering.formats import format_document
from fruehe_hilfen_cli.reports.steering.overview import overview_document
from fruehe_hilfen_cli.reports.steering.sheet import sheet_document
from fruehe_hilfen_cli.reports.steering.status import status_document
from fruehe_hilfen_cli.reports.steering.trend import trend_document
from fruehe_hilfen_cli.views.history import history
from fruehe_hilfen_cli.views.results.target_actual import target_actual
from fruehe_hilfen_cli.views.roadmap.legend import legend
from fruehe_hilfen_cli.views.roadmap.timeline import timeline
from fruehe_hilfen_cli.views.steering.deviation_list import DeviationSelection, guided_by, listed_deviations
from fruehe_hilfen_cli.views.steering.format_overview import format_overview
from fruehe_hilfen_cli.views.steering.sheet import sheet
from fruehe_hilfen_cli.views.steering.standing import standing
from fruehe_hilfen_cli.views.steering.status import status_in_full
from fruehe_hilfen_cli.views.steering.trend import TrendSelection, trend

SCHEME = """
name = "Landesstrategie"
quelle = "Beschluss des Landtags"
hinweis_abgeleitet = "gegenüber dem Beschluss verschoben"
phase = [
  { nummer = 10, name = "Auftrag", beginn = "2022-01", ende = "2022-06" },
  { nummer = 20, name = "Werkstatt", beginn = "2022-07", ende = "2022-12", ergebnis = "massnahmen" },
  { nummer = 30, name = "Ernte", beginn = "2023-01", ende = "2023-06" },
]
"""
PLAN = """
    kommune = { ablauf = "landesstrategie.toml", ideal_beginn = "2022-02" }
    zeitraum = [
      { phasen = [10], beginn = "2022-02", ende = "2022-07" },
      { phasen = [20, 30], beginn = "2022-08", ende = "2023-06", ende_ist = "voraussichtlich" },
    ]
    meilenstein = [
      { id = "A", phase = 10, titel = "Auftrag erteilt" },
      { id = "B", phase = 20, titel = "Vorlage", art = "beschlussvorlage", faellig = 2022-12-01 },
      { id = "C", phase = 30, titel = "Bericht" },
    ]
    richtwert = [{ art = "workshop", name = "Werkstätten", anzahl = 3, phasen = [20] }]
"""
LINES = (
    'aaaaa 2022-07-15 art = "jour-fixe", erreicht = ["A"]',
    'bbbbb 2022-09-01 art = "workshop", phase = 20',
    'ccccc 2022-10-01 abweichung = [{ betrifft = "phase 30", grund = "Wahl", neues_ende = "2023-09" }]',
)
NOW = day("2022-11-15")


def own(guide: str = "") -> Project:
    scheme = Scheme.model_validate(tomllib.loads(f"{guide}\n{SCHEME}"), by_alias=True, by_name=False)
    return Project("land", roadmap(PLAN), scheme, tuple(ordered(map(logged, LINES))))


def _deviations(project: Project) -> Document:
    found = listed_deviations([project], NOW, DeviationSelection())
    return deviation_document(found, NOW, DeviationSelection(), guided_by([project], found))


REPORTS: dict[str, Callable[[Project], Document]] = {
    "status": lambda found: status_document(status_in_full(found, NOW)),
    "overview": lambda found: overview_document((standing(found, NOW),) * 2),
    "sheet": lambda found: sheet_document([sheet(found, NOW)]),
    "timeline": lambda found: timeline_document((timeline(found, NOW),), 80),
    "trend": lambda found: trend_document((trend(found, NOW, TrendSelection()),), 80),
    "formats": lambda found: format_document(format_overview(found, NOW)),
    "target and actual": lambda found: target_actual_document(
        (target_actual(found, NOW, Visibility.INTERNAL),)
    ),
    "legend": lambda found: legend_document((legend(found),)),
    "deviations": _deviations,
}


@pytest.mark.parametrize("name", REPORTS)
def test_no_report_speaks_of_the_nzfh_or_of_six_phases(name: str) -> None:
    words = told(REPORTS[name](own()))
    assert "NZFH" not in words
    assert "sechs" not in words


def test_the_status_by_the_own_scheme() -> None:
    found = status_in_full(own(), NOW)
    assert [(block.phases, block.ideal.begin, block.ideal.end) for block in found.blocks] == [
        ((10,), Month(2022, 2), Month(2022, 7)),
        ((20, 30), Month(2022, 8), Month(2023, 7)),
    ]
    words = told(status_document(found))
    assert "20+30 Werkstatt und Ernte" in words
    assert "Idealer Ablauf: gegenüber dem Beschluss verschoben" in words
    assert "# Noch zu klären\n" in words


def test_who_guides_is_named() -> None:
    guided = own('begleitung = "der Landesstelle"')
    assert "# Noch mit der Landesstelle zu klären\n" in told(status_document(status_in_full(guided, NOW)))
    assert "# Noch mit der Landesstelle zu klären\n" in told(sheet_document([sheet(guided, NOW)]))
    [point] = [point for point in points(sheet(guided, NOW)) if point.id == "ccccc/1"]
    assert point.words == "Phase 30 mit der Landesstelle klären"
    titles = [clear(history(found, NOW), ("ccccc/1",), NOW, "gut").title for found in (guided, own())]
    assert titles == ["Mit der Landesstelle geklärt: Phase 30", "Geklärt: Phase 30"]
    other = replace(own(), place="anderswo")
    both = listed_deviations([guided, other], NOW, DeviationSelection())
    assert guided_by([guided, other], both) is None
    assert guided_by([guided, other], both[:1] if both[0].place == "land" else both[1:]) == "der Landesstelle"


def test_checks_go_by_the_own_scheme() -> None:
    found = {problem.code for check in CHECKS for problem in check(own())}
    assert not found & {"P08", "Z14", "L08", "L33"}
    due = {check.code for check in CHECKS_ON_DAY if list(check(history(own(), NOW)))}
    assert "G09" in due
