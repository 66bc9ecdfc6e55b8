"""The jour fixe sheet as a document: what it says, and that it is one page."""

import io
from datetime import date

import pytest
from tests.conftest import ONE_BLOCK, day, project, told
from tests.views.test_sheet import CALL, EVERY_TWO_WEEKS, bundled

from fruehe_hilfen_cli.render.terminal import console, print_document
from fruehe_hilfen_cli.reports.steering.sheet import sheet_document
from fruehe_hilfen_cli.views.steering.sheet import sheet

PROGRESS = "0/2 erreicht, noch 51 Tage"
WINDOW = "04/2022 – 06/2022"
PAGE = 66
"""Lines of a printed page."""


def on(words: str, *lines: str, plan: str = EVERY_TWO_WEEKS) -> str:
    return told(sheet_document((sheet(project(plan, *lines), day(words)),)))


def printed(place: str, today: str, width: int, *, colour: bool = False) -> str:
    stream = io.StringIO()
    out = console(stream, colour)
    out.width = width
    print_document(sheet_document((sheet(bundled(place), day(today)),)), out)
    return stream.getvalue()


@pytest.mark.parametrize(("place", "today"), [("musterkreis", "2026-11-24"), ("kreis-soest", "2023-03-14")])
def test_the_bundled_sheets_are_one_page_at_100_columns(place: str, today: str) -> None:
    assert len(printed(place, today, 100).splitlines()) <= PAGE
    for width in (80, 100, 120):
        assert max(map(len, printed(place, today, width).splitlines())) <= width


def test_without_colour_it_says_the_same() -> None:
    from rich.text import Text

    coloured = printed("musterkreis", "2026-11-24", 100, colour=True)
    assert "\x1b[" in coloured
    assert Text.from_ansi(coloured).plain.split() == printed("musterkreis", "2026-11-24", 100).split()


def test_a_sheet_with_nothing_on_it_says_so() -> None:
    assert on("2022-05-10", f"2022-05-03 {CALL}").splitlines() == [
        "# Kreis Beispiel: Jour fixe am 17.05.2022",
        "Stand: 10.05.2022",
        "Jour fixe: 17.05.2022 · zuletzt 03.05.2022 (aaaaa) · 1 gehalten · danach 31.05.2022",
        "Ampel: ● grün seit 01.04.2022",
        "# Läuft",
        f"* 1 Vorbereitung: ● grün seit 01.04.2022, {PROGRESS}, ideal {WINDOW}, vereinbart {WINDOW}",
        "# Seit dem Jour fixe am 03.05.2022",
        "Nichts Neues im Logbuch.",
        "Nichts überfällig, nichts fällig bis 31.05.2022.",
    ]


def test_before_any_call_everything_is_new() -> None:
    said = on("2022-05-10", "2022-05-09 titel = 'Auftakt', art = 'sitzung'", plan=ONE_BLOCK)
    assert "Jour fixe: im Logbuch noch keiner · kein Termin bekannt" in said
    assert "# Seit Beginn\n09.05.2022: Sitzung: Auftakt (aaaaa)" in said


def test_everything_that_came_in_has_its_word() -> None:
    said = on(
        "2022-05-17",
        f"aaaaa 2022-05-03 {CALL}, erreicht = ['1.1'], aufgabe = [{{ was = 'Raum' }}], "
        "frage = [{ was = 'Wer?' }], abweichung = [{ betrifft = 'phase 1', grund = 'G' }], "
        "berichtspflicht = [{ was = 'Stand', wem = 'Rat' }], "
        "termin = [{ datum = 2022-06-01, titel = 'Runde' }]",
        "bbbbb 2022-05-04 art = 'entscheidung', titel = 'Beschluss'",
        "ccccc 2022-05-05 erledigt = ['aaaaa/1'], antwort = [{ frage = 'aaaaa/1', antwort = 'Wir.' }], "
        "klaerung = [{ abweichung = 'aaaaa/1', ergebnis = 'Gut.' }], berichtet = ['aaaaa/1'], "
        "wieder_offen = [{ meilenstein = '1.1', grund = 'G' }], "
        "entfallen = [{ meilenstein = '1.2', grund = 'G' }]",
        "ddddd 2022-05-06 abweichung = [{ betrifft = 'phase 1', neues_ende = '2022-07', grund = 'Urlaub' }], "
        "terminaenderung = [{ termin = 'aaaaa/1', neuer_termin = 2022-06-02, grund = 'Streik' }, "
        "{ termin = 2022-05-31 }]",
        "eeeee 2022-05-07 art = 'sitzung', titel = 'Sitzung des Beirats'",
    )
    for line in (
        "Entschieden: 04.05.2022: Beschluss (bbbbb)",
        "Wieder offen: 1.1 Informiert",
        "Entfallen: 1.2 Vertrag (ccccc)",
        "Verschoben: Phase 1 von 06/2022 auf 07/2022 (ddddd/1)",
        "Abweichung: ddddd/1 Phase 1: Urlaub",
        "Verlegt: Runde von 01.06.2022 auf 02.06.2022 (Streik)",
        "Fällt aus: Jour fixe am 31.05.2022",
        "Geklärt: aaaaa/1 Phase 1: Gut.",
        "Erledigt: aaaaa/1 Raum (ccccc)",
        "Beantwortet: aaaaa/1 Wer? – Wir. (ccccc)",
        "Berichtet: aaaaa/1 Stand an Rat",
        "07.05.2022: Sitzung des Beirats (eeeee)",
    ):
        assert line in said
    assert "bbbbb" not in said.partition("Entschieden")[0]


def test_many_entries_are_cut_and_the_rest_is_counted() -> None:
    lines = [f"2022-05-{number:02} titel = 'Nummer {number}'" for number in range(4, 18)]
    said = on("2022-05-17", f"zzzzz 2022-05-03 {CALL}", *lines)
    assert "davor: 2 Einträge; fh logbuch liste zeigt alle" in said
    assert "Nummer 5 " not in said
    assert "Nummer 6 " in said


def test_what_stands_above_is_below_only_a_number() -> None:
    said = on(
        "2022-05-17",
        "aaaaa 2022-05-04 aufgabe = [{ was = 'Bald', wer = 'Leitung', bis = 2022-05-18 }, "
        "{ was = 'Irgendwann', wer = 'Leitung' }, { was = 'Spät', bis = 2022-09-01 }], "
        "frage = [{ was = 'Wann?', wer = 'NZFH' }], "
        "berichtspflicht = [{ was = 'Stand', wem = 'Rat', bis = 2022-05-20 }, { was = 'Lage', wem = 'Rat' }]",
    )
    assert "aaaaa/1 | Bald – Leitung | 18.05.2022 | noch 1" in said
    assert "aaaaa/1 | Bericht an Rat: Stand | 20.05.2022 | noch 3" in said
    assert "Leitung: aaaaa/1; aaaaa/2 Irgendwann" in said
    assert "niemand: aaaaa/3 Spät (bis 01.09.2022)" in said
    assert "Offene Frage: aaaaa/1 Wann? – NZFH (seit 04.05.2022)" in said
    assert "Bericht: aaaaa/1: fällig 20.05.2022, noch keiner" in said
    assert "Bericht: aaaaa/2 Lage an Rat: ohne Frist, noch keiner" in said


def test_what_is_overdue_is_counted_and_how_long_deviations_wait() -> None:
    said = on("2022-07-05", "2022-06-30 abweichung = [{ betrifft = 'meilenstein 1.1', grund = 'Urlaub' }]")
    assert "# 2 überfällig, nichts fällig bis 26.07.2022" in said
    assert "1.1 | Informiert | 06/2022 | 5 über" in said
    assert "* aaaaa/1 Meilenstein 1.1, seit 5 Tagen: Urlaub" in said


def test_on_the_day_and_with_a_time() -> None:
    plan = EVERY_TWO_WEEKS.replace("alle_wochen = 2", 'alle_wochen = 2, uhrzeit = "10:00"')
    assert "Jour fixe: heute, 10:00 Uhr · im Logbuch noch keiner · danach 17.05.2022" in on(
        date(2022, 5, 3).isoformat(), plan=plan
    )


def test_several_municipalities_one_after_the_other() -> None:
    found = sheet(project(ONE_BLOCK), date(2022, 5, 3))
    assert told(sheet_document((found, found))).count("# Kreis Beispiel: Blatt zum Jour fixe") == 2
