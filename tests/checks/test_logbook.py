import pytest
from tests.checks.building import BLOCKS, logged, made, project, roadmap, told

from fruehe_hilfen_cli.checks import logbook
from fruehe_hilfen_cli.checks.rule import Check

SHIFTED = 'datum = 2025-02-01\n[[abweichung]]\nbetrifft = "phase 6"\nneues_ende = "2025-12"\ngrund = "…"\n'


@pytest.mark.parametrize("check", logbook.CHECKS, ids=lambda check: check.code)
def test_a_sound_logbook_has_no_findings(check: Check) -> None:
    entry = 'datum = 2022-05-10\nphase = 2\n[[aufgabe]]\nwas = "x"\nbis = 2022-05-10\n'
    assert told(check, project(k7q2m=entry, n2fjy='datum = "2022-06"\n')) == []


def test_the_second_file_with_an_id_is_found_and_names_the_first() -> None:
    first = logged("2022-05-10-anfang-k7q2m", "datum = 2022-05-10")
    second = logged("2022-05-24-weiter-k7q2m", "datum = 2022-05-24")
    [problem] = logbook.duplicate_id(made(roadmap(BLOCKS), second, first))
    assert problem.file == second.file
    assert problem.sentence == "Die Kennung k7q2m hat auch 2022-05-10-anfang-k7q2m.toml."


@pytest.mark.parametrize("day", ["2022-04-01", '"2022-04"', "2025-06-30", '"2025-06"'])
def test_entries_on_the_first_and_last_days_lie_in_the_project(day: str) -> None:
    assert told(logbook.entry_outside, project(k7q2m=f"datum = {day}\n")) == []


@pytest.mark.parametrize(
    ("day", "side"),
    [
        ("2022-03-31", "Der Eintrag (31.03.2022) liegt vor dem Beginn des Projekts (04/2022)."),
        ('"2025-07"', "Der Eintrag (07/2025) liegt nach dem Ende des Projekts (06/2025)."),
    ],
)
def test_entries_outside_the_project_are_found(day: str, side: str) -> None:
    assert told(logbook.entry_outside, project(k7q2m=f"datum = {day}\n")) == [("datum", side)]


def test_what_was_frozen_may_have_gone_out_after_the_project_but_not_before_it() -> None:
    file = 'datei = "anlagen/stand.docx"\nstichtag = 2025-08-01'
    frozen = f'[[eingefroren]]\n{file}\npruefsumme = "{"0" * 64}"\n'
    assert told(logbook.entry_outside, project(k7q2m=f"datum = 2025-08-01\n{frozen}")) == []
    assert told(logbook.entry_outside, project(k7q2m=f"datum = 2021-08-01\n{frozen}")) != []


def test_a_month_that_the_project_begins_in_is_not_before_it() -> None:
    plan = "[[zeitraum]]\nphasen = [1]\nbeginn = 2022-05-20\n"
    assert told(logbook.entry_outside, project(plan, k7q2m='datum = "2022-05"\n')) == []
    assert told(logbook.entry_outside, project(plan, k7q2m="datum = 2022-05-19\n")) != []


def test_a_month_that_the_project_ends_in_is_not_after_it() -> None:
    plan = "[[zeitraum]]\nphasen = [1]\nende = 2022-05-20\n"
    assert told(logbook.entry_outside, project(plan, k7q2m='datum = "2022-05"\n')) == []
    assert told(logbook.entry_outside, project(plan, k7q2m="datum = 2022-05-21\n")) != []


def test_what_happened_at_the_latest_after_the_end_may_have_been_before() -> None:
    latest = 'datum_ist = "spaetestens"\n'
    assert told(logbook.entry_outside, project(k7q2m="datum = 2025-09-01\n" + latest)) == []
    assert told(logbook.entry_outside, project(k7q2m="datum = 2021-09-01\n" + latest)) != []


def test_the_project_lasts_as_long_as_its_latest_end() -> None:
    where = project(k7q2m=SHIFTED, n2fjy="datum = 2025-12-31\n", b6tqe="datum = 2026-01-01\n")
    assert [problem.file for problem in logbook.entry_outside(where)] == [
        "logbook/kreis-beispiel/2026-01-01-notiz-b6tqe.toml"
    ]


@pytest.mark.parametrize(
    ("name", "day", "found"),
    [
        ("2022-05-10-notiz-k7q2m", "2022-05-10", False),
        ("2022-05-10-k7q2m", "2022-05-10", False),
        ("2022-05-notiz-k7q2m", '"2022-05"', False),
        ("2022-05-24-stunden-k7q2m", '"2022-05"', False),
        ("2022-05-24-notiz-k7q2m", "2022-05-10", True),
        ("2022-05-notiz-k7q2m", "2022-05-10", True),
        ("2022-06-notiz-k7q2m", '"2022-05"', True),
    ],
)
def test_the_name_of_the_file_begins_with_the_date(name: str, day: str, found: bool) -> None:
    where = made(roadmap(BLOCKS), logged(name, f"datum = {day}"))
    assert [way for way, _ in told(logbook.misdated_name, where)] == ["datum"] * found


def test_unknown_phases_of_entries_and_deviations_are_found() -> None:
    entry = (
        'datum = 2022-05-10\nphase = 0\n[[abweichung]]\nbetrifft = "vereinbarung phase 9"\ngrund = "x"\n'
        '[[abweichung]]\nbetrifft = "phase 12"\ngrund = "x"\n'
    )
    assert told(logbook.unknown_phase, project(k7q2m=entry)) == [
        ("phase", "Die Phase 0 gibt es nicht."),
        ("abweichung.1.betrifft", "Die Phase 12 gibt es nicht."),
    ]


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        ("datum = 2022-05-10\n", ["aufgabe.0.bis"]),
        ('datum = "2022-06"\n', ["aufgabe.0.bis"]),
        ("datum = 2022-05-09\n", []),
        ('datum = "2022-05"\n', []),
        ('datum = 2022-05-10\ndatum_ist = "spaetestens"\n', []),
    ],
)
def test_a_task_is_not_due_before_it_arose(entry: str, found: list[str]) -> None:
    where = project(k7q2m=entry + '[[aufgabe]]\nwas = "x"\nbis = 2022-05-09\n')
    assert [way for way, _ in told(logbook.task_before_entry, where)] == found


def test_a_task_may_be_due_in_the_month_of_its_entry() -> None:
    where = project(k7q2m='datum = 2022-05-10\n[[aufgabe]]\nwas = "x"\nbis = "2022-05"\n')
    assert told(logbook.task_before_entry, where) == []


@pytest.mark.parametrize(
    ("subject", "end", "found"),
    [
        ("phase 5", '"2023-04"', True),
        ("phase 5", '"2023-05"', False),
        ("phase 5", "2023-05-01", False),
        ("phase 5", "2023-05-10", False),
        ("phase 5", '"2023-06"', False),
        ("phase 1", "2022-03-31", True),
        ("meilenstein 1.1", '"2022-03"', True),
        ("meilenstein 1.1", '"2022-04"', False),
        ("phase 9", '"2012-04"', False),
    ],
)
def test_a_new_end_may_be_earlier_but_not_before_the_begin(subject: str, end: str, found: bool) -> None:
    entry = f'datum = 2022-05-10\n[[abweichung]]\nbetrifft = "{subject}"\nneues_ende = {end}\ngrund = "x"\n'
    ways = [way for way, _ in told(logbook.end_before_begin, project(k7q2m=entry))]
    assert ways == ["abweichung.0.neues_ende"] * found


def test_a_new_end_in_the_month_of_the_begin_is_fine() -> None:
    plan = "[[zeitraum]]\nphasen = [1]\nbeginn = 2022-05-20\n"
    moved = '[[abweichung]]\nbetrifft = "phase 1"\nneues_ende = "2022-05"\ngrund = "x"\n'
    where = project(plan, k7q2m=f"datum = 2022-05-20\n{moved}")
    assert told(logbook.end_before_begin, where) == []


@pytest.mark.parametrize(("kind", "found"), [("workshop", False), ("austauschtreffen", True)])
def test_a_form_of_participation_belongs_to_a_workshop(kind: str, found: bool) -> None:
    where = project(k7q2m=f'datum = 2022-05-10\nart = "{kind}"\nbeteiligungsform = "befragung"\n')
    assert [way for way, _ in told(logbook.form_without_workshop, where)] == ["beteiligungsform"] * found


MOVED = (
    'datum = 2022-05-10\n[[abweichung]]\nbetrifft = "vereinbarung Zeit"\ngrund = "…"\n'
    '[[abweichung.verschiebt]]\nbetrifft = "{subject}"\n{dates}\n'
)


def test_what_moves_along_is_about_a_phase_that_exists() -> None:
    entry = MOVED.format(subject="phase 9", dates='neues_ende = "2024-01"')
    assert told(logbook.unknown_phase, project(k7q2m=entry)) == [
        ("abweichung.0.verschiebt.0.betrifft", "Die Phase 9 gibt es nicht.")
    ]


@pytest.mark.parametrize(
    ("subject", "dates", "begin"),
    [
        ("phase 6", 'neuer_beginn = "2025-01"\nneues_ende = "2024-12"', "01/2025"),
        ("meilenstein 1.1", 'neues_ende = "2021-12"', "04/2022"),
    ],
)
def test_what_moves_along_ends_after_its_begin(subject: str, dates: str, begin: str) -> None:
    entry = MOVED.format(subject=subject, dates=dates)
    [(where, sentence)] = told(logbook.end_before_begin, project(k7q2m=entry))
    assert where == "abweichung.0.verschiebt.0.neues_ende"
    assert sentence.endswith(f"liegt vor dem Beginn {begin}.")


def test_a_block_that_moves_as_a_whole_may_end_before_its_agreed_begin() -> None:
    entry = MOVED.format(subject="phase 6", dates='neuer_beginn = "2022-06"\nneues_ende = "2022-08"')
    assert told(logbook.end_before_begin, project(k7q2m=entry)) == []
