"""What is different between two times."""

from datetime import date

from hypothesis import given
from msgspec.structs import replace
from tests.bodies import bodies, body
from tests.conftest import (
    DAYS,
    ONE_BLOCK,
    TWO_BLOCKS,
    day,
    known,
    project,
    random_entries,
    told,
    when,
    with_entries,
)
from tests.resource_plans import plan

from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.reports.entries.changes import changes_document
from fruehe_hilfen_cli.views.entries.changes import Changes, MilestoneChange, changes
from fruehe_hilfen_cli.views.entries.course_event import CourseKind
from fruehe_hilfen_cli.views.entries.date_moves import DateMove, MoveKind
from fruehe_hilfen_cli.views.entries.edits import Edit
from fruehe_hilfen_cli.views.history import history
from fruehe_hilfen_cli.views.roadmap.plan import MilestoneStatus

LATER = "2022-12-31"


def between_days(since: str, until: str, plan: str, *lines: str) -> Changes:
    return changes(known(since, plan, *lines), known(until, plan, *lines))


def plans(before: str, after: str, *lines: str) -> Changes:
    return changes(known(LATER, before, *lines), known(LATER, after, *lines))


def said(found: Changes) -> str:
    return told(changes_document([found], "vorher", "nachher"))


def test_nothing_is_different() -> None:
    found = between_days("2022-05-01", "2022-05-02", ONE_BLOCK, "2022-04-03")
    assert not found.any
    assert said(found) == (
        "# Kreis Beispiel: Unterschied\nVon vorher bis nachher\nEs hat sich nichts geändert."
    )


def test_entries_and_milestones_of_the_time_between() -> None:
    lines = (
        '2022-04-03 titel = "Davor"',
        '2022-05-03 titel = "Dazwischen", erreicht = ["1.1"]',
        '2022-07-03 titel = "Danach", erreicht = ["1.2"]',
    )
    found = between_days("2022-05-01", "2022-06-30", ONE_BLOCK, *lines)
    assert [item.id for item in found.new_entries] == ["bbbbb"]
    assert not found.removed_entries
    assert not found.changed_entries
    assert found.milestones == (
        MilestoneChange(
            "1.1", "Informiert", MilestoneStatus.OPEN, MilestoneStatus.REACHED, day("2022-05-03"), "bbbbb"
        ),
    )
    assert "* 1.1 erreicht 03.05.2022: Informiert (bbbbb)" in said(found)


def test_reopened_and_waived() -> None:
    found = between_days(
        "2022-05-01",
        "2022-06-30",
        ONE_BLOCK,
        '2022-04-03 erreicht = ["1.1"]',
        '2022-05-03 wieder_offen = [{ meilenstein = "1.1", grund = "doch" }]',
        '2022-05-04 entfallen = [{ meilenstein = "1.2", grund = "so" }]',
    )
    text = said(found)
    assert "* 1.1 wieder offen: Informiert" in text
    assert "* 1.2 nicht erforderlich 04.05.2022: Vertrag (ccccc)" in text


def test_an_entry_that_says_something_else_or_is_gone() -> None:
    before = known(LATER, ONE_BLOCK, "2022-05-03 teilnehmende = 20, phase = 1", '2022-05-04 titel = "Weg"')
    after = known(LATER, ONE_BLOCK, '2022-05-03 teilnehmende = 21, gruppen = ["leitung", "familien"]')
    found = changes(before, after)
    assert [(item.id, item.edits) for item in found.changed_entries] == [
        (
            "aaaaa",
            (
                Edit("aaaaa", "phase", 1, None),
                Edit("aaaaa", "teilnehmende", 20, 21),
                Edit("aaaaa", "gruppen", (), ("leitung", "familien")),
            ),
        )
    ]
    text = said(found)
    assert "* Notiz (aaaaa): Teilnehmende 20 → 21" in text
    assert "* Notiz (aaaaa): Phase 1 → –" in text
    assert "# Entfernte Einträge\n* 04.05.2022  Weg (bbbbb)" in text


def test_a_date_moved_by_the_plan_and_one_moved_by_a_deviation_are_told_apart() -> None:
    deviation = '2022-05-03 abweichung = [{ betrifft = "phase 1", grund = "Wahl", neues_ende = "2022-08" }]'
    of_days = between_days("2022-05-01", "2022-06-01", TWO_BLOCKS, deviation)
    assert of_days.dates == (
        DateMove("phase 1", "ende", MoveKind.DEVIATION, when("2022-06"), when("2022-08"), "aaaaa/1"),
    )
    assert [item.id for item in of_days.deviations] == ["aaaaa/1"]
    assert "* Phase 1: Ende von 06/2022 auf 08/2022 (Abweichung aaaaa/1)" in said(of_days)
    of_plans = plans(TWO_BLOCKS, TWO_BLOCKS.replace('ende = "2022-06"', "ende = 2022-07-15"))
    assert of_plans.dates == (
        DateMove("phase 1", "ende", MoveKind.AGREED, when("2022-06"), day("2022-07-15")),
    )
    assert of_plans.plan_edits == ()
    assert "* Phase 1: Ende 06/2022 → 15.07.2022 (vereinbart, im Fahrplan)" in said(of_plans)


def test_the_date_of_a_milestone() -> None:
    deviation = (
        '2022-05-03 abweichung = [{ betrifft = "meilenstein 1.1", grund = "Wahl", neues_ende = 2022-08-01 }]'
    )
    found = between_days("2022-05-01", "2022-06-01", TWO_BLOCKS, deviation)
    assert "* Meilenstein 1.1: fällig von 06/2022 auf 01.08.2022 (Abweichung aaaaa/1)" in said(found)
    found = plans(TWO_BLOCKS, TWO_BLOCKS.replace(", faellig = 2022-05-31", ""))
    assert "* Meilenstein 1.2: fällig 31.05.2022 → – (vereinbart, im Fahrplan)" in said(found)


def test_a_deviation_cleared() -> None:
    found = between_days(
        "2022-05-10",
        "2022-06-30",
        ONE_BLOCK,
        '2022-05-03 abweichung = [{ betrifft = "phase 1", grund = "Wahl" }]',
        '2022-06-01 klaerung = [{ abweichung = "aaaaa/1" }]',
    )
    assert found.deviations == ()
    assert "# Geklärt\n* aaaaa/1  Phase 1, geklärt 01.06.2022" in said(found)


def test_tasks_opened_and_done() -> None:
    found = between_days(
        "2022-05-10",
        "2022-06-30",
        ONE_BLOCK,
        '2022-05-03 aufgabe = [{ was = "Alt" }, { was = "Offen" }]',
        '2022-05-20 aufgabe = [{ was = "Neu", wer = "Leitung", bis = "2022-07" }, { was = "Schnell" }]',
        '2022-06-01 erledigt = ["aaaaa/1", "bbbbb/2"]',
    )
    text = said(found)
    assert "# Neue Aufgaben\n* bbbbb/1  Neu – Leitung, bis 07/2022\n* bbbbb/2  Schnell\n" in text
    assert text.endswith(
        "# Erledigte Aufgaben\n* aaaaa/1  Alt (erledigt 01.06.2022, ccccc)\n"
        "* bbbbb/2  Schnell (erledigt 01.06.2022, ccccc)"
    )


def test_the_plan_is_compared_field_by_field() -> None:
    after = """
        kommune = { name = "Kreis Neu", kohorte = "2022-2025" }
        jour_fixe = { alle_wochen = 3 }
        zeitraum = [{ phasen = [1], name = "Start", beginn = "2022-04", ende = "2022-06" }]
        meilenstein = [
          { id = "1.2", phase = 1, titel = "Kooperationsvertrag", pflicht = false },
          { id = "1.3", phase = 1, titel = "Neu" },
        ]
        richtwert = [{ art = "workshop", name = "Workshop", anzahl = 2 }]
        gruppe = [{ id = "beirat", name = "Beirat" }]
        ausnahme = [{ code = "P06", grund = "so" }, { code = "P06", grund = "so", datei = "x.toml" }]
    """
    text = said(plans(ONE_BLOCK, after))
    _, _, edits = text.partition("# Pläne\n")
    assert edits.splitlines() == [
        "* Kommune: Name Kreis Beispiel → Kreis Neu",
        "* Kommune: Kohorte – → 2022-2025",
        "* Jour fixe neu: alle … Wochen 3",
        "* Zeitraum 1: Name – → Start",
        "* Meilenstein 1.2: Titel Vertrag → Kooperationsvertrag",
        "* Meilenstein 1.2: Pflicht ja → nein",
        "* Meilenstein 1.3 neu: Neu",
        "* Meilenstein 1.1 entfernt: Informiert",
        "* Richtwert workshop neu: Workshop",
        "* Eigene Gruppe beirat neu: Beirat",
        "* Ausnahme P06 neu: Grund so",
        "* Ausnahme P06 x.toml neu: Grund so",
    ]


def test_bodies_and_resources_are_compared_too() -> None:
    was = replace(
        project(ONE_BLOCK),
        bodies=bodies(body("planung")),
        resources=plan('haushalt = [{ jahr = 2022, zweck = "Sachmittel", betrag = 3000 }]'),
    )
    now = replace(
        was,
        bodies=bodies(body("planung", "frist_tage = 10"), body("jha", kind="ausschuss")),
        resources=plan(
            'haushalt = [{ jahr = 2022, zweck = "Sachmittel", betrag = 2500 }, '
            '{ jahr = 2023, zweck = "Sachmittel", betrag = 4000, circa = true }]\n'
            'mittel = [{ was = "Räume" }]'
        ),
    )
    text = said(changes(history(was, day(LATER)), history(now, day(LATER))))
    assert text.partition("# Pläne\n")[2].splitlines() == [
        "* Gremium planung: Frist – → 10",
        "* Gremium jha neu: Jha",
        "* Haushalt 2022 Sachmittel: Betrag 3.000 → 2.500",
        "* Haushalt 2023 Sachmittel neu: Betrag 4.000, rund ja",
        "* Mittel Räume neu",
    ]


def test_what_new_entries_tell_of_decisions_and_money() -> None:
    lines = (
        '2022-04-03 beschluss = [{ titel = "Davor", rolle = "entscheidung", ergebnis = "beschlossen" }]',
        '2022-05-03 beschlussstand = [{ beschluss = "aaaaa/1", stand = "erledigt" }]',
        '2022-05-04 ausgabe = [{ betrag = 12.5, zweck = "Raum" }]',
    )
    found = between_days("2022-05-01", "2022-06-30", ONE_BLOCK, *lines)
    assert [event.kind for event in found.governance] == [CourseKind.DECISION_MARK, CourseKind.EXPENSE]
    assert said(found).partition("# Gremien und Geld\n")[2].splitlines() == [
        "* Beschluss aaaaa/1 erledigt: Davor (bbbbb)",
        "* Ausgabe: 12,50 EUR (Raum) (ccccc)",
    ]


def test_a_default_written_out_is_no_edit() -> None:
    written = ONE_BLOCK.replace('titel = "Vertrag"', 'titel = "Vertrag", pflicht = true')
    assert not plans(ONE_BLOCK, written + "\nampel = { toleranz_tage = 30 }").any


def test_twice_the_same_name_is_told_apart_by_its_place() -> None:
    twice = ONE_BLOCK.replace("]\n    meilenstein", ', { phasen = [1], name = "Noch" }]\n    meilenstein')
    assert [edit.subject for edit in plans(ONE_BLOCK, twice).plan_edits] == ["zeitraum 1'"]


def test_a_long_text_is_shortened() -> None:
    before = known(LATER, ONE_BLOCK, "2022-05-03")
    after = known(LATER, ONE_BLOCK, f'2022-05-03 text = "{"wort " * 50}"')
    assert f"Text – → „{('wort ' * 12).strip()} …“" in said(changes(before, after))


@given(entries=random_entries(), since=DAYS, until=DAYS)
def test_back_and_forth_mirror_each_other(entries: list[Logged], since: date, until: date) -> None:
    logbook = with_entries(project(TWO_BLOCKS), *entries)
    first, second = (history(logbook, on) for on in (since, until))
    there, back = changes(first, second), changes(second, first)
    assert [item.id for item in there.new_entries] == [item.id for item in back.removed_entries]
    assert [(item.id, item.before, item.after) for item in there.milestones] == [
        (item.id, item.after, item.before) for item in back.milestones
    ]
    assert {(item.subject, item.before, item.after) for item in there.dates} == {
        (item.subject, item.after, item.before) for item in back.dates
    }
    assert not changes(first, first).any
    assert said(there)


def test_a_block_that_moves_along_moves_with_begin_and_end() -> None:
    line = (
        '2022-05-10 abweichung = [{ betrifft = "phase 1", neues_ende = "2022-08", grund = "x", verschiebt = '
        '[{ betrifft = "phase 4", neuer_beginn = "2023-02", neues_ende = "2023-08" }] }]'
    )
    found = between_days("2022-05-01", "2022-06-01", TWO_BLOCKS, line)
    assert [(item.subject, item.field, item.before, item.after) for item in found.dates] == [
        ("phase 1", "ende", when("2022-06"), when("2022-08")),
        ("phase 4", "beginn", None, when("2023-02")),
        ("phase 4", "ende", when("2023-06"), when("2023-08")),
    ]
    assert "es rückt mit: Phase 4 auf 02/2023 – 08/2023" in said(found)


def test_questions_dates_and_reports_between_two_days() -> None:
    lines = (
        """k7q2m 2022-05-03 frage = [{ was = "Wer?" }],
           termin = [{ datum = 2022-06-07, titel = "Beirat" }],
           berichtspflicht = [{ was = "Stand", wem = "Ausschuss" }]""",
        """abcde 2022-05-10 berichtet = ["k7q2m/1"], antwort = [{ frage = "k7q2m/1", antwort = "Klinik" }],
           terminaenderung = [{ termin = "k7q2m/1", neuer_termin = 2022-06-08 }, { termin = 2022-05-17 }]""",
    )
    days = ("2022-05-01", "2022-05-03", "2022-05-10")
    start, middle, end = (known(on, ONE_BLOCK, *lines) for on in days)
    first, second, both = changes(start, middle), changes(middle, end), changes(start, end)
    assert [found.id for found in first.questions_opened] == ["k7q2m/1"]
    assert [found.id for found in first.new_duties] == ["k7q2m/1"]
    assert [found.day for found in first.appointments] == [day("2022-06-07")]
    assert (first.questions_answered, first.appointments_changed, first.reported) == ((), (), ())
    assert [found.answer for found in second.questions_answered] == ["Klinik"]
    assert [found.day for found in second.appointments_changed] == [day("2022-06-08")]
    assert [found.appointment for found in second.calls_changed] == [day("2022-05-17")]
    assert [found.last_on for found in second.reported] == [day("2022-05-10")]
    assert (second.questions_opened, second.appointments, second.new_duties) == ((), (), ())
    assert len(both.questions_opened) == len(both.questions_answered) == len(both.reported) == 1
    assert both.appointments_changed == ()  # it is new, on its present day
    assert not changes(end, end).any
