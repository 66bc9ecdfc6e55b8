import pytest
from tests.checks.building import project, told, unread

from fruehe_hilfen_cli.checks import references, reopenings
from fruehe_hilfen_cli.checks.rule import Check

REACHED = 'erreicht = ["1.1"]\n'
WAIVED = '[[entfallen]]\nmeilenstein = "1.1"\ngrund = "x"\n'
REOPENED = '[[wieder_offen]]\nmeilenstein = "1.1"\ngrund = "x"\n'
TASK = '[[aufgabe]]\nwas = "x"\n'
DEVIATION = '[[abweichung]]\nbetrifft = "phase 1"\ngrund = "x"\n'


def _on(day: str, *parts: str) -> str:
    return "".join([f"datum = {day}\n", *parts])


def _clearing(reference: str) -> str:
    return f'[[klaerung]]\nabweichung = "{reference}"\n'


@pytest.mark.parametrize("check", [*references.CHECKS, *reopenings.CHECKS], ids=lambda check: check.code)
def test_sound_references_have_no_findings(check: Check) -> None:
    where = project(
        k7q2m=_on("2022-05-10", REACHED, TASK, DEVIATION),
        n2fjy=_on("2022-05-24", 'erledigt = ["k7q2m/1"]\n', _clearing("k7q2m/1"), REOPENED),
        b6tqe=_on("2022-06-07", WAIVED),
    )
    assert told(check, where) == []


def test_unknown_milestones_are_found_wherever_they_stand_with_the_nearest() -> None:
    entry = _on(
        "2022-05-10",
        'erreicht = ["1.1", "1.20"]\n',
        WAIVED.replace("1.1", "11"),
        REOPENED.replace("1.1", "x"),
        DEVIATION.replace("phase 1", "meilenstein 4.7"),
    )
    found = list(references.unknown_milestone(project(k7q2m=entry)))
    assert [".".join(map(str, problem.where)) for problem in found] == [
        "erreicht.1",
        "entfallen.0.meilenstein",
        "wieder_offen.0.meilenstein",
        "abweichung.0.betrifft",
    ]
    assert found[0].sentence == "Den Meilenstein 1.20 gibt es nicht."
    assert found[0].advice == "Meinten Sie 1.2? Alle zeigt fh meilenstein liste."
    assert found[2].advice == "Alle zeigt fh meilenstein liste."


def test_reaching_twice_is_found_at_the_later_entry_and_names_the_earlier() -> None:
    where = project(n2fjy=_on("2022-05-10", REACHED), b6tqe=_on("2022-05-24", REACHED))
    [problem] = references.reached_twice(where)
    assert problem.file.endswith("b6tqe.toml")
    assert problem.sentence == "Der Meilenstein 1.1 ist schon im Eintrag n2fjy vom 10.05.2022 erreicht."


def test_reaching_twice_in_one_entry_is_found() -> None:
    assert told(
        references.reached_twice, project(k7q2m=_on("2022-05-10", 'erreicht = ["1.1", "1.1"]\n'))
    ) == [("erreicht.1", "Der Meilenstein 1.1 ist schon in diesem Eintrag erreicht.")]


def test_reaching_again_after_a_reopening_is_fine() -> None:
    where = project(
        k7q2m=_on("2022-05-10", REACHED), n2fjy=_on("2022-05-24", REOPENED), b6tqe=_on("2022-06-07", REACHED)
    )
    assert told(references.reached_twice, where) == []


def test_a_reopening_of_one_entry_leaves_the_other_in_force() -> None:
    entries = {
        "k7q2m": _on("2022-05-10", REACHED),
        "n2fjy": _on("2022-05-12", REACHED),
        "b6tqe": _on("2022-05-24", REOPENED, 'hebt_auf = ["k7q2m"]\n'),
    }
    assert told(references.reached_twice, project(**entries)) == []
    entries["h4rmz"] = _on("2022-06-07", REACHED)
    [problem] = references.reached_twice(project(**entries))
    assert "n2fjy" in problem.sentence


@pytest.mark.parametrize(
    ("part", "where", "sentence"),
    [
        ('erledigt = ["h4rmz/1"]\n', "erledigt.0", "Den Eintrag h4rmz gibt es nicht."),
        ('erledigt = ["k7q2m/1", "k7q2m/2"]\n', "erledigt.1", "Der Eintrag k7q2m hat keine 2. Aufgabe."),
        (_clearing("k7q2m/3"), "klaerung.0.abweichung", "Der Eintrag k7q2m hat keine 3. Abweichung."),
        (
            '[[bewertung]]\nidee = "k7q2m/1"\npunkte = 2\n',
            "bewertung.0.idee",
            "Der Eintrag k7q2m hat keine 1. Idee.",
        ),
        (
            REOPENED + 'hebt_auf = ["h4rmz"]\n',
            "wieder_offen.0.hebt_auf.0",
            "Den Eintrag h4rmz gibt es nicht.",
        ),
    ],
)
def test_references_to_nothing_are_found(part: str, where: str, sentence: str) -> None:
    there = _on("2022-05-10", REACHED, TASK, DEVIATION)
    found = told(references.unknown_reference, project(k7q2m=there, n2fjy=_on("2022-05-24", part)))
    assert found == [(where, sentence)]


def test_the_nearest_id_is_named() -> None:
    there = _on("2022-05-10", TASK)
    [problem] = references.unknown_reference(
        project(k7q2m=there, n2fjy=_on("2022-05-24", 'erledigt = ["k7q2n/1"]\n'))
    )
    assert problem.advice.startswith("Meinten Sie k7q2m?")


def test_while_an_entry_is_unread_references_may_be_to_it() -> None:
    parts = _on("2022-05-24", 'erledigt = ["h4rmz/1"]\n', REOPENED)
    where = unread(project(n2fjy=parts))
    assert told(references.unknown_reference, where) == []
    assert told(reopenings.nothing_to_reopen, where) == []


def test_reached_and_waived_is_found_at_the_waiver() -> None:
    where = project(k7q2m=_on("2022-05-10", WAIVED), n2fjy=_on("2022-05-24", REACHED))
    [problem] = references.reached_and_waived(where)
    assert problem.file.endswith("k7q2m.toml")
    assert problem.sentence == (
        "Der Meilenstein 1.1 ist hier entfallen, aber im Eintrag n2fjy vom 24.05.2022 erreicht."
    )


def test_waived_reopened_and_reached_is_fine() -> None:
    where = project(
        k7q2m=_on("2022-05-10", WAIVED), n2fjy=_on("2022-05-24", REOPENED), b6tqe=_on("2022-06-07", REACHED)
    )
    assert told(references.reached_and_waived, where) == []


@pytest.mark.parametrize("part", ['erledigt = ["n2fjy/1"]\n', _clearing("n2fjy/1")])
@pytest.mark.parametrize(
    ("day", "found"), [("2022-05-23", True), ('"2022-04"', True), ("2022-05-24", False), ('"2022-05"', False)]
)
def test_nothing_is_done_or_cleared_before_it_arose(part: str, day: str, found: bool) -> None:
    later = _on("2022-05-24", TASK, DEVIATION)
    assert bool(told(references.done_too_early, project(k7q2m=_on(day, part), n2fjy=later))) is found


def test_what_arose_in_a_month_may_have_been_done_on_any_day_of_it() -> None:
    where = project(k7q2m=_on("2022-05-10", 'erledigt = ["n2fjy/1"]\n'), n2fjy=_on('"2022-05"', TASK))
    assert told(references.done_too_early, where) == []


def test_what_arose_at_the_latest_on_a_day_may_have_been_done_before() -> None:
    later = _on("2022-05-24", 'datum_ist = "spaetestens"\n', TASK)
    where = project(k7q2m=_on("2022-05-10", 'erledigt = ["n2fjy/1"]\n'), n2fjy=later)
    assert told(references.done_too_early, where) == []


@pytest.mark.parametrize(
    ("day", "found"), [("2022-05-09", True), ("2022-05-10", False), ('"2022-05"', False)]
)
def test_the_talk_is_not_before_the_deviation(day: str, found: bool) -> None:
    entry = _on("2022-05-10", DEVIATION, f"geklaert_am = {day}\n")
    ways = [way for way, _ in told(references.done_too_early, project(k7q2m=entry))]
    assert ways == ["abweichung.0.geklaert_am"] * found


@pytest.mark.parametrize(
    ("entries", "found"),
    [
        ({"k7q2m": _on("2022-05-10", REOPENED)}, ["wieder_offen.0.meilenstein"]),
        (
            {"k7q2m": _on("2022-05-10", REOPENED), "n2fjy": _on("2022-05-24", REACHED)},
            ["wieder_offen.0.meilenstein"],
        ),
        ({"k7q2m": _on("2022-05-10", REACHED, REOPENED)}, ["wieder_offen.0.meilenstein"]),
        ({"k7q2m": _on("2022-05-24", REOPENED), "n2fjy": _on("2022-05-10", WAIVED)}, []),
        (
            {
                "k7q2m": _on("2022-05-10", REACHED),
                "n2fjy": _on("2022-05-12"),
                "b6tqe": _on("2022-05-24", REOPENED, 'hebt_auf = ["k7q2m", "n2fjy"]\n'),
            },
            ["wieder_offen.0.hebt_auf.1"],
        ),
        ({"k7q2m": _on("2022-05-10", REOPENED.replace("1.1", "9.9"))}, []),
        ({"k7q2m": _on("2022-05-10", REOPENED, 'hebt_auf = ["h4rmz"]\n')}, []),
    ],
    ids=[
        "nothing",
        "only later",
        "only itself",
        "waived",
        "one of two",
        "unknown milestone",
        "unknown entry",
    ],
)
def test_a_reopening_needs_something_to_revoke(entries: dict[str, str], found: list[str]) -> None:
    assert [way for way, _ in told(reopenings.nothing_to_reopen, project(**entries))] == found


def test_what_moves_along_is_a_milestone_that_exists() -> None:
    entry = (
        'datum = 2022-05-10\n[[abweichung]]\nbetrifft = "phase 1"\ngrund = "…"\n'
        '[[abweichung.verschiebt]]\nbetrifft = "meilenstein 99.9"\nneues_ende = "2022-08"\n'
    )
    assert told(references.unknown_milestone, project(k7q2m=entry)) == [
        ("abweichung.0.verschiebt.0.betrifft", "Den Meilenstein 99.9 gibt es nicht.")
    ]
