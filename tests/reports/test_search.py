from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import ONE_BLOCK, day, project, told

from fruehe_hilfen_cli.reports.document import Document, Drawing, Tone
from fruehe_hilfen_cli.reports.entries.search import search_document
from fruehe_hilfen_cli.text import columns
from fruehe_hilfen_cli.views.entries.logbook import Selection
from fruehe_hilfen_cli.views.entries.search import search

TODAY = day("2022-06-01")


def document(word: str, *lines: str, older: int = 0) -> Document:
    """The document of a search."""
    return search_document(search([project(ONE_BLOCK, *lines)], TODAY, (word,), Selection()), older, None)


def strong(shown: Document) -> list[str]:
    """What is highlighted."""
    drawings = (block for block in shown.blocks if isinstance(block, Drawing))
    return [w.text for drawing in drawings for line in drawing.lines for w in line if w.tone is Tone.STRONG]


def test_a_hit_with_its_place_and_the_words_around() -> None:
    shown = document("klinik", '2022-05-03 titel = "Klinik lädt ein", text = "In der KLINIK\\nist Platz."')
    assert told(shown) == (
        "# 03.05.2022  aaaaa  Notiz: Klinik lädt ein\n"
        "  Titel: Klinik lädt ein\n"
        "  Text: In der KLINIK ist Platz.\n"
        "1 Eintrag gefunden."
    )
    assert strong(shown) == ["Klinik", "KLINIK"]


def test_of_a_long_text_only_what_stands_around() -> None:
    text = f"{'vorher ' * 40}Klinik {'nachher ' * 40}"
    shown = told(document("klinik", f'2022-05-03 text = "{text}"'))
    assert "… vorher vorher" in shown
    assert "nachher nachher" in shown
    assert len(shown) < 300


def test_what_is_not_shown_is_said() -> None:
    shown = told(document("notiz", "2022-05-03", older=1))
    assert shown.startswith("… 1 älterer Treffer; --anzahl 0 zeigt alle.")
    assert shown.endswith("2 Einträge gefunden.")


def test_nothing_found_with_and_without_a_hint() -> None:
    assert told(search_document((), 0, None)) == "Nichts gefunden."
    assert told(search_document((), 0, "Klinik")) == "Nichts gefunden. Meinten Sie „Klinik“?"


def test_the_heading_of_an_own_field_is_its_key() -> None:
    assert "  ort: " in told(document("rathaus", '2022-05-03 zusatz = { ort = "Rathaus" }'))


@given(
    st.lists(st.sampled_from(["Klinik", "klinik", "a", "etwas Längeres", "\n", "  ", "x" * 90]), max_size=60)
)
def test_lines_fit_and_every_place_is_marked(parts: list[str]) -> None:
    text = " ".join([*parts, "Klinik"]).replace("\n", "\\n")
    shown = document("klinik", f'2022-05-03 text = "{text}"')
    (drawing,) = (block for block in shown.blocks if isinstance(block, Drawing))
    assert len(strong(shown)) == text.lower().count("klinik")
    for line in drawing.lines:
        whole = "".join(words.text for words in line)
        assert columns(whole.rstrip()) <= 79 or "x" * 90 in whole
