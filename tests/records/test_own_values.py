from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import ONE_BLOCK, entry, roadmap

from fruehe_hilfen_cli.errors import Refusal
from fruehe_hilfen_cli.model.entry import OwnValue
from fruehe_hilfen_cli.model.kinds import FieldType
from fruehe_hilfen_cli.model.plan import OwnField
from fruehe_hilfen_cli.records.entries.own_values import (
    NoPair,
    UnfitValue,
    UnknownField,
    UnknownGroup,
    group_of,
    read_pairs,
    read_value,
    require_own,
)
from fruehe_hilfen_cli.views.entries.own import fits

TODAY = date(2022, 5, 31)
PLAN = roadmap(f"""{ONE_BLOCK}
    gruppe = [{{ id = "steuerungsgruppe", name = "Unsere Steuerungsgruppe" }}]
    logbuch_feld = [
      {{ schluessel = "stimmung", bezeichnung = "Stimmung", typ = "auswahl", werte = ["gut", "gemischt"] }},
      {{ schluessel = "dauer", bezeichnung = "Dauer", typ = "zahl" }},
      {{ schluessel = "tag", bezeichnung = "Tag", typ = "datum" }},
      {{ schluessel = "online", bezeichnung = "Online", typ = "ja-nein" }},
      {{ schluessel = "ort", bezeichnung = "Raum" }},
    ]
""")
FIELDS = {field.key: field for field in PLAN.own_fields}


@pytest.mark.parametrize(
    ("words", "group"),
    [
        ("leitung", "leitung"),
        ("Netzwerkk", "netzwerkkoordination"),
        ("fachkräfte", "fachkraefte"),
        ("Koordination von Ehren", "ehrenamt"),
        ("steuer", "steuerungsgruppe"),
        ("unsere", "steuerungsgruppe"),
        (" familien ", "familien"),
    ],
)
def test_a_group_is_known_by_the_beginning_of_its_id_or_name(words: str, group: str) -> None:
    assert group_of(PLAN, words) == group


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("netzwerkordination", "Meinten Sie netzwerkkoordination?"),
        ("leit", "Meinten Sie leitung?"),
        ("", "Möglich sind: "),
    ],
)
def test_another_word_is_refused_with_the_nearest_group(words: str, hint: str) -> None:
    with pytest.raises(UnknownGroup) as refused:
        group_of(PLAN, words)
    assert refused.value.advised().startswith(hint)
    assert "steuerungsgruppe" in refused.value.advised()


@pytest.mark.parametrize(
    ("pair", "value"),
    [
        ("stimmung=gut", "gut"),
        ("stimmung = GEM", "gemischt"),
        ("dauer=3", 3),
        ("dauer=-3", -3),
        ("dauer=1,5", 1.5),
        ("dauer=1.5", 1.5),
        ("dauer=1.234", 1234),
        ("dauer=1.234,5", 1234.5),
        ("tag=3.5.2022", date(2022, 5, 3)),
        ("tag=gestern", date(2022, 5, 30)),
        ("online=ja", True),
        ("online=N", False),
        ("ort=a=b", "a=b"),
    ],
)
def test_a_value_is_read_by_the_type_of_its_heading(pair: str, value: OwnValue) -> None:
    found = read_pairs(PLAN, [pair], TODAY)
    assert found == {pair.partition("=")[0].strip(): value}
    assert type(next(iter(found.values()))) is type(value)


@pytest.mark.parametrize(
    ("pair", "refusal", "told"),
    [
        ("stimmung", NoPair, "Schreiben Sie schluessel=wert, z. B. stimmung=…."),
        ("=gut", NoPair, ""),
        ("ort=", NoPair, ""),
        ("stimung=gut", UnknownField, "Meinten Sie stimmung? "),
        ("stimmung=mies", UnfitValue, "Möglich: gut, gemischt."),
        ("stimmung=g", UnfitValue, ""),
        ("dauer=lang", UnfitValue, "Möglich: eine Zahl, z. B. 12 oder 1,5."),
        ("dauer=1.23.4", UnfitValue, ""),
        ("dauer=" + "9" * 30, UnfitValue, ""),
        ("dauer=nan", UnfitValue, ""),
        ("tag=2022-05", UnfitValue, "Möglich: ein Tag; "),
        ("tag=31.2.2022", UnfitValue, ""),
        ("online=vielleicht", UnfitValue, "Möglich: ja oder nein."),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_is_possible(
    pair: str, refusal: type[Refusal], told: str
) -> None:
    with pytest.raises(refusal) as refused:
        read_pairs(PLAN, [pair], TODAY)
    assert refused.value.advised().startswith(told)


@given(st.sampled_from(sorted(FIELDS)), st.text(max_size=12))
def test_whatever_is_read_fits_its_heading(key: str, words: str) -> None:
    try:
        value = read_value(FIELDS[key], words, TODAY)
    except UnfitValue:
        return
    assert fits(FIELDS[key], value)


@given(st.integers(-(10**9), 10**9), st.integers(0, 99))
def test_a_number_is_read_as_germans_write_it(whole: int, part: int) -> None:
    field = OwnField(key="dauer", label="Dauer", type=FieldType.NUMBER)
    assert read_value(field, f"{whole:,}".replace(",", "."), TODAY) == whole
    assert read_value(field, f"{whole},{part:02}", TODAY) == float(f"{whole}.{part:02}")


@pytest.mark.parametrize(
    ("line", "refusal"),
    [
        ('gruppen = ["freie Träger"]', UnknownGroup),
        ('zusatz = { fremd = "x" }', UnknownField),
        ('zusatz = { dauer = "lang" }', UnfitValue),
    ],
)
def test_an_entry_with_what_the_roadmap_does_not_have_is_refused(line: str, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        require_own(PLAN, entry(f"2022-05-03 {line}"))


def test_an_entry_with_its_own_groups_and_values_is_taken() -> None:
    require_own(
        PLAN, entry('2022-05-03 gruppen = ["steuerungsgruppe"], zusatz = { dauer = 2, ort = "Saal" }')
    )
