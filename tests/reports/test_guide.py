"""The municipal guide as it reads: sentences from a few entries, and no empty chapter whatever the data."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.conftest import DAYS, TWO_BLOCKS, day, project, random_entries, told
from tests.guides import PLAN, WHOLE, bare, chapter, guided, made

from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.model.scheme import Scheme
from fruehe_hilfen_cli.reports.document import Document, Heading
from fruehe_hilfen_cli.reports.governance.draft_words import open_places
from fruehe_hilfen_cli.reports.guide.glossary import TERMS
from fruehe_hilfen_cli.reports.guide.guide import CHAPTERS, guide_document
from fruehe_hilfen_cli.reports.texts import words_in
from fruehe_hilfen_cli.store.reading import packaged_scheme
from fruehe_hilfen_cli.views.guide.guide import Guide
from fruehe_hilfen_cli.views.results.staircase import staircase_state
from fruehe_hilfen_cli.views.roadmap.timeline import timeline

PUBLIC = 'sichtbarkeit = "oeffentlich"'
START = (
    "2022-05-03 art = 'workshop', titel = 'Start', teilnehmende = 12, gruppen = ['familien'], text = 'Los.'"
)
LATE = (
    "2022-09-01 abweichung = [{ betrifft = 'phase 2', neues_ende = '2023-06', grund = 'Stelle frei', "
    "auswirkung = 'Alles später' }]"
)


MISSED = "vereinbart sind, wer sie trägt, und welche Erfahrungen es gibt"
UNEXPLAINED = "ist später erreicht als vereinbart; das Logbuch nennt keinen Grund."
USED = "Genutzt: 12 Besuche (30 % von geplanten 40)."
VOTED = "beschlossen; Vorlage 7/22; 9 ja, 1 nein, 0 Enthaltungen"
POSTED = "ab Juli 2022, besetzt ab November 2022, befristet bis 31.12.2023"


def lines(found: Guide, number: int) -> list[str]:
    return told(chapter(found, number)).split("\n")


def sources(document: Document, words: str) -> tuple[str, ...]:
    return next(one.sources for one in words_in(document) if words in one.text)


def test_the_chapters_stand_in_their_order_whatever_is_known() -> None:
    headings = [
        one.text for one in guide_document(bare()).blocks if isinstance(one, Heading) and one.level == 2
    ]
    assert headings == [
        "Zum Lesen",
        "1. Womit wir begonnen haben",
        "2. Das Thema",
        "3. Wer den Prozess trägt",
        "4. Der Verlauf",
        "5. Ziele und Ergebnisse",
        "6. Maßnahmen und Erfahrungen",
        "7. Was gelang und was nicht",
        "8. Beschlüsse und Vorlagen",
        "9. Ressourcen",
        "10. Empfehlungen",
        "11. Wie es weitergeht",
        "Anhang",
    ]
    assert len(headings) == len(CHAPTERS) + 2


def test_a_chapter_without_data_is_one_marked_line() -> None:
    found = bare()
    assert {number: lines(found, number)[1:] for number in (5, 6, 7, 8)} == {
        5: ["[bitte ergänzen: welche Ziele vereinbart sind, woran man sie erkennt, und was erreicht ist]"],
        6: [f"[bitte ergänzen: welche Maßnahmen {MISSED}]"],
        7: ["[bitte ergänzen: was gelungen ist, was hinderlich war und was erkannt wurde]"],
        8: ["[bitte ergänzen: was Politik und Verwaltung zum Prozess beschlossen haben]"],
    }


def test_the_note_says_how_many_places_are_open() -> None:
    document = guide_document(bare())
    number = open_places(document)
    assert f"{number} Stellen sind noch zu ergänzen oder zu prüfen" in told(document)


def test_how_it_began() -> None:
    assert lines(made(START), 1)[1] == (
        "Der Prozess begann im April 2022 (Ablauf: NZFH-Prozessbegleitung). Aus der ersten Zeit (Phase 1) "
        "nennt das Logbuch als Beteiligte: Familien. Die Ausgangswerte der Indikatoren stehen in Kapitel 5."
    )
    assert "beginnt im April 2022" in lines(bare(on="2022-03-01"), 1)[1]


def test_checklists_are_told_in_one_sentence() -> None:
    filled = "2022-05-0{} verfasst_von = '{}', checkliste = {{ name = 'planungskonzeption', runde = {} }}"
    found = bare(
        filled.format(1, "Leitung", 1), filled.format(2, "Planung", 1), filled.format(3, "Leitung", 2)
    )
    assert (
        "Die Checkliste „Planungskonzeption“ ist in Runde 1 von 2 Personen und in Runde 2 von einer Person "
        "ausgefüllt worden."
    ) in lines(found, 1)[1]


def test_who_carries_it() -> None:
    met = "2022-05-03 art = 'konferenz', gremium = 'sg'"
    assert lines(made(met), 3)[1:8] == [
        "# Gremien",
        "# Steuerungsgruppe",
        "Auftrag: Lenkt den Prozess.",
        "Besteht: seit dem 01.04.2022",
        "Mitglieder: Netzwerkkoordination (Leitung), Fachkräfte (2 Personen)",
        "Treffen: im Logbuch 1 Treffen, zuletzt am 03.05.2022",
        "# Wer berät und entscheidet",
    ]


def test_a_block_as_planned_and_as_it_came() -> None:
    reached = "2022-07-04 art = 'sitzung', titel = 'Vertrag', phase = 1, erreicht = ['1.5']"
    waived = "2022-05-01 titel = 'Thema', entfallen = [{ meilenstein = '1.2', grund = 'Stand fest' }]"
    closed = "2022-10-01 phasenabschluss = [{ phase = 1, ergebnis = 'auflagen', auflagen = ['Zeitplan'] }]"
    found = lines(bare(reached, waived, closed), 4)
    begin = found.index("# Phase 1: Vorbereitung")
    assert found[begin + 1 : begin + 13] == [
        "Ideal: April 2022 bis Juni 2022",
        "Vereinbart: April 2022 bis Juni 2022",
        "Im Logbuch: 01.05.2022 bis 04.07.2022",
        "Alles erreicht: am 04.07.2022",
        "Was zu liefern war, und was daraus wurde:",
        "Nr. | Ergebnis | Stand",
        "1.2 | Thema festgelegt | nicht erforderlich: Stand fest",
        "1.5 | Vertrag | erreicht am 04.07.2022, 4 Tage später als vereinbart",
        "Phase 1 ist am 01.10.2022 mit Auflagen abgeschlossen worden: Zeitplan. Die Auflage ist noch offen.",
        f"Meilenstein 1.5 {UNEXPLAINED} [bitte ergänzen: warum]",
        "# 01.05.2022: Thema",
        "Der Eintrag steht in Kapitel 2.",
    ]


def test_what_came_otherwise_and_why() -> None:
    talk = "2022-10-01 klaerung = [{ abweichung = 'aaaaa/1', ergebnis = 'In Ordnung' }]"
    reason = "Bekannt am 01.09.2022. Grund: Stelle frei. Auswirkung: Alles später."
    cleared, still = chapter(bare(LATE, talk), 4), lines(bare(LATE), 4)
    assert "# Was anders kam: Phase 2, neues Ende 06/2023" in still
    assert f"{reason} Noch nicht mit dem NZFH geklärt." in still
    assert f"{reason} Am 01.10.2022 mit dem NZFH geklärt: In Ordnung." in told(cleared)
    assert sources(cleared, "Stelle frei") == ("aaaaa",)
    assert sources(cleared, "In Ordnung") == ("bbbbb",)


def test_goals_and_what_was_agreed_anew() -> None:
    anew = "2022-09-01 zielaenderung = [{ betrifft = 'indikator I1', zielwert = 60, grund = 'Es geht mehr' }]"
    found = lines(made("2022-08-01 messung = [{ indikator = 'I1', wert = 30 }]", anew), 5)
    assert found[1] == (
        "Die Wirkungstreppe hat 1 Ziel und 1 Indikator. Stand der Indikatoren: 1 auf dem Weg. "
        "Von Wirkung spricht man ab Stufe 4."
    )
    assert "I1 Anteil (Prozent) | 10 | 60 | 30 (01.08.2022) | 40 %" in found
    assert "* 01.09.2022, I1 Anteil: Zielwert 60 statt 50. Grund: Es geht mehr." in found


def test_a_measure_with_use_money_and_review() -> None:
    found = lines(
        made(
            "2022-08-01 inanspruchnahme = [{ massnahme = 'M1', anzahl = 12 }], "
            "ausgabe = [{ betrag = 1000, zweck = 'Sachmittel', massnahme = 'M1' }]",
            "2022-09-01 pruefung = [{ massnahme = 'M1', ergebnis = 'angepasst', grund = 'Zu spät am Tag' }]",
        ),
        6,
    )
    assert found[found.index("# M1 Café") + 1 :] == [
        "Sie dient dem Ziel Z1.",
        f"Begonnen hat sie am 01.08.2022. {USED} Ausgegeben sind dafür 1.000 EUR.",
        "* Überprüft am 01.09.2022, die Maßnahme ist angepasst: Zu spät am Tag.",
    ]


def test_small_counts_stay_in_the_house() -> None:
    few = f"2022-08-01 inanspruchnahme = [{{ massnahme = 'M1', anzahl = 3 }}], {PUBLIC}"
    assert "Genutzt: <5 Besuche (geplant: 40)." in told(chapter(made(few, reader=Visibility.PUBLIC), 6))
    assert "Genutzt: 3 Besuche" in told(chapter(made(few), 6))


def test_experience_in_the_words_of_the_logbook() -> None:
    found = made(
        "2022-05-01 art = 'erfolg', titel = 'Vertrag da', text = 'Endlich.'",
        "2022-08-01 art = 'hindernis', titel = 'Stelle frei', text = '''Seit heute.\n- eins\n- zwei'''",
    )
    assert lines(found, 7)[1:] == [
        "[bitte ergänzen: was erkannt wurde]",
        "# Was gelungen ist",
        "# 01.05.2022: Vertrag da",
        "Endlich.",
        "# Was hinderlich war",
        "# 01.08.2022: Stelle frei",
        "Seit heute. - eins - zwei",
    ]
    assert sources(chapter(found, 7), "Endlich.") == ("aaaaa",)
    assert lines(found, 10)[-2:] == [
        "* Was hat „Vertrag da“ (01.05.2022) möglich gemacht?",
        "* Was hätte bei „Stelle frei“ (01.08.2022) geholfen?",
    ]


def test_decisions_and_papers() -> None:
    found = made(
        "2022-05-01 vorlage = [{ nummer = '7/22', art = 'beschlussvorlage', titel = 'Ziele' }]",
        "2022-06-01 art = 'sitzung', gremium = 'jha', beschluss = [{ titel = 'Ziele', vorlage = '7/22', "
        "rolle = 'entscheidung', ergebnis = 'beschlossen', stimmen = { ja = 9, nein = 1 } }]",
        "2022-07-01 beschlussstand = [{ beschluss = 'bbbbb/1', stand = 'erledigt' }]",
    )
    assert lines(found, 8)[1:] == [
        "# Beschlüsse",
        f"* 01.06.2022, Jugendhilfeausschuss: „Ziele“ ({VOTED}). Erledigt am 01.07.2022.",
        "# Vorlagen",
        "Nr. | Betreff | Art | Beratung",
        "7/22 | Ziele | Beschlussvorlage | Jugendhilfeausschuss, 01.06.2022, Entscheidung: beschlossen",
    ]
    assert sources(chapter(found, 8), "Erledigt") == ("bbbbb", "ccccc")


def test_money_and_posts() -> None:
    spent = "2022-08-01 ausgabe = [{ betrag = 1000, circa = true, zweck = 'Sachmittel' }]"
    assert lines(made(spent), 9)[1:] == [
        "# Geld",
        "Jahr | Zweck | geplant | ausgegeben | offen",
        "2022 | Sachmittel | 250.000 EUR | rund 1.000 EUR | rund 249.000 EUR",
        "2023 | Sachmittel | 250.000 EUR | – | 250.000 EUR",
        "# Stellen",
        f"* Geschäftsstelle: 5,5 Vollzeitstellen, 7 Personen, {POSTED}",
    ]


def test_what_is_hidden_is_said_and_not_denied() -> None:
    found = made(
        LATE, "2022-05-01 art = 'erfolg', titel = 'Geheim', erreicht = ['1.5']", reader=Visibility.PUBLIC
    )
    document = guide_document(found)
    assert "1.5 | Vertrag | keine Angabe" in told(document)
    assert "[bitte prüfen: was hier anders kam; dazu gibt es Einträge, die nicht freigegeben sind]" in told(
        document
    )
    assert "Nicht freigegeben sind Einträge darüber, was gelungen ist." in told(document)
    assert "Geheim" not in told(document)


def test_only_terms_that_are_used_are_explained() -> None:
    terms = told(guide_document(bare())).split("# Begriffe\n")[1]
    assert "Meilenstein:" in terms
    assert "Leitprinzip:" not in terms
    assert list(TERMS) == sorted(TERMS, key=lambda term: term.casefold().replace("ü", "ue"))


def test_another_process_has_its_own_phases() -> None:
    own = {"name": "Strategie „Kindheit“", "quelle": "Beschluss", "hinweis_abgeleitet": "verschoben"}
    stages = [{"nummer": 1, "name": "Auftrag", "beginn": "2022-04", "ende": "2022-06"}]
    scheme = Scheme.model_validate(own | {"phase": stages}, by_alias=True, by_name=False)
    found = guided(replace(project(PLAN, LATE), scheme=scheme))
    assert lines(found, 1)[1] == "Der Prozess begann im April 2022 (Ablauf: Strategie „Kindheit“)."
    assert "# Phase 1: Auftrag" in lines(found, 4)
    assert "Noch nicht geklärt." in told(chapter(found, 4))
    assert "NZFH" not in told(guide_document(found))


@settings(max_examples=30)
@given(random_entries(), DAYS, st.sampled_from(Visibility), st.booleans())
def test_whatever_the_data_it_reads_as_a_document(
    entries: list[Logged], on: date, reader: Visibility, whole: bool
) -> None:
    found = replace(project(TWO_BLOCKS), entries=tuple(entries), scheme=packaged_scheme("nzfh"))
    found = replace(found, **WHOLE) if whole else found
    document = guide_document(
        guided(found, reader, on.isoformat()),
        timeline(found, on),
        staircase_state(found, day(on.isoformat())),
    )
    for words in words_in(document):
        assert "None" not in words.text
        assert "  " not in words.text
        assert words.text == words.text.strip()
        assert " ." not in words.text
        assert ".." not in words.text
        assert "„„" not in words.text
    _no_heading_is_empty(document)


def _no_heading_is_empty(document: Document) -> None:
    for heading, after in zip(document.blocks, (*document.blocks[1:], None), strict=True):
        if isinstance(heading, Heading):
            assert after is not None, heading
            assert not isinstance(after, Heading) or after.level > heading.level, heading
