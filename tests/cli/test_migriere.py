"""``fh migriere``: what it says, asks, writes and leaves alone; format 0 is made up (tests/old_format.py)."""

import json
import os
import subprocess
from collections.abc import Callable

import pytest
from tests.cli.places import ROADMAP, Fh, contents, make_place
from tests.old_format import ENTRY_0, RENAMED, ROADMAP_0, ROADMAP_1, STEP, TOLD_BY_ENTRIES

from fruehe_hilfen_cli.records.migrating import STEPS
from fruehe_hilfen_cli.store.workspace import Workspace

NOTHING = "Alle Dateien haben schon Format 1; es gibt nichts umzustellen.\n"
SHOWN = f"""\
kreis-alt: von Format 0 auf Format 1
  • {RENAMED}
  • {TOLD_BY_ENTRIES}
  phases/kreis-alt/fahrplan.toml und logbook/kreis-alt/2022-05-10-notiz-k7q2m.toml ändern sich; dazu 1 \
neuer Eintrag.
"""


@pytest.fixture
def old(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """The workspace with one more municipality, whose files are of format 0."""
    monkeypatch.setitem(STEPS, 0, STEP)
    return make_place(workspace, "kreis-alt", ROADMAP_0, k7q2m=ENTRY_0)


def git(workspace: Workspace, *arguments: str) -> str:
    """What git says there."""
    who = ("-c", "user.name=Netzwerk", "-c", "user.email=netzwerk@example.org")
    done = subprocess.run(
        ["git", "-C", str(workspace.root), *who, *arguments], check=True, capture_output=True
    )
    return done.stdout.decode()


@pytest.fixture
def kept(old: Workspace) -> Workspace:
    """The same under git."""
    git(old, "init", "--quiet")
    git(old, "add", ".")
    git(old, "commit", "--quiet", "-m", "Anfang")
    return old


def test_files_of_the_present_format_are_nothing_to_do(fh: Fh, workspace: Workspace) -> None:
    before = contents(workspace.root)
    assert fh("migriere") == (0, "", NOTHING)
    assert fh("migriere", "kreis-sued", "--ja") == (0, "", NOTHING)
    assert contents(workspace.root) == before


def test_it_migrates_and_the_status_is_there(fh: Fh, old: Workspace) -> None:
    assert fh("status", "kreis-alt").code == 3
    said = fh("migriere", "--ja")
    assert said.code == 0
    assert said.out == ""
    assert said.err.startswith(SHOWN)
    assert "kreis-alt hat jetzt Format 1: 2 Dateien geändert, 1 neuer Eintrag.\n" in said.err
    assert said.err.endswith("→ fh zurueck nimmt es zurück, eine Kommune nach der anderen.\n")
    assert old.roadmap_path("kreis-alt").read_text("utf-8") == ROADMAP_1
    (listed,) = json.loads(fh("meilenstein", "liste", "kreis-alt", "--json").out)["listen"]
    assert [found["stand"] for found in listed["meilenstein"]] == ["erreicht", "offen"]
    assert listed["meilenstein"][0]["abgeschlossen_am"] == "2022-06-14"
    assert fh("migriere") == (0, "", NOTHING)


def test_many_files_are_announced(fh: Fh, old: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    told = "kreis-alt: 3 Dateien werden geschrieben; das dauert etwas.\n"
    assert told not in fh("migriere", "--ja").err
    fh("zurueck", "--ja")
    monkeypatch.setattr("fruehe_hilfen_cli.cli.migration._MANY", 2)
    assert told in fh("migriere", "--ja").err
    assert old.roadmap_path("kreis-alt").read_text("utf-8") == ROADMAP_1


def test_undoing_it_brings_every_byte_back(fh: Fh, old: Workspace) -> None:
    before = contents(old.root)
    fh("migriere", "--ja")
    assert contents(old.root) != before
    assert fh("zurueck", "--ja").code == 0
    assert contents(old.root) == before


def test_more_than_can_be_undone_is_told_before(
    fh: Fh, old: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_place(old, "kreis-alt-zwei", ROADMAP_0)
    monkeypatch.setattr("fruehe_hilfen_cli.store.journal.KEPT", 1)
    said = fh("migriere")
    assert "fh zurueck kann davon nur die letzten 1 zurücknehmen; sichern Sie den Ordner vorher" in said.err
    assert fh("migriere", "--ja").err.endswith("nimmt die letzten 1 zurück, eine Kommune nach der anderen.\n")


def test_no_filter_of_the_repository_is_run(fh: Fh, kept: Workspace) -> None:
    told = kept.root.parent / "gelaufen"
    git(kept, "config", "filter.boese.clean", f"touch {told}; cat")
    (kept.root / ".git" / "info" / "attributes").write_text("*.toml filter=boese\n", "utf-8")
    roadmap = kept.roadmap_path("kreis-alt")
    os.utime(roadmap, (0, 0))
    assert fh("migriere", "--ja", "--ohne-commit").code == 0
    assert not told.exists()


def test_a_trial_shows_the_lines_and_writes_nothing(fh: Fh, old: Workspace) -> None:
    before = contents(old.root)
    said = fh("migriere", "--probe")
    assert said.code == 0
    for line in ("[[etappe]]", "[[zeitraum]]", 'betreff = "Erstes Gespräch"', 'erreicht = ["1.1"]'):
        assert line in said.out
    assert said.err.endswith("Es wurde nichts geschrieben; ohne --probe geschieht es.\n")
    assert contents(old.root) == before


def test_without_a_terminal_nobody_is_asked_and_nothing_is_done(fh: Fh, old: Workspace) -> None:
    before = contents(old.root)
    said = fh("migriere")
    assert said.code == 2
    assert said.err.endswith("es wurde nichts umgestellt.\n→ Sagen Sie mit --ja, dass es so gemeint ist.\n")
    assert contents(old.root) == before


@pytest.mark.parametrize(("answer", "code"), [("n", 1), ("", 1), ("j", 0)])
def test_at_a_terminal_it_asks(
    answer: str, code: int, fh: Fh, old: Workspace, at_terminal: Callable[..., list[str]]
) -> None:
    before = contents(old.root)
    asked = at_terminal(answer)
    assert fh("migriere", "--farbe", "nie").code == code
    assert asked == ["Umstellen? [j/N]: "]
    assert (contents(old.root) == before) == (code == 1)


def test_the_findings_name_the_command(fh: Fh, old: Workspace) -> None:
    assert old.roadmap_path("kreis-alt").exists()
    assert fh("pruefe", "kreis-alt").out == (
        "phases/kreis-alt/fahrplan.toml:3: W05 Diese Datei hat Format 0; dieses fh 0.1.0 liest Format 1.\n"
        "  → fh migriere bringt sie auf Format 1; mit --probe zeigt es vorher, was sich ändert.\n"
        "1 Hinweis in 1 Datei.\n"
    )


def test_one_municipality_that_cannot_be_does_not_keep_the_others(fh: Fh, old: Workspace) -> None:
    broken = ROADMAP_0.replace("erreicht_am = 2022-06-14\n", "")
    make_place(old, "kreis-bruch", broken)
    make_place(old, "kreis-neu", ROADMAP.replace("format = 1", "format = 2"))
    said = fh("migriere", "--ja")
    assert said.code == 3
    assert "Zum Meilenstein 1.1 fehlt der Tag" in said.err
    assert "Diese Datei hat Format 2" in said.err
    assert old.roadmap_path("kreis-alt").read_text("utf-8") == ROADMAP_1
    assert old.roadmap_path("kreis-bruch").read_text("utf-8") == broken
    assert fh("migriere").err.count("Fehler:") == 2


def test_the_settings_go_with_all_municipalities(fh: Fh, old: Workspace) -> None:
    path = old.root / "fh.toml"
    path.write_text("format = 0\nfestschreiben = false\n", "utf-8")
    assert "fh.toml" not in fh("migriere", "kreis-alt", "--ja", "--ohne-commit").err
    said = fh("migriere", "--ja", "--ohne-commit")
    assert said.err.startswith("fh.toml: von Format 0 auf Format 1\n")
    assert "  fh.toml ändert sich.\n" in said.err
    assert path.read_text("utf-8") == "format = 1\ncommit = false\n"


def test_a_format_without_a_step_says_so(fh: Fh, workspace: Workspace) -> None:
    path = workspace.roadmap_path("kreis-sued")
    path.write_text(ROADMAP.replace("format = 1", "format = 0"), "utf-8")
    said = fh("migriere", "--ja")
    assert said.code == 3
    assert "Von Format 0 führt kein Weg zu Format 1." in said.err


def test_what_git_does_not_keep_yet_is_not_mixed_in(fh: Fh, kept: Workspace) -> None:
    entry = next(kept.logbook_path("kreis-alt").glob("*.toml"))
    entry.write_text(ENTRY_0.replace("Erstes", "Zweites"), "utf-8")
    before = contents(kept.root)
    said = fh("migriere", "--ja")
    assert said.code == 6
    assert "kreis-alt: logbook/kreis-alt/2022-05-10-notiz-k7q2m.toml hat Änderungen, die git" in said.err
    assert "fh zurueck" not in said.err
    assert contents(kept.root) == before
    assert fh("migriere", "--probe").code == 0


def test_it_commits_exactly_its_files(fh: Fh, kept: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "Netzwerk")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "netzwerk@example.org")
    (kept.logbook_path("kreis-alt") / "unbekannt.txt").write_text("neu", "utf-8")
    said = fh("migriere", "--ja", "--commit")
    assert said.code == 0
    assert "Festgeschrieben: Commit " in said.err
    assert git(kept, "log", "-1", "--format=%s") == "kreis-alt: von Format 0 auf Format 1 umgestellt\n"
    assert len(git(kept, "show", "--name-only", "--format=").split()) == 3
    assert git(kept, "status", "--porcelain") == "?? logbook/kreis-alt/unbekannt.txt\n"


def test_a_newer_format_is_refused_by_every_command_that_writes(
    fh: Fh, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", "false")
    path = workspace.roadmap_path("kreis-sued")
    path.write_text(ROADMAP.replace("format = 1", "format = 2"), "utf-8")
    before = contents(workspace.root)
    for line in (
        "logbuch neu --titel Notiz",
        "meilenstein erreicht 1.1",
        "fahrplan bearbeite",
        "fahrplan bearbeite --zeitraum 1 --ende 10/2022",
        "ziel neu Neu --stufe 1",
        "kommune ausgeschieden kreis-sued --grund so",
        "migriere --ja",
    ):
        said = fh(*line.split())
        assert said.code == 3, line
        assert "Diese Datei hat Format 2; dieses fh" in said.err
    assert contents(workspace.root) == before


def test_other_municipalities_are_read_beside_a_newer_one(fh: Fh, workspace: Workspace) -> None:
    make_place(
        workspace, "kreis-neu", ROADMAP.replace("format = 1", "format = 2"), k7q2m="neu = [ 2023-01-01"
    )
    said = fh("status")
    assert said.code == 3
    assert "Kreis Süd" in said.out
    assert said.err.count(" W04 ") == said.err.count(".toml:") == 1
