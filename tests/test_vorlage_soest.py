"""The draft for Kreis Soest holds, without retyping, what council paper 017/2023 reports."""

import pytest
from docs.werkzeuge import vorlage_soest

REPORTED = {
    "number": "**Vorlage-Nr.:** 017/2023",
    "file": "**Aktenzeichen:** 51.17",
    "lead office": "**Federführung:** 51 Jugend und Familie",
    "kind": "**Art:** Beschlussvorlage",
    "session": "| Jugendhilfeausschuss | Kenntnisnahme | 14.03.2023 (11. Sitzung) |",
    "cost": "**Gesamtkosten:** 0 EUR",
    "product": "**Produkt:** 06.51.40",
    "cover": "☒ Die Mittel sind eingeplant\n",
    "steering group": "- Steuerungsgruppe: Leitung des Dezernats 4, Leitung des Dezernats 5, "
    "Abteilungsleitung, Vorsitz des Jugendhilfeausschusses, Prozessbegleitung des NZFH (2 Personen)",
    "planning group inside": "- Planungsgruppe (Teil von: Steuerungsgruppe): Leitung des Sozialen "
    "Dienstes, Jugendhilfeplanung, Netzwerkkoordination",
    "groups set up": "**Spätestens September 2022: Planungsgruppe und Steuerungsgruppe gebildet**",
    "block now running": "Derzeit läuft der Zeitraum „Konstituierungs- und Zielfindungsphase“ (Phasen 2 "
    "und 3): Oktober 2022 bis voraussichtlich Juni 2023.",
    "exchange meeting": "**Januar 2023: Erstes Austausch- und Arbeitstreffen im Kreis (20 Personen)**",
    "nationwide meeting": "**13.02.2023: Erstes bundesweites Treffen aller teilnehmenden Jugendämter**",
    "mayors' body": "**Spätestens 13.03.2023: Gespräch mit dem Sprechergremium der Bürgermeisterinnen",
    "mayors' body informed": "ist über das Projekt unterrichtet worden.",
    "what comes next": "Im Juli 2023 beginnt der Zeitraum „Maßnahmen- und Umsetzungsphase“ (Phasen 4 und 5); "
    "sein Ende ist nicht angegeben.",
    "next milestones": "Bis voraussichtlich Juni 2023:\n\n- 2.1 ",
    "3.4 stays open": "- 3.4 Beschlussvorlage zum Ende der Zielbestimmung eingebracht\n",
}


@pytest.fixture(scope="module")
def draft() -> str:
    return vorlage_soest.drafted()


@pytest.mark.parametrize("reported", REPORTED.values(), ids=REPORTED.keys())
def test_the_draft_says_what_the_paper_reports(reported: str, draft: str) -> None:
    assert reported in draft


def test_nothing_is_left_to_be_written(draft: str) -> None:
    assert "bitte ergänzen" not in draft
    assert draft.count("bitte prüfen") == 1  # the milestones of phase 1 that nobody has ticked


def test_the_session_itself_is_not_reported(draft: str) -> None:
    assert "nimmt die Vorlage 017/2023 zur Kenntnis" not in draft
    assert "Präventionskette" not in draft


@pytest.mark.parametrize("row", vorlage_soest.ROWS, ids=lambda row: row.paper)
def test_each_row_of_the_page_has_a_right_half(row: vorlage_soest.Row, draft: str) -> None:
    assert len(vorlage_soest.lines_of(row, draft)) == len(row.signs)


def test_the_page_shows_what_the_program_says() -> None:
    page = vorlage_soest.PAGE.read_text("utf-8")
    assert page == vorlage_soest.renewed(page), "make docs renews it"
