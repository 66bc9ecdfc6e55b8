import pytest
from tests.checks.building import BLOCKS, HEAD, MILESTONES, made, project, roadmap, scheme, told

from fruehe_hilfen_cli.checks import plan
from fruehe_hilfen_cli.checks.rule import Check, roadmap_file
from fruehe_hilfen_cli.store.workspace import Workspace

OPEN_END = BLOCKS.replace('ende = "2025-06"\n', "")


def _milestone(number: str, phase: int = 1, due: str = "") -> str:
    given = f"faellig = {due}\n" if due else ""
    return f'[[meilenstein]]\nid = "{number}"\nphase = {phase}\ntitel = "Titel {number}"\n{given}'


def test_the_roadmap_lies_where_the_store_looks_for_it(tmp_path_factory: pytest.TempPathFactory) -> None:
    workspace = Workspace(tmp_path_factory.getbasetemp())
    assert roadmap_file(project()) == workspace.relative(workspace.roadmap_path("kreis-beispiel"))


@pytest.mark.parametrize("check", plan.CHECKS, ids=lambda check: check.code)
def test_a_sound_plan_has_no_findings(check: Check) -> None:
    assert told(check, project()) == []


def test_each_further_milestone_of_one_number_is_found() -> None:
    where = project(BLOCKS + _milestone("1.1") + _milestone("1.2") + _milestone("1.1") + _milestone("1.1"))
    assert told(plan.duplicate_milestone, where) == [
        ("meilenstein.2.id", "Die Nummer 1.1 hat schon ein anderer Meilenstein: „Titel 1.1“."),
        ("meilenstein.3.id", "Die Nummer 1.1 hat schon ein anderer Meilenstein: „Titel 1.1“."),
    ]


def test_numbers_that_look_alike_differ() -> None:
    assert told(plan.duplicate_milestone, project(BLOCKS + _milestone("1.1") + _milestone("1.10"))) == []


def test_each_phase_in_no_block_is_found() -> None:
    where = project("[[zeitraum]]\nphasen = [1, 2, 3, 5]\n")
    assert [sentence for _, sentence in told(plan.phase_without_block, where)] == [
        "Die Phase 4 (Maßnahmen) steht in keinem Zeitraum.",
        "Die Phase 6 (Evaluation und Transfer) steht in keinem Zeitraum.",
    ]


def test_a_phase_in_two_blocks_is_found_at_the_second() -> None:
    where = project("[[zeitraum]]\nphasen = [1, 2]\n[[zeitraum]]\nphasen = [3, 2]\n")
    assert told(plan.phase_in_two_blocks, where) == [
        ("zeitraum.1.phasen.1", "Die Phase 2 steht auch im Zeitraum der Phasen 1 und 2.")
    ]


def test_a_phase_twice_in_one_block_is_found() -> None:
    where = project("[[zeitraum]]\nphasen = [1, 2, 1]\n")
    assert told(plan.phase_in_two_blocks, where) == [
        ("zeitraum.0.phasen.2", "Die Phase 1 steht schon in diesem Zeitraum.")
    ]


def test_phases_the_scheme_does_not_have_are_found_wherever_they_stand() -> None:
    guide = '[[richtwert]]\nart = "workshop"\nname = "Workshops"\nanzahl = 3\nphasen = [2, 8]\n'
    where = project("[[zeitraum]]\nphasen = [1, 7]\n" + _milestone("9.1", 9) + guide)
    assert told(plan.unknown_phase, where) == [
        ("zeitraum.0.phasen.1", "Der Zeitraum der Phasen 1 und 7 nennt die unbekannte Phase 7."),
        ("meilenstein.0.phase", "Meilenstein 9.1 nennt die unbekannte Phase 9."),
        ("richtwert.0.phasen.1", "Der Richtwert „Workshops“ nennt die unbekannte Phase 8."),
    ]


@pytest.mark.parametrize("due", ['"2022-04"', "2022-04-01", "2025-06-30", '"2025-06"', "2023-12-24"])
def test_a_milestone_may_be_due_anywhere_in_the_project(due: str) -> None:
    assert told(plan.date_outside, project(BLOCKS + _milestone("3.4", 3, due))) == []


@pytest.mark.parametrize(
    ("due", "sentence"),
    [
        (
            "2022-03-31",
            "Die Fälligkeit von Meilenstein 3.4 (31.03.2022) liegt vor dem Beginn des Projekts (04/2022).",
        ),
        (
            '"2025-07"',
            "Die Fälligkeit von Meilenstein 3.4 (07/2025) liegt nach dem Ende des Projekts (06/2025).",
        ),
    ],
)
def test_a_milestone_due_outside_the_project_is_found(due: str, sentence: str) -> None:
    where = project(BLOCKS + _milestone("3.4", 3, due))
    assert told(plan.date_outside, where) == [("meilenstein.0.faellig", sentence)]


def test_there_is_no_outside_where_the_end_is_unknown() -> None:
    assert told(plan.date_outside, project(OPEN_END + _milestone("6.2", 6, "2035-01-01"))) == []


def test_there_is_no_before_where_the_begin_is_unknown() -> None:
    text = BLOCKS.replace('beginn = "2022-04"\n', "") + _milestone("1.1", 1, "2012-01-01")
    assert told(plan.date_outside, project(text)) == []


def test_an_end_moved_by_a_deviation_counts() -> None:
    moved = 'datum = 2025-01-10\n[[abweichung]]\nbetrifft = "phase 6"\nneues_ende = "2025-12"\ngrund = "…"\n'
    assert told(plan.date_outside, project(BLOCKS + _milestone("6.2", 6, "2025-11-30"), k7q2m=moved)) == []


def test_an_end_that_only_a_deviation_gives_counts() -> None:
    moved = 'datum = 2025-01-10\n[[abweichung]]\nbetrifft = "phase 6"\nneues_ende = "2025-12"\ngrund = "…"\n'
    where = project(OPEN_END + _milestone("6.2", 6, "2026-01-01"), k7q2m=moved)
    assert [way for way, _ in told(plan.date_outside, where)] == ["meilenstein.0.faellig"]


def test_the_first_regular_call_lies_in_the_project() -> None:
    assert told(plan.date_outside, project("[jour_fixe]\nerster = 2012-05-10\n" + BLOCKS)) == [
        ("jour_fixe.erster", "Der erste Jour fixe (10.05.2012) liegt vor dem Beginn des Projekts (04/2022).")
    ]


OWN = 'name = "Strategie"\nquelle = "Beschluss"\nhinweis_abgeleitet = "abgeleitet"\n'


def _stage(number: int, begin: str, end: str) -> str:
    return f'[[phase]]\nnummer = {number}\nname = "Phase"\nbeginn = "{begin}"\nende = "{end}"\n'


@pytest.mark.parametrize(
    ("stages", "found"),
    [
        (_stage(1, "2022-01", "2022-06") + _stage(2, "2022-07", "2022-07"), []),
        (_stage(1, "2022-01", "2022-06") + _stage(2, "2022-01", "2022-07"), []),
        (
            _stage(1, "2022-01", "2022-06") + _stage(1, "2022-07", "2022-12"),
            [("phase.1.nummer", "Die Phase 1 gibt es schon.")],
        ),
        (
            _stage(1, "2022-07", "2022-06"),
            [("phase.0.ende", "Die Phase 1 endet 06/2022, vor ihrem Beginn 07/2022.")],
        ),
        (
            _stage(2, "2022-07", "2022-12") + _stage(1, "2022-01", "2022-06"),
            [("phase.1.beginn", "Die Phase 1 beginnt vor der Phase 2, die über ihr steht.")],
        ),
    ],
)
def test_an_own_scheme_must_not_contradict_itself(stages: str, found: list[tuple[str, str]]) -> None:
    head = HEAD + 'ablauf = "strategie.toml"\n'
    where = made(roadmap(head + BLOCKS + MILESTONES), course=scheme(OWN + stages))
    assert told(plan.broken_scheme, where) == found
    assert {problem.file for problem in plan.broken_scheme(where)} <= {"phases/kreis-beispiel/strategie.toml"}
