from datetime import date

import pytest
from tests.conftest import ONE_BLOCK, day, entry, logged, project, roadmap

from fruehe_hilfen_cli.model.entry import OwnValue
from fruehe_hilfen_cli.model.kinds import ActorGroup, EntryKind
from fruehe_hilfen_cli.views.entries.entry_state import entry_state
from fruehe_hilfen_cli.views.entries.logbook import ListedEntry, Selection, distinct_events, listed_entries
from fruehe_hilfen_cli.views.entries.own import (
    NamedValue,
    fits,
    group_names,
    missing_fields,
    named_groups,
    named_values,
    own_fields,
)

PLAN = f"""{ONE_BLOCK}
    gruppe = [{{ id = "planungsgruppe", name = "Planungsgruppe" }}]
    logbuch_feld = [
      {{ schluessel = "stimmung", bezeichnung = "Stimmung", typ = "auswahl", werte = ["gut", "schlecht"] }},
      {{ schluessel = "dauer", bezeichnung = "Dauer", typ = "zahl", arten = ["workshop"], pflicht = true }},
      {{ schluessel = "tag", bezeichnung = "Tag", typ = "datum" }},
      {{ schluessel = "online", bezeichnung = "Online", typ = "ja-nein" }},
      {{ schluessel = "ort", bezeichnung = "Raum" }},
    ]
"""
OWN = roadmap(PLAN)
FIELDS = {field.key: field for field in OWN.own_fields}


def test_the_groups_are_those_of_the_programme_then_the_own_ones() -> None:
    names = group_names(OWN)
    assert list(names)[:6] == [str(group) for group in ActorGroup]
    assert names["planungsgruppe"] == "Planungsgruppe"
    assert names["fachkraefte"] == "Fachkräfte der Frühen Hilfen"


def test_groups_are_named_and_unknown_ones_stay_as_written() -> None:
    found = entry('2022-05-03 gruppen = ["familien", "planungsgruppe", "verein"]')
    assert named_groups(OWN, found) == ("Familien", "Planungsgruppe", "verein")


@pytest.mark.parametrize(
    ("kind", "keys"),
    [
        (EntryKind.WORKSHOP, ["stimmung", "dauer", "tag", "online", "ort"]),
        (EntryKind.NOTE, ["stimmung", "tag", "online", "ort"]),
    ],
)
def test_a_heading_belongs_to_its_kinds(kind: EntryKind, keys: list[str]) -> None:
    assert [field.key for field in own_fields(OWN, kind)] == keys


def test_values_stand_in_the_order_of_the_headings_and_unknown_ones_last() -> None:
    found = entry('2022-05-03 zusatz = { fremd = 1, ort = "Saal", stimmung = "gut" }')
    assert named_values(OWN, found) == (
        NamedValue("stimmung", "Stimmung", "gut"),
        NamedValue("ort", "Raum", "Saal"),
        NamedValue("fremd", "fremd", 1),
    )


@pytest.mark.parametrize(
    ("key", "value", "right"),
    [
        ("stimmung", "gut", True),
        ("stimmung", "Gut", False),
        ("stimmung", True, False),
        ("dauer", 3, True),
        ("dauer", 1.5, True),
        ("dauer", True, False),
        ("dauer", "3", False),
        ("tag", date(2022, 5, 3), True),
        ("tag", "2022-05-03", False),
        ("online", False, True),
        ("online", 0, False),
        ("ort", "Saal", True),
        ("ort", 3, False),
    ],
)
def test_a_value_fits_its_heading(key: str, value: OwnValue, right: bool) -> None:
    assert fits(FIELDS[key], value) is right


@pytest.mark.parametrize(
    ("line", "missing"),
    [
        ('2022-05-03 art = "workshop"', ["dauer"]),
        ('2022-05-03 art = "workshop", zusatz = { dauer = "" }', ["dauer"]),
        ('2022-05-03 art = "workshop", zusatz = { dauer = 0 }', []),
        ("2022-05-03", []),
    ],
)
def test_a_required_heading_is_missed_where_it_belongs(line: str, missing: list[str]) -> None:
    assert [field.key for field in missing_fields(OWN, entry(line))] == missing


def test_an_entry_is_shown_with_its_groups_and_own_values() -> None:
    line = '2022-05-03 gruppen = ["leitung"], zusatz = { ort = "Saal" }'
    where = project(PLAN, line)
    state = entry_state(where, where.entries[0], day("2022-05-31"))
    assert state.named_groups == ("Leitung mit Planungs- und Steuerungsverantwortung",)
    assert state.own_values == (NamedValue("ort", "Raum", "Saal"),)


def _listed(place: str, line: str) -> ListedEntry:
    found = logged(line)
    return ListedEntry(place, found.id, found.file, (1,), found.entry)


def test_one_event_of_several_municipalities_counts_once() -> None:
    first = _listed("a", 'k7q2m 2022-05-03 gemeinsam = "k7q2m"')
    own = _listed("a", "n2fjy 2022-05-03")
    second = _listed("b", 'b6tqe 2022-05-03 gemeinsam = "k7q2m"')
    third = _listed("c", 'h4rmz 2022-05-04 gemeinsam = "k7q2m"')
    found = distinct_events([first, own, second, third])
    assert [(item.place, item.id, item.also_in) for item in found] == [
        ("a", "k7q2m", ("b", "c")),
        ("a", "n2fjy", ()),
    ]


def test_the_same_id_in_two_municipalities_is_no_shared_event() -> None:
    same = [_listed("a", "k7q2m 2022-05-03"), _listed("b", "k7q2m 2022-05-03")]
    assert distinct_events(same) == tuple(same)


def test_a_shared_event_of_which_one_entry_is_not_selected_still_counts() -> None:
    where = project(ONE_BLOCK, 'k7q2m 2022-05-03 gemeinsam = "k7q2m"')
    found = distinct_events(listed_entries([where], day("2022-05-31"), Selection()))
    assert [(item.id, item.also_in) for item in found] == [("k7q2m", ())]
