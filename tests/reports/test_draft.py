"""The draft of a council paper as a document: its order, its sentences, its open places."""

import tomllib
from typing import Any

import pytest
from msgspec.structs import replace
from tests.conftest import day, project, told

from fruehe_hilfen_cli.model.bodies import BodyPlan
from fruehe_hilfen_cli.model.kinds import ConsultationRole, Cover, PaperKind, Visibility
from fruehe_hilfen_cli.model.measures import MeasurePlan
from fruehe_hilfen_cli.reports.document import Document, Heading, Tone
from fruehe_hilfen_cli.reports.governance.draft import draft_document
from fruehe_hilfen_cli.reports.governance.draft_words import euros, open_places, sentence
from fruehe_hilfen_cli.reports.sources import with_sources
from fruehe_hilfen_cli.reports.texts import words_in
from fruehe_hilfen_cli.views.governance.draft import draft
from fruehe_hilfen_cli.views.governance.draft_head import DraftRequest

PLAN = """
    zeitraum = [
      { phasen = [1], name = "Anfang", beginn = "2022-04", ende = "2022-06" },
      { phasen = [2, 3], beginn = "2022-07", ende = "2023-06", ende_ist = "voraussichtlich" },
      { phasen = [4], name = "Taten", beginn = "2023-07", ende_ist = "unbekannt" },
    ]
    meilenstein = [
      { id = "1.1", phase = 1, titel = "Vertrag" },
      { id = "2.1", phase = 2, titel = "Struktur", faellig = 2022-12-15 },
      { id = "3.1", phase = 3, titel = "Ziele" },
      { id = "4.1", phase = 4, titel = "Maßnahmen" },
    ]
"""
BODIES = """
    [vorlage]
    [[vorlage.abschnitt]]
    titel = "Klima"
    text = "nicht erforderlich"
    [[vorlage.abschnitt]]
    titel = "Alternativen"
    [[gremium]]
    id = "sg"
    name = "Steuerungsgruppe"
    art = "steuerungsgruppe"
    auftrag = "steuert"
    [[gremium.mitglied]]
    rolle = "Koordination"
    leitung = true
    [[gremium.mitglied]]
    rolle = "Träger"
    koepfe = 3
"""
ORDER = [
    "Beratungsfolge",
    "Beschlussvorschlag",
    "Finanzielle Auswirkungen",
    "Zusammenfassung",
    "Sachverhalt",
    "Klima",
    "Alternativen",
    "Anlagen",
]
PUBLIC = 'sichtbarkeit = "oeffentlich"'
REACHED = f"k7q2m 2022-06-01 titel = 'Unterschrift', art = 'erfolg', erreicht = ['1.1'], {PUBLIC}"


def document(*lines: str, **asked: Any) -> Document:  # noqa: ANN401 - fields of a request
    found = project(PLAN, *lines)
    bodies = BodyPlan.model_validate(tomllib.loads(BODIES), by_alias=True, by_name=False)
    plan = MeasurePlan(guiding_principles=("vom Kind aus",), fields_of_action=("Wege", "Orte"))
    request = DraftRequest(**{"kind": PaperKind.DECISION, **asked})
    made = draft(replace(found, bodies=bodies, measures=plan), day("2022-11-01"), request)
    return draft_document(made)


def said(*lines: str, **asked: Any) -> str:  # noqa: ANN401 - fields of a request
    return told(document(*lines, **asked))


@pytest.mark.parametrize("kind", PaperKind)
def test_the_order_is_that_of_council_papers(kind: PaperKind) -> None:
    blocks = document(REACHED, kind=kind).blocks
    assert [one.text for one in blocks if isinstance(one, Heading) and one.level == 2] == ORDER


def test_what_the_data_do_not_say_is_marked() -> None:
    found = document()
    text = told(found)
    assert "Vorlage-Nr.: [bitte ergänzen: Nummer der Vorlage]" in text
    assert "Status: [bitte ergänzen: öffentlich oder nicht öffentlich]" in text
    assert "[bitte ergänzen: was beschlossen werden soll]" in text
    assert "Gesamtkosten: [bitte ergänzen: Betrag in EUR, auch wenn er 0 ist]" in text
    assert "[bitte ergänzen: Alternativen]" in text
    assert open_places(found) == text.count("[bitte ")


def test_a_section_that_is_not_needed_says_so() -> None:
    assert "# Klima\nnicht erforderlich\n" in said()


@pytest.mark.parametrize(
    ("asked", "proposal"),
    [
        ({"proposal": "Die Ziele werden beschlossen."}, "Die Ziele werden beschlossen."),
        ({"role": ConsultationRole.TAKING_NOTE}, "Der Bericht wird zur Kenntnis genommen."),
        ({"kind": PaperKind.INFORMATION}, "Die Mitteilung wird zur Kenntnis genommen."),
        ({"kind": PaperKind.INTERIM_REPORT}, "Der Zwischenbericht wird zur Kenntnis genommen."),
    ],
)
def test_the_proposal(asked: dict[str, Any], proposal: str) -> None:
    assert f"# Beschlussvorschlag\n{proposal}\n" in said(**asked)


@pytest.mark.parametrize("cover", Cover)
def test_exactly_one_cover_is_ticked(cover: Cover) -> None:
    text = said(cost=1200.5, approx=True, product="06.51.40", cover=cover, covered_by="Stiftung")
    assert text.count("☒") == 1
    assert text.count("☐") == 2
    assert "Gesamtkosten: rund 1.200,50 EUR\nProdukt: 06.51.40\n" in text
    assert "gedeckt durch: Stiftung" in next(line for line in text.splitlines() if "☒" in line) or (
        cover is Cover.PLANNED
    )


def test_without_a_cover_none_is_ticked() -> None:
    text = said(cost=0)
    assert text.count("☐") == 3
    assert "[bitte ergänzen: genau eine der drei Zeilen ankreuzen]" in text


def test_where_it_stands_and_what_follows() -> None:
    text = said(REACHED)
    running = "der Zeitraum „Konstituierung und Zielbestimmung“ (Phasen 2 und 3)"
    assert f"Derzeit läuft {running}: Juli 2022 bis voraussichtlich Juni 2023." in text
    assert "Offen sind darin 2 Meilensteine." in text
    assert "Bisher ist 1 Meilenstein als erreicht festgehalten." in text
    assert "Im Juli 2023 beginnt der Zeitraum „Taten“ (Phase 4); sein Ende ist nicht angegeben." in text
    assert "Bis 15.12.2022:\n* 2.1 Struktur\nBis voraussichtlich Juni 2023:\n* 3.1 Ziele\n" in text
    assert "Noch ohne Termin:\n* 4.1 Maßnahmen\n" in text


def test_what_is_overdue_without_a_reason_is_to_be_checked() -> None:
    line = "* In Phase 1 (April 2022 bis Juni 2022) fällig, aber nicht als erreicht festgehalten: 1.1 Vertrag"
    assert f"{line}\n[bitte prüfen: Fälliges erreicht und nur nicht eingetragen? Sonst Gründe" in said()
    assert "Abweichungen vom Fahrplan sind nicht festgehalten." in said(REACHED)


def test_a_deviation_with_reason_effect_and_outcome() -> None:
    text = said(
        "2022-06-20 abweichung = [{ betrifft = 'meilenstein 1.1', neues_ende = 2022-12-01, "
        "grund = 'Das Rechtsamt prüft noch', auswirkung = 'keine.', geklaert_am = 2022-07-01, "
        f"ergebnis = 'in Ordnung' }}], {PUBLIC}"
    )
    assert (
        "* Meilenstein 1.1, neuer Termin 01.12.2022 (bekannt am 20.06.2022). Grund: Das Rechtsamt prüft noch."
        " Auswirkung: keine. Geklärt am 01.07.2022: in Ordnung.\n"
    ) in text
    assert "In Phase 1" not in text


def test_what_happened_is_told_whole() -> None:
    line = (
        "2022-08 art = 'workshop', titel = 'Werkstatt', teilnehmende = 1, datum_ist = 'spaetestens', "
        f"text = '''Es gab:   - Ziele   - Wege''', {PUBLIC}"
    )
    assert "Spätestens August 2022: Werkstatt (1 Person)\nEs gab:   - Ziele   - Wege\n" in said(line)


def test_an_information_is_short() -> None:
    line = f"2022-08-01 art = 'workshop', titel = 'Werkstatt', text = 'Lang und breit.', {PUBLIC}"
    text = said(line, kind=PaperKind.INFORMATION)
    assert "* 01.08.2022: Werkstatt\n" in text
    assert "Lang und breit" not in text
    assert "Steuerungsgruppe" not in text
    assert "Leitprinzipien" not in text


def test_who_carries_the_process_and_what_holds_for_it() -> None:
    text = said()
    assert "* Steuerungsgruppe: steuert; Mitglieder: Koordination (Leitung), Träger (3 Personen)\n" in text
    assert "# Leitprinzipien\n* vom Kind aus\n# Handlungsfelder\n* Wege\n* Orte\n" in text


def test_calls_are_counted() -> None:
    calls = [f"2022-08-0{number} art = 'jour-fixe', {PUBLIC}" for number in (1, 2)]
    assert "Dazu kamen 2 Gespräche im Jour fixe." in said(*calls)
    assert "Dazu kam 1 Gespräch im Jour fixe." in said(calls[0])


def test_an_interim_report_names_the_duty() -> None:
    asked = (
        "2021-12-14 berichtspflicht = [{ was = 'Zwischenbericht', wem = 'Senat', herkunft = 'Beschluss', "
        f"bis = '2022-09' }}], {PUBLIC}"
    )
    assert (
        "* Zwischenbericht, an: Senat; Herkunft: Beschluss; erbeten am 14.12.2021; fällig: September 2022; "
        "seit 32 Tagen vorbei\n"
    ) in said(asked, kind=PaperKind.INTERIM_REPORT)
    assert "Berichtspflicht" not in said(asked)


def test_statements_name_the_entries_they_come_from() -> None:
    moved = (
        "p3vnx 2022-06-20 abweichung = [{ betrifft = 'meilenstein 2.1', grund = 'Urlaub' }], "
        f"aufgabe = [{{ was = 'Fragen' }}], {PUBLIC}"
    )
    cleared = f"w8ckd 2022-07-20 klaerung = [{{ abweichung = 'p3vnx/1' }}], {PUBLIC}"
    found = document(REACHED, moved, cleared)
    named = {words.text.partition(" (")[0]: words.sources for words in words_in(found) if words.sources}
    assert named["1.1 Vertrag"] == ("k7q2m",)
    assert named["Bisher ist 1 Meilenstein als erreicht festgehalten."] == ("k7q2m",)
    assert named["Vom Fahrplan gibt es 1 Abweichung."] == ("p3vnx",)
    assert named["Meilenstein 2.1"] == ("p3vnx", "w8ckd")
    assert named["Fragen"] == ("p3vnx",)
    assert "k7q2m" not in told(found)


def test_the_list_of_sources_names_nothing_that_its_readers_may_not_see() -> None:
    lines = (REACHED, "p3vnx 2022-07-01 titel = 'Geheim', art = 'workshop'")
    every = project(PLAN, *lines).entries
    found = with_sources(document(*lines), every)
    assert [source.id for source in found.sources] == ["k7q2m"]


def test_what_is_left_to_be_written_is_marked_as_such() -> None:
    moved = "2022-08-01 abweichung = [{ betrifft = 'phase 3', neues_ende = '2023-09', grund = 'so' }]"
    for words in words_in(document(REACHED, moved)):
        assert (words.tone is Tone.OPEN) == ("[bitte " in words.text), words


def test_a_heading_never_waits_for_somebody() -> None:
    lines = (
        "2022-08-01 abweichung = [{ betrifft = 'phase 3', neues_ende = '2023-09', grund = 'so' }]",
        f"2022-08-02 art = 'workshop', titel = 'Werkstatt', {PUBLIC}",
    )
    headings = [block.text for block in document(*lines).flat if isinstance(block, Heading)]
    assert "Konstituierung und Zielbestimmung (Phasen 2 und 3)" in headings
    assert not any("[bitte" in text for text in headings)


def test_every_page_says_what_it_is() -> None:
    about = document(reader=Visibility.NZFH, kind=PaperKind.INFORMATION).about
    assert about is not None
    assert (about.title, about.subject) == ("Mitteilungsvorlage (Entwurf)", "Kreis Beispiel")
    assert (about.as_of, about.reader) == (day("2022-11-01"), Visibility.NZFH)


def test_readers_learn_that_something_is_left_out() -> None:
    inside = "2022-08-01 art = 'workshop', titel = 'Im Haus'"
    assert "Für: öffentlich. 1 Eintrag ist dafür nicht freigegeben und nicht berücksichtigt." in said(inside)
    assert "Für:" not in said(inside, reader=Visibility.INTERNAL)
    assert "Im Haus" in said(inside, reader=Visibility.INTERNAL)


def test_a_moved_end_that_readers_may_not_know_is_to_be_checked() -> None:
    moved = "2022-08-01 abweichung = [{ betrifft = 'phase 3', neues_ende = '2023-09', grund = 'so' }]"
    text = said(moved)
    assert "(Phasen 2 und 3): [bitte prüfen: Beginn und Ende; dazu gibt es Einträge, die nicht" in text
    assert "2023-09" not in text
    assert "[bitte prüfen: eine weitere Abweichung ist nicht freigegeben]" in text
    assert "sind nicht festgehalten" not in text
    assert "September 2023" not in text


def test_what_is_reached_for_the_house_alone_is_not_said_to_be_open() -> None:
    text = said("2022-06-01 erreicht = ['1.1']")
    assert "[bitte prüfen: noch ein Meilenstein ist erreicht; die Einträge dazu sind nicht" in text
    assert "kein Meilenstein" not in text
    assert "Bisher ist" not in text


@pytest.mark.parametrize(("words", "ended"), [("So", "So."), ("So?", "So?"), ("So.", "So."), ("(a)", "(a).")])
def test_a_sentence_ends(words: str, ended: str) -> None:
    assert sentence(words) == ended


@pytest.mark.parametrize(
    ("amount", "words"), [(0, "0 EUR"), (250000, "250.000 EUR"), (12.5, "12,50 EUR"), (1.25, "1,25 EUR")]
)
def test_sums(amount: float, words: str) -> None:
    assert euros(amount) == words
