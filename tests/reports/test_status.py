import pytest
from msgspec.structs import replace
from tests.conftest import ONE_BLOCK, day, project, told

from fruehe_hilfen_cli.reports.document import Table, Tone, Words
from fruehe_hilfen_cli.reports.steering.status import progress, status_document
from fruehe_hilfen_cli.views.roadmap.blocks import Progress
from fruehe_hilfen_cli.views.steering.status import Status, status

PLAN = """
    kommune = { thema = "wirkungsorientierung", kohorte = "2025-2027", ideal_beginn = "2022-05" }
    jour_fixe.alle_wochen = 2
    zeitraum = [
      { phasen = [1], beginn = "2022-04", ende = "2022-06" },
      { phasen = [2, 3], name = "Bau", beginn = 2022-07-01, ende = "2022-12", ende_ist = "voraussichtlich" },
      { phasen = [4] },
    ]
    meilenstein = [
      { id = "1.1", phase = 1, titel = "Informiert" },
      { id = "1.2", phase = 1, titel = "Vertrag" },
      { id = "2.1", phase = 2, titel = "Struktur", faellig = "2022-09" },
      { id = "3.1", phase = 3, titel = "Bestand" },
      { id = "3.2", phase = 3, titel = "Flyer", faellig = 2022-10-31, pflicht = false },
      { id = "4.1", phase = 4, titel = "Maßnahmen", faellig = "2023-02" },
    ]
    richtwert = [{ art = "workshop", name = "Workshops", anzahl = 3 }]
"""
LINES = (
    '2022-05-10 art = "jour-fixe", ampel = "gelb", ampel_grund = "eng", verfasst_von = "Leitung"',
    '2022-05-20 erreicht = ["1.1"]',
    '2022-07 abweichung = [{ betrifft = "phase 2", neues_ende = "2023-01", grund = "Urlaub" }]',
)


def on(words: str, plan: str = PLAN, *lines: str) -> Status:
    return status(project(plan, *lines), day(words))


def test_a_municipality_in_full() -> None:
    assert (
        told(status_document(on("2022-07-05", PLAN, *LINES)))
        == """\
# Kreis Beispiel: Phasenstand
Stand: 05.07.2022
Thema: Wirkungsorientierung anhand von Indikatoren
Kohorte: 2025-2027
Idealer Ablauf: abgeleitet, nicht vom NZFH veröffentlicht
Ampel: ■ rot
Einschätzung: gelb: eng (10.05.2022, Leitung, aaaaa)
Zeitraum | ideal | vereinbart | aktuell | erreicht | Tage | Ampel
1 Vorbereitung | 05/2022 – 07/2022 | 04/2022 – 06/2022 | = | 1/2 | 5 über | ■ rot
2+3 Bau | 08/2022 – 05/2023 | 01.07.2022 – vsl. 12/2022 | 01.07.2022 – 01/2023 | 0/2 | noch 210 | ■ rot
4 Maßnahmen | 06/2023 – 12/2023 | – | = | 0/1 | – | ? keine Angabe
# Gründe der Ampel
* ■ rot – Phase 1: Meilenstein 1.2 ist seit 5 Tagen fällig; \
das Logbuch nennt weder Erreichen noch eine gültige Abweichung.
* ■ rot – Phase 2+3: Das Ende liegt jetzt bei 01/2023, 31 Tage nach dem vereinbarten, \
und ist nicht geklärt.
# Überfällig
Nr. | Meilenstein | fällig | Tage
1.2 | Vertrag | 06/2022 | 5 über
# Läuft: 2+3 Bau
Nr. | Meilenstein | fällig | Tage
2.1 | Struktur | 09/2022 | noch 87
3.1 | Bestand | 01/2023 | noch 210
3.2 | Flyer (freiwillig) | 31.10.2022 | noch 118
# Als Nächstes fällig
09/2022: 2.1 (in 87 Tagen)
31.10.2022: 3.2 (in 118 Tagen)
01/2023: 3.1 (in 210 Tagen)
# Noch mit dem NZFH zu klären
* ccccc/1  Phase 2, neues Ende 01/2023 – Urlaub (seit 07/2022)
# Formate bisher
Jour fixe: 1 gehalten, zuletzt 10.05.2022, nächster 05.07.2022, alle 2 Wochen
Workshops: 0 von ca. 3"""
    )


def test_a_municipality_with_nothing_to_say() -> None:
    assert (
        told(status_document(on("2022-03-01", "zeitraum = [{ phasen = [1] }]")))
        == """\
# Kreis Beispiel: Phasenstand
Stand: 01.03.2022
Ampel: ○ nicht begonnen
Zeitraum | ideal | vereinbart | erreicht | Tage | Ampel
1 Vorbereitung | 04/2022 – 06/2022 | – | – | – | ○ nicht begonnen"""
    )


def test_a_running_block_without_an_end_says_why_it_cannot_be_judged() -> None:
    plan = """
        zeitraum = [{ phasen = [1], beginn = "2022-04" }]
        meilenstein = [{ id = "1.1", phase = 1, titel = "Informiert" }]
    """
    found = told(status_document(on("2022-06-05", plan)))
    assert "* ? keine Angabe – Phase 1: Das Ende ist nicht angegeben, darum ist" in found


def test_a_block_that_has_not_begun_says_what_is_due_soon() -> None:
    found = told(status_document(on("2022-03-30", ONE_BLOCK.replace('"2022-06"', "2022-04-02"))))
    assert "* ▲ gelb – Phase 1: Meilensteine 1.1 und 1.2 sind bald fällig, am 02.04.2022." in found


def test_what_is_due_today_is_told_so() -> None:
    found = told(status_document(on("2022-06-30", ONE_BLOCK)))
    assert "1.1 | Informiert | 06/2022 | heute" in found
    assert "06/2022: 1.1, 1.2 (heute)" in found


@pytest.mark.parametrize(
    ("found_on", "since"),
    [
        ("2022-06-01", "4 Tagen"),
        ("2022-06-04", "1 Tag"),
        ("2022-06-05", "05.06.2022"),
        ("2022-06", "06/2022"),
    ],
)
def test_how_long_a_deviation_waits(found_on: str, since: str) -> None:
    line = f'{found_on} abweichung = [{{ betrifft = "vereinbarung Zeit", grund = "eng" }}]'
    assert f"– eng (seit {since})" in told(status_document(on("2022-06-05", ONE_BLOCK, line)))


def test_an_incomplete_municipality_says_so() -> None:
    found = replace(on("2022-06-05", ONE_BLOCK), incomplete=True)
    warning = "Unvollständig: mindestens eine Datei ließ sich nicht lesen (fh pruefe nennt sie)."
    assert told(status_document(found)).splitlines()[2] == warning


def test_progress_without_anything_required_is_a_dash() -> None:
    assert (progress(Progress(0, 0)), progress(Progress(0, 3))) == ("–", "0/3")


def test_overdue_days_are_told_as_bad() -> None:
    tables = [
        block for block in status_document(on("2022-07-05", ONE_BLOCK)).blocks if isinstance(block, Table)
    ]
    assert tables[1].rows[0][-1] == Words("5 über", Tone.BAD)
