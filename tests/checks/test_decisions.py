"""Decisions without a body, that fulfil what they cannot, or that are no decisions."""

import pytest
from tests.checks.building import BLOCKS, MILESTONES, project, told, unread

from fruehe_hilfen_cli.checks.decisions import CHECKS, no_body, only_noted, unknown_decision

PLAN = (
    BLOCKS
    + MILESTONES
    + '[[meilenstein]]\nid = "3.4"\nphase = 3\ntitel = "Vorlage"\nart = "beschlussvorlage"\n'
)
NOTED = 'datum = 2023-03-14\n[[beschluss]]\ntitel = "Stand"\nrolle = "kenntnisnahme"\n'
ADOPTED = '[[beschluss]]\ntitel = "Ziele"\nrolle = "entscheidung"\nergebnis = "beschlossen"\n'
SESSION = 'datum = 2023-03-14\ngremium = "JHA"\n'


def test_a_sound_decision_has_no_findings() -> None:
    whole = project(
        PLAN,
        k7q2m=SESSION + 'erreicht = ["3.4"]\n' + ADOPTED.replace("titel", 'vorlage = "017/2023"\ntitel', 1),
        abcde='datum = 2023-03-14\n[[beschlussstand]]\nbeschluss = "k7q2m/1"\nstand = "erledigt"\n',
    )
    assert [told(check, whole) for check in CHECKS] == [[], [], []]


def test_a_body_is_named_by_the_decision_or_by_its_entry() -> None:
    assert told(no_body, project(k7q2m=NOTED + 'gremium = "JHA"\n' + ADOPTED)) == [
        ("beschluss.1.titel", "Wer „Ziele“ beschlossen hat, ist nicht gesagt.")
    ]
    assert told(no_body, project(k7q2m=SESSION + ADOPTED)) == []


@pytest.mark.parametrize(
    ("decisions", "found"),
    [
        ('[[beschluss]]\ntitel = "a"\nrolle = "kenntnisnahme"\n', True),
        ('[[beschluss]]\ntitel = "a"\nrolle = "entscheidung"\nergebnis = "vertagt"\n', True),
        ('[[beschluss]]\ntitel = "a"\nrolle = "kenntnisnahme"\n' + ADOPTED, False),
        ('[[beschluss]]\ntitel = "a"\nrolle = "anhoerung"\n', True),
        ('[[beschluss]]\ntitel = "a"\nrolle = "vorberatung"\n', False),
        ("", False),  # reached without any decision: nobody says that one was only noted
    ],
)
def test_a_paper_for_decision_that_was_only_noted(decisions: str, *, found: bool) -> None:
    whole = project(PLAN, k7q2m=SESSION + 'erreicht = ["1.1", "3.4"]\n' + decisions)
    where = [where for where, _ in told(only_noted, whole)]
    assert where == (["erreicht.1"] if found else [])


def test_what_is_open_again_is_no_longer_wrong() -> None:
    again = 'datum = 2023-03-20\n[[wieder_offen]]\nmeilenstein = "3.4"\ngrund = "Nur Kenntnisnahme"\n'
    session = SESSION + 'erreicht = ["3.4"]\n[[beschluss]]\ntitel = "a"\nrolle = "kenntnisnahme"\n'
    assert told(only_noted, project(PLAN, k7q2m=session, abcde=again)) == []


def mark(decision: str, on: str = "2023-04-10") -> str:
    return f'datum = {on}\n[[beschlussstand]]\nbeschluss = "{decision}"\nstand = "in-arbeit"\n'


@pytest.mark.parametrize(
    ("entry", "sentence"),
    [
        (mark("k7q2m/1"), None),
        (mark("k7q2m/2"), "Der Eintrag k7q2m hat keinen 2. Beschluss."),
        (mark("k7q2n/1"), "Den Eintrag k7q2n gibt es nicht."),
        (
            mark("k7q2m/1", "2023-03-13"),
            "Der Beschluss k7q2m/1 ist erst vom 14.03.2023, dieser Eintrag schon vom 13.03.2023.",
        ),
        (SESSION + ADOPTED + 'vorlage = "k7q2m/1"\n', "Der Eintrag k7q2m hat keine 1. Vorlage."),
        (SESSION + ADOPTED + 'vorlage = "zzzzz/1"\n', "Den Eintrag zzzzz gibt es nicht."),
        (SESSION + ADOPTED + 'vorlage = "999/2023"\n', None),  # not every paper is in the logbook
    ],
)
def test_references_to_nothing(entry: str, sentence: str | None) -> None:
    whole = project(k7q2m=SESSION + ADOPTED, abcde=entry)
    assert [said for _, said in told(unknown_decision, whole)] == ([sentence] if sentence else [])


def test_what_could_not_be_read_may_hold_the_decision() -> None:
    assert told(unknown_decision, unread(project(abcde=mark("k7q2m/1")))) == []
