from msgspec.structs import replace
from tests.conftest import ONE_BLOCK, day, project, told

from fruehe_hilfen_cli.reports.document import Document
from fruehe_hilfen_cli.reports.entries.logbook import entry_document, entry_list
from fruehe_hilfen_cli.views.entries.entry_state import entry_state
from fruehe_hilfen_cli.views.entries.logbook import Selection, listed_entries

TODAY = day("2022-06-30")


def listed(*lines: str, older: int = 0) -> Document:
    return entry_list(listed_entries([project(ONE_BLOCK, *lines)], TODAY, Selection()), older)


def shown(*lines: str) -> str:
    """The first entry in full, as it stands after the others."""
    found = project(ONE_BLOCK, *lines)
    return told(entry_document(entry_state(found, found.entries[0], TODAY)))


def test_entries_as_a_list() -> None:
    found = listed(
        '2022-05-03 art = "jour-fixe", titel = "Auftakt", erreicht = ["1.1", "1.2"]',
        '2022-05 titel = "Umfrage"',
        '2022-06-13 datum_ist = "spaetestens", titel = "Gespräch", phase = 2',
        '2022-03-31 titel = "Anfrage"',
    )
    assert (
        told(found)
        == """\
Datum | Eintrag | Art | Phase | Titel
31.03.2022 | ddddd | Notiz |  | Anfrage
03.05.2022 | aaaaa | Jour fixe | 1 | Auftakt  ✓ 1.1, 1.2
05/2022 | bbbbb | Notiz | 1 | Umfrage
bis 13.06.2022 | ccccc | Notiz | 2 | Gespräch"""
    )


def test_a_list_that_leaves_out_older_entries_says_so() -> None:
    assert (
        told(listed("2022-05-03", older=1)).splitlines()[0] == "… 1 älterer Eintrag; --anzahl 0 zeigt alle."
    )
    assert (
        told(listed("2022-05-03", older=7)).splitlines()[0] == "… 7 ältere Einträge; --anzahl 0 zeigt alle."
    )


def test_no_entry_fits() -> None:
    assert told(listed()) == "Kein Eintrag passt."


def test_entries_of_several_municipalities_name_theirs() -> None:
    here = project(ONE_BLOCK, "2022-05-03", "k7q2m 2022-05-04")
    found = listed_entries([here, replace(here, place="kreis-nebenan")], TODAY, Selection())
    assert told(entry_list(found, 0)).splitlines()[:3] == [
        "Datum | Eintrag | Kommune | Art | Phase | Titel",
        "03.05.2022 | aaaaa | kreis-beispiel | Notiz | 1 | Notiz",
        "03.05.2022 | aaaaa | kreis-nebenan | Notiz | 1 | Notiz",
    ]


def test_a_short_entry_in_full() -> None:
    assert (
        shown('k7q2m 2022-03 titel = "Anfrage", art = "prozessschritt"')
        == """\
# Anfrage
Eintrag: k7q2m
Datei: logbook/kreis-beispiel/2022-03-notiz-k7q2m.toml
Datum: 03/2022
Art: Prozessschritt"""
    )


def test_a_reason_without_a_colour_is_not_kept_from_sight() -> None:
    assert shown('k7q2m 2022-05-03 ampel_grund = "eng"').splitlines()[-1] == "Einschätzung: eng"


def test_an_entry_with_everything_in_full() -> None:
    assert (
        shown(
            """k7q2m 2022-05-03 art = "sitzung", titel = "Sitzung", datum_ist = "spaetestens",
            verfasst_von = "Leitung", teilnehmende = 0, gruppen = ["leitung", "familien"],
            sichtbarkeit = "oeffentlich", ampel = "gruen", ampel_grund = "gut", erledigt = ["abcde/1"],
            text = "Was geschah.", erreicht = ["1.1"], belege = ["Protokoll"],
            entfallen = [{ meilenstein = "1.2", grund = "gilt noch" }],
            wieder_offen = [{ meilenstein = "1.2", grund = "Formfehler" }],
            aufgabe = [{ was = "Protokoll", wer = "Leitung", bis = 2022-05-10 }, { was = "Einladung" }],
            abweichung = [
              { betrifft = "phase 1", neues_ende = "2022-08", grund = "Urlaub.", auswirkung = "keine" },
              { betrifft = "vereinbarung Zeit", ausloeser = "ziel", grund = "eng" },
              { betrifft = "vereinbarung Geld", grund = "knapp", geklaert_am = "2022-06" },
            ],
            klaerung = [{ abweichung = "abcde/1", ergebnis = "bleibt" }, { abweichung = "abcde/2" }]
        """,
            '2022-05-20 erledigt = ["k7q2m/2"], klaerung = [{ abweichung = "k7q2m/1" }]',
        )
        == """\
# Sitzung
Eintrag: k7q2m
Datei: logbook/kreis-beispiel/2022-05-03-notiz-k7q2m.toml
Datum: bis 03.05.2022
Art: Sitzung
Phase: 1
Verfasst von: Leitung
Teilnehmende: 0
Gruppen: Leitung mit Planungs- und Steuerungsverantwortung, Familien
Sichtbarkeit: öffentlich
Einschätzung: grün: gut
Erledigt: abcde/1
Was geschah.
# Erreichte Meilensteine
* 1.1  Informiert
# Nicht erforderlich
* 1.2: gilt noch
# Wieder offen
* 1.2: Formfehler
# Aufgaben
* k7q2m/1  Protokoll – Leitung, bis 10.05.2022
* k7q2m/2  Einladung  ✓ erledigt (bbbbb)
# Abweichungen
* k7q2m/1  Phase 1 (Termin, neues Ende 08/2022): Urlaub. Auswirkung: keine – geklärt am 20.05.2022
* k7q2m/2  Vereinbarung Zeit (Ziel): eng – noch zu klären
* k7q2m/3  Vereinbarung Geld (Termin): knapp – geklärt im Juni 2022
# Geklärte Abweichungen
* abcde/1: bleibt
* abcde/2
# Belege
* Protokoll"""
    )


def test_papers_and_decisions_in_full() -> None:
    text = shown(
        """k7q2m 2022-05-03 art = "sitzung", titel = "11. Sitzung", gremium = "Ausschuss",
            vorlage = [{ nummer = "017/2022", art = "beschlussvorlage", titel = "Ziele", oeffentlich = false,
              aktenzeichen = "51.17", federfuehrung = "51 Jugend", eingereicht_am = 2022-04-22,
              datei = "anlagen/v.md", ergaenzt = "016/2022", beratung = [
                { gremium = "Ausschuss", rolle = "vorberatung", datum = 2022-05-03, ergebnis = "vertagt",
                  stimmen = { ja = 9, nein = 2, enthaltung = 1 } },
                { gremium = "Kreistag", rolle = "entscheidung" }] }],
            beschluss = [{ titel = "Ziele", rolle = "vorberatung", ergebnis = "vertagt", vorlage = "017/2022",
              stimmen = { ja = 9, nein = 2, enthaltung = 1 }, tagesordnungspunkt = "5", wortlaut = "Später.",
              zustaendig = "Leitung", bis = "2022-12", alle_monate = 6 }],
            beschlussstand = [{ beschluss = "k7q2m/1", stand = "in-arbeit", zustaendig = "Planung" }],
            phasenabschluss = [{ phase = 1, ergebnis = "auflagen", auflagen = ["Zeitplan"] }],
            ausgabe = [{ betrag = 1200, zweck = "Raum", notiz = "Miete" }, { betrag = -5, zweck = "Raum" }],
            eingefroren = [{ datei = "anlagen/v.md", stichtag = 2022-04-22, pruefsumme = "SUM",
              commit = "0123456789", fuer = "oeffentlich" }],
            ausgeschieden = { grund = "Stelle gestrichen" }
        """.replace("SUM", "0" * 64)
    )
    assert (
        text.partition("Gremium: Ausschuss\n")[2]
        == """\
# Vorlage k7q2m/1
Nr.: 017/2022
Betreff: Ziele
Art: Beschlussvorlage, nicht öffentlich
Aktenzeichen: 51.17
Federführung: 51 Jugend
Eingereicht: 22.04.2022
Datei: anlagen/v.md
Ergänzt: 016/2022
Beratungsfolge: Ausschuss: Vorberatung, 03.05.2022, vertagt, 9 ja, 2 nein, 1 Enthaltung
Kreistag: Entscheidung, Sitzung offen
# Beschluss k7q2m/1
Beschluss: Ziele
Gremium: Ausschuss
TOP: 5
Ergebnis: Vorberatung: vertagt
Stimmen: 9 ja, 2 nein, 1 Enthaltung
Vorlage: 017/2022
Wortlaut: Später.
Zuständig: Leitung
Frist: 12/2022
Bericht: alle 6 Monate
# Stand von Beschlüssen
* Beschluss k7q2m/1 in Arbeit: Ziele – Planung
# Abschluss von Phasen
* Phase 1 mit Auflagen abgeschlossen (Ausschuss): Zeitplan
# Ausgaben
* k7q2m/1  1.200 EUR (Raum) – Miete
* k7q2m/2  Erstattung: 5 EUR (Raum)
# Eingefroren
* anlagen/v.md (Stand: 22.04.2022, für die Öffentlichkeit, Daten 0123456, Prüfsumme 000000000000…)
# Ausgeschieden
* Stelle gestrichen"""
    )


def test_the_entry_of_soest_names_paper_and_decision_apart() -> None:
    text = shown(
        """k7q2m 2022-05-03 art = "sitzung", gremium = "Jugendhilfeausschuss",
            vorlage = [{ nummer = "017/2023", art = "beschlussvorlage", titel = "Prozessbegleitung" }],
            beschluss = [{ titel = "Bericht", vorlage = "017/2023", rolle = "kenntnisnahme" }]"""
    )
    assert "Art: Beschlussvorlage\n" in text
    assert "Ergebnis: Kenntnisnahme\n" in text
