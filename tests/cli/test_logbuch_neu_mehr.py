"""``fh logbuch neu`` with what is a municipality's own, for several municipalities, and from JSON."""

import io
import json
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from tests.cli.places import ROADMAP, Fh, entries_of, make_place, the_entry

from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.store.workspace import Workspace

Sit = Callable[..., list[str]]

OWN = """
[[logbuch_feld]]
schluessel = "stimmung"
bezeichnung = "Stimmung"
typ = "auswahl"
arten = ["jour-fixe"]
werte = ["gut", "gemischt"]
[[logbuch_feld]]
schluessel = "dauer"
bezeichnung = "Dauer"
typ = "zahl"
pflicht = true
[[gruppe]]
id = "steuerungsgruppe"
name = "Unsere Steuerungsgruppe"
"""
NEW = ("logbuch", "neu", "--titel", "Treffen")
BOTH = ("--kommune", "kreis-sued", "--kommune", "kreis-nord")
REACHED = 'datum = 2023-01-10\nart = "erfolg"\ntitel = "Da"\nerreicht = ["2.1"]\n'


@pytest.fixture
def own(nowhere: Path) -> Workspace:
    """A workspace whose municipality has headings and a group of its own."""
    return make_place(Workspace(nowhere), "kreis-sued", ROADMAP + OWN)


@pytest.fixture
def two(workspace: Workspace) -> Workspace:
    """A workspace with two municipalities."""
    return make_place(workspace, "kreis-nord")


def _give(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))


# --- own headings, groups, bodies


def test_own_values_are_read_by_their_type_and_shown_by_their_label(own: Workspace, fh: Fh) -> None:
    options = (
        "--art",
        "jour-fixe",
        "--zusatz",
        "stimmung=gem",
        "--zusatz",
        "dauer=1,5",
        "--gruppe",
        "unsere",
    )
    said = fh(*NEW, *options, "--gremium", "Beirat")
    assert said.code == 0
    found = the_entry(own)
    assert found.extra == {"stimmung": "gemischt", "dauer": 1.5}
    assert (found.groups, found.body) == (("steuerungsgruppe",), "Beirat")
    lines = [line.split(maxsplit=1) for line in said.out.splitlines()]
    for pair in (["Stimmung", "gemischt"], ["Dauer", "1,5"], ["Gremium", "Beirat"]):
        assert pair in lines
    assert ["Gruppen", "Unsere Steuerungsgruppe"] in lines


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (
            ("--zusatz", "stimung=gut"),
            "Eine eigene Überschrift „stimung“ gibt es nicht.\n→ Meinten Sie stimmung?",
        ),
        (("--zusatz", "stimmung=mies"), "„mies“ passt nicht zu „Stimmung“.\n→ Möglich: gut, gemischt."),
        (("--zusatz", "stimmung"), "ist keine Angabe zu einer eigenen Überschrift."),
        (
            ("--gruppe", "steuergruppe"),
            "Eine Gruppe „steuergruppe“ gibt es nicht.\n→ Meinten Sie steuerungsgruppe?",
        ),
    ],
)
def test_what_is_not_declared_is_refused(own: Workspace, fh: Fh, options: tuple[str, ...], told: str) -> None:
    said = fh(*NEW, *options)
    assert said.code == 2
    assert told in said.err
    assert entries_of(own) == []


@pytest.mark.usefixtures("own")
def test_a_required_value_that_is_missing_is_told_after_the_write(fh: Fh) -> None:
    said = fh(*NEW)
    assert said.code == 0
    assert "L17 Es fehlt die Angabe „Dauer“." in said.err
    assert fh("pruefe").code == 1


def test_own_headings_are_asked_for_where_they_belong(own: Workspace, fh: Fh, at_terminal: Sit) -> None:
    asked = at_terminal("", "", "Titel", "", "", "", "", "", "", "schlecht", "gut", "", "2", "", "")
    assert fh("logbuch", "neu").code == 0
    assert "Stimmung (gut, gemischt): " in asked
    assert asked.count("Dauer (Zahl): ") == 2
    assert "Gremium: " not in asked
    assert the_entry(own).extra == {"stimmung": "gut", "dauer": 2}


def test_the_body_is_asked_for_at_meetings(own: Workspace, fh: Fh, at_terminal: Sit) -> None:
    asked = at_terminal("", "sitzung", "Titel", "", "", "", "Beirat", "", "", "", "1", "", "")
    assert fh("logbuch", "neu").code == 0
    assert "Gremium: " in asked
    assert the_entry(own).body == "Beirat"


# --- personal data


def test_without_a_terminal_personal_data_are_named_and_written(workspace: Workspace, fh: Fh) -> None:
    said = fh(*NEW, "--text", "Familie Yildiz kam.")
    assert said.code == 0
    assert said.err.startswith("Achtung: Hier steht ein Name: Familie Yildiz.\n  → Schreiben Sie die Rolle")
    assert said.err.count("Familie Yildiz") == 1
    assert the_entry(workspace).text == "Familie Yildiz kam."


@pytest.mark.parametrize("answer", ["", "n", "j"])
def test_someone_at_a_terminal_is_asked(workspace: Workspace, fh: Fh, at_terminal: Sit, answer: str) -> None:
    asked = at_terminal(answer)
    said = fh(*NEW, "--text", "Rückruf: 02921 30-1234")
    assert asked == ["Trotzdem speichern? [j/N]: "]
    assert "Achtung: Hier steht eine Telefonnummer: 02921 30-1234." in said.err
    agreed = answer == "j"
    assert (said.code, len(entries_of(workspace))) == ((0, 1) if agreed else (1, 0))
    assert ("Es wurde nichts gespeichert." in said.err) is not agreed


def test_milestones_are_marked_with_the_same_caution(workspace: Workspace, fh: Fh, at_terminal: Sit) -> None:
    at_terminal("n")
    assert fh("meilenstein", "erreicht", "2.1", "--text", "Frau Yildiz war da").code == 1
    assert entries_of(workspace) == []


@pytest.mark.parametrize(
    "accepted",
    [
        '[[erlaubt]]\nbegriff = "Frau Yildiz"\ngrund = "Erfunden."\n',
        '[[ausnahme]]\ncode = "V05"\ngrund = "Alle Namen sind erfunden."\n',
    ],
)
def test_what_is_allowed_is_not_asked_about(nowhere: Path, fh: Fh, at_terminal: Sit, accepted: str) -> None:
    workspace = make_place(Workspace(nowhere), "kreis-sued", ROADMAP + accepted)
    asked = at_terminal()
    assert fh(*NEW, "--text", "Frau Yildiz kam").code == 0
    assert asked == []
    assert len(entries_of(workspace)) == 1
    assert fh("pruefe").code == 0


# --- several municipalities


def test_one_event_becomes_an_entry_in_each_with_a_common_key(two: Workspace, fh: Fh) -> None:
    said = fh(*NEW, *BOTH, "--art", "austauschtreffen", "--erreicht", "2.1")
    assert said.code == 0
    [south], [north] = entries_of(two), entries_of(two, "kreis-nord")
    assert south == north
    [path] = two.logbook_path("kreis-sued").glob("*.toml")
    assert south.shared == path.stem[-5:]
    assert said.err.count("Gespeichert: ") == 2
    assert "Ein Ereignis mehrerer Kommunen" in said.out
    assert fh("pruefe").code == 0


@pytest.mark.usefixtures("two")
def test_shared_events_are_marked_and_can_be_listed_once(fh: Fh) -> None:
    fh(*NEW, *BOTH)
    fh(*NEW, "--kommune", "kreis-nord")
    assert fh("logbuch", "liste").out.count("(gemeinsam)") == 2
    once = json.loads(fh("logbuch", "liste", "--einmal", "--json").out)["eintraege"]
    assert [(item["ort"], item["auch_in"]) for item in once].count(("kreis-nord", ["kreis-sued"])) == 1
    assert len(once) == 2


def test_what_one_cannot_take_is_written_to_none(two: Workspace, fh: Fh) -> None:
    make_place(two, "kreis-nord", k7q2m=REACHED)
    said = fh(*NEW, *BOTH, "--erreicht", "2.1")
    assert said.code != 0
    assert "Fehler: kreis-nord: " in said.err
    assert entries_of(two) == []


def test_one_undo_takes_back_all_of_an_event(two: Workspace, fh: Fh) -> None:
    fh(*NEW, *BOTH)
    assert fh("zurueck", "--ja").code == 0
    assert (entries_of(two), entries_of(two, "kreis-nord")) == ([], [])


# --- JSON


def test_json_from_standard_input_gives_the_ids(
    two: Workspace, fh: Fh, monkeypatch: pytest.MonkeyPatch
) -> None:
    items = [
        {"ort": "kreis-sued", "datum": "2023-03-01", "art": "notiz", "titel": "Eins"},
        {"datum": "2023-03", "art": "sitzung", "titel": "Zwei", "gruppen": ["leitung"]},
    ]
    _give(monkeypatch, json.dumps(items))
    said = fh("logbuch", "neu", "--json", "-", "--kommune", "kreis-nord")
    assert said.code == 0
    [south], [north] = entries_of(two), entries_of(two, "kreis-nord")
    assert (south.title, south.day, north.title) == ("Eins", date(2023, 3, 1), "Zwei")
    names = [
        path.stem[-5:] for place in ("kreis-sued", "kreis-nord") for path in two.logbook_path(place).glob("*")
    ]
    assert said.out.split() == names


def test_json_of_a_file_may_be_lines(workspace: Workspace, fh: Fh) -> None:
    lines = [
        f'{{"datum": "2023-03-0{number}", "art": "notiz", "titel": "Nr. {number}"}}' for number in (1, 2, 3)
    ]
    Path("alle.jsonl").write_text("\ufeff" + "\n".join(lines), "utf-8")
    assert fh("logbuch", "neu", "--json", "alle.jsonl").code == 0
    assert [found.title for found in entries_of(workspace)] == ["Nr. 1", "Nr. 2", "Nr. 3"]


@pytest.mark.usefixtures("workspace")
def test_ids_are_kept_so_that_entries_can_refer_to_each_other_in_any_order(
    fh: Fh, monkeypatch: pytest.MonkeyPatch
) -> None:
    task = {"id": "bbbbb", "datum": "2023-03-01", "art": "notiz", "titel": "Frage", "aufgabe": [{"was": "A"}]}
    done = {"id": "aaaaa", "datum": "2023-03-01", "art": "notiz", "titel": "Antwort", "erledigt": ["bbbbb/1"]}
    _give(monkeypatch, json.dumps([done, task]))
    said = fh("logbuch", "neu", "--json", "-")
    assert (said.code, sorted(said.out.split())) == (0, ["aaaaa", "bbbbb"])
    assert fh("pruefe").code == 0
    _give(monkeypatch, json.dumps([done]))
    said = fh("logbuch", "neu", "--json", "-")
    assert said.code == 2
    assert "Eintrag 1: Die Kennung aaaaa gibt es in kreis-sued schon." in said.err


def test_an_export_as_json_lines_gives_the_same_files_back(workspace: Workspace, fh: Fh) -> None:
    assert (
        fh(
            "logbuch", "neu", "-t", "Start", "-d", "1.3.2023", "--aufgabe", "Protokoll; Planung", "-x", "Äh"
        ).code
        == 0
    )
    folder = workspace.logbook_path("kreis-sued")
    [first] = folder.glob("*.toml")
    assert (
        fh("logbuch", "neu", "-t", "Ende", "-d", "2.3.2023", "--erledigt", f"{first.stem[-5:]}/1").code == 0
    )
    before = {path.name: path.read_bytes() for path in folder.glob("*.toml")}
    assert fh("logbuch", "exportiere", "--ausgabe", "alle.jsonl").code == 0
    for name in before:
        (folder / name).unlink()
    assert fh("logbuch", "neu", "--json", "alle.jsonl").code == 0
    assert {path.name: path.read_bytes() for path in folder.glob("*.toml")} == before


TOLD = """datum = 2023-03-01
art = "sitzung"
titel = "11. Sitzung"
frage = [{ was = "Wer?" }]
idee = [{ was = "Lotsin" }]
[[vorlage]]
nummer = "017/2023"
art = "beschlussvorlage"
titel = "Ziele"
eingereicht_am = 2023-02-20
beratung = [
  { gremium = "Ausschuss", rolle = "vorberatung", datum = "2023-03", stimmen = { ja = 9, nein = 2 } },
]
[[beschluss]]
titel = "Ziele"
vorlage = "k7q2m/1"
rolle = "entscheidung"
[[eingefroren]]
datei = "anlagen/ziele.md"
stichtag = 2023-02-20
pruefsumme = "SUM"
""".replace("SUM", "0" * 64)
FOLLOWS = """datum = 2023-03-01
art = "notiz"
titel = "Weiter"
antwort = [{ frage = "k7q2m/1", antwort = "Alle" }]
bewertung = [{ idee = "k7q2m/1", punkte = 2 }]
beschluss = [{ titel = "Nachtrag", rolle = "anhoerung", vorlage = "k7q2m/1" }]
ausgabe = [{ betrag = 130000, circa = true, zweck = "Sachmittel", jahr = 2022 }]
phasenabschluss = [{ phase = 1, ergebnis = "auflagen", auflagen = ["Zeitplan", "Mittel"] }]
ausgeschieden = { grund = "Stelle gestrichen" }
[[beschlussstand]]
beschluss = "k7q2m/1"
stand = "in-arbeit"
bis = "2023-06"
"""


def test_papers_decisions_and_money_come_back_from_json_lines(workspace: Workspace, fh: Fh) -> None:
    make_place(workspace, "kreis-nord", k7q2m=TOLD, abcde=FOLLOWS)
    before = entries_of(workspace, "kreis-nord")
    assert fh("logbuch", "exportiere", "kreis-nord", "--ausgabe", "alle.jsonl").code == 0
    for path in workspace.logbook_path("kreis-nord").glob("*.toml"):
        path.unlink()
    assert fh("logbuch", "neu", "--json", "alle.jsonl").code == 0
    after = entries_of(workspace, "kreis-nord")
    assert sorted(after, key=lambda entry: entry.title) == sorted(before, key=lambda entry: entry.title)
    assert len(before) == 2


def test_one_wrong_entry_keeps_all_from_being_written(
    workspace: Workspace, fh: Fh, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = {"datum": "2023-03-01", "art": "erfolg", "titel": "A", "erreicht": ["2.1"]}
    wrong = [{**good, "art": "x"}, good, {**good, "ort": "nirgends"}, {**good, "gruppen": ["leitug"]}]
    _give(monkeypatch, json.dumps([good, *wrong]))
    said = fh("logbuch", "neu", "--json", "-")
    assert said.code == 2
    lines = said.err.splitlines()
    assert lines[0] == "Fehler: Es wurde nichts geschrieben."
    assert [line.split(":")[0] for line in lines[1:5]] == [f"Eintrag {number}" for number in (2, 3, 4, 5)]
    assert "schon erreicht" in lines[2]
    assert entries_of(workspace) == []


def test_a_day_ahead_needs_a_word_in_json_too(
    workspace: Workspace, fh: Fh, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = '{"datum": "2023-04-01", "art": "notiz", "titel": "A"}'
    for options, code in (((), 2), (("--geplant",), 0)):
        _give(monkeypatch, text)
        assert fh("logbuch", "neu", "--json", "-", *options).code == code
    assert isinstance(the_entry(workspace), Entry)


def test_json_does_not_go_with_other_options(workspace: Workspace, fh: Fh) -> None:
    said = fh(*NEW, "--json", "-")
    assert said.code == 2
    assert "Neben --json sind keine anderen Angaben zum Eintrag möglich." in said.err
    assert entries_of(workspace) == []


def test_a_missing_or_wrongly_encoded_file_is_named(workspace: Workspace, fh: Fh) -> None:
    said = fh("logbuch", "neu", "--json", "fehlt.json")
    assert "fehlt.json" in said.err
    assert "Traceback" not in said.err
    Path("latin.json").write_bytes('{"titel": "Träger"}'.encode("latin-1"))
    said = fh("logbuch", "neu", "--json", "latin.json")
    assert (said.code, said.err.startswith("Fehler: latin.json: Ein Zeichen ist nicht in UTF-8")) == (2, True)
    assert entries_of(workspace) == []
