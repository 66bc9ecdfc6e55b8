"""``fh frage liste|beantwortet|neu`` and ``fh berichtspflicht liste|erfuellt|neu``."""

import json
from datetime import date

import pytest
from tests.cli.places import Fh, contents, entries_of, make_place

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.kinds import EntryKind, ParticipationForm, Visibility
from fruehe_hilfen_cli.store.workspace import Workspace

MEETING = (
    'datum = 2023-02-01\nart = "sitzung"\ntitel = "Runde"\n'
    '[[frage]]\nwas = "Wer?"\nwer = "Leitung"\n[[frage]]\nwas = "Wann?"\n'
    '[[berichtspflicht]]\nwas = "Stand"\nwem = "Ausschuss"\nbis = 2023-02-28\n'
)
OTHER = 'datum = 2023-02-02\nart = "notiz"\ntitel = "Dort"\n[[frage]]\nwas = "Wo?"\n'


@pytest.fixture
def started(workspace: Workspace) -> Workspace:
    make_place(workspace, "kreis-nord", abcde=OTHER)
    return make_place(workspace, "kreis-sued", k7q2m=MEETING)


def questions(fh: Fh, *args: str) -> list[str]:
    """The listed questions."""
    return [found["id"] for found in json.loads(fh("frage", "liste", *args, "--json").out)["frage"]]


def test_open_questions_of_all_municipalities(started: Workspace, fh: Fh) -> None:
    assert len(started.places()) == 2
    assert questions(fh) == ["k7q2m/1", "k7q2m/2", "abcde/1"]
    assert questions(fh, "kreis-nord") == ["abcde/1"]
    assert questions(fh, "--wer", "leitung") == ["k7q2m/1"]
    assert "3 Fragen offen; fh frage beantwortet" in fh("frage", "liste").out
    assert "Keine Frage passt." in fh("frage", "liste", "--wer", "niemand").out


def test_answered_where_the_question_belongs(started: Workspace, fh: Fh) -> None:
    said = fh("frage", "beantwortet", "abcde", "Im Kreishaus", "-d", "gestern", "--sichtbarkeit", "nzfh")
    assert said.code == 0
    entry = entries_of(started, "kreis-nord")[-1]
    assert (entry.day, entry.kind, entry.title) == (date(2023, 3, 13), EntryKind.NOTE, "Beantwortet: Wo?")
    assert (entry.answers[0].answer, entry.visibility) == ("Im Kreishaus", Visibility.NZFH)
    assert questions(fh) == ["k7q2m/1", "k7q2m/2"]
    assert "Im Kreishaus" in fh("frage", "liste", "--alle").out
    assert "✓ Im Kreishaus" in fh("logbuch", "zeige", "abcde").out


@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        (("frage", "beantwortet", "k7q2m", "Ja"), 4, "kann mehrere Fragen meinen"),
        (("frage", "beantwortet", "k7q2m/1", " "), 2, "Die Antwort ist leer."),
        (("frage", "neu", " ", "--kommune", "kreis-sued"), 2, "Die Frage ist leer."),
        (("berichtspflicht", "neu", "Stand", "--an", "", "--kommune", "kreis-sued"), 2, "Es fehlt, worüber"),
        (("berichtspflicht", "neu", "Stand", "--kommune", "kreis-sued"), 2, "--an"),
        (("berichtspflicht", "erfuellt", "zzzzz/1"), 4, "Eine Berichtspflicht „zzzzz/1“ gibt es"),
    ],
)
def test_what_is_refused_writes_nothing(
    started: Workspace, fh: Fh, args: tuple[str, ...], code: int, told: str
) -> None:
    before = contents(started.root)
    said = fh(*args)
    assert (said.code, contents(started.root)) == (code, before)
    assert told in said.err


def test_a_new_question_and_a_new_duty_are_entries(started: Workspace, fh: Fh) -> None:
    assert fh("frage", "neu", "Wieso?", "--an", "Leitung", "--kommune", "kreis-s").code == 0
    [question] = entries_of(started)[-1].questions
    assert (question.what, question.who) == ("Wieso?", "Leitung")
    assert "-> fh frage" in fh("frage", "neu", "Wozu?", "--kommune", "kreis-s").err.replace("→", "->")
    args = ("--an", "Ausschuss", "--alle-monate", "6", "--bis", "2025-06", "--herkunft", "Bitte")
    assert fh("berichtspflicht", "neu", "Lage", *args, "--kommune", "kreis-s").code == 0
    duty = next(found for entry in entries_of(started) for found in entry.report_duties if found.origin)
    assert (duty.every_months, duty.until, duty.recipient) == (6, Month(2025, 6), "Ausschuss")


def test_a_duty_is_overdue_until_the_report(started: Workspace, fh: Fh) -> None:
    assert len(started.places()) == 2
    [duty] = json.loads(fh("berichtspflicht", "liste", "--json").out)["berichtspflichten"]
    assert (duty["ueberfaellig"], duty["tage_bis"]) == (True, -14)
    assert "1 Berichtspflicht, davon 1 überfällig." in fh("berichtspflicht", "liste").out
    assert fh("berichtspflicht", "erfuellt", "k7q2m", "--am", "10.03.2023").code == 0
    assert "Keine Berichtspflicht passt." in fh("berichtspflicht", "liste").out
    assert "✓ 10 Tage" in fh("berichtspflicht", "liste", "--alle").out
    assert "Berichtspflichten" not in fh("status", "kreis-sued").out
    assert "14" not in fh("berichtspflicht", "liste", "--alle", "--json").out.partition("tage_bis")[2][:20]


def entry_of(started: Workspace, fh: Fh, *args: str) -> Entry:
    said = fh("logbuch", "neu", "-t", "Treffen", "--kommune", "kreis-sued", *args)
    assert (said.code, said.err.count("Fehler")) == (0, 0), said.err
    return entries_of(started)[-1]


def test_an_entry_says_it_all_by_options(started: Workspace, fh: Fh) -> None:
    entry = entry_of(
        started,
        fh,
        *("--art", "workshop", "--beteiligungsform", "fokus"),
        *("--frage", "Was kostet es?; Leitung", "--frage", "Wann?"),
        *("--antwort", "k7q2m/2; Im Mai"),
        *("--termin", "17.04.; Zielworkshop; 14:30; Workshop; Runde"),
        *("--berichtspflicht", "Stand; Beirat; halbjährlich", "--berichtspflicht", "Lage; Rat; bis 31.12."),
        *("--berichtet", "k7q2m/1"),
    )
    assert entry.participation_form is ParticipationForm.FOCUS_GROUP
    assert [(found.what, found.who) for found in entry.questions] == [
        ("Was kostet es?", "Leitung"),
        ("Wann?", None),
    ]
    assert [(found.question, found.answer) for found in entry.answers] == [("k7q2m/2", "Im Mai")]
    [ahead] = entry.appointments
    assert (ahead.day, str(ahead.time), ahead.kind, ahead.body) == (
        date(2023, 4, 17),
        "14:30:00",
        EntryKind.WORKSHOP,
        "Runde",
    )
    assert [(found.every_months, found.until) for found in entry.report_duties] == [
        (6, None),
        (None, date(2023, 12, 31)),
    ]
    assert entry.reported == ("k7q2m/1",)


@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        (("--termin", "gestern"), 2, "„gestern“ ist kein Datum."),
        (("--termin", "17.04.; A; halb"), 2, "„halb“ ist keine Uhrzeit"),
        (("--frage", "a; b; c"), 2, "hat zu viele Teile"),
        (("--antwort", "k7q2m/9; Ja"), 4, "Eine Frage „k7q2m/9“ gibt es im Logbuch von kreis-sued nicht."),
        (("--berichtspflicht", "Stand; Beirat; oft"), 2, "„oft“ ist kein Abstand"),
        (("--berichtet", "k7q2m/2"), 4, "Eine Berichtspflicht „k7q2m/2“ gibt es"),
        (("--beteiligungsform", "tanz"), 2, "fokusgruppe, befragung, kinderformat"),
    ],
)
def test_an_option_that_cannot_be_read(
    started: Workspace, fh: Fh, args: tuple[str, ...], code: int, told: str
) -> None:
    before = contents(started.root)
    said = fh("logbuch", "neu", "-t", "Treffen", "--kommune", "kreis-sued", *args)
    assert (said.code, contents(started.root)) == (code, before)
    assert told in said.err


def test_an_entry_keeps_what_others_refer_to(started: Workspace, fh: Fh) -> None:
    entry_of(started, fh, "--antwort", "k7q2m/2; Im Mai", "--berichtet", "k7q2m/1")
    for field in ("frage", "berichtspflicht"):
        said = fh("logbuch", "bearbeite", "k7q2m", "--ohne", field)
        assert (said.code, "verweist der Eintrag" in said.err) == (1, True)
    gone = fh("logbuch", "entferne", "k7q2m", "--ja", "--kommune", "kreis-sued")
    assert "beantwortet k7q2m/2" in gone.out
    assert "berichtet zu k7q2m/1" in gone.out
