"""``fh fahrplan meilenstein neu|aendere|entferne``."""

import sys
from collections.abc import Callable

import pytest
from tests.cli.places import ROADMAP, Fh, contents, make_place
from tests.cli.terminal import Terminal

from fruehe_hilfen_cli.store.workspace import Workspace

NEW = ("fahrplan", "meilenstein", "neu")
CHANGE = ("fahrplan", "meilenstein", "aendere")
REMOVE = ("fahrplan", "meilenstein", "entferne")


def text_of(workspace: Workspace) -> str:
    """The roadmap's text."""
    return workspace.roadmap_path("kreis-sued").read_text("utf-8")


def test_a_new_one_stands_behind_those_of_its_phase(workspace: Workspace, fh: Fh) -> None:
    said = fh(*NEW, "2.3", "Absprachen getroffen", "--faellig", "12/2022", "--freiwillig")
    assert said.code == 0
    assert text_of(workspace) == ROADMAP.replace(
        'titel = "Struktur aufgebaut"\n',
        'titel = "Struktur aufgebaut"\n[[meilenstein]]\nid = "2.3"\nphase = 2\n'
        'titel = "Absprachen getroffen"\npflicht = false\nfaellig = "2022-12"\n',
    )
    assert "Meilenstein 2.3: fällig – 12/2022" in " ".join(said.out.split())
    assert fh("zurueck", "--ja").err.startswith(
        "Zurückgenommen wird: Fahrplan kreis-sued: Meilenstein 2.3 aufgenommen (Absprachen getroffen)"
    )
    assert text_of(workspace) == ROADMAP


def test_the_first_one_of_a_phase_stands_behind_the_phase_before(workspace: Workspace, fh: Fh) -> None:
    assert fh(*NEW, "L1", "Leitfaden", "--phase", "6", "--art", "leitf").code == 0
    assert text_of(workspace) == (
        f'{ROADMAP}\n[[meilenstein]]\nid = "L1"\nphase = 6\ntitel = "Leitfaden"\nart = "leitfaden"\n'
    ).replace('analysiert"\n\n', 'analysiert"\n')


@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        ((*NEW, "2.2", "x"), 1, "→ Frei ist z. B. 2.3."),
        ((*NEW, "9.1", "x"), 2, "→ Nennen Sie sie mit --phase."),
        ((*NEW, "9.1", "x", "--phase", "9"), 1, "Eine Phase 9 gibt es"),
        ((*NEW, "2.3", " "), 2, "„titel“"),
        ((*NEW, "2 3", "x"), 2, "„id“"),
        ((*NEW, "2.3", "x", "--art", "foo"), 2, "Möglich sind: kooperationsvertrag"),
        ((*CHANGE, "2.2"), 2, "Was sich am Meilenstein 2.2 ändern soll"),
        ((*CHANGE, "2.9", "--titel", "x"), 4, "Meinten Sie 2."),
        ((*CHANGE, "2.2", "--ohne", "titel"), 2, "Möglich sind: faellig, art."),
        ((*CHANGE, "2.2", "--phase", "9"), 1, "Eine Phase 9 gibt es"),
        ((*CHANGE, "2.2", "--titel", ""), 2, "„titel“"),
        ((*REMOVE, "2.9", "--ja"), 4, "Meinten Sie 2."),
        ((*REMOVE, "2.2"), 2, "→ Wenn ja: fh fahrplan meilenstein entferne 2.2 --ja"),
        ((*REMOVE, "1.1", "--ja"), 1, "das Logbuch nennt ihn: k7q2m (01.08.2022)"),
    ],
)
def test_what_is_refused_changes_nothing(
    args: tuple[str, ...], code: int, told: str, workspace: Workspace, fh: Fh
) -> None:
    entry = 'datum = 2022-08-01\nart = "notiz"\ntitel = "N"\nerreicht = ["1.1"]\n'
    make_place(workspace, "kreis-sued", k7q2m=entry)
    before = contents(workspace.root)
    said = fh(*args)
    assert (said.code, told in said.err) == (code, True), said.err
    assert contents(workspace.root) == before


def test_a_number_that_is_taken_is_asked_for_again(
    workspace: Workspace, fh: Fh, at_terminal: Callable[..., list[str]]
) -> None:
    asked = at_terminal("2.2", "")
    said = fh(*NEW, "2.1", "Absprachen getroffen")
    assert (said.code, asked) == (0, ["Nummer [2.3]: ", "Nummer [2.3]: "])
    assert 'id = "2.3"\nphase = 2\n' in text_of(workspace)


def test_values_of_one_change(workspace: Workspace, fh: Fh) -> None:
    said = fh(*CHANGE, "2.2", "--titel", "Struktur steht", "--faellig", "1.3.2023", "--freiwillig")
    assert said.code == 0
    assert "fh fahrplan verschiebe" in said.err
    changed = ROADMAP.replace(
        '"Struktur aufgebaut"\n', '"Struktur steht"\npflicht = false\nfaellig = 2023-03-01\n'
    )
    assert text_of(workspace) == changed
    assert fh(*CHANGE, "2.2", "--ohne", "faellig", "--pflicht", "--phase", "3").code == 0
    assert text_of(workspace) == changed.replace("faellig = 2023-03-01\n", "").replace(
        'id = "2.2"\nphase = 2', 'id = "2.2"\nphase = 3'
    ).replace("pflicht = false", "pflicht = true")


def test_one_goes_with_its_comments_after_it_was_shown(workspace: Workspace, fh: Fh) -> None:
    written = ROADMAP.replace('[[meilenstein]]\nid = "2.2"', '# zu 2.2\n[[meilenstein]]\nid = "2.2"')
    make_place(workspace, "kreis-sued", written)
    said = fh(*REMOVE, "2.2", "--ja")
    assert (said.code, "-# zu 2.2\n" in said.out) == (0, True)
    assert text_of(workspace) == ROADMAP.replace(
        '[[meilenstein]]\nid = "2.2"\nphase = 2\ntitel = "Struktur aufgebaut"\n', ""
    )


def test_a_trial_shows_what_would_go_and_asks_nobody(workspace: Workspace, fh: Fh) -> None:
    said = fh(*REMOVE, "2.2", "--probe", "--ja")
    assert (said.code, '-id = "2.2"\n' in said.out) == (0, True)
    assert said.err == "\nEs wurde nichts geschrieben; ohne --probe geschieht es.\n"
    assert text_of(workspace) == ROADMAP


@pytest.mark.parametrize(("answer", "code"), [("", 1), ("n", 1), ("j", 0)])
@pytest.mark.skipif(sys.platform == "win32", reason="needs a pty")
def test_someone_at_the_terminal_is_asked(answer: str, code: int, workspace: Workspace) -> None:
    with Terminal(*REMOVE, "2.2", folder=workspace.root) as terminal:
        terminal.answer("Diesen Meilenstein aus dem Plan streichen? [j/N]:", answer)
        assert terminal.end() == code
    assert ("Struktur aufgebaut" in text_of(workspace)) is (code == 1)
