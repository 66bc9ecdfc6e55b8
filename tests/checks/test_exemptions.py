import pytest
from tests.checks.building import BLOCKS, codes, project, unread

from fruehe_hilfen_cli.checks.exemptions import without_exempted
from fruehe_hilfen_cli.errors import Problem

PLAN, ENTRY = "phases/kreis-beispiel/fahrplan.toml", "logbook/kreis-beispiel/2022-05-10-notiz-k7q2m.toml"


def _exemption(code: str, file: str = "") -> str:
    given = f'datei = "{file}"\n' if file else ""
    return f'[[ausnahme]]\ncode = "{code}"\ngrund = "So vereinbart."\n{given}'


def _left(exemptions: str, *problems: Problem) -> list[str]:
    return codes(list(without_exempted(project(BLOCKS + exemptions), problems)))


def _problem(code: str, file: str = PLAN, unreadable: bool = False) -> Problem:
    return Problem(code, file, "…", "…", unreadable=unreadable)


def test_an_exemption_accepts_all_findings_of_its_code() -> None:
    problems = _problem("P06"), _problem("P05"), _problem("P06")
    assert _left(_exemption("P06"), *problems) == ["P05"]


@pytest.mark.parametrize("file", [ENTRY, "2022-05-10-notiz-k7q2m.toml"])
def test_an_exemption_for_a_file_accepts_only_there(file: str) -> None:
    assert _left(_exemption("L03", file), _problem("L03", ENTRY), _problem("L03", f"{ENTRY}x")) == ["L03"]


def test_part_of_a_file_name_is_not_the_file() -> None:
    assert _left(_exemption("L03", "k7q2m.toml"), _problem("L03", ENTRY)) == ["L03", "A01"]


def test_an_exemption_that_accepts_nothing_is_told() -> None:
    [problem] = without_exempted(project(BLOCKS + _exemption("P06") + _exemption("P01")), [_problem("P06")])
    assert (problem.code, problem.where) == ("A01", ("ausnahme", 1, "code"))
    assert problem.sentence == "Die Ausnahme trifft auf keinen Hinweis P01 zu."


def test_an_exemption_may_stay_where_a_finding_depends_on_the_day() -> None:
    assert _left(_exemption("G09")) == []


def test_an_exemption_for_a_file_says_where_it_accepts_nothing() -> None:
    [problem] = without_exempted(project(BLOCKS + _exemption("P06", PLAN)), [])
    assert problem.sentence == f"Die Ausnahme trifft auf keinen Hinweis P06 in {PLAN} zu."


def test_while_something_is_unread_an_exemption_may_be_for_that() -> None:
    assert list(without_exempted(unread(project(BLOCKS + _exemption("L03"))), [])) == []


@pytest.mark.parametrize(("code", "advice"), [("P6", "Meinten Sie P06?"), ("egal", "fh pruefe nennt")])
def test_an_unknown_code_is_told_with_the_nearest(code: str, advice: str) -> None:
    [problem] = without_exempted(project(BLOCKS + _exemption(code)), [])
    assert problem.code == "A02"
    assert problem.advice.startswith(advice)


@pytest.mark.parametrize("code", ["D01", "D05", "W01", "P10", "A01", "A03"])
def test_what_is_unread_or_misplaced_cannot_be_accepted(code: str) -> None:
    assert _left(_exemption(code), _problem(code)) == [code, "A03"]


def test_a_finding_that_means_unread_is_never_accepted() -> None:
    assert _left(_exemption("P06"), _problem("P06", unreadable=True)) == ["P06", "A01"]
