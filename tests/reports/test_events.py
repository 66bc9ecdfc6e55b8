from datetime import date, datetime

import pytest
from msgspec.structs import replace
from tests.conftest import day, project

from fruehe_hilfen_cli.reports.dates.events import Event, Scope, events, renewed
from fruehe_hilfen_cli.views.dates.calendar import CalendarSelection, calendar
from fruehe_hilfen_cli.views.dates.calendar_item import CalendarKind

PLAN = """
    jour_fixe = { erster = 2026-11-24, alle_wochen = 2 }
    zeitraum = [
      { phasen = [1], beginn = "2026-07", ende = "2026-11" },
      { phasen = [2, 3], name = "Findung", beginn = "2026-12", ende = "2027-06" },
    ]
    meilenstein = [{ id = "1.1", phase = 1, titel = "Informiert" }]
"""
NOON = datetime(2026, 12, 1, 12)  # noqa: DTZ001 - an hour in Germany
TODAY = day("2026-11-24")
SCOPE = Scope(TODAY, day("2027-01-31"), tuple(CalendarKind), ("ort",))


def of(*lines: str, plan: str = PLAN) -> dict[str, Event]:
    found = events(calendar([project(plan, *lines)], TODAY, CalendarSelection(day("2027-01-05"))))
    return {event.uid.partition("@")[0]: event for event in found}


def event(uid: str = "aufgabe-aaaaa-1@ort.fruehe-hilfen", begin: date = NOON, sequence: int = 0) -> Event:
    return Event(uid, begin, begin, "Titel", "Text", ("Aufgabe",), cancelled=False, sequence=sequence)


@pytest.mark.parametrize(
    ("uid", "summary", "description"),
    [
        ("jour-fixe-2026-12-08", "Jour fixe", "Nachsehen: fh jour-fixe termine kreis-beispiel"),
        (
            "meilenstein-1.1",
            "Meilenstein 1.1: Informiert",
            "Bis Ende 11/2026.\nNachsehen: fh meilenstein liste kreis-beispiel",
        ),
        (
            "ende-1",
            "Ende von Phase 1: Vorbereitung",
            "Bis Ende 11/2026.\nNachsehen: fh fahrplan zeige kreis-beispiel",
        ),
        (
            "beginn-2-3",
            "Beginn von Phase 2+3: Findung",
            "Ab 12/2026.\nNachsehen: fh fahrplan zeige kreis-beispiel",
        ),
        (
            "aufgabe-aaaaa-1",
            "Aufgabe: Anrufen",
            "Wer: Leitung\nNachsehen: fh aufgabe liste kreis-beispiel",
        ),
        (
            "termin-aaaaa-1",
            "Ausschuss",
            "Gremium: JHA\nNachsehen: fh kalender --art termin kreis-beispiel",
        ),
        (
            "bericht-aaaaa-1-1",
            "Bericht: Stand",
            "An: JHA\nNachsehen: fh berichtspflicht liste kreis-beispiel",
        ),
    ],
)
def test_what_stands_in_an_event(uid: str, summary: str, description: str) -> None:
    line = """2026-11-01 aufgabe = [{ was = "Anrufen", wer = "Leitung", bis = 2026-12-01 }],
        termin = [{ datum = 2026-12-02, titel = "Ausschuss", gremium = "JHA" }],
        berichtspflicht = [{ was = "Stand", wem = "JHA", bis = 2026-12-31 }]"""
    found = of(line)[uid]
    assert (found.summary, found.description) == (f"Kreis Beispiel – {summary}", description)
    assert found.categories[0] == "Frühe Hilfen"


def test_hours_and_days() -> None:
    line = """2026-11-01 termin = [{ datum = 2026-12-02, uhrzeit = "17:30", titel = "A" },
        { datum = 2026-12-03, titel = "B" }, { datum = "2026-12", titel = "C" }]"""
    hour, whole, month = (of(line)[f"termin-aaaaa-{number}"] for number in (1, 2, 3))
    assert (hour.begin, hour.end) == (datetime(2026, 12, 2, 17, 30), datetime(2026, 12, 2, 18, 30))  # noqa: DTZ001
    assert (whole.begin, whole.end) == (day("2026-12-03"), day("2026-12-04"))
    assert (month.begin, month.end) == (day("2026-12-01"), day("2027-01-01"))
    assert month.description.startswith("Der Tag steht noch nicht fest.\n")


def test_moved_and_cancelled_calls_say_why() -> None:
    line = """2026-11-01 terminaenderung = [{ termin = 2026-12-08, grund = "Urlaub" },
        { termin = 2026-12-22, neuer_termin = 2026-12-21, grund = "Früher" }]"""
    cancelled, moved = of(line)["jour-fixe-2026-12-08"], of(line)["jour-fixe-2026-12-22"]
    assert (cancelled.summary, cancelled.cancelled) == ("Fällt aus: Kreis Beispiel – Jour fixe", True)
    assert cancelled.description.startswith("Fällt aus: Urlaub.\n")
    assert moved.description.startswith("Verlegt vom 22.12.2026: Früher.\n")
    assert (moved.begin, moved.sequence, of()["jour-fixe-2026-12-22"].sequence) == (day("2026-12-21"), 1, 0)


def test_a_new_event_has_the_sequence_of_the_logbook() -> None:
    assert renewed([event(sequence=2)], {}, SCOPE) == (event(sequence=2),)


@pytest.mark.parametrize(
    ("now", "before", "same", "sequence"),
    [(0, 0, True, 0), (0, 3, True, 3), (0, 3, False, 4), (5, 3, False, 5), (5, 3, True, 5), (0, 0, False, 1)],
)
def test_the_sequence_grows_with_changes_and_never_falls(
    *, now: int, before: int, same: bool, sequence: int
) -> None:
    earlier = replace(event(sequence=before), summary="Titel" if same else "Anders")
    (found,) = renewed([event(sequence=now)], {earlier.uid: earlier}, SCOPE)
    assert found == event(sequence=sequence)


def test_what_is_there_no_more_is_cancelled_once() -> None:
    earlier = event(sequence=1)
    (gone,) = renewed([], {earlier.uid: earlier}, SCOPE)
    assert (gone.summary, gone.cancelled, gone.sequence) == ("Entfällt: Titel", True, 2)
    assert renewed([], {gone.uid: gone}, SCOPE) == (gone,)
    assert renewed([earlier], {gone.uid: gone}, SCOPE) == (replace(earlier, sequence=3),)
    assert renewed([], {earlier.uid: earlier}, SCOPE, gone=False) == ()


@pytest.mark.parametrize(
    "other",
    [
        event(begin=TODAY),
        event(begin=day("2027-02-01")),
        event("aufgabe-aaaaa-1@anderswo.fruehe-hilfen"),
        event("fremd-aaaaa-1@ort.fruehe-hilfen"),
    ],
)
def test_the_past_and_what_the_file_is_not_about_is_dropped(other: Event) -> None:
    assert renewed([], {other.uid: other}, SCOPE) == ()


def test_what_moves_beyond_the_last_day_stays() -> None:
    later = event(begin=day("2027-05-01"))
    assert renewed([later], {}, SCOPE) == ()
    assert renewed([later], {later.uid: event()}, SCOPE) == (replace(later, sequence=1),)
