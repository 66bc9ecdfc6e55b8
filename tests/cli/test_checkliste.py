"""``fh checkliste neu|liste|zeige|auswertung``."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.places import ROADMAP, Fh, contents, entries_of, make_place, the_entry

from fruehe_hilfen_cli.model.kinds import EntryKind, Tick
from fruehe_hilfen_cli.model.results import ChecklistAnswer
from fruehe_hilfen_cli.store.workspace import Workspace

Sit = Callable[..., list[str]]
SMALL = """\
name = "klein"
titel = "Klein"
quelle = "Eigene"
[[anliegen]]
id = "1"
titel = "Konzept"
[[anliegen]]
id = "2"
titel = "Netz"
[[punkt]]
id = "1.1"
anliegen = "1"
text = "Es gibt eins."
[[punkt]]
id = "1.2"
anliegen = "1"
text = "Es ist beschlossen."
[[punkt]]
id = "2.1"
anliegen = "2"
text = "Alle wirken mit."
"""


@pytest.fixture
def small(workspace: Workspace) -> Workspace:
    folder = workspace.roadmap_path("kreis-sued").with_name("checklisten")
    folder.mkdir()
    (folder / "klein.toml").write_text(SMALL, "utf-8")
    return workspace


def fill(fh: Fh, who: str, *answers: str, number: str = "1") -> None:
    options = [part for answer in answers for part in ("--antwort", answer)]
    said = fh("checkliste", "neu", "klein", "--von", who, "--runde", number, *options)
    assert said.code == 0, said.err


def test_a_line_of_options_is_an_entry(small: Workspace, fh: Fh) -> None:
    args = ("--antwort", "2.1=u", "--antwort", "1.1 = Teilweise; nur im Norden")
    said = fh("checkliste", "neu", "kl", "--von", " Leitung  Jugendamt ", *args)
    assert said.code == 0, said.err
    entry = the_entry(small)
    assert (entry.author, entry.kind) == ("Leitung Jugendamt", EntryKind.NOTE)
    assert entry.title == "Checkliste Klein, Runde 1: Leitung Jugendamt"
    assert entry.checklist
    assert (entry.checklist.name, entry.checklist.round) == ("klein", 1)
    assert entry.checklist.answers == (
        ChecklistAnswer(item="1.1", value=Tick.PARTLY, note="nur im Norden"),
        ChecklistAnswer(item="2.1", value=Tick.UNCLEAR),
    )
    assert "Ohne Antwort: 1.2." in said.err
    assert "fh checkliste auswertung klein" in said.err


@pytest.mark.parametrize(
    "text",
    [
        '[{"punkt": "1.1", "wert": "ja"}, {"punkt": "1.2", "wert": "nein", "notiz": "offen"}]',
        '{"antwort": [{"punkt": "1.1", "wert": "ja"}, {"punkt": "1.2", "wert": "nein", "notiz": "offen"}]}',
    ],
)
def test_answers_as_json(small: Workspace, fh: Fh, tmp_path: Path, text: str) -> None:
    (tmp_path / "a.json").write_text(text, "utf-8")
    assert fh("checkliste", "neu", "klein", "--von", "Leitung", "--json", str(tmp_path / "a.json")).code == 0
    filled = the_entry(small).checklist
    assert filled
    assert [(answer.item, answer.value, answer.note) for answer in filled.answers] == [
        ("1.1", Tick.YES, None),
        ("1.2", Tick.NO, "offen"),
    ]


def test_item_by_item_with_a_step_back(small: Workspace, fh: Fh, at_terminal: Sit) -> None:
    """1.1 nein; 1.2 first no word, then ja; back from 2.1 keeps 1.2; 2.1 stays open."""
    fill(fh, "Planung", "1.1=unklar; geheim")
    asked = at_terminal("", "Leitung", "n", "vielleicht", "j; seit Mai", "z", "", "")
    said = fh("checkliste", "neu", "klein")
    assert said.code == 0, said.err
    answer, again = "Antwort: ", "Antwort [ja; seit Mai]: "
    assert asked == [*["Ihre Rolle (kein Name): "] * 2, *[answer] * 4, again, answer]
    told = " ".join(said.out.split())
    assert "Klein: 3 Punkte." in told
    assert "„vielleicht“ ist bei Punkt 1.2 nicht möglich." in told
    assert "geheim" not in told
    filled = next(entry.checklist for entry in entries_of(small) if entry.author == "Leitung")
    assert filled
    assert [(one.item, one.value, one.note) for one in filled.answers] == [
        ("1.1", Tick.NO, None),
        ("1.2", Tick.YES, "seit Mai"),
    ]


def test_an_answer_can_be_taken_back(small: Workspace, fh: Fh, at_terminal: Sit) -> None:
    at_terminal("z", "j", "n", "zurück", "-", "u")
    assert fh("checkliste", "neu", "klein", "--von", "Leitung").code == 0
    filled = the_entry(small).checklist
    assert filled
    assert [(one.item, one.value) for one in filled.answers] == [("1.1", Tick.YES), ("2.1", Tick.UNCLEAR)]


@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        (("gross", "--von", "Leitung", "--antwort", "1.1=ja"), 4, "Es gibt: klein, planungskonzeption,"),
        (("klein", "--antwort", "1.1=ja"), 2, "Es fehlt, wer die Checkliste ausfüllt."),
        (("klein", "--von", "Leitung"), 2, "Kein Punkt ist beantwortet"),
        (("klein", "--von", "Leitung", "--antwort", "1.1"), 2, "„1.1“ ist keine Antwort auf einen Punkt."),
        (
            ("klein", "--von", "Leitung", "--antwort", "1.1=jein"),
            2,
            "„jein“ ist bei Punkt 1.1 nicht möglich.",
        ),
        (("klein", "--von", "Leitung", "--antwort", "1.9=ja"), 4, "Einen Punkt „1.9“ hat die Checkliste"),
        (("klein", "--von", "Leitung", *("--antwort", "1.1=ja") * 2), 2, "ist zweimal beantwortet."),
        (("klein", "--von", "Leitung", "--antwort", "1.1=ja", "--json", "-"), 2, "schließen sich aus."),
        (("klein", "--von", "Leitung", "--antwort", "1.1=ja", "--runde", "3"), 2, "--runde 2"),
        (("klein", "--von", "PLANUNG", "--antwort", "1.1=ja"), 1, "hat „klein“ in Runde 1 schon ausgefüllt"),
        (("klein", "--von", "Leitung", "--antwort", "1.1=ja", "-d", "01.04.2023"), 1, "liegt in der Zukunft"),
        (("klein", "--von", "Leitung", "--runde", "0"), 2, "--runde"),
    ],
)
def test_what_is_refused_writes_nothing(
    small: Workspace, fh: Fh, args: tuple[str, ...], code: int, told: str
) -> None:
    fill(fh, "Planung", "1.1=ja")
    before = contents(small.root)
    said = fh("checkliste", "neu", *args)
    assert (said.code, contents(small.root)) == (code, before)
    assert told in said.err


def test_the_latest_round_is_meant_without_a_number(small: Workspace, fh: Fh) -> None:
    fill(fh, "Planung", "1.1=ja")
    fill(fh, "Planung", "1.1=nein", number="2")
    assert fh("checkliste", "neu", "klein", "--von", "Leitung", "--antwort", "1.1=ja").code == 0
    rounds = [(entry.author, entry.checklist.round) for entry in entries_of(small) if entry.checklist]
    assert sorted(rounds, key=str) == [("Leitung", 2), ("Planung", 1), ("Planung", 2)]


def test_the_comparison(small: Workspace, fh: Fh) -> None:
    fill(fh, "Planung", "1.1=ja", "1.2=nein; liegt im Ausschuss", "2.1=ja")
    fill(fh, "Leitung", "1.1=ja", "1.2=ja")
    assert len(entries_of(small)) == 2
    said = fh("checkliste", "auswertung", "klein")
    told = " ".join(said.out.split())
    assert "A Leitung 2 – – – 1" in told
    assert "B Planung 2 – 1 – –" in told
    assert "1.2 Es ist beschlossen. ja nein 1/2" in told
    assert "2.1 Alle wirken mit. – ja –" in told
    assert "Zusammen: einig 3/4, rund 75 %." in told
    assert "• 1.2 Es ist beschlossen. (ja: Leitung; nein: Planung)" in told
    assert "1.2 Planung: liegt im Ausschuss" in told
    assert "Seit Runde" not in told
    fill(fh, "Planung", "1.1=ja", "1.2=ja", number="2")
    fill(fh, "Leitung", "1.1=ja", "1.2=ja", number="2")
    told = " ".join(fh("checkliste", "auswertung", "klein").out.split())
    assert "Nirgends: Bei jedem Punkt geben alle dieselbe Antwort." in told
    assert "1.2 Es ist beschlossen. 1/2 → 2/2 1/2 → 2/2" in told
    assert "1.1 Es gibt eins. 2/2" not in told
    [data] = json.loads(fh("checkliste", "auswertung", "klein", "--json").out)["auswertung"]
    assert (data["runde"], data["runde_davor"], data["gesamt"]["einigkeit"]["anteil"]) == (2, 1, 1.0)


def test_a_base_for_a_milestone_of_the_process(workspace: Workspace, fh: Fh) -> None:
    args = ("--von", "Leitung", "--antwort", "1.1=ja")
    assert fh("checkliste", "neu", "planung", *args, "--kommune", "kreis-sued").code == 0
    told = " ".join(fh("checkliste", "auswertung", "planung").out.split())
    assert "Grundlage für Meilenstein 3.1 „Ist-Stand analysiert“: offen, fällig 06/2023;" in told
    assert "Zum Vergleichen braucht es die Antworten einer zweiten Person." in told
    empty = fh("checkliste", "auswertung", "teilnahme").out
    assert "Noch niemand hat sie ausgefüllt; fh checkliste neu" in " ".join(empty.split())
    assert len(workspace.places()) == 1


def test_more_than_six_people_are_counted(small: Workspace, fh: Fh) -> None:
    for number in range(7):
        fill(fh, f"Rolle {number}", "1.1=ja")
    told = " ".join(fh("checkliste", "auswertung", "klein").out.split())
    assert "1.1 Es gibt eins. 7 – – – – 7/7" in told
    assert len(entries_of(small)) == 7


def test_which_there_are(small: Workspace, fh: Fh) -> None:
    make_place(small, "kreis-nord", ROADMAP)
    fill_nord = ("--von", "Leitung", "--antwort", "1.1=ja", "--kommune", "kreis-nord")
    assert fh("checkliste", "neu", "planung", *fill_nord).code == 0
    north, south = json.loads(fh("checkliste", "liste", "--json").out)["checklisten"]
    assert [(one["name"], one["herkunft"]) for one in south["checkliste"]] == [
        ("klein", "eigene"),
        ("planungskonzeption", "mitgeliefert"),
        ("teilnahmebedingungen", "mitgeliefert"),
    ]
    assert north["checkliste"][0]["runden"] == [{"runde": 1, "personen": 1, "zuletzt_am": "2023-03-14"}]
    assert "Runde 1: 1" in fh("checkliste", "liste").out


def test_its_items(small: Workspace, fh: Fh) -> None:
    assert "2.1 Alle wirken mit." in fh("checkliste", "zeige", "KLEIN").out
    make_place(small, "kreis-nord", ROADMAP)
    own = small.roadmap_path("kreis-nord").with_name("checklisten")
    own.mkdir()
    (own / "klein.toml").write_text(SMALL.replace("Es gibt eins.", "Es gibt zwei."), "utf-8")
    said = fh("checkliste", "zeige", "klein")
    assert (said.code, "nicht in allen Kommunen dieselbe" in said.err) == (2, True)
    assert "Es gibt zwei." in fh("checkliste", "zeige", "klein", "--kommune", "kreis-n").out


def test_a_broken_one_of_its_own_is_found(small: Workspace, fh: Fh) -> None:
    file = small.roadmap_path("kreis-sued").with_name("checklisten") / "klein.toml"
    file.write_text(SMALL.replace('anliegen = "2"', 'anliegen = "3"'), "utf-8")
    said = fh("pruefe")
    assert said.code == 3
    assert "checklisten/klein.toml:20: W03 Zum Punkt „2.1“ gibt es das Anliegen „3“ nicht." in said.out
    assert fh("checkliste", "zeige", "klein").code == 3


def test_own_checklists_are_searched_for_personal_data(small: Workspace, fh: Fh) -> None:
    path = small.roadmap_path("kreis-sued").with_name("checklisten") / "klein.toml"
    assert "klein.toml" not in fh("pruefe", "kreis-sued").out
    path.write_text(SMALL.replace("Alle wirken", "Frau Yildiz wirkt"), "utf-8")
    said = fh("pruefe", "kreis-sued").out
    assert "checklisten/klein.toml:21: V05 Hier steht ein Name: Frau Yildiz." in said
