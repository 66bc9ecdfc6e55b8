"""How often the search for personal data is wrong: measured on sentences written for it.

tests/daten/harmlos.txt has 200 sentences of this field in which nothing personal stands, with the numbers,
places, file numbers and roles of an administration; tests/daten/persoenlich.txt has 62 lines in which
something does, each with the code that has to find it.
"""

from collections.abc import Iterator
from pathlib import Path

from fruehe_hilfen_cli.checks import privacy
from fruehe_hilfen_cli.checks.privacy_patterns import Look, births, ibans, mails, names, phones, small_counts
from fruehe_hilfen_cli.store.reading import read_project
from fruehe_hilfen_cli.store.workspace import Workspace

ROOT = Path(__file__).parents[2]
HARMLESS = (ROOT / "tests" / "daten" / "harmlos.txt").read_text("utf-8").splitlines()
PERSONAL = (ROOT / "tests" / "daten" / "persoenlich.txt").read_text("utf-8").splitlines()
LOOKS: dict[str, Look] = {
    "V01": mails,
    "V02": phones,
    "V03": births,
    "V04": ibans,
    "V05": names,
    "V06": small_counts,
}
MOST_FALSE_ALARMS, LEAST_FOUND = 0.02, 0.95


def _codes(text: str) -> set[str]:
    return {code for code, look in LOOKS.items() if any(look(text))}


def test_the_measure_is_large_enough() -> None:
    assert len(set(HARMLESS)) == 200
    assert len(set(PERSONAL)) >= 60
    assert {line.split()[0] for line in PERSONAL} == set(LOOKS)
    assert [check.code for check in privacy.CHECKS] == list(LOOKS)


def test_harmless_sentences_raise_at_most_two_false_alarms_in_a_hundred() -> None:
    alarms = [line for line in HARMLESS if _codes(line)]
    assert len(alarms) <= MOST_FALSE_ALARMS * len(HARMLESS), alarms


def test_all_harmless_sentences_together_raise_no_more() -> None:
    text = "\n".join(HARMLESS)
    alarms = [sight for look in LOOKS.values() for sight in look(text)]
    assert len(alarms) <= MOST_FALSE_ALARMS * len(HARMLESS), alarms


def test_what_is_personal_is_found_by_its_code() -> None:
    missed = [line for line in PERSONAL if line[:3] not in _codes(line[4:])]
    assert len(missed) <= (1 - LEAST_FOUND) * len(PERSONAL), missed


def test_what_is_personal_is_found_once_and_by_no_other_code() -> None:
    wrong = [line for line in PERSONAL if _codes(line[4:]) - {line[:3]}]
    assert len(wrong) <= (1 - LEAST_FOUND) * len(PERSONAL), wrong
    assert [line for line in PERSONAL if len(list(LOOKS[line[:3]](line[4:]))) > 1] == []


def _bundled() -> Iterator[str]:
    workspace = Workspace(ROOT)
    for place in workspace.places():
        project = read_project(workspace, place).project
        assert project is not None
        for logged in project.entries:
            yield from (text for _, text in privacy.texts(logged.entry))


def test_the_bundled_logbooks_raise_no_alarm() -> None:
    found = [text for text in _bundled() if _codes(text)]
    assert found == []
    assert sum(1 for _ in _bundled()) > 500
