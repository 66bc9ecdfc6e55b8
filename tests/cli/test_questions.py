"""``fh logbuch neu`` question by question: in this process, and at a real terminal."""

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from tests.cli.places import Fh, contents, entries_of, make_place, the_entry
from tests.cli.terminal import COLUMNS, CTRL_C, CTRL_D, Terminal

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.kinds import EntryKind, Visibility
from fruehe_hilfen_cli.model.parts import Task
from fruehe_hilfen_cli.store.workspace import Workspace

Sit = Callable[..., list[str]]
QUESTIONS = [
    "Datum [14.03.2023]: ",
    "Art (Nummer oder Wort) [Jour fixe]: ",
    "Titel: ",
    "Phase [2+3]: ",
    "Teilnehmende (Anzahl): ",
    "Gruppen (mit Komma getrennt): ",
    "  ",
    "Damit erreichte Meilensteine (Nummern): ",
    "Aufgabe (was; wer; bis wann): ",
    "Ihre Rolle (kein Name) [Netzwerkkoordination]: ",
    "Sichtbar für (intern, NZFH, öffentlich) [intern]: ",
]
ROLE = 'datum = 2023-02-01\nart = "notiz"\ntitel = "Vorher"\nverfasst_von = "Jugendhilfeplanung"\n'

real = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")


def ask(
    fh: Fh, sit: Sit, *answers: str, options: tuple[str, ...] = (), code: int = 0
) -> tuple[list[str], str]:
    """Answer the questions; gives those that were asked, and all that was said, in one line."""
    asked = sit(*answers)
    said = fh("logbuch", "neu", *options)
    assert said.code == code, said.err
    return asked, " ".join((said.out + said.err).split())


def test_every_default_is_one_keystroke(workspace: Workspace, fh: Fh, at_terminal: Sit) -> None:
    asked, said = ask(fh, at_terminal, "", "", "Anruf", *[""] * 8)
    assert asked == QUESTIONS
    assert the_entry(workspace) == Entry(
        day=date(2023, 3, 14),
        kind=EntryKind.REGULAR_CALL,
        title="Anruf",
        author="Netzwerkkoordination",
    )
    assert "Neuer Eintrag für Kreis Süd. " in said
    assert "1 Jour fixe 2 Telefon- oder Videokonferenz" in said
    assert "Noch offen in Phase 2+3: 2.1 Wissensbasis geschaffen 2.2 Struktur aufgebaut 3.1 Ist-Stand" in said


def test_every_answer_is_in_the_file(workspace: Workspace, fh: Fh, at_terminal: Sit) -> None:
    asked, _ = ask(
        fh,
        at_terminal,
        *("13.2.23", "9", "Viel geschafft", "3", "20", "leitung, Fachkräfte,"),
        *("Eins.", "", "Zwei.", "", ""),
        *("2.1 3.1", "Protokoll; Leitung; 30.11.", "Raum suchen", "", "Leitung", "öff"),
    )
    assert the_entry(workspace) == Entry(
        day=date(2023, 2, 13),
        kind=EntryKind.SUCCESS,
        title="Viel geschafft",
        phase=3,
        participants=20,
        groups=("leitung", "fachkraefte"),
        text="Eins.\n\nZwei.",
        reached=("2.1", "3.1"),
        tasks=(
            Task(what="Protokoll", who="Leitung", until=date(2023, 11, 30)),
            Task(what="Raum suchen"),
        ),
        author="Leitung",
        visibility=Visibility.PUBLIC,
    )
    assert asked.count("Weitere Aufgabe: ") == 2


@pytest.mark.parametrize(
    ("at", "wrong", "told"),
    [
        (0, "32.1.", "„32.1.“ bei Datum ist kein eindeutiges Datum. Möglich sind: 2023-01-17,"),
        (1, "Fest", "„Fest“ steht nicht zur Wahl."),
        (2, "", "Ohne Titel geht es nicht. Worum ging es, in wenigen Worten?"),
        (3, "9", "Eine Phase 9 gibt es in diesem Ablauf nicht. Möglich sind: 1, 2, 3, 4, 5, 6."),
        (3, "zwei", "„zwei“ ist keine Nummer einer Phase."),
        (3, "²", "„²“ ist keine Nummer einer Phase."),
        (4, "viele", "„viele“ ist keine Anzahl. Schreiben Sie z. B. 12,"),
        (4, "-1", "„-1“ ist keine Anzahl."),
        (4, "²", "„²“ ist keine Anzahl."),
        (4, "9" * 25, f"„{'9' * 25}“ ist keine Anzahl."),
        (7, "3.2", "Einen Meilenstein „3.2“ gibt es im Fahrplan von kreis-sued nicht. Meinten Sie 3.1?"),
        (8, "; ich", '„; ich“ ist keine Aufgabe. Schreiben Sie "was; wer; bis"'),
        (8, "Brief; ich; bald", "„bald“ bei --aufgabe ist kein eindeutiges Datum."),
        (10, "alle", "„alle“ ist bei der Sichtbarkeit nicht möglich."),
    ],
)
@pytest.mark.usefixtures("workspace")
def test_a_wrong_answer_is_told_and_asked_again(
    fh: Fh, at_terminal: Sit, at: int, wrong: str, told: str
) -> None:
    answers = ["", "", "Anruf", *[""] * 8]
    answers.insert(at, wrong)
    asked, said = ask(fh, at_terminal, *answers)
    assert asked == [*QUESTIONS[: at + 1], *QUESTIONS[at:]]
    assert told in said
    assert "Gespeichert: " in said


def test_a_day_in_the_future_is_asked_about_at_once(workspace: Workspace, fh: Fh, at_terminal: Sit) -> None:
    asked, _ = ask(fh, at_terminal, "20.3.2023", "n", "04/2023", "j", "", "Termin", *[""] * 7)
    assert asked[:5] == [
        "Datum [14.03.2023]: ",
        "20.03.2023 liegt in der Zukunft. Ist der Termin geplant? [j/N]: ",
        "Datum [14.03.2023]: ",
        "04/2023 liegt in der Zukunft. Ist der Termin geplant? [j/N]: ",
        "Art (Nummer oder Wort) [Jour fixe]: ",
    ]
    assert QUESTIONS[7] not in asked  # what lies ahead has reached nothing
    assert the_entry(workspace).day == Month(2023, 4)


@pytest.mark.usefixtures("workspace")
def test_the_day_decides_on_phase_and_milestones(fh: Fh, at_terminal: Sit) -> None:
    asked, said = ask(fh, at_terminal, "10.6.2022", "", "Früher", *[""] * 8)
    assert "Phase [1]: " in asked
    assert "Noch offen in Phase 1: 1.1 Vertrag unterzeichnet" in said
    assert "3.1 Ist-Stand" not in said


def test_before_the_project_no_phase_is_proposed(workspace: Workspace, fh: Fh, at_terminal: Sit) -> None:
    asked, said = ask(fh, at_terminal, "10.1.2022", "", "Vorher", *[""] * 8)
    assert "Phase: " in asked
    assert "Noch offen" not in said
    assert the_entry(workspace).phase is None


def test_what_is_typed_already_is_not_asked_again(workspace: Workspace, fh: Fh, at_terminal: Sit) -> None:
    options = (
        *(
            "--datum",
            "10.6.2022",
            "--art",
            "erfolg",
            "--teilnehmende",
            "0",
            "--text",
            "x",
            "--gruppe",
            "leitung",
        ),
        *(
            "--erreicht",
            "1.1",
            "--aufgabe",
            "Protokoll",
            "--verfasst-von",
            "Leitung",
            "--sichtbarkeit",
            "nzfh",
        ),
    )
    asked, _ = ask(fh, at_terminal, "Vertrag", "", options=options)
    assert asked == ["Titel: ", "Phase [1]: "]
    entry = the_entry(workspace)
    assert (entry.title, entry.participants, entry.reached) == ("Vertrag", 0, ("1.1",))


@pytest.mark.parametrize(
    "options", [("--erreicht", "9.9"), ("--phase", "9"), ("--art", "Fest"), ("--ampel", "rot"), ("-d", "x")]
)
@pytest.mark.usefixtures("workspace")
def test_what_is_typed_is_checked_before_anything_is_asked(
    fh: Fh, at_terminal: Sit, options: tuple[str, ...]
) -> None:
    asked = at_terminal()
    said = fh("logbuch", "neu", *options)
    assert said.code in (1, 2, 4)
    assert asked == []


def test_a_typed_day_in_the_future_is_asked_about_first(
    workspace: Workspace, fh: Fh, at_terminal: Sit
) -> None:
    asked, _ = ask(fh, at_terminal, "j", "", "Termin", *[""] * 7, options=("-d", "20.3.2023"))
    assert asked[0] == "20.03.2023 liegt in der Zukunft. Ist der Termin geplant? [j/N]: "
    assert len([question for question in asked if "Zukunft" in question]) == 1
    assert the_entry(workspace).day == date(2023, 3, 20)


def test_the_last_role_is_proposed(workspace: Workspace, fh: Fh, at_terminal: Sit) -> None:
    make_place(workspace, "kreis-sued", aaaaa=ROLE)
    asked, _ = ask(fh, at_terminal, "", "", "Anruf", *[""] * 8)
    assert "Ihre Rolle (kein Name) [Jugendhilfeplanung]: " in asked
    assert [entry.author for entry in entries_of(workspace)] == ["Jugendhilfeplanung"] * 2


def test_many_open_milestones_do_not_fill_the_screen(workspace: Workspace, fh: Fh, at_terminal: Sit) -> None:
    path = workspace.roadmap_path("kreis-sued")
    more = "".join(
        f'[[meilenstein]]\nid = "3.{n}"\nphase = 3\ntitel = "{"Wort " * 30}"\n' for n in range(2, 20)
    )
    path.write_text(path.read_text("utf-8") + more, "utf-8")
    at_terminal("", "", "Anruf", *[""] * 8)
    said = fh("logbuch", "neu").out
    assert "  … und 11 weitere; fh meilenstein liste zeigt alle.\n" in said
    assert all(len(line) < COLUMNS for line in said.splitlines())


@pytest.mark.parametrize("at", range(len(QUESTIONS)))
@pytest.mark.parametrize("end", [KeyboardInterrupt, EOFError])
def test_breaking_off_writes_nothing(
    workspace: Workspace, fh: Fh, at_terminal: Sit, at: int, end: type[BaseException]
) -> None:
    before = contents(workspace.root)
    answers: list[str | BaseException] = ["", "", "Anruf", *[""] * 8]
    answers[at:] = [end(), end()]  # in the text of several lines the end of the input only ends the text
    at_terminal(*answers)
    said = fh("logbuch", "neu")
    assert said.code == 130
    assert said.err.lstrip("\n").startswith("Fehler: Abgebrochen")
    assert contents(workspace.root) == before


def test_when_saving_fails_the_answers_are_kept(
    workspace: Workspace, fh: Fh, at_terminal: Sit, tmp_path: Path
) -> None:
    at_terminal("", "", "Anruf", "", "", "", "Viel Text.", *[""] * 6)
    workspace.logbook_path("kreis-sued").rmdir()
    workspace.logbook_path("kreis-sued").touch()
    said = fh("logbuch", "neu")
    assert said.code == 3
    (kept,) = (tmp_path / "temp").iterdir()
    assert f"Ihr Text liegt in {kept}." in " ".join(said.err.split())
    assert "Viel Text." in kept.read_text("utf-8")


# --- at a real terminal


@real
def test_at_a_terminal_by_the_enter_key_alone(workspace: Workspace) -> None:
    with Terminal("logbuch", "neu", folder=workspace.root) as terminal:
        for question in QUESTIONS[:2]:
            terminal.answer(question)
        terminal.answer("Titel: ", "Träger eingeladen")
        for question in QUESTIONS[3:]:
            terminal.answer(question)
        terminal.expect("Gespeichert: logbook/kreis-sued/2023-03-14-traeger-eingeladen-")
        assert terminal.end() == 0
        own = terminal.screen.split("Gespeichert")[0]
        assert max(map(len, own.splitlines())) <= COLUMNS
    assert the_entry(workspace).title == "Träger eingeladen"


@real
def test_at_a_terminal_with_words_and_mistakes(workspace: Workspace) -> None:
    with Terminal("logbuch", "neu", folder=workspace.root) as terminal:
        terminal.answer("Datum [14.03.2023]: ", "gestern abend")
        terminal.answer("Datum [14.03.2023]: ", "gestern")
        terminal.answer("[Jour fixe]: ", "erk")
        terminal.answer("Titel: ", "Was wir lernen")
        terminal.answer("Phase [2+3]: ", "2")
        terminal.answer("Teilnehmende (Anzahl): ", "zwölf")
        terminal.expect("„zwölf“ ist keine Anzahl.")
        terminal.answer("Teilnehmende (Anzahl): ", "12")
        terminal.answer("Gruppen (mit Komma getrennt): ", "leitung")
        for line in ("Erste Zeile,", "zweite.", "", "Absatz.", "", ""):
            terminal.answer("\n  ", line)
        terminal.expect("Noch offen in Phase 2:")
        terminal.answer("Meilensteine (Nummern): ", "2.1")
        terminal.answer("Aufgabe (was; wer; bis wann): ", "Protokoll; Leitung")
        terminal.answer("Weitere Aufgabe: ", "Raum")
        terminal.answer("Weitere Aufgabe: ")
        terminal.answer("[Netzwerkkoordination]: ")
        terminal.answer("[intern]: ")
        assert terminal.end() == 0
    entry = the_entry(workspace)
    assert (entry.kind, entry.phase, entry.participants) == (EntryKind.INSIGHT, 2, 12)
    assert entry.text == "Erste Zeile,\nzweite.\n\nAbsatz."
    assert [task.what for task in entry.tasks] == ["Protokoll", "Raum"]


@real
@pytest.mark.parametrize(
    ("key", "told"), [(CTRL_C, "Abgebrochen."), (CTRL_D, "Abgebrochen: Die Eingabe endete")]
)
def test_at_a_terminal_one_can_break_off(workspace: Workspace, key: str, told: str) -> None:
    before = contents(workspace.root)
    with Terminal("logbuch", "neu", folder=workspace.root) as terminal:
        terminal.answer("Datum [14.03.2023]: ")
        terminal.expect("[Jour fixe]: ")
        terminal.break_off(key, f"Fehler: {told}")
        assert terminal.end() == 130
        assert "Traceback" not in terminal.screen
    assert contents(workspace.root) == before


@real
def test_at_a_terminal_one_goes_back_to_the_editor(workspace: Workspace, tmp_path: Path) -> None:
    editor = tmp_path / "editor"
    editor.write_text(
        "#!/bin/sh\n"
        "if grep -q falsch $1\n"
        "then sed -i 's/falsch/Richtig/; s/teilnehmende = -1/teilnehmende = 1/' $1\n"
        "else sed -i 's/^titel = .*/titel = \"falsch\"/; s/^# teilnehmende = 12/teilnehmende = -1/' $1\n"
        "fi\n",
        "utf-8",
    )
    editor.chmod(0o755)
    with Terminal("logbuch", "neu", "--editor", folder=workspace.root, EDITOR=str(editor)) as terminal:
        terminal.expect("„teilnehmende“ muss mindestens 0 sein, nicht -1.")
        terminal.answer("Zurück in den Editor? [J/n]: ", "J")
        terminal.expect("Gespeichert: ")
        assert terminal.end() == 0
    assert the_entry(workspace).title == "Richtig"
    assert list((tmp_path / "temp").iterdir()) == []
