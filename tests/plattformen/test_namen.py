"""Names of files and folders that every system can hold, whatever people type."""

import re
import sys
import unicodedata
from datetime import date
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.cli.places import ROADMAP, Fh, make_place, the_entry
from tests.conftest import entry

from fruehe_hilfen_cli.records.entries.entry import file_name
from fruehe_hilfen_cli.render.printing import file_names
from fruehe_hilfen_cli.store import freezing
from fruehe_hilfen_cli.store.journal import FOLDER
from fruehe_hilfen_cli.store.workspace import LOGBOOK, PHASES, UnknownPlace, Workspace
from fruehe_hilfen_cli.text import fits_windows, slug

DEVICES = [
    *("CON", "PRN", "AUX", "NUL"),
    *(f"{device}{number}" for device in ("COM", "LPT") for number in "0123456789¹²³"),
]
"""The names that Windows keeps for itself, with any ending too."""
TYPED = [
    *DEVICES,
    *(f"{name.lower()}.txt" for name in ("con", "nul", "com1")),
    *("Kreis.", "Kreis ", " Kreis", "a:b", "a*b", "a?b", 'a"b', "a<b", "a>b", "a|b", "a/b", "a\\b", "a\tb"),
    *("..", ".", "../x", "..\\x", "C:\\x", "\\\\server\\x", "~", "-rf", "x" * 300, "Ä" * 90),
    unicodedata.normalize("NFD", "Kreis Überall"),
]
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]|[. ]$')


def holds(name: str) -> bool:
    """Whether Windows, macOS and Linux can all have a file of that name, and mean the same one by it."""
    base = name.split(".", 1)[0].rstrip(" ").upper()
    return (
        0 < len(name) <= 120
        and name.isascii()
        and name == name.lower()
        and not _FORBIDDEN.search(name)
        and base not in DEVICES
        and not name.startswith("-")
        and PureWindowsPath(name).parts == PurePosixPath(name).parts == (name,)
    )


@pytest.mark.parametrize(
    "name",
    ["con", "CON.txt", "a.", "a ", "a:b", "a/b", "ä", "A", "x" * 121, "", "-x", "com1.tar.gz", "lpt¹"],
)
def test_the_check_knows_what_cannot_be(name: str) -> None:
    assert not holds(name)


@pytest.mark.parametrize("words", TYPED)
def test_what_is_typed_becomes_a_name_or_nothing(words: str) -> None:
    made = slug(words)
    assert made == "" or holds(made)
    assert holds(file_name(entry(f"2023-02-01 titel = '{words}'" if "'" not in words else ""), "k7q2m"))


@settings(max_examples=25)
@given(st.text() | st.sampled_from(TYPED), st.text(max_size=9) | st.sampled_from(["txt", "con", "aux ", "."]))
def test_attachments_and_tables_have_such_names_too(words: str, ending: str) -> None:
    assert holds(freezing.file_name(f"{words}.{ending}"))
    assert all(holds(name) for name in file_names([words, words.upper(), words.lower()]))


def test_names_that_differ_in_case_only_are_told_apart() -> None:
    names = file_names(["Ziele", "ZIELE", "ziele"])
    assert len({name.lower() for name in names}) == 3


def test_the_longest_path_that_fh_makes_fits_windows() -> None:
    """The room that ``fh diagnose`` keeps for paths in a workspace is enough."""
    from fruehe_hilfen_cli.cli.diagnosis import disk
    from fruehe_hilfen_cli.store.temporary import beside

    place, title = slug("kreis " * 30), "titel " * 30
    name = file_name(entry(f'2023-02-01 titel = "{title}"'), "k7q2m")
    temporary = beside(Path(name)).name  # the longest of all
    attached = freezing.file_name(f"{'protokoll ' * 30}.docx")
    inside = [f"/{LOGBOOK}/{place}/{last}" for last in (name, temporary, f"anlagen/{attached}")]
    assert max(len(path) for path in inside) <= disk.ROOM_FOR_PATHS
    assert len(f"/{PHASES}/{place}/planungsakteure.toml/{FOLDER}") <= disk.ROOM_FOR_PATHS
    assert len(name) <= 80


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("CON", "con-x"),
        ("Nul.", "nul-x"),
        ("COM1", "com1-x"),
        ("LPT¹", "lpt1-x"),
        ("Kreis: Süd?", "kreis-sued"),
        ("..\\Kreis Süd", "kreis-sued"),
        ("Kreis Süd. ", "kreis-sued"),
    ],
)
def test_a_municipality_gets_a_folder_that_windows_can_have(
    nowhere: Path, fh: Fh, typed: str, place: str
) -> None:
    said = fh("init", typed, "--thema", "wirkungsorientierung", "--land", "NW", "--beginn", "2022-04")
    assert said.code == 0
    assert f"Angelegt: phases/{place}/fahrplan.toml" in said.err
    assert [path.name for path in (nowhere / PHASES).iterdir() if not path.name.startswith(".")] == [place]
    assert fh("status", typed).code == 0


@pytest.mark.parametrize("typed", ["...", "???", "北京", " "])
def test_a_municipality_of_whose_name_nothing_is_left_is_refused(nowhere: Path, fh: Fh, typed: str) -> None:
    said = fh("init", typed, "--thema", "wirkungsorientierung", "--land", "NW", "--beginn", "2022-04")
    assert (said.code, said.err.count("Fehler: ")) == (2, 1)
    assert list(nowhere.iterdir()) == []


def test_a_second_municipality_that_only_differs_in_case_or_form_is_refused(
    workspace: Workspace, fh: Fh
) -> None:
    for typed in ("KREIS SÜD", "kreis süd", unicodedata.normalize("NFD", "Kreis Süd"), "Kreis-Sued"):
        said = fh("init", typed, "--thema", "wirkungsorientierung", "--land", "NW", "--beginn", "2022-04")
        assert (said.code, "gibt es schon" in said.err) == (1, True)
    assert workspace.places() == ("kreis-sued",)


def test_a_folder_that_macos_named_is_found_by_any_form_of_its_name(workspace: Workspace, fh: Fh) -> None:
    apart, whole = (unicodedata.normalize(form, "stadt-größe") for form in ("NFD", "NFC"))
    make_place(workspace, apart, ROADMAP)
    for typed in (apart, whole, "Stadt Größe", "stadt-groesse", f"phases/{whole}"):
        assert workspace.place(typed) == apart
    assert fh("logbuch", "neu", "--kommune", whole, "--titel", "Notiz", "--art", "notiz").code == 0
    assert len(list(workspace.logbook_path(apart).glob("*.toml"))) == 1


# --- paths that people type


@pytest.mark.parametrize(
    "typed",
    [
        "phases/kreis-sued",
        "phases\\kreis-sued",
        ".\\phases\\kreis-sued\\",
        "./logbook/kreis-sued/",
        "..\\logbook\\kreis-sued",
        "kreis-sued/",
        ".\\kreis-sued",
        "C:\\Daten\\phases\\kreis-sued",
    ],
)
def test_the_folder_of_a_municipality_names_it(workspace: Workspace, typed: str) -> None:
    make_place(workspace, "kreis-sued-ost", ROADMAP)
    assert workspace.place(typed) == "kreis-sued"


@pytest.mark.parametrize("typed", ["phases\\kreis", "\\", "/", "..", "phases\\", "kreis-sued\\fahrplan.toml"])
def test_a_path_that_leads_elsewhere_names_none(workspace: Workspace, typed: str) -> None:
    with pytest.raises(UnknownPlace):
        workspace.place(typed)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("anlagen\\protokoll.pdf", "anlagen/protokoll.pdf"),
        (".\\anlagen\\2023\\protokoll.pdf", "anlagen/2023/protokoll.pdf"),
        ("anlagen/protokoll.pdf", "anlagen/protokoll.pdf"),
        ("https://example.org/a\\b", "https://example.org/a\\b"),
        ("Aktenplan 51\\17", "Aktenplan 51\\17"),
        ("\\\\server\\anlagen\\x.pdf", "\\\\server\\anlagen\\x.pdf"),
    ],
)
def test_the_path_of_an_attachment_leads_there_on_every_system(
    workspace: Workspace, fh: Fh, typed: str, kept: str
) -> None:
    assert fh("logbuch", "neu", "--titel", "Notiz", "--art", "notiz", "--beleg", typed).code == 0
    assert the_entry(workspace).evidence == (kept,)


def test_an_attachment_named_with_backslashes_is_found_missing(workspace: Workspace, fh: Fh) -> None:
    """Typed by hand: on Linux and macOS it leads nowhere, so nobody must learn of it there first."""
    text = f'datum = {date(2023, 2, 1)}\nart = "notiz"\ntitel = "Notiz"\nbelege = [\'anlagen\\x.pdf\']\n'
    make_place(workspace, "kreis-sued", aaaaa=text)
    (workspace.logbook_path("kreis-sued") / "anlagen").mkdir()
    (workspace.logbook_path("kreis-sued") / "anlagen" / "x.pdf").touch()
    said = fh("pruefe", "--nur", "L13")
    assert said.code == 1
    assert "anlagen/x.pdf" in said.out


# --- names that others gave


@pytest.mark.parametrize(
    "name", [*DEVICES, "aux.pdf", "Com1.tar.gz", "a ", "a.", "NUL .txt", "a:b", "a\tb", "?"]
)
def test_what_windows_cannot_hold_is_known(name: str) -> None:
    assert not fits_windows(name)


@pytest.mark.parametrize(
    "name", ["a.pdf", "Größe (1).pdf", "console.txt", "com.txt", "com10", ".fh", "~", "a.b c"]
)
def test_what_windows_can_hold_is_known(name: str) -> None:
    assert fits_windows(name)


@pytest.mark.skipif(sys.platform == "win32", reason="there such files cannot be")
@pytest.mark.parametrize("name", ["a:b.pdf", "aux.pdf", "Was?.pdf", "ende.", "NUL"])
def test_an_attachment_that_windows_cannot_hold_is_found(workspace: Workspace, fh: Fh, name: str) -> None:
    folder = workspace.logbook_path("kreis-sued") / "anlagen"
    folder.mkdir()
    (folder / "gut.pdf").touch()
    assert fh("pruefe", "--nur", "D").code == 0
    (folder / name).touch()
    said = fh("pruefe", "--nur", "D")
    assert said.code == 1
    assert f"anlagen/{name}:1: D05 Die Datei heißt, wie unter Windows nichts heißen kann" in said.out
    assert said.out.count("D05") == 1
