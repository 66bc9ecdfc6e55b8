from tests.conftest import day, project, told

from fruehe_hilfen_cli.reports.steering.participation import participation_document
from fruehe_hilfen_cli.views.steering.participation import participation

PLAN = """
    zeitraum = [{ phasen = [1], beginn = "2022-04" }, { phasen = [2, 3], beginn = "2022-07" }]
"""
LINES = (
    '2022-05-03 gruppen = ["leitung", "familien"]',
    '2022-06 gruppen = ["netzwerkkoordination", "ehrenamt", "traeger-leitung"]',
    '2022-08-01 gruppen = ["leitung", "netzwerkkoordination", "ehrenamt", "traeger-leitung"]',
    '2022-08-02 art = "workshop", titel = "Elternrunde", beteiligungsform = "fokusgruppe"',
)


def on(words: str, *lines: str, phase: int | None = None) -> str:
    return told(participation_document((participation(project(PLAN, *lines), day(words), phase),)))


def test_a_municipality() -> None:
    assert (
        on("2022-09-01", *LINES)
        == """\
# Kreis Beispiel: Beteiligung
Stand: 01.09.2022
Gruppe | Ph. 1 | Ph. 2+3 | gesamt | zuerst | zuletzt
Netzwerkkoordination | 1 | 1 | 2 | 06/2022 | 01.08.2022
Fachkräfte der Frühen Hilfen | – | – | – | – | –
Leitung mit Planungs- und Steuerungsverantwortung | 1 | 1 | 2 | 03.05.2022 | 01.08.2022
Leitung von Einrichtungen und Diensten | 1 | 1 | 2 | 06/2022 | 01.08.2022
Koordination von Ehrenamtlichen und Ehrenamtliche | 1 | 1 | 2 | 06/2022 | 01.08.2022
Familien | 1 | – | 1 | 03.05.2022 | 03.05.2022
3 von 4 Einträgen nennen, welche Gruppen dabei waren.
# Noch nicht dabei
* Fachkräfte der Frühen Hilfen: in keinem Eintrag.
* Familien: in keinem Eintrag der Phase 2+3, zuletzt am 03.05.2022 in Phase 1.
# Formen der Beteiligung
Datum | Form | Titel | Eintrag
02.08.2022 | Fokusgruppe | Elternrunde | ddddd
1 Workshop, davon 1 Fokusgruppe. Noch nicht: Befragung oder Format für Kinder."""
    )


def test_one_phase_has_no_column_of_its_own() -> None:
    found = on("2022-09-01", *LINES, phase=1).splitlines()
    assert found[0] == "# Kreis Beispiel: Beteiligung in Phase 1"
    assert found[2] == "Gruppe | gesamt | zuerst | zuletzt"
    assert "# Nicht dabei" in found
    assert "* Fachkräfte der Frühen Hilfen: in keinem Eintrag der Phase 1." in found


def test_a_logbook_that_names_no_groups_blames_nobody() -> None:
    found = on("2022-09-01", "2022-05-03", "2022-05-04")
    assert "Keiner von 2 Einträgen nennt, welche Gruppen dabei waren." in found
    assert "dabei\n*" not in found


def test_one_entry_and_none() -> None:
    assert "Der eine Eintrag nennt, welche" in on("2022-09-01", '2022-05-03 gruppen = ["leitung"]')
    assert "Der eine Eintrag nennt nicht, welche" in on("2022-09-01", '2022-05-03 titel = "Rat"')
    assert "Dazu gibt es noch keinen Eintrag." in on("2022-09-01")


def test_the_day_of_a_month_is_told_as_the_month() -> None:
    found = on("2022-09-01", '2022-05 gruppen = ["familien"]')
    assert "Familien: in keinem Eintrag der Phase 2+3, zuletzt im Mai 2022 in Phase 1." in found


def test_all_forms_at_once() -> None:
    lines = [
        f'2022-05-03 art = "workshop", beteiligungsform = "{form}"'
        for form in ("befragung", "kinderformat", "fokusgruppe", "fokusgruppe")
    ]
    assert on("2022-09-01", *lines).splitlines()[-1] == (
        "4 Workshops, davon 2 Fokusgruppe, 1 Befragung und 1 Format für Kinder."
    )
