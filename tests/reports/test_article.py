"""Entries as articles: in full, under own headings, and nothing of what readers may not see."""

import re
from collections.abc import Callable
from itertools import count
from typing import Any, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.conftest import TWO_BLOCKS, day, project, random_entries, roadmap, rows, told, with_entries
from tests.entry_parts import entries
from tests.pieces import Pieces
from tests.render.test_terminal import NASTY

from fruehe_hilfen_cli.model.base import Record
from fruehe_hilfen_cli.model.dates import first_day
from fruehe_hilfen_cli.model.entry import Entry, Logged
from fruehe_hilfen_cli.model.kinds import EntryKind, Visibility
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.reports.document import Article, Document, Facts, Heading, Paragraph
from fruehe_hilfen_cli.reports.entries.article import entry_articles
from fruehe_hilfen_cli.store.reading import packaged_scheme
from fruehe_hilfen_cli.views.entries.audience import seen_by
from fruehe_hilfen_cli.views.entries.logbook import Selection, listed_entries

ON = day("2023-09-30")
NOTE = (
    "k7q2m 2022-09-01 verfasst_von = 'Leitung', teilnehmende = 3, text = 'So war es.', belege = ['Protokoll']"
)
OWN = """
    ueberschrift = [
      { feld = "teilnehmende", name = "Wie viele" },
      { feld = "verfasst_von" },
      { feld = "art", name = "Was" },
      { feld = "text", name = "Was geschah" },
      { feld = "belege", name = "Unterlagen" },
      { feld = "aufgabe", name = "Zu tun" },
    ]
    logbuch_feld = [{ schluessel = "stimmung", bezeichnung = "Wie es lief" }]
"""


def articles(
    found: Project, reader: Visibility = Visibility.INTERNAL, without: tuple[str, ...] = ()
) -> tuple[Article, ...]:
    seen = seen_by(found, reader, ON)
    listed = listed_entries((seen.project,), ON, Selection(), planned=True)
    return entry_articles(seen, listed, without=without)


def said(found: Project, reader: Visibility = Visibility.INTERNAL) -> str:
    return told(Document(articles(found, reader)))


def test_an_entry_in_full() -> None:
    (article,) = articles(project(TWO_BLOCKS, NOTE))
    assert article.anchor == "k7q2m"
    assert article.marks == (("Art", "Notiz"), ("Phase", "Phasen 2 und 3"), ("Jahr", "2022"))
    assert told(Document((article,))) == (
        "# 01.09.2022 – Notiz\nNotiz · Phasen 2 und 3 · Eintrag k7q2m\nVerfasst von: Leitung\n"
        "Teilnehmende: 3\nSo war es.\nBelege: Protokoll"
    )


def test_an_entry_before_the_first_block_has_no_phase() -> None:
    (article,) = articles(project(TWO_BLOCKS, "2021-01 datum_ist = 'spaetestens'"))
    assert article.marks == (("Art", "Notiz"), ("Jahr", "2021"))
    assert article.blocks == (
        Heading("bis 01/2021 – Notiz", 3),
        Paragraph("Notiz · Eintrag aaaaa", article.blocks[1].tone),  # type: ignore[union-attr]
    )


def test_own_headings_in_the_municipality_s_order() -> None:
    task = ", aufgabe = [{ was = 'a' }, { was = 'b' }], zusatz = { stimmung = 'gut' }"
    text = said(project(TWO_BLOCKS + OWN, NOTE + task))
    assert "Was: Notiz · Phasen 2 und 3" in text
    assert "Wie viele: 3\nVerfasst von: Leitung\nWie es lief: gut\n# Was geschah\nSo war es.\n" in text
    assert "Unterlagen: Protokoll\n# Zu tun\n* k7q2m/1  a\n* k7q2m/2  b" in text


def test_what_goes_without_saying_is_left_out() -> None:
    (article,) = articles(project(TWO_BLOCKS, NOTE), without=("kind", "phases"))
    assert "\nEintrag k7q2m\n" in told(Document((article,)))


def test_headings_of_an_entry_lie_below_its_own() -> None:
    line = "2022-09-01 vorlage = [{ titel = 'Ziele', art = 'mitteilung' }]"
    (article,) = articles(project(TWO_BLOCKS, line))
    assert [block.level for block in article.blocks if isinstance(block, Heading)] == [3, 4]


def test_a_checklist_is_told_by_its_answers() -> None:
    line = (
        "2022-09-01 checkliste = { name = 'planungskonzeption', runde = 1, antwort = ["
        "{ punkt = '1.1', wert = 'ja' }, { punkt = '1.2', wert = 'nein', notiz = 'Fehlt.' }, "
        "{ punkt = '1.3', wert = 'ja' }] }"
    )
    assert "* ja (2): 1.1, 1.3\n* nein (1): 1.2\n* 1.2: Fehlt." in said(project(TWO_BLOCKS, line))


def test_what_was_done_is_told_in_words() -> None:
    text = said(
        project(
            TWO_BLOCKS, "k7q2m 2022-09-01 aufgabe = [{ was = 'Plan' }]", "2022-09-02 erledigt = ['k7q2m/1']"
        )
    )
    assert "Aufgaben: k7q2m/1  Plan  ✓ erledigt (bbbbb)" in text
    assert "Erledigte Aufgaben: k7q2m/1  Plan" in text


HIDDEN = "k7q2m 2022-09-01 titel = 'Geheim', aufgabe = [{ was = 'Geheimes' }], frage = [{ was = 'Wer?' }]"


@pytest.mark.parametrize("reader", [Visibility.NZFH, Visibility.PUBLIC])
def test_what_refers_to_hidden_entries_does_not_name_them(reader: Visibility) -> None:
    shown = (
        "2022-09-02 sichtbarkeit = 'oeffentlich', erledigt = ['k7q2m/1'], "
        "antwort = [{ frage = 'k7q2m/1', antwort = 'Die Leitung' }]"
    )
    text = said(project(TWO_BLOCKS, HIDDEN, shown), reader)
    assert "k7q2m" not in text
    assert "Geheim" not in text
    assert "bbbbb" in text


def test_readers_outside_are_not_told_that_something_is_open_where_it_may_not_be() -> None:
    line = (
        "2022-09-02 sichtbarkeit = 'nzfh', frage = [{ was = 'Wer?' }], "
        "abweichung = [{ betrifft = 'phase 3', grund = 'Urlaub' }], "
        "berichtspflicht = [{ was = 'Stand', wem = 'Rat', bis = '2022-12' }]"
    )
    alone, beside = project(TWO_BLOCKS, line), project(TWO_BLOCKS, line, HIDDEN)
    assert all(
        words in said(alone, Visibility.NZFH) for words in ("noch zu klären", "Offene Fragen", "fällig")
    )
    text = said(beside, Visibility.NZFH)
    assert not any(words in text for words in ("noch zu klären", "Offene Fragen", "fällig"))
    assert "Fragen: aaaaa/1  Wer?" in text


def test_only_the_house_is_told_for_whom_an_entry_is() -> None:
    found = project(TWO_BLOCKS, f"{NOTE}, sichtbarkeit = 'nzfh'")
    assert "für: NZFH" in said(found)
    assert "für:" not in said(found, Visibility.NZFH)


def test_counts_of_use_stay_in_the_house() -> None:
    line = "2022-09-01 sichtbarkeit = 'nzfh', inanspruchnahme = [{ massnahme = 'M1', anzahl = 3 }]"
    assert "Inanspruchnahme: M1: 3" in said(project(TWO_BLOCKS, line))
    assert "M1" not in said(project(TWO_BLOCKS, line), Visibility.NZFH)


SIGN = st.just("Ⓣ")
PIECES = Pieces(
    words=SIGN,
    text=st.sampled_from(["", "Ⓣ", "Ⓣ Ⓣ\n\nⓉ\n- Ⓣ\n- Ⓣ\nⓉ"]),
    groups=SIGN,
    extra=st.dictionaries(st.sampled_from(["eins", "zwei"]), SIGN),
    subjects=st.sampled_from(["phase 1", "meilenstein 1.2"]),
    remarks=SIGN | st.none(),
    roles=SIGN,
)


@given(entries(PIECES))
def test_every_word_of_an_entry_is_in_its_article(entry: Entry) -> None:
    numbers = count()
    marked = _mapped(
        entry, lambda words: "".join(f"{next(numbers)}Ⓣ" if one == "Ⓣ" else one for one in words)
    )
    found = Project("kreis-beispiel", roadmap(TWO_BLOCKS), packaged_scheme("nzfh"))
    text = said(with_entries(found, Logged("k7q2m", "k7q2m.toml", marked)))
    not_yet = {
        found.outcome
        for found in marked.deviations
        if found.cleared_on is None or first_day(found.cleared_on) > ON
    }
    for words in _strings(marked.model_dump()):
        assert words in text or any(words in (outcome or "") for outcome in not_yet), words


@pytest.mark.parametrize("words", NASTY, ids=range(len(NASTY)))
def test_no_character_of_a_nasty_text_is_lost(words: str) -> None:
    made = Entry(
        day=ON, kind=EntryKind.NOTE, title=words, text=words, author=words, body=words, evidence=(words,),
        extra={"a": words},
    )  # fmt: skip
    found = Project("kreis-beispiel", roadmap(TWO_BLOCKS), packaged_scheme("nzfh"))
    (article,) = articles(with_entries(found, Logged("k7q2m", "k7q2m.toml", made)))
    flat = "".join("".join(cell.split()) for block in article.blocks for row in rows(block) for cell in row)
    assert flat.count("".join(words.split())) == 6


@given(
    random_entries(),
    st.lists(st.sampled_from(Visibility), min_size=12, max_size=12),
    st.sampled_from(Visibility),
)
def test_hidden_entries_never_leak(
    found: list[Logged], visible_to: list[Visibility], reader: Visibility
) -> None:
    marked = [
        replace(one, entry=_secret(one.entry, visibility))
        for one, visibility in zip(found, visible_to, strict=False)
    ]
    where = Project("kreis-beispiel", roadmap(TWO_BLOCKS), packaged_scheme("nzfh"))
    seen = seen_by(with_entries(where, *marked), reader, ON)
    text = said(with_entries(where, *marked), reader)
    hidden = {one.id for one in seen.whole.entries} - {one.id for one in seen.project.entries}
    assert not any(entry_id in text for entry_id in hidden)
    for visibility in Visibility:
        shown = any(one.entry.visibility is visibility for one in seen.project.entries)
        assert shown or f"Grund{visibility}" not in text


def _secret(entry: Entry, visibility: Visibility) -> Entry:
    marked = _mapped(entry, lambda words: f"Grund{visibility}" if words == "Grund" else words)
    return marked.model_copy(update={"visibility": visibility})


def test_facts_are_in_the_order_of_the_roadmap() -> None:
    (article,) = articles(project(TWO_BLOCKS + OWN, NOTE))
    facts = next(block for block in article.blocks if isinstance(block, Facts))
    assert [name for name, _ in facts.pairs] == ["Wie viele", "Verfasst von"]


Record_ = TypeVar("Record_", bound=Record)


def _mapped(record: Record_, change: Callable[[str], str]) -> Record_:
    """The record, each of its texts changed, and those of the records in it."""
    values = {name: _changed(getattr(record, name), change) for name in type(record).model_fields}
    return record.model_copy(update=values)


def _changed(value: Any, change: Callable[[str], str]) -> Any:  # noqa: ANN401 - any value of a record
    if isinstance(value, Record):
        return _mapped(value, change)
    if isinstance(value, tuple):
        return tuple(_changed(inner, change) for inner in value)
    if isinstance(value, dict):
        return {key: _changed(inner, change) for key, inner in value.items()}
    return change(value) if type(value) is str else value


def _strings(value: Any) -> list[str]:  # noqa: ANN401 - any value of a record
    if isinstance(value, dict):
        return [words for inner in value.values() for words in _strings(inner)]
    if isinstance(value, list | tuple):
        return [words for inner in value for words in _strings(inner)]
    return re.findall(r"\d+Ⓣ", value) if isinstance(value, str) else []
