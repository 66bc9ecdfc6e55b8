"""``fh logbuch neu`` in one line: what each option does to the file, and what is refused."""

import errno
import io
import os
import sys
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from tests.cli.places import Fh, contents, entries_of, make_place, the_entry

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.kinds import EntryKind, Light, Visibility
from fruehe_hilfen_cli.model.parts import Task
from fruehe_hilfen_cli.store.workspace import Workspace

Sit = Callable[..., list[str]]
EARLIER = 'datum = 2023-02-01\nart = "sitzung"\ntitel = "Vorher"\n[[aufgabe]]\nwas = "Protokoll"\n'
REACHED = 'datum = 2022-08-10\nart = "erfolg"\ntitel = "Vertrag"\nerreicht = ["1.1"]\n'
WAIVED = (
    'datum = 2022-11-10\nart = "entscheidung"\ntitel = "Ohne"\n'
    '[[entfallen]]\nmeilenstein = "2.2"\ngrund = "da"\n'
)
NEW = ("logbuch", "neu", "--titel", "Neues")


@pytest.fixture
def started(workspace: Workspace) -> Workspace:
    """One milestone is reached, one is waived, one task is open."""
    return make_place(workspace, "kreis-sued", ccccc=REACHED, ddddd=WAIVED, eeeee=EARLIER)


def newest(workspace: Workspace) -> Any:  # noqa: ANN401 - tests look at any field
    (found,) = (entry for entry in entries_of(workspace) if entry.title == "Neues")
    return found


def test_a_title_is_enough(workspace: Workspace, fh: Fh) -> None:
    said = fh(*NEW)
    assert said.code == 0
    entry = the_entry(workspace)
    assert (entry.title, entry.day, entry.kind) == ("Neues", date(2023, 3, 14), EntryKind.NOTE)
    assert entry.model_fields_set == {"title", "day", "kind"}


def test_it_shows_the_record_the_file_and_the_next_step(workspace: Workspace, fh: Fh) -> None:
    said = fh(*NEW, "--text", "Gut gelaufen.", "--aufgabe", "Protokoll; Leitung; 20.3.2023")
    (path,) = workspace.logbook_path("kreis-sued").glob("*.toml")
    file, entry_id = workspace.relative(path), path.stem[-5:]
    for told in ("Neues", file, "14.03.2023", "Notiz", "2+3", "Gut gelaufen.", f"{entry_id}/1  Protokoll"):
        assert told in said.out
    assert said.err == (
        f"\nGespeichert: {file}\n"
        f"→ fh logbuch zeige {entry_id} zeigt ihn wieder.\n"
        "→ fh status zeigt, was sich geändert hat.\n"
    )
    assert fh("logbuch", "zeige", entry_id).out == said.out


@pytest.mark.parametrize(
    ("options", "field", "value"),
    [
        (["--art", "sitzung"], "kind", EntryKind.SESSION),
        (["-a", "jour"], "kind", EntryKind.REGULAR_CALL),
        (["--art", "Vor Ort Beratung"], "kind", EntryKind.ON_SITE_ADVICE),
        (["--datum", "13.02.2023"], "day", date(2023, 2, 13)),
        (["-d", "gestern"], "day", date(2023, 3, 13)),
        (["-d", "14.3."], "day", date(2023, 3, 14)),
        (["-d", "20.12."], "day", date(2022, 12, 20)),
        (["-d", "Januar 2023"], "day", Month(2023, 1)),
        (["-d", "2023-03"], "day", Month(2023, 3)),
        (["--phase", "1"], "phase", 1),
        (["--text", "Absatz\n\nZweiter"], "text", "Absatz\n\nZweiter"),
        (["-x", "[bold]kein Markup[/bold]"], "text", "[bold]kein Markup[/bold]"),
        (["--teilnehmende", "20"], "participants", 20),
        (["--teilnehmende", "0"], "participants", 0),
        (["--gruppe", "leitung", "--gruppe", "Fachkr"], "groups", ("leitung", "fachkraefte")),
        (["--erreicht", "2.1", "--erreicht", "3.1"], "reached", ("2.1", "3.1")),
        (["--erreicht", "3.1", "--erreicht", "3.1"], "reached", ("3.1",)),
        (["--aufgabe", "Protokoll"], "tasks", (Task(what="Protokoll"),)),
        (["--aufgabe", "Protokoll; Leitung"], "tasks", (Task(what="Protokoll", who="Leitung"),)),
        (
            ["--aufgabe", "Protokoll;;30.11.", "--aufgabe", "Raum; Netz; 2023-05"],
            "tasks",
            (
                Task(what="Protokoll", until=date(2023, 11, 30)),
                Task(what="Raum", who="Netz", until=Month(2023, 5)),
            ),
        ),
        (["--aufgabe", "Brief;;14.3."], "tasks", (Task(what="Brief", until=date(2023, 3, 14)),)),
        (["--aufgabe", "Brief;;13.3."], "tasks", (Task(what="Brief", until=date(2024, 3, 13)),)),
        (["--erledigt", "eeeee/1"], "done", ("eeeee/1",)),
        (["--beleg", "Protokoll", "--beleg", "https://x.de/a"], "evidence", ("Protokoll", "https://x.de/a")),
        (["--sichtbarkeit", "nzfh"], "visibility", Visibility.NZFH),
        (["--sichtbarkeit", "Öffentlich"], "visibility", Visibility.PUBLIC),
        (["--ampel", "grün", "--ampel-grund", "läuft"], "judgement", Light.GREEN),
        (["--ampel", "rot", "--ampel-grund", "hakt"], "judgement_reason", "hakt"),
        (["--verfasst-von", "Jugendhilfeplanung"], "author", "Jugendhilfeplanung"),
        (["--datum", "15.03.2023", "--geplant"], "day", date(2023, 3, 15)),
    ],
)
def test_each_option_is_in_the_file(
    started: Workspace, fh: Fh, options: list[str], field: str, value: object
) -> None:
    said = fh(*NEW, *options)
    assert (said.code, "Fehler" in said.err) == (0, False)
    assert getattr(newest(started), field) == value


def test_all_options_at_once(started: Workspace, fh: Fh) -> None:
    options = (
        "--art sitzung --datum 13.02.2023 --phase 3 --text Gut --teilnehmende 9 --gruppe leitung "
        "--erreicht 3.1 --aufgabe Protokoll --erledigt eeeee/1 --beleg Vorlage --sichtbarkeit nzfh "
        "--ampel gelb --ampel-grund Zeit --verfasst-von Leitung"
    )
    assert fh(*NEW, *options.split()).code == 0
    assert len(newest(started).model_fields_set) == 15
    assert fh("pruefe").code == 0


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("Eins\n\nZwei\n", "Eins\n\nZwei"),
        ("\ufeffmit BOM\n", "mit BOM"),
        ("C:\\Ordner '''x'''\n", "C:\\Ordner '''x'''"),
        ("", ""),
    ],
)
def test_the_text_may_come_from_standard_input(
    workspace: Workspace, fh: Fh, monkeypatch: pytest.MonkeyPatch, typed: str, text: str
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
    assert fh(*NEW, "--text", "-").code == 0
    assert the_entry(workspace).text == text


def test_standard_input_in_another_encoding_is_refused(
    workspace: Workspace, fh: Fh, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw = io.BytesIO("Träger".encode("latin-1"))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(raw, encoding="utf-8"))
    said = fh(*NEW, "--text", "-")
    assert said.code == 2
    assert "Der Text aus der Eingabe ist nicht in UTF-8 gespeichert." in said.err
    assert entries_of(workspace) == []


@pytest.mark.parametrize(
    ("options", "code", "told"),
    [
        (
            ["--erreicht", "3.2"],
            4,
            "Einen Meilenstein „3.2“ gibt es im Fahrplan von kreis-sued nicht.\n→ Meinten Sie",
        ),
        (["--erreicht", "1.1"], 1, "Meilenstein 1.1 ist schon erreicht, am 10.08.2022 (Eintrag ccccc)."),
        (["--erreicht", "2.2"], 1, "Meilenstein 2.2 ist hier nicht erforderlich (Eintrag ddddd: da)."),
        (["--erreicht", "2.1", "--erreicht", "1.1"], 1, "Meilenstein 1.1 ist schon erreicht"),
        (
            ["--erreicht", "2.1", "-d", "2022-04-30"],
            1,
            "30.04.2022 liegt vor dem Beginn des Projekts (01.05.2022).",
        ),
        (["--erreicht", "2.1", "-d", "2023-04-30", "--geplant"], 1, "30.04.2023 liegt in der Zukunft: "),
        (
            ["--phase", "9"],
            1,
            "Eine Phase 9 gibt es in diesem Ablauf nicht.\n→ Möglich sind: 1, 2, 3, 4, 5, 6.",
        ),
        (["--phase", "zwei"], 2, "zwei"),
        (["-d", "31.02.2023"], 2, "„31.02.2023“ bei --datum ist kein eindeutiges Datum.\n→ Möglich sind: "),
        (["-d", "01/02/23"], 2, "„01/02/23“ bei --datum ist kein eindeutiges Datum."),
        (["-d", "morgen"], 2, "„morgen“ bei --datum ist kein eindeutiges Datum."),
        (
            ["-d", "15.03.2023"],
            1,
            "15.03.2023 liegt in der Zukunft.\n→ Ist der Termin geplant? Dann noch einmal mit --geplant.",
        ),
        (["-d", "2023-04"], 1, "04/2023 liegt in der Zukunft."),
        (
            ["--art", "jor-fixe"],
            2,
            "„jor-fixe“ ist bei --art nicht möglich.\n→ Meinten Sie jour-fixe? Möglich sind: ",
        ),
        (["--art", "er"], 2, "„er“ ist bei --art nicht möglich."),
        (["--sichtbarkeit", "alle"], 2, "„alle“ ist bei --sichtbarkeit nicht möglich."),
        (["--ampel", "blau", "--ampel-grund", "x"], 2, "„blau“ ist bei --ampel nicht möglich."),
        (["--ampel", "rot"], 2, "ampel_grund"),
        (["--teilnehmende", "-1"], 2, "„teilnehmende“ muss mindestens 0 sein, nicht -1."),
        (["--teilnehmende", "viele"], 2, "viele"),
        (["--aufgabe", "; Leitung"], 2, '„; Leitung“ ist keine Aufgabe.\n→ Schreiben Sie "was; wer; bis"'),
        (["--aufgabe", "a; b; 1.1.; c"], 2, "„a; b; 1.1.; c“ ist keine Aufgabe."),
        (["--aufgabe", "a; b; bald"], 2, "„bald“ bei --aufgabe ist kein eindeutiges Datum."),
        (
            ["--erledigt", "eeeee/2"],
            4,
            "Eine Aufgabe „eeeee/2“ gibt es im Logbuch von kreis-sued nicht.\n→ Meinten Sie eeeee/1?",
        ),
        (["--erledigt", "Protokoll"], 2, "„erledigt“"),
        (["--gruppe", " "], 2, "Eine Gruppe „ “ gibt es nicht.\n→ Möglich sind: netzwerkkoordination, "),
        (["--gruppe", "leitug"], 2, "Eine Gruppe „leitug“ gibt es nicht.\n→ Meinten Sie leitung? "),
        (["--beleg", ""], 2, "„belege“ darf nicht leer sein."),
        (["--verfasst-von", " "], 2, "„verfasst_von“ darf nicht leer sein."),
        (["--titel", " "], 2, "„titel“ darf nicht leer sein."),
        (["--titel", ""], 2, "Dem Eintrag fehlt der Titel.\n→ Nennen Sie ihn mit --titel"),
        (["--titel", "Tr\udce4ger"], 2, "„titel“ enthält Zeichen, die kein Text sind."),
        (["--aufgabe", "Tr\udce4ger"], 2, "„was“ enthält Zeichen, die kein Text sind."),
        (["--text", "x" * 1_100_000], 1, "So lässt sich das nicht speichern: "),
    ],
)
def test_what_is_refused_writes_nothing(
    started: Workspace, fh: Fh, options: list[str], code: int, told: str
) -> None:
    before = contents(started.root)
    said = fh(*NEW, *options)
    assert told in said.err
    assert said.err.startswith("Fehler: ")
    assert "\n→ " in said.err
    assert said.code == code
    assert said.out == ""
    assert contents(started.root) == before


def test_a_task_may_stand_in_an_entry_that_cannot_be_read(started: Workspace, fh: Fh) -> None:
    (started.logbook_path("kreis-sued") / "2023-01-01-x-fffff.toml").write_text("datum =\n", "utf-8")
    said = fh(*NEW, "--erledigt", "fffff/1")
    assert "Gespeichert: " in said.err


@pytest.mark.usefixtures("workspace")
def test_without_a_title_and_a_terminal_nobody_is_asked(fh: Fh) -> None:
    said = fh("logbuch", "neu", "--art", "notiz")
    assert (said.code, said.out) == (2, "")
    assert said.err == 'Fehler: Dem Eintrag fehlt der Titel.\n→ Nennen Sie ihn mit --titel "…".\n'


@pytest.mark.parametrize(("answer", "count"), [("j", 1), ("", 0), ("n", 0)])
def test_at_a_terminal_a_day_in_the_future_is_asked_about(
    workspace: Workspace, fh: Fh, at_terminal: Sit, answer: str, count: int
) -> None:
    asked = at_terminal(answer)
    said = fh(*NEW, "-d", "15.03.2023")
    assert asked == ["15.03.2023 liegt in der Zukunft. Ist der Termin geplant? [j/N]: "]
    assert len(entries_of(workspace)) == count
    assert said.code == 1 - count


@pytest.mark.usefixtures("workspace")
def test_a_planned_entry_is_not_asked_about(fh: Fh, at_terminal: Sit) -> None:
    asked = at_terminal()
    assert fh(*NEW, "-d", "15.03.2023", "--geplant").code == 0
    assert asked == []
    assert "Neues" not in fh("logbuch", "liste").out
    assert "Neues" in fh("logbuch", "liste", "--geplant").out


def test_what_the_checks_find_in_the_new_entry_is_told(workspace: Workspace, fh: Fh) -> None:
    said = fh(*NEW, "--beleg", "anlagen/protokoll.pdf", "-d", "2021-01-01")
    assert said.code == 0
    file = f"logbook/kreis-sued/2021-01-01-neues-{the_id(workspace)}.toml"
    assert f"Hinweis: {file}:5: L13 Den Beleg „anlagen/protokoll.pdf“ gibt es" in said.err
    assert (
        said.err.index("Gespeichert: ") < said.err.index("Hinweis: ") < said.err.index("→ fh logbuch zeige")
    )
    checked = fh("pruefe", "kreis-sued")
    assert checked.code == 1
    told = [line.removeprefix("Hinweis: ") for line in said.err.splitlines() if line.startswith("Hinweis: ")]
    assert told
    assert all(line in checked.out for line in told)


def the_id(workspace: Workspace) -> str:
    (path,) = workspace.logbook_path("kreis-sued").glob("*.toml")
    return path.stem[-5:]


def full(*_: object) -> int:
    raise OSError(errno.ENOSPC, "No space left on device", "fahrplan.toml")


def test_a_full_disk_is_one_german_sentence(
    workspace: Workspace, fh: Fh, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(workspace.root)
    monkeypatch.setattr(os, "fsync", full)
    said = fh(*NEW)
    monkeypatch.undo()
    assert (said.code, said.out) == (3, "")
    assert said.err.startswith("Fehler: Der Datenträger ist voll: ")
    assert said.err.count("\n") == 2
    assert contents(workspace.root) == before


def test_a_file_in_place_of_the_logbook_is_told(workspace: Workspace, fh: Fh) -> None:
    workspace.logbook_path("kreis-sued").rmdir()
    workspace.logbook_path("kreis-sued").touch()
    said = fh(*NEW)
    assert said.code == 3
    assert "ist eine Datei, kein Ordner." in said.err
    assert workspace.logbook_path("kreis-sued").read_bytes() == b""


def test_user_text_cannot_steer_the_terminal(workspace: Workspace, fh: Fh) -> None:
    said = fh("logbuch", "neu", "-t", "Neues \x1b[31mrot", "-x", "a\x07b")
    assert said.code == 0
    assert "\x1b" not in said.out + said.err
    assert "\x07" not in said.out + said.err
    assert the_entry(workspace).title == "Neues \x1b[31mrot"
