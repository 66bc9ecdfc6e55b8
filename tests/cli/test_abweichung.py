"""``fh abweichung neu|geklaert|liste`` and ``fh fahrplan verschiebe``."""

import json
import sys
from collections.abc import Callable
from datetime import date

import pytest
from tests.cli.places import ROADMAP, TODAY, Fh, contents, entries_of, make_place, the_entry
from tests.cli.terminal import Terminal

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.kinds import EntryKind, Trigger, Visibility
from fruehe_hilfen_cli.model.parts import Deviation, Move
from fruehe_hilfen_cli.store.workspace import Workspace

Sit = Callable[..., list[str]]
WHY = ("--grund", "Daten fehlen", "--auswirkung", "Vorlage später")
OPEN = (
    'datum = 2023-02-01\nart = "hindernis"\ntitel = "Früh"\n'
    '[[abweichung]]\nbetrifft = "phase 3"\ngrund = "Daten"\n'
)
AGREED = OPEN.replace('"phase 3"', '"vereinbarung Zeit"').replace("\ngrund", '\nausloeser = "vertrag"\ngrund')
LATER = Move(subject="phase 4", new_begin=Month(2023, 9), new_end=Month(2025, 8))

real = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")


def listed(fh: Fh, *args: str) -> list[str]:
    return [item["id"] for item in json.loads(fh("abweichung", "liste", *args, "--json").out)["abweichung"]]


def the_deviation(workspace: Workspace) -> Deviation:
    (deviation,) = the_entry(workspace).deviations
    return deviation


def test_a_deviation_with_all_it_can_say(workspace: Workspace, fh: Fh) -> None:
    said = fh(
        *("abweichung", "neu", "phase", "3", *WHY, "--ausloeser", "zi", "--neues-ende", "08/2023"),
        *("-d", "1.3.", "--geklaert-am", "gestern", "--ergebnis", "In Ordnung"),
        *("--text", "Lang", "--verfasst-von", "Leitung", "--sichtbarkeit", "nzfh", "--beleg", "Brief"),
    )
    assert said.code == 0, said.err
    entry = the_entry(workspace)
    assert (entry.day, entry.kind, entry.phase) == (date(2023, 3, 1), EntryKind.OBSTACLE, 3)
    assert (entry.text, entry.author, entry.visibility) == ("Lang", "Leitung", Visibility.NZFH)
    assert entry.deviations == (
        Deviation(
            subject="phase 3",
            trigger=Trigger.GOAL,
            new_end=Month(2023, 8),
            reason="Daten fehlen",
            effect="Vorlage später",
            cleared_on=date(2023, 3, 13),
            outcome="In Ordnung",
        ),
    )
    assert listed(fh) == []


@pytest.mark.parametrize(
    ("words", "subject", "trigger"),
    [
        (("3.1",), "meilenstein 3.1", Trigger.DATE),
        (("2+3",), "phase 3", Trigger.DATE),
        (("vereinbarung", "Stellen", "anteil"), "vereinbarung Stellen anteil", Trigger.CONTRACT),
    ],
)
def test_what_it_is_about_needs_no_quotes(
    words: tuple[str, ...], subject: str, trigger: Trigger, workspace: Workspace, fh: Fh
) -> None:
    assert fh("abweichung", "neu", *words, *WHY).code == 0
    assert (the_deviation(workspace).subject, the_deviation(workspace).trigger) == (subject, trigger)


@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        ((), 2, "Es fehlen BETRIFFT, --grund und --auswirkung."),
        (("3", *WHY[:2]), 2, "Es fehlt --auswirkung."),
        (("3", "--grund", " ", *WHY[2:]), 2, "Es fehlt --grund."),
        (("9", *WHY), 1, "Eine Phase 9 gibt es in diesem Ablauf nicht."),
        (("3.2", *WHY), 4, "Meinten Sie 3.1?"),
        (("3", *WHY, "--ausloeser", "wetter"), 2, "Möglich sind: termin, ziel, vertrag."),
        (("3", *WHY, "--neues-ende", "bald"), 2, "„bald“ bei --neues-ende"),
        (("3", *WHY, "-d", "1.4.2023"), 1, "liegt in der Zukunft"),
        (("3", *WHY, "--neues-ende", "06/2023"), 1, "06/2023 gilt schon"),
        (("3", *WHY, "--neues-ende", "06/2022"), 1, "schon vorbei"),
    ],
)
def test_what_is_refused_writes_nothing(
    args: tuple[str, ...], code: int, told: str, workspace: Workspace, fh: Fh
) -> None:
    before = contents(workspace.root)
    said = fh("abweichung", "neu", *args)
    assert (said.code, told in said.err) == (code, True), said.err
    assert contents(workspace.root) == before


def test_what_lies_behind_stays_unless_told(workspace: Workspace, fh: Fh) -> None:
    said = fh("abweichung", "neu", "3", *WHY, "--neues-ende", "08/2023")
    assert the_deviation(workspace).moves == ()
    assert "mit --folgende rückt mit: Phase 4 auf 09/2023 – 08/2025." in said.err
    assert "Phase 2+3 endet dann 08/2023, Phase 4+5+6 beginnt schon 07/2023" in " ".join(said.out.split())


def test_what_lies_behind_moves_along_in_the_same_deviation(workspace: Workspace, fh: Fh) -> None:
    before = workspace.roadmap_path("kreis-sued").read_bytes()
    said = fh("abweichung", "neu", "3", *WHY, "--neues-ende", "08/2023", "--folgende")
    assert the_deviation(workspace).moves == (LATER,)
    assert "überschneiden" not in said.out
    assert workspace.roadmap_path("kreis-sued").read_bytes() == before
    state = json.loads(fh("status", "kreis-sued", "--json").out)["status"][0]["zeitraum"]
    assert [block["vereinbart"]["ende"] for block in state] == ["2022-09", "2023-06", "2025-06"]
    assert [block["aktuell"]["ende"] for block in state] == ["2022-09", "2023-08", "2025-08"]
    assert len(listed(fh)) == 1
    for command in ("status", "verlauf", "unterschied --seit 01.03.2023"):
        assert "08/2025" in " ".join(fh(*command.split()).out.split()), command


def test_a_trial_writes_nothing(workspace: Workspace, fh: Fh) -> None:
    before = contents(workspace.root)
    said = fh("fahrplan", "verschiebe", "3", "--um", "2 Monate", *WHY, "--probe")
    assert (said.code, contents(workspace.root) == before) == (0, True)
    assert "08/2023" in said.out
    assert "Nur eine Probe" in said.err


@pytest.mark.parametrize(
    ("args", "begin", "end"),
    [
        (("3", "--um", "2 Monate"), None, Month(2023, 8)),
        (("3", "--auf", "15.8.2023"), None, date(2023, 8, 15)),
        (("4", "--um", "1 Jahr"), Month(2024, 7), Month(2026, 6)),
        (("4", "--auf", "08/2025"), Month(2023, 9), Month(2025, 8)),
        (("4", "--auf", "08/2025", "--nur-ende"), None, Month(2025, 8)),
        (("3.1", "--auf", "08/2023"), None, Month(2023, 8)),
    ],
)
def test_a_shift_is_a_deviation_with_reason_and_effect(
    args: tuple[str, ...], begin: Month | None, end: date | Month, workspace: Workspace, fh: Fh
) -> None:
    assert fh("fahrplan", "verschiebe", *args, *WHY).code == 0
    made = the_deviation(workspace)
    assert (made.new_begin, made.new_end) == (begin, end)
    assert (made.trigger, made.reason, made.effect) == (Trigger.DATE, "Daten fehlen", "Vorlage später")


def test_a_block_without_an_end_moves_its_begin(workspace: Workspace, fh: Fh) -> None:
    make_place(workspace, "kreis-sued", ROADMAP.replace('ende = "2025-06"', ""))
    assert fh("fahrplan", "verschiebe", "4", "--um", "2 Monate", *WHY, "--nur-ende").code == 1
    assert fh("fahrplan", "verschiebe", "4", "--um", "2 Monate", *WHY).code == 0
    assert (the_deviation(workspace).new_begin, the_deviation(workspace).new_end) == (Month(2023, 9), None)


@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        (("3", "--um", "2 Monate"), 2, "Es fehlen --grund und --auswirkung."),
        (("3", *WHY), 2, "entweder --auf oder --um"),
        (("3", "--um", "2 Monate", "--auf", "08/2023", *WHY), 2, "entweder --auf oder --um"),
        (("3", "--um", "14 Tage", *WHY), 2, "06/2023 ist ein Monat"),
        (("3", "--um", "bald", *WHY), 2, "„bald“ bei --um ist kein Abstand."),
        (("vereinbarung", "Zeit", "--um", "2 Monate", *WHY), 1, "hat keinen Termin"),
    ],
)
def test_a_shift_that_makes_no_sense_is_refused(
    args: tuple[str, ...], code: int, told: str, workspace: Workspace, fh: Fh
) -> None:
    said = fh("fahrplan", "verschiebe", *args)
    assert (said.code, told in said.err) == (code, True), said.err
    assert entries_of(workspace) == []


def test_open_ones_of_all_municipalities(workspace: Workspace, fh: Fh) -> None:
    make_place(workspace, "kreis-nord", abcde=OPEN.replace("02-01", "01-01"))
    make_place(workspace, "kreis-sued", k7q2m=AGREED)
    assert listed(fh) == ["abcde/1", "k7q2m/1"]
    assert listed(fh, "kreis-sued") == ["k7q2m/1"]
    assert listed(fh, "--ausloeser", "vertrag") == ["k7q2m/1"]
    assert listed(fh, "--stichtag", "2023-01-15") == ["abcde/1"]
    assert "kreis-nord" in fh("abweichung", "liste").out


def test_cleared_in_the_municipality_the_deviation_belongs_to(workspace: Workspace, fh: Fh) -> None:
    make_place(workspace, "kreis-nord", abcde=OPEN)
    make_place(workspace, "kreis-sued", k7q2m=OPEN, m4xwe=AGREED)
    said = fh("abweichung", "geklaert", "k7q", "m4xwe/1", "--am", "1.3.", "--ergebnis", "Angenommen")
    assert said.code == 0, said.err
    entry = entries_of(workspace)[-1]
    assert (entry.day, entry.kind) == (date(2023, 3, 1), EntryKind.PROCESS_STEP)
    assert [(found.deviation, found.outcome) for found in entry.clearings] == [
        ("k7q2m/1", "Angenommen"),
        ("m4xwe/1", "Angenommen"),
    ]
    assert listed(fh) == ["abcde/1"]
    assert "28 Tagen" in fh("abweichung", "liste", "--alle").out


@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        (("k7q2m",), 2, "Es fehlt --ergebnis."),
        (("k7q2m/2", "--ergebnis", "x"), 4, "Eine Abweichung „k7q2m/2“ gibt es am Stichtag nicht."),
        (("k7q2m", "abcde", "--ergebnis", "x"), 2, "Die Abweichungen gehören zu mehreren Kommunen"),
        (("k7q2m", "--ergebnis", "x", "--am", "31.1.2023"), 1, "ist vom 01.02.2023"),
        (("k7q2m", "--ergebnis", "x", "--am", "1.4.2023"), 1, "erst nach dem Gespräch"),
    ],
)
def test_a_clearing_that_makes_no_sense_is_refused(
    args: tuple[str, ...], code: int, told: str, workspace: Workspace, fh: Fh
) -> None:
    make_place(make_place(workspace, "kreis-nord", abcde=OPEN), "kreis-sued", k7q2m=OPEN)
    before = contents(workspace.root)
    said = fh("abweichung", "geklaert", *args)
    assert (said.code, told in said.err) == (code, True), said.err
    assert contents(workspace.root) == before


def test_question_by_question(workspace: Workspace, fh: Fh, at_terminal: Sit) -> None:
    asked = at_terminal(
        *("Fase", "2+3", "1.4.2023", "1.3.", "2", "", "Daten fehlen", "Vorlage später", "06/2023", "08/2023"),
        *("28.2.2023", "gestern", "Gut", "j", ""),
    )
    said = fh("abweichung", "neu")
    assert said.code == 0, said.err
    assert asked == [
        *["Was ist betroffen (phase 3, 3.2, vereinbarung …): "] * 2,
        *["Erkannt am [14.03.2023]: "] * 2,
        "Was wird nicht gehalten (Nummer oder Wort) [Termin]: ",
        *["Grund: "] * 2,
        "Auswirkung auf den weiteren Verlauf: ",
        *["Neues Ende, jetzt 06/2023 (leer: steht nicht fest): "] * 2,
        *["Mit dem NZFH geklärt am (leer: noch nicht): "] * 2,
        "Ergebnis des Gesprächs (leer: ohne): ",
        "Rückt das mit? [j/N]: ",
        "So festhalten? [J/n]: ",
    ]
    made = the_deviation(workspace)
    assert (made.trigger, made.moves, made.outcome) == (Trigger.GOAL, (LATER,), "Gut")
    assert "Phase 2+3 Findung, 10/2022 – 06/2023" in said.out


def test_with_all_that_is_needed_only_what_follows_is_asked(
    workspace: Workspace, fh: Fh, at_terminal: Sit
) -> None:
    asked = at_terminal("")
    assert fh("abweichung", "neu", "3", *WHY, "--neues-ende", "08/2023").code == 0
    assert asked == ["Rückt das mit? [j/N]: "]
    assert the_deviation(workspace).moves == ()


def test_a_shift_asks_for_reason_and_effect(workspace: Workspace, fh: Fh, at_terminal: Sit) -> None:
    asked = at_terminal("Daten", "Spät")
    assert fh("fahrplan", "verschiebe", "3.1", "--auf", "5.4.2023").code == 0
    assert asked == ["Grund: ", "Auswirkung auf den weiteren Verlauf: "]
    assert the_deviation(workspace).effect == "Spät"


@pytest.mark.parametrize("options", [("--folgende",), ()])
def test_no_to_the_plan_writes_nothing(
    options: tuple[str, ...], workspace: Workspace, fh: Fh, at_terminal: Sit
) -> None:
    at_terminal(*([] if options else ["j"]), "n")
    said = fh("abweichung", "neu", "3", *WHY, "--neues-ende", "08/2023", *options)
    assert (said.code, "Es wurde nichts gespeichert." in said.err) == (1, True)
    assert entries_of(workspace) == []


def test_the_outcome_of_a_talk_is_asked_for(workspace: Workspace, fh: Fh, at_terminal: Sit) -> None:
    make_place(workspace, "kreis-sued", k7q2m=OPEN)
    assert at_terminal("", "Gut") == []
    assert fh("abweichung", "geklaert", "k7q2m").code == 0
    assert entries_of(workspace)[-1].clearings[0].outcome == "Gut"


@real
def test_at_a_real_terminal(workspace: Workspace) -> None:
    args = ("abweichung", "neu", "3", *WHY, "--neues-ende", "08/2023")
    with Terminal(*args, folder=workspace.root, FH_STICHTAG=TODAY) as terminal:
        terminal.expect("Mitrücken kann, um gleich viel: Phase 4 auf 09/2023 – 08/2025.")
        terminal.answer("Rückt das mit? [j/N]: ", "j")
        table = terminal.answer("So festhalten? [J/n]: ")
        terminal.expect("Gespeichert:")
        assert terminal.end() == 0
    assert "So ändert sich der Plan" in table
    assert max(map(len, table.splitlines())) <= 80
    assert the_deviation(workspace).moves == (LATER,)


def test_what_is_recorded_later_does_not_exist_before(workspace: Workspace, fh: Fh) -> None:
    fh("abweichung", "neu", "3", *WHY, "--neues-ende", "08/2023", "--folgende", "-d", "10.3.2023")
    commands = (("abweichung", "liste", "--alle"), ("status",), ("fahrplan",))
    shown = [fh(*words, "--stichtag", "2023-03-09").out for words in commands]
    for path in workspace.logbook_path("kreis-sued").glob("*.toml"):
        path.unlink()
    assert shown == [fh(*words, "--stichtag", "2023-03-09").out for words in commands]


def test_the_shell_completes_open_deviations(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from fruehe_hilfen_cli.cli.main import run

    cleared = OPEN.replace("grund =", "geklaert_am = 2023-02-02\ngrund =")
    talk = 'datum = 2023-03-01\nart = "notiz"\ntitel = "x"\n[[klaerung]]\nabweichung = "m4xwe/1"\n'
    make_place(workspace, "kreis-sued", k7q2m=OPEN, abcde=cleared, m4xwe=OPEN, fghij=talk)
    monkeypatch.setenv("_FH_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", "fh abweichung geklaert ")
    monkeypatch.setenv("COMP_CWORD", "3")
    monkeypatch.setattr("sys.argv", ["fh"])
    run([])
    assert capsys.readouterr().out.split() == ["k7q2m/1"]
