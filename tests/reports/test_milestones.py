from tests.conftest import day, project, told

from fruehe_hilfen_cli.reports.document import Table, Tone, Words
from fruehe_hilfen_cli.reports.roadmap.milestones import milestone_document
from fruehe_hilfen_cli.views.roadmap.milestones import MilestoneList, milestone_list

PLAN = """
    zeitraum = [{ phasen = [1], beginn = "2022-04", ende = "2022-06" }, { phasen = [2] }]
    meilenstein = [
      { id = "1.1", phase = 1, titel = "Informiert" },
      { id = "1.2", phase = 1, titel = "Vertrag" },
      { id = "1.3", phase = 1, titel = "Rollen", faellig = 2022-05-31 },
      { id = "1.4", phase = 1, titel = "Flyer", pflicht = false },
      { id = "2.1", phase = 2, titel = "Struktur" },
    ]
"""


def milestones(on: str, phase: int | None = None) -> MilestoneList:
    lines = (
        '2022-05 erreicht = ["1.1"]',
        '2022-05-20 entfallen = [{ meilenstein = "1.2", grund = "gilt noch" }]',
    )
    return milestone_list(project(PLAN, *lines), day(on), phase=phase, only_open=False)


def test_milestones_with_where_they_stand() -> None:
    assert (
        told(milestone_document((milestones("2022-06-01"),)))
        == """\
# Kreis Beispiel: Meilensteine
Stand: 01.06.2022
Nr. | Meilenstein | fällig | Stand | Eintrag
1.1 | Informiert | 06/2022 | ✓ erreicht 05/2022 | aaaaa
1.2 | Vertrag | 06/2022 | nicht erforderlich: gilt noch | bbbbb
1.3 | Rollen | 31.05.2022 | offen, 1 Tag über | –
1.4 | Flyer (freiwillig) | 06/2022 | offen, noch 29 Tage | –
2.1 | Struktur | – | offen | –"""
    )


def test_a_day_that_is_not_known_exactly_is_told_so() -> None:
    line = '2022-05-03 erreicht = ["1.1"], datum_ist = "spaetestens"'
    found = milestone_list(project(PLAN, line), day("2022-06-01"), phase=1, only_open=False)
    assert "✓ erreicht bis 03.05.2022 | aaaaa" in told(milestone_document((found,)))


def test_several_municipalities_and_none_that_fits() -> None:
    found = told(milestone_document((milestones("2022-06-01", phase=2), milestones("2022-06-01", phase=3))))
    assert found.splitlines()[3:] == [
        "2.1 | Struktur | – | offen | –",
        "# Kreis Beispiel: Meilensteine",
        "Stand: 01.06.2022",
        "Kein Meilenstein passt.",
    ]


def test_the_tone_says_where_a_milestone_stands() -> None:
    (table,) = (
        block for block in milestone_document((milestones("2022-06-01"),)).blocks if isinstance(block, Table)
    )
    states = [row[3] for row in table.rows]
    assert [state.tone for state in states if isinstance(state, Words)] == [
        Tone.GOOD,
        Tone.MUTED,
        Tone.BAD,
        Tone.PLAIN,
        Tone.PLAIN,
    ]
