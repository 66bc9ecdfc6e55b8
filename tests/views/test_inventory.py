"""All that is known of a municipality: for readers outside, nothing that is hidden, and nothing false."""

from msgspec.structs import replace
from tests.bodies import body, with_bodies
from tests.conftest import ONE_BLOCK, day, project
from tests.resource_plans import BREMEN, plan
from tests.using import using

from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.data_tables import tables_of
from fruehe_hilfen_cli.views.entries.audience import seen_by
from fruehe_hilfen_cli.views.inventory import calls_of, entries_of, for_tables, inventory
from fruehe_hilfen_cli.views.table import DataTable, Value

TODAY = day("2022-06-01")
HIDDEN = (
    '2022-04-05 sichtbarkeit = "intern", art = "sitzung", gremium = "Rat", titel = "Geheim"',
    '2022-04-06 sichtbarkeit = "intern", erreicht = ["1.1"], titel = "Geheim"',
    (
        '2022-04-07 sichtbarkeit = "intern", titel = "Geheim", massnahmenstand = '
        '[{ massnahme = "M1", stand = "begonnen" }]'
    ),
    (
        '2022-04-08 sichtbarkeit = "intern", titel = "Geheim", ausgabe = '
        '[{ betrag = 1234, zweck = "Sachmittel", jahr = 2022 }]'
    ),
    '2022-04-09 sichtbarkeit = "intern", titel = "Geheim", aufgabe = [{ was = "Geheim" }]',
    '2022-04-10 sichtbarkeit = "oeffentlich", titel = "Offen", aufgabe = [{ was = "Anrufen" }]',
    '2022-04-12 art = "jour-fixe", sichtbarkeit = "intern", titel = "Geheim"',
)


def found(*lines: str) -> Project:
    planned = with_bodies(using(*lines), body("rat", "im_jahr = 4"))
    return replace(planned, resources=plan(BREMEN))


def tables(reader: Visibility) -> dict[str, DataTable]:
    seen = seen_by(found(*HIDDEN), reader, TODAY)
    return {table.name: table for table in tables_of(for_tables(seen, inventory(seen)))}


def column(table: DataTable, name: str) -> list[Value]:
    place = [column.name for column in table.columns].index(name)
    return [row[place] for row in table.rows]


def test_inside_the_house_all_is_told() -> None:
    whole = tables(Visibility.INTERNAL)
    assert len(whole["Prozess-Logbuch"].rows) == len(HIDDEN)
    assert column(whole["Aufgaben"], "Was") == ["Geheim", "Anrufen"]
    assert not any(column.name == "Ohne Angabe" for table in whole.values() for column in table.columns)


def test_readers_outside_learn_nothing_that_is_hidden() -> None:
    told = tables(Visibility.PUBLIC)
    assert "Geheim" not in repr(told)
    assert "1234" not in repr(told)
    assert column(told["Prozess-Logbuch"], "Titel") == ["Offen"]
    assert column(told["Aufgaben"], "Was") == ["Anrufen"]


def test_what_hidden_entries_would_change_is_not_told() -> None:
    told = tables(Visibility.PUBLIC)
    milestones = told["Meilensteine"]
    states = dict(zip(column(milestones, "Nr."), column(milestones, "Stand"), strict=True))
    assert (states["1.1"], states["1.2"]) == ("keine-angabe", "offen")
    assert column(told["Maßnahmen"], "Nicht freigegeben") == [True, False]
    assert "zuletzt" in str(column(told["Gremien"], "Ohne Angabe"))
    assert "ausgegeben" in str(column(told["Ressourcen – Jahre"], "Ohne Angabe"))


def test_entries_are_those_of_the_logbook() -> None:
    seen = seen_by(found(*HIDDEN), Visibility.PUBLIC, TODAY)
    assert [listed.entry.title for listed in entries_of(seen)] == ["Offen"]


def test_the_regular_call_is_told_date_by_date() -> None:
    roadmap = project(f"jour_fixe.erster = 2022-03-15\n{ONE_BLOCK}").roadmap
    calling = replace(found(*HIDDEN), roadmap=roadmap)
    told, whole = (
        calls_of(seen_by(calling, reader, TODAY)) for reader in (Visibility.PUBLIC, Visibility.INTERNAL)
    )
    assert set(whole) - set(told) == {call for call in whole if call.entry_id}
    assert len(told) == len(whole) - 1 > 1


def test_the_use_of_a_measure_stands_in_one_table() -> None:
    use = '2022-04-05 sichtbarkeit = "oeffentlich", inanspruchnahme = [{ massnahme = "M1", anzahl = 7 }]'
    seen = seen_by(found(use), Visibility.INTERNAL, TODAY)
    names = [table.name for table in tables_of(for_tables(seen, inventory(seen)))]
    assert "Inanspruchnahme" in names
    assert [name for name in names if name.startswith("Maßnahmen – ") or name.endswith("2")] == []
