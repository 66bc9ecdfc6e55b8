import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import ONE_BLOCK, day, project

from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.text import folded
from fruehe_hilfen_cli.views.entries.logbook import Selection
from fruehe_hilfen_cli.views.entries.near_words import near_words, nearest_word
from fruehe_hilfen_cli.views.entries.search import Query, matches, search

EVERYWHERE = """aaaaa 2022-05-03 art = "sitzung", titel = "Titelwort", text = "Textwort",
    verfasst_von = "Rollenwort",
    gremium = "Gremienwort", gruppen = ["Gruppenwort"], belege = ["Erster", "Belegwort"], ampel = "gelb",
    ampel_grund = "Ampelwort", zusatz = { ort = "Zusatzwort", zahl = 3 },
    entfallen = [{ meilenstein = "1.1", grund = "Entfallwort" }],
    wieder_offen = [{ meilenstein = "1.1", grund = "Offenwort" }],
    abweichung = [{ betrifft = "vereinbarung Betreffwort", grund = "Grundwort", auswirkung = "Folgewort" }],
    klaerung = [{ abweichung = "bbbbb/1", ergebnis = "Klaerwort" }],
    aufgabe = [{ was = "x" }, { was = "Aufgabenwort", wer = "Werwort" }],
    messung = [{ indikator = "Ind9", wert = 1, quelle = "Quellenwort" }],
    inanspruchnahme = [{ massnahme = "Mas9", anzahl = 3, notiz = "Notizwort" }],
    pruefung = [{ massnahme = "M1", ergebnis = "weiter", grund = "Prüfwort" }],
    massnahmenstand = [{ massnahme = "M1", stand = "eingestellt", grund = "Standwort" }],
    idee = [{ was = "x" }, { was = "Ideenwort" }],
    zielaenderung = [{ betrifft = "ziel Z1", titel = "Zielwort", grund = "x" }],
    checkliste = { name = "listenwort", antwort = [
      { punkt = "1", wert = "ja" }, { punkt = "2", wert = "nein", notiz = "Antwortwort" }] },
    vorlage = [{ nummer = "017/2023", art = "mitteilung", titel = "Vorlagenwort", ergaenzt = "016/2023",
      beratung = [{ gremium = "Beratungswort", rolle = "anhoerung" }] }],
    beschluss = [{ titel = "x", rolle = "entscheidung" },
      { titel = "Beschlusswort", rolle = "entscheidung", wortlaut = "Wortlautwort" }],
    beschlussstand = [{ beschluss = "bbbbb/1", stand = "in-arbeit", grund = "Verzugswort" }],
    phasenabschluss = [{ phase = 1, ergebnis = "auflagen", auflagen = ["x", "Auflagenwort"] }],
    ausgabe = [{ betrag = 1, zweck = "Zweckwort" }],
    eingefroren = [{ datei = "anlagen/dateiwort.md", stichtag = 2022-05-03, pruefsumme = "PRUEFSUMME" }],
    ausgeschieden = { grund = "Abschiedswort" }""".replace("PRUEFSUMME", "0" * 64)
TODAY = day("2022-06-01")


def found(words: str | tuple[str, ...], *lines: str) -> list[str]:
    """The ids of the hits."""
    wanted = (words,) if isinstance(words, str) else words
    return [hit.id for hit in search([project(ONE_BLOCK, *lines)], TODAY, wanted, Selection())]


@pytest.mark.parametrize(
    ("word", "field", "number"),
    [
        ("titelwort", "titel", None),
        ("textwort", "text", None),
        ("rollenwort", "verfasst_von", None),
        ("gremienwort", "gremium", None),
        ("gruppenwort", "gruppen", 1),
        ("belegwort", "belege", 2),
        ("ampelwort", "ampel_grund", None),
        ("zusatzwort", "zusatz.ort", None),
        ("entfallwort", "entfallen.grund", 1),
        ("offenwort", "wieder_offen.grund", 1),
        ("betreffwort", "abweichung.betrifft", 1),
        ("grundwort", "abweichung.grund", 1),
        ("folgewort", "abweichung.auswirkung", 1),
        ("klaerwort", "klaerung.ergebnis", 1),
        ("aufgabenwort", "aufgabe.was", 2),
        ("werwort", "aufgabe.wer", 2),
        ("ind9", "messung.indikator", 1),
        ("quellenwort", "messung.quelle", 1),
        ("mas9", "inanspruchnahme.massnahme", 1),
        ("notizwort", "inanspruchnahme.notiz", 1),
        ("pruefwort", "pruefung.grund", 1),
        ("standwort", "massnahmenstand.grund", 1),
        ("ideenwort", "idee.was", 2),
        ("zielwort", "zielaenderung.titel", 1),
        ("listenwort", "checkliste.name", None),
        ("antwortwort", "checkliste.notiz", 2),
        ("017/2023", "vorlage.nummer", 1),
        ("vorlagenwort", "vorlage.titel", 1),
        ("016/2023", "vorlage.ergaenzt", 1),
        ("beratungswort", "vorlage.beratung", 1),
        ("beschlusswort", "beschluss.titel", 2),
        ("wortlautwort", "beschluss.wortlaut", 2),
        ("verzugswort", "beschlussstand.grund", 1),
        ("auflagenwort", "phasenabschluss.auflagen", 1),
        ("zweckwort", "ausgabe.zweck", 1),
        ("dateiwort", "eingefroren.datei", 1),
        ("abschiedswort", "ausgeschieden.grund", None),
    ],
)
def test_all_that_is_text_is_searched(word: str, field: str, number: int | None) -> None:
    (hit,) = search([project(ONE_BLOCK, EVERYWHERE)], TODAY, (word,), Selection())
    assert [(place.field, place.number) for place in hit.found] == [(field, number)]


@pytest.mark.parametrize(
    ("word", "text", "there"),
    [
        ("müller", "Frau Mueller", "Mueller"),
        ("MUELLER", "Frau Müller", "Müller"),
        ("strasse", "die Straße", "Straße"),
        ("Straße", "in der STRASSE", "STRASSE"),
        ("über", "u\u0308ber allem", "u\u0308ber"),
        ("äußere", "das Aeussere", "Aeussere"),
        ("runder tisch", "ein runder\n  Tisch", "runder\n  Tisch"),
        ("ue", "über", "ü"),
        ("e", "über", "e"),
    ],
)
def test_case_and_umlauts_are_folded_and_the_place_is_exact(word: str, text: str, there: str) -> None:
    line = f"2022-05-03 text = {text!r}".replace("'", '"')
    (hit,) = search([project(ONE_BLOCK, line)], TODAY, (word,), Selection())
    first = next(place for place in hit.found if place.field == "text")
    assert first.text[first.position : first.position + first.length] in (there, "ü")


def test_every_word_must_occur_anywhere_in_the_entry() -> None:
    lines = ('2022-05-03 titel = "Klinik", text = "Daten"', '2022-05-04 titel = "Klinik"')
    assert found(("klinik", "daten"), *lines) == ["aaaaa"]
    assert found("klinik daten", *lines) == []
    assert found("klinik", *lines) == ["aaaaa", "bbbbb"]


def test_the_filters_of_the_list_hold() -> None:
    places = [project(ONE_BLOCK, '2022-05-03 art = "sitzung"', "2022-05-04", "2022-07-01")]
    only = Selection(kinds=(EntryKind.SESSION,))
    assert [hit.id for hit in search(places, TODAY, ("notiz",), only)] == ["aaaaa"]
    assert [hit.id for hit in search(places, TODAY, ("notiz",), Selection(since=day("2022-05-04")))] == [
        "bbbbb"
    ]
    assert len(search(places, TODAY, ("notiz",), Selection(), planned=True)) == 3


def test_places_that_overlap_are_told_once() -> None:
    (hit,) = search(
        [project(ONE_BLOCK, '2022-05-03 text = "Klinikum"')], TODAY, ("klinik", "nikum", "um"), Selection()
    )
    assert [(place.position, place.length) for place in hit.found] == [(0, 6), (6, 2)]


@pytest.mark.parametrize(
    ("word", "close"), [("Geburtsklinnik", "Geburtsklinik"), ("Hund", None), ("geburts", None)]
)
def test_the_nearest_word_when_nothing_is_found(word: str, close: str | None) -> None:
    place = project(ONE_BLOCK, '2022-05-03 text = "Die Geburtsklinik."')
    assert nearest_word([near_words(place, TODAY, (word,))], (word,)) == close


def test_a_word_that_one_municipality_knows_is_no_slip() -> None:
    nord = project(ONE_BLOCK, '2022-05-03 text = "Die Geburtsklinik."')
    sued = project(ONE_BLOCK, '2022-05-03 text = "Die Geburtsklinnik und der Hafen."')
    words = ("Geburtsklinik", "Haven")
    assert nearest_word([near_words(place, TODAY, words) for place in (nord, sued)], words) == "Hafen"


def test_matches_are_the_hits_in_their_order() -> None:
    place = project(ONE_BLOCK, "2022-05-04", '2022-05 text = "Notiz"', '2022-05-03 art = "sitzung"')
    found = matches(place, TODAY, Query(("NOTIZ",)))
    hits = search([place], TODAY, ("NOTIZ",), Selection())
    assert [match.id for match in found.newest] == [hit.id for hit in hits]
    assert found.count == len(hits) > 1
    last = matches(place, TODAY, Query(("NOTIZ",), most=1))
    assert (last.count, last.newest) == (found.count, found.newest[-1:])


def test_matches_know_of_filters_and_of_the_day() -> None:
    place = project(ONE_BLOCK, '2022-05-03 art = "sitzung"', "2022-05-04", "2022-07-01")
    assert matches(place, TODAY, Query(("notiz",))).count == len(
        search([place], TODAY, ("notiz",), Selection())
    )
    only = Selection(kinds=(EntryKind.SESSION,))
    assert [match.id for match in matches(place, TODAY, Query(("notiz",), only)).newest] == ["aaaaa"]
    assert matches(place, TODAY, Query(("notiz",), Selection(phase=1))).count == 2
    assert matches(place, TODAY, Query(("notiz",), Selection(phase=2))).count == 0
    assert matches(place, TODAY, Query(("notiz",), planned=True)).count == 3


ALPHABET = st.text(st.sampled_from("aäAÄßsSeuü \nx\u0308ﬁ"), min_size=1, max_size=8)


@given(ALPHABET, ALPHABET, ALPHABET)
def test_a_word_that_is_there_is_found_where_it_is(before: str, word: str, after: str) -> None:
    text = f"{before}.{word}.{after}"
    place = project(ONE_BLOCK, "2022-05-03")
    logged = place.entries[0]
    changed = logged.entry.model_copy(update={"text": text, "title": "."})
    holder = type(logged)(logged.id, logged.file, changed)
    hits = search(
        [type(place)(place.place, place.roadmap, place.scheme, (holder,))], TODAY, (word,), Selection()
    )
    if not word.strip():
        return
    (hit,) = hits
    wanted = " ".join(folded(word).split())
    for spot in hit.found:
        shown = " ".join(folded(spot.text[spot.position : spot.position + spot.length]).split())
        assert wanted[:1] in shown
    assert hit.found
