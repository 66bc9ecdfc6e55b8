"""``fh fahrplan bearbeite``: by option and in the editor, and what happens to the file."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.places import ROADMAP, Fh, contents, make_place
from tests.cli.terminal import Terminal

from fruehe_hilfen_cli.store.workspace import Workspace

EDIT = ("fahrplan", "bearbeite")
Editor = Callable[[str], None]


def text_of(workspace: Workspace) -> str:
    """The roadmap's text."""
    return workspace.roadmap_path("kreis-sued").read_text("utf-8")


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Editor:
    """Let an editor change the text: a line of Python with the text as ``t``."""

    def set_up(line: str) -> None:
        script = tmp_path / "editor.py"
        script.write_text(
            "import sys, pathlib\np = pathlib.Path(sys.argv[1])\nt = p.read_bytes().decode()\n"
            f"{line}\np.write_bytes(t.encode())\n",
            "utf-8",
        )
        monkeypatch.setenv("EDITOR", f'"{sys.executable}" "{script}"')

    return set_up


def test_one_value_changes_one_line(workspace: Workspace, fh: Fh) -> None:
    said = fh(*EDIT, "--zeitraum", "3", "--ende", "08/2023")
    assert said.code == 0
    assert text_of(workspace) == ROADMAP.replace('"2023-06"', '"2023-08"')
    assert "Zeitraum 2+3: Ende 06/2023 08/2023" in " ".join(said.out.split())
    assert "Gespeichert: phases/kreis-sued/fahrplan.toml" in said.err
    assert "fh fahrplan verschiebe" in said.err
    assert ": P05 " in said.err
    assert fh("zurueck", "--ja").code == 0
    assert text_of(workspace) == ROADMAP


def test_several_values_and_what_goes(workspace: Workspace, fh: Fh) -> None:
    said = fh(
        *EDIT, "sued", "--jour-fixe-erster", "10.5.2022", "--uhrzeit", "9.30", "--dauer", "45",
        "--toleranz", "20", "--kohorte", "2022-2025", "--ohne", "thema",
    )  # fmt: skip
    assert said.code != 0  # "sued" is no beginning
    said = fh(
        *EDIT, "kreis", "--jour-fixe-erster", "10.5.2022", "--uhrzeit", "9.30", "--dauer", "45",
        "--toleranz", "20", "--kohorte", "2022-2025", "--ohne", "thema",
    )  # fmt: skip
    assert said.code == 0
    assert "Achtung" not in said.err
    assert text_of(workspace) == ROADMAP.replace(
        'thema = "wirkungsorientierung"\n[jour_fixe]\nalle_wochen = 2\n',
        'kohorte = "2022-2025"\n[jour_fixe]\nerster = 2022-05-10\nalle_wochen = 2\nuhrzeit = "09:30"\n'
        "dauer_minuten = 45\n[ampel]\ntoleranz_tage = 20\n",
    )


def test_a_trial_shows_what_would_change_and_writes_nothing(workspace: Workspace, fh: Fh) -> None:
    before = contents(workspace.root)
    said = fh(*EDIT, "--zeitraum", "2", "--name", "Ziele", "--probe")
    assert contents(workspace.root) == before
    assert '-name = "Findung"\n+name = "Ziele"' in said.out
    assert "nichts geschrieben" in said.err


def test_the_same_again_writes_nothing(workspace: Workspace, fh: Fh) -> None:
    before = contents(workspace.root)
    said = fh(*EDIT, "--zeitraum", "2", "--name", "Findung", "--alle-wochen", "2")
    assert (said.code, said.err) == (0, "Es hat sich nichts geändert; die Datei bleibt, wie sie ist.\n")
    assert contents(workspace.root) == before


@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        (("--ende", "2023"), 2, "kein eindeutiges Datum"),
        (("--ende", "2023-08"), 2, "Nennen Sie mit --zeitraum eine seiner Phasen"),
        (("--zeitraum", "3"), 2, "ist nicht gesagt"),
        (("--zeitraum", "9", "--name", "x"), 4, "Die Phase 9 steht in keinem Zeitraum"),
        (("--zeitraum", "1", "--ende", "2022-04"), 1, "würde enden (04/2022), ehe er beginnt (05/2022)"),
        (("--zeitraum", "1", "--ende-ist", "bald"), 2, "Möglich sind: fest, voraussichtlich, unbekannt"),
        (("--uhrzeit", "25:00"), 2, "„25:00“ bei --uhrzeit ist keine Uhrzeit"),
        (("--alle-wochen", "99"), 2, "höchstens 26"),
        (("--ohne", "land"), 2, "„land“ lässt sich mit --ohne nicht weglassen"),
        (("kreis-nord", "--toleranz", "3"), 4, "Eine Kommune „kreis-nord“ gibt es hier nicht"),
    ],
)
def test_what_is_refused_changes_nothing(
    args: tuple[str, ...], code: int, told: str, workspace: Workspace, fh: Fh
) -> None:
    before = contents(workspace.root)
    said = fh(*EDIT, *args)
    assert (said.code, told in said.err) == (code, True), said.err
    assert contents(workspace.root) == before


def test_one_of_several_municipalities_is_named(workspace: Workspace, fh: Fh) -> None:
    make_place(workspace, "kreis-nord")
    assert fh(*EDIT, "--toleranz", "3").code == 2
    assert fh(*EDIT, "kreis-nord", "--toleranz", "3").code == 0
    assert text_of(workspace) == ROADMAP


def test_in_the_editor_stands_the_file_itself(workspace: Workspace, fh: Fh, editor: Editor) -> None:
    editor('t = "# von Hand\\n" + t.replace("Findung", "Ziele")')
    said = fh(*EDIT)
    assert said.code == 0
    assert text_of(workspace) == "# von Hand\n" + ROADMAP.replace("Findung", "Ziele")
    assert "Zeitraum 2+3: Name Findung Ziele" in " ".join(said.out.split())


def test_options_are_filled_in_before_the_editor_opens(workspace: Workspace, fh: Fh, editor: Editor) -> None:
    editor('assert "toleranz_tage = 20" in t; t = t.replace("= 20", "= 25")')
    assert fh(*EDIT, "--toleranz", "20", "--editor").code == 0
    assert "[ampel]\ntoleranz_tage = 25\n" in text_of(workspace)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('t = t.replace("phasen = [1]", "phasen = []")', "Zeile 9: "),
        ('t = t.replace("land", "lnd")', "land"),
        ('t = t.replace("\\nname", "\\nablauf = \'x\'\\nname", 1)', "Den Ablauf „x“ gibt es nicht"),
        ('t = t + "x"', "Zeile "),
        ("t = t.replace('id = \"1.1\"', 'id = \"1.9\"')", "Meilenstein 1.1 lässt sich nicht streichen"),
    ],
)
def test_a_text_that_cannot_be_used_is_kept(
    line: str, told: str, workspace: Workspace, fh: Fh, editor: Editor
) -> None:
    entry = 'datum = 2022-08-01\nart = "notiz"\ntitel = "N"\nerreicht = ["1.1"]\n'
    make_place(workspace, "kreis-sued", k7q2m=entry)
    before = contents(workspace.root)
    editor(line)
    said = fh(*EDIT)
    assert (said.code, told in said.err) == (1, True), said.err
    assert contents(workspace.root) == before
    assert Path(said.err.split("Ihr Text liegt in ")[1].strip().rstrip(".")).exists()


def test_a_broken_plan_is_repaired_in_the_editor(workspace: Workspace, fh: Fh, editor: Editor) -> None:
    workspace.roadmap_path("kreis-sued").write_text(ROADMAP.replace("phasen = [1]", "phasen = [1"), "utf-8")
    assert fh(*EDIT, "--toleranz", "3").code == 3
    editor('t = t.replace("[1\\n", "[1]\\n")')
    said = fh(*EDIT)
    assert (said.code, "wieder lesbar" in said.err) == (0, True), said.err
    assert text_of(workspace) == ROADMAP


def test_what_somebody_else_changed_meanwhile_stays(workspace: Workspace, fh: Fh, editor: Editor) -> None:
    path = workspace.roadmap_path("kreis-sued")
    editor(f'q = pathlib.Path({str(path)!r}); q.write_bytes(q.read_bytes() + b"# neu"); t += "# hier"')
    said = fh(*EDIT)
    assert "hat sich inzwischen geändert" in said.err
    assert text_of(workspace).endswith("# neu")


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pty")
def test_back_to_the_editor_at_a_terminal(workspace: Workspace, editor: Editor) -> None:
    editor('t = t.replace("Findung", "Ziele") if "lnd" in t else t\nt = t.replace("lnd", "land") if '
           '"lnd" in t else t.replace("land", "lnd")')  # fmt: skip
    with Terminal(*EDIT, folder=workspace.root) as terminal:
        before = terminal.answer("Zurück in den Editor?", "j")
        assert "Zeile 4" in before
        terminal.expect("Ziele")
        assert terminal.end() == 0
    assert text_of(workspace) == ROADMAP.replace("Findung", "Ziele")
