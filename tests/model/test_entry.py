from datetime import date

import pytest
from pydantic import ValidationError
from tests.conftest import entry

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.kinds import DayKind, EntryKind, Light, Trigger, Visibility
from fruehe_hilfen_cli.model.parts import Deviation, Task, Waiver


def test_what_an_entry_need_not_say() -> None:
    found = Entry.model_validate(
        {"datum": date(2023, 1, 17), "art": "notiz", "titel": " Notiz "}, by_name=False
    )
    assert found == Entry(day=date(2023, 1, 17), kind=EntryKind.NOTE, title="Notiz")
    assert (found.day_kind, found.visibility) == (DayKind.ON, Visibility.INTERNAL)


def test_an_entry_with_everything_it_may_say_of_milestones_deviations_and_tasks() -> None:
    found = entry("""2023-01 art = "sitzung", datum_ist = "spaetestens", ampel = "gelb", ampel_grund = "eng",
        erreicht = ["3.1"], entfallen = [{ meilenstein = "1.1", grund = "bekannt" }],
        abweichung = [{ betrifft = "phase 3", ausloeser = "ziel", neues_ende = "2023-08", grund = "Urlaub" }],
        aufgabe = [{ was = "Protokoll", wer = "Netzwerkkoordination", bis = 2023-03-01 }]
    """)
    assert (found.day, found.day_kind, found.kind) == (Month(2023, 1), DayKind.AT_LATEST, EntryKind.SESSION)
    assert (found.judgement, found.judgement_reason) == (Light.YELLOW, "eng")
    assert found.reached == ("3.1",)
    assert found.waived == (Waiver(milestone="1.1", reason="bekannt"),)
    assert found.deviations == (
        Deviation(subject="phase 3", trigger=Trigger.GOAL, new_end=Month(2023, 8), reason="Urlaub"),
    )
    assert found.tasks == (Task(what="Protokoll", who="Netzwerkkoordination", until=date(2023, 3, 1)),)


@pytest.mark.parametrize(
    "values",
    [
        'art = "besprechung"',
        'titel = ""',
        'titel = "  "',
        "titel = 3",
        'title = "Notiz"',
        'phase = "3"',
        "phase = true",
        "teilnehmende = -1",
        'ampel = "gelb"',
        'ampel = "orange", ampel_grund = "eng"',
        'erreicht = "3.1"',
        "erreicht = [3.1]",
        'erreicht = ["3.1 "]',
        'erledigt = ["k7q2m"]',
        'erledigt = ["k7q2m/0"]',
        'erledigt = ["k7qom/1"]',
        'wieder_offen = [{ meilenstein = "3.1", grund = "Irrtum", hebt_auf = ["l1o0x"] }]',
        'wieder_offen = [{ meilenstein = "3.1" }]',
        'entfallen = [{ meilenstein = "3.1", grund = " " }]',
        'abweichung = [{ betrifft = "Phase 3", grund = "Urlaub" }]',
        'abweichung = [{ betrifft = "phase 03", grund = "Urlaub" }]',
        'abweichung = [{ betrifft = "vereinbarung ", grund = "Urlaub" }]',
        'abweichung = [{ betrifft = "phase 3", grund = "Urlaub", neues_ende = "bald" }]',
        'aufgabe = [{ wer = "Leitung" }]',
        "unbekannt = 1",
    ],
)
def test_what_an_entry_cannot_say(values: str) -> None:
    with pytest.raises(ValidationError):
        entry(f"2023-01-17 {values}")


@pytest.mark.parametrize(
    "subject", ["phase 3", "phase 12", "meilenstein 3.2", "meilenstein A-1", "vereinbarung Ressourcen"]
)
def test_what_a_deviation_can_be_about(subject: str) -> None:
    found = entry(f'2023-01-17 abweichung = [{{ betrifft = "{subject}", grund = "Urlaub" }}]')
    assert found.deviations[0].subject == subject
