"""``fh jour-fixe halte``: in the editor, question by question, by options; and at a real terminal."""

import shlex
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from tests.cli.places import ROADMAP, Fh, contents, entries_of, make_place

from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.kinds import EntryKind, Visibility
from fruehe_hilfen_cli.model.parts import Answer, Clearing, Task
from fruehe_hilfen_cli.store.workspace import Workspace

Sit = Callable[..., list[str]]
LAST = (
    'datum = 2023-03-01\nart = "jour-fixe"\ntitel = "Auftakt"\nverfasst_von = "Koordination"\n'
    'gruppen = ["leitung"]\nsichtbarkeit = "nzfh"\n[[aufgabe]]\nwas = "Raum suchen"\nwer = "Leitung"\n'
    '[[frage]]\nwas = "Wer kommt?"\n[[abweichung]]\nbetrifft = "phase 3"\ngrund = "Urlaub"\n'
)
OPEN = ROADMAP.replace("alle_wochen = 2", "erster = 2022-05-11\nalle_wochen = 2").replace(
    '[[meilenstein]]\nid = "1.1"',
    '[[meilenstein]]\nid = "1.0"\nphase = 1\ntitel = "Start"\npflicht = false\n'
    'faellig = 2023-03-28\n[[meilenstein]]\nid = "1.1"',
)


@pytest.fixture
def started(workspace: Workspace) -> Workspace:
    return make_place(workspace, "kreis-sued", OPEN, k7q2m=LAST)


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """Make an editor that runs an expression on ``text``; what it was given lies in the returned file."""

    def make(change: str = "text") -> Path:
        program, seen = tmp_path / "editor", tmp_path / "gesehen.toml"
        program.write_text(
            f"#!{sys.executable}\nimport sys\nfrom pathlib import Path\npath = Path(sys.argv[-1])\n"
            f"text = path.read_text('utf-8')\nPath({str(seen)!r}).write_text(text, 'utf-8')\n"
            f"path.write_text({change}, 'utf-8')\n",
            "utf-8",
        )
        program.chmod(0o755)
        monkeypatch.setenv("EDITOR", shlex.quote(str(program)))
        return seen

    return make


scripts = pytest.mark.skipif(sys.platform == "win32", reason="the editors are scripts")


def the_call(workspace: Workspace) -> Entry:
    """The entry that was written."""
    before, *written = entries_of(workspace)
    assert before.title == "Auftakt"
    (entry,) = written
    return entry


def test_all_by_options(started: Workspace, fh: Fh) -> None:
    said = fh(
        *("jour-fixe", "halte", "--erledigt", "k7", "--klaerung", "k7q2m; Eine Woche später, ohne Folgen."),
        *("--text", "Kurz und gut.", "--aufgabe", "Protokoll; Leitung; 20.03.", "--teilnehmende", "3"),
    )
    assert said.code == 0, said.err
    assert the_call(started) == Entry(
        day=date(2023, 3, 14),
        kind=EntryKind.REGULAR_CALL,
        title="Jour fixe",
        text="Kurz und gut.",
        participants=3,
        done=("k7q2m/1",),
        clearings=(Clearing(deviation="k7q2m/1", outcome="Eine Woche später, ohne Folgen."),),
        tasks=(Task(what="Protokoll", who="Leitung", until=date(2023, 3, 20)),),
    )
    assert "Gespeichert: logbook/kreis-sued/2023-03-14-jour-fixe-" in said.err


@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        ((), 2, "Zum Jour fixe ist nichts angegeben."),
        (("--datum", "13.03.2023"), 2, "Zum Jour fixe ist nichts angegeben."),
        (("--text", "T", "--datum", "2023-03-15"), 1, "15.03.2023 liegt in der Zukunft"),
        (("--text", "T", "--datum", "2023-03-01"), 1, "steht schon im Logbuch (Eintrag k7q2m)"),
        (("--klaerung", "k7q2m/1"), 2, "ist keine Klärung"),
        (("--klaerung", "k7q2m/2; Gut."), 4, "Eine Abweichung „k7q2m/2“ gibt es am Stichtag nicht."),
        (("--antwort", "k7q2m/7; Ja"), 4, "Eine Frage „k7q2m/7“ gibt es"),
        (("--erledigt", "k7q2m/7"), 4, "Eine Aufgabe „k7q2m/7“ gibt es am Stichtag nicht."),
        (("kreis-west", "--text", "T"), 4, "kreis-west"),
    ],
)
def test_what_makes_no_sense_is_refused(
    started: Workspace, fh: Fh, args: tuple[str, ...], code: int, told: str
) -> None:
    before = contents(started.root)
    said = fh("jour-fixe", "halte", *args)
    assert (said.code, told in said.err) == (code, True), said.err
    assert contents(started.root) == before


def test_the_municipality_may_be_named_in_either_way(started: Workspace, fh: Fh) -> None:
    make_place(started, "kreis-nord")
    assert fh("jour-fixe", "halte", "kreis-n", "--text", "T").code == 0
    assert fh("jour-fixe", "halte", "--kommune", "kreis-s", "--text", "T").code == 0
    assert len(entries_of(started, "kreis-nord")) == 1
    assert the_call(started).text == "T"


@scripts
def test_the_form_has_the_open_points_and_goes_on_like_the_last_call(
    started: Workspace, fh: Fh, editor: Callable[..., Path]
) -> None:
    seen = editor()
    said = fh("jour-fixe", "halte", "--editor")
    assert (said.code, said.err) == (0, "Das Formular ist unverändert: es wurde nichts angelegt.\n")
    form = seen.read_text("utf-8")
    for line in (
        "Phase 3 mit dem NZFH klären (Abweichung k7q2m/1):",
        "Vertrag unterzeichnet (Meilenstein 1.1):",
        "Leitung: Raum suchen (Aufgabe k7q2m/1):",
        "Wer kommt? (Frage k7q2m/1):",
        'verfasst_von = "Koordination"',
        'sichtbarkeit = "nzfh"',
        '  # "1.0",  # Start',
        '  # { termin = 2023-03-29, neuer_termin = 2023-03-31, grund = "…" },',
    ):
        assert line in form.splitlines()
    assert len(entries_of(started)) == 1


@scripts
def test_what_is_ticked_and_written_is_the_entry(
    started: Workspace, fh: Fh, editor: Callable[..., Path]
) -> None:
    editor(
        "text.replace('# \"k7q2m/1\",  # Leitung', '\"k7q2m/1\",  # Leitung')"
        ".replace('(Frage k7q2m/1):\\n', '(Frage k7q2m/1):\\nAlle.\\n')"
        '.replace(\'# { frage = "k7q2m/1", antwort = "…" }\', \'{ frage = "k7q2m/1", antwort = "Alle." }\')'
    )
    assert fh("jour-fixe", "halte", "-e").code == 0
    assert the_call(started) == Entry(
        day=date(2023, 3, 14),
        kind=EntryKind.REGULAR_CALL,
        title="Jour fixe",
        author="Koordination",
        groups=("leitung",),
        visibility=Visibility.NZFH,
        text="Wer kommt? (Frage k7q2m/1):\nAlle.",
        done=("k7q2m/1",),
        answers=(Answer(question="k7q2m/1", answer="Alle."),),
    )


@scripts
def test_what_was_typed_stands_in_the_form(started: Workspace, fh: Fh, editor: Callable[..., Path]) -> None:
    editor()
    assert fh("jour-fixe", "halte", "-e", "--text", "Vorab.", "--erledigt", "k7q2m/1").code == 0
    entry = the_call(started)
    assert (entry.text, entry.done) == ("Vorab.", ("k7q2m/1",))


@scripts
def test_a_line_that_was_not_written_over_is_named_and_the_text_kept(
    started: Workspace, fh: Fh, editor: Callable[..., Path]
) -> None:
    editor("text.replace('# { abweichung', '{ abweichung')")
    said = fh("jour-fixe", "halte", "-e")
    assert said.code == 1
    assert "Hinter k7q2m/1 steht noch „…“." in said.err
    assert "Ihr Text liegt in" in said.err
    assert len(entries_of(started)) == 1


@scripts
def test_without_a_title_nothing_is_written(started: Workspace, fh: Fh, editor: Callable[..., Path]) -> None:
    editor("text.replace('\"Jour fixe\"', '\"\"')")
    assert fh("jour-fixe", "halte", "-e").err == "Der Titel ist leer: es wurde nichts angelegt.\n"
    assert len(entries_of(started)) == 1


@scripts
def test_at_a_terminal_the_editor_opens_where_one_is_set_up(
    started: Workspace, fh: Fh, editor: Callable[..., Path], at_terminal: Sit
) -> None:
    editor("text.replace('\"Jour fixe\"', '\"Im Editor\"')")
    assert at_terminal() == []
    assert fh("jour-fixe", "halte").code == 0
    assert the_call(started).title == "Im Editor"
