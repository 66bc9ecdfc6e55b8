import pytest
from tests.checks.building import BLOCKS, HEAD, project, told

from fruehe_hilfen_cli.checks.appointments import appointment_over, no_call_planned, no_call_then
from fruehe_hilfen_cli.checks.references import done_too_early, unknown_reference

RHYTHM = f"{HEAD}[jour_fixe]\nerster = 2022-05-10\n"
CHANGE = "datum = 2022-05-12\n[[terminaenderung]]\ntermin = {}\n"


@pytest.mark.parametrize(
    ("day", "found"), [("2022-05-24", 0), ("2022-05-25", 1), ("2022-04-26", 1), ("2022-06-09", 0)]
)
def test_a_change_meets_a_call_by_the_rhythm_or_where_it_was_moved(day: str, found: int) -> None:
    moved = "datum = 2022-05-11\n[[terminaenderung]]\ntermin = 2022-06-07\nneuer_termin = 2022-06-09\n"
    where = project(RHYTHM + BLOCKS, k7q2m=CHANGE.format(day), n2fjy=moved)
    assert len(told(no_call_then, where)) == found


def test_without_a_first_day_nothing_is_known_and_without_a_rhythm_there_is_no_call() -> None:
    entry = CHANGE.format("2022-05-25")
    open_rhythm = project(f"{HEAD}[jour_fixe]\nalle_wochen = 2\n{BLOCKS}", k7q2m=entry)
    assert told(no_call_then, open_rhythm) == []
    assert told(no_call_then, project(HEAD + BLOCKS, k7q2m=entry)) == [
        ("terminaenderung.0.termin", "Am 25.05.2022 ist kein Jour fixe: Der Fahrplan nennt keinen Rhythmus.")
    ]


def test_a_setting_names_a_call_too() -> None:
    settings = "".join(
        f"[[jour_fixe.terminaenderung]]\ntermin = {named}\n"
        for named in ("2022-05-24", "2022-05-25", '"k7q2m/1"')
    )
    assert told(no_call_planned, project(RHYTHM + settings + BLOCKS)) == [
        ("jour_fixe.terminaenderung.1.termin", "Am 25.05.2022 ist kein Jour fixe."),
        (
            "jour_fixe.terminaenderung.2.termin",
            "Der Fahrplan ändert nur Termine des Jour fixe, nicht k7q2m/1.",
        ),
    ]


def test_an_appointment_lies_after_its_entry() -> None:
    entry = "datum = {}\n[[termin]]\ndatum = {}\ntitel = 'Sitzung'\n"
    for day in ("2022-05-12", "2022-06-01", "'2022-05'"):
        assert told(appointment_over, project(BLOCKS, k7q2m=entry.format("2022-05-12", day))) == []
    assert told(appointment_over, project(BLOCKS, k7q2m=entry.format("2022-05-12", "2022-05-11"))) == [
        ("termin.0.datum", "Der Termin „Sitzung“ (11.05.2022) liegt vor dem Eintrag (12.05.2022).")
    ]


def test_references_to_appointments_and_to_what_a_change_revokes() -> None:
    holder = "datum = 2022-05-20\n[[termin]]\ndatum = 2022-06-01\ntitel = 'Sitzung'\n"
    where = project(BLOCKS, k7q2m=holder, n2fjy=CHANGE.format("'k7q2m/2'") + "hebt_auf = ['zzzzz']\n")
    assert told(unknown_reference, where) == [
        ("terminaenderung.0.termin", "Der Eintrag k7q2m hat keine 2. Termin."),
        ("terminaenderung.0.hebt_auf.0", "Den Eintrag zzzzz gibt es nicht."),
    ]
    early = project(BLOCKS, k7q2m=holder, n2fjy=CHANGE.format("'k7q2m/1'"))
    [(_, sentence)] = told(done_too_early, early)
    assert sentence.startswith("Der Termin k7q2m/1 ist erst vom 20.05.2022")
