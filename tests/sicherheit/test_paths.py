"""No name that stands in a file or is given by its name leads out of the folder it belongs to."""

import os
import shutil
import sys
from pathlib import Path

import pytest
from tests.cli.places import ROADMAP, Fh, contents, make_place
from tests.sicherheit.lines import some

from fruehe_hilfen_cli.store.attachments import attachment
from fruehe_hilfen_cli.store.freezing import checksum
from fruehe_hilfen_cli.store.frozen_files import read_frozen
from fruehe_hilfen_cli.store.workspace import Workspace

PLACE = "kreis-sued"
ESCAPES = (
    "../geheim.toml", "../../geheim.toml", "../../../geheim.toml", "./../../../geheim.toml",
    "x/../../../../geheim.toml",
    "{root}/../geheim.toml", "/etc/passwd", "//server/share/x", "\\\\server\\share\\x",
    "..\\..\\..\\geheim.toml",
    "C:\\geheim.toml", "C:geheim.toml", "\\geheim.toml", "~/geheim.toml", "~root", "$HOME/geheim.toml",
    "%USERPROFILE%",
    "CON", "nul.toml", "com1.txt", "LPT9", "aux", "geheim.toml\0.pdf", "\0", "", " ", ".", "..", "...",
    "x" * 5000,
    "link/geheim.toml", "geheim.toml:strom", "file:///etc/passwd", "http://example.org/x", "-rf", "--help",
    "geheim", "../geheim", "..%2f..%2fgeheim.toml", "\uff0e\uff0e/geheim.toml",
)  # fmt: skip
"""Ways that might lead to the secret beside the workspace."""
TOLD = "Geheimnis"
CONTENT = f"""
format = 1
name = "{TOLD}"
titel = "{TOLD}"
art = "notiz"
quelle = "{TOLD}"
abgeleitet_hinweis = "{TOLD}"
"""


@pytest.fixture
def guarded(workspace: Workspace) -> Workspace:
    """A workspace in the current folder, a secret beside it, and links that lead there."""
    outside = workspace.root.parent
    (outside / "geheim.toml").write_text(CONTENT, "utf-8")
    for folder in (workspace.roadmap_path(PLACE).parent, workspace.logbook_path(PLACE) / "anlagen"):
        folder.mkdir(exist_ok=True)
        for inner in (folder, folder / "vorlagen", folder / "checklisten"):
            inner.mkdir(exist_ok=True)
            (inner / "link").symlink_to(outside)
    return workspace


def spelt(words: str) -> str:
    """A text in TOML."""
    return '"' + "".join(f"\\U{ord(sign):08x}" for sign in words) + '"'


def outside(workspace: Workspace) -> dict[str, bytes]:
    """What lies beside the workspace."""
    return {path.name: path.read_bytes() for path in workspace.root.parent.iterdir() if path.is_file()}


@pytest.mark.parametrize("way", some(ESCAPES))
def test_no_name_in_a_file_leads_out(guarded: Workspace, fh: Fh, way: str) -> None:
    words = spelt(way.format(root=guarded.root))
    make_place(guarded, PLACE, ROADMAP.replace("[kommune]", f"[kommune]\nablauf = {words}"))
    make_place(guarded, "kreis-nord", aaaaa=_naming(words))
    before = outside(guarded)
    for line in (
        ("status",),
        ("logbuch", "zeige", "aaaaa", "--kommune", "nord"),
        ("pruefe",),
        ("export", "oparl", "-o", "oparl"),
        ("bericht", "logbuch", "--format", "html", "-o", "aus"),
        ("bericht", "seite", "-o", "seiten"),
        ("vorlage", "liste"),
        ("checkliste", "auswertung", "--kommune", "nord"),
        ("kalender", "exportiere", "x.ics"),
    ):
        said = fh(*line)
        assert TOLD not in said.out + said.err, line
        assert "eigenen Fehler" not in said.err, line
    assert outside(guarded) == before
    assert not [
        path for path in guarded.root.rglob("*") if path.is_file() and TOLD.encode() in path.read_bytes()
    ]


def _naming(words: str) -> str:
    return f"""\
datum = 2022-05-10
art = "notiz"
titel = "x"
belege = [{words}, "anlagen/x"]
[[vorlage]]
art = "mitteilung"
titel = "x"
datei = {words if words != '""' else '"x"'}
[[eingefroren]]
datei = {words if words != '""' else '"x"'}
stand = 2022-05-10
pruefsumme = "{checksum(CONTENT.encode())}"
"""


@pytest.mark.parametrize("way", some(ESCAPES))
def test_no_name_that_is_typed_leads_out(guarded: Workspace, fh: Fh, way: str) -> None:
    typed = way.format(root=guarded.root).replace("\0", "")
    before = outside(guarded)
    inside = contents(guarded.root)
    for line in (
        ("status", f"./{typed}" if typed.startswith("-") else typed),
        ("logbuch", "neu", f"--vorlage={typed}"),
        ("checkliste", "zeige", "--", typed),
        ("checkliste", "neu", f"--von={typed}", "--", typed),
        ("logbuch", "neu", "--titel=x", f"--kommune={typed or 'x'}"),
        ("logbuch", "zeige", "--", typed),
    ):
        said = fh(*line)
        assert said.code != 0 or typed in ("", " "), line
        assert TOLD not in said.out + said.err, line
        assert "eigenen Fehler" not in said.err, line
    assert outside(guarded) == before
    new = contents(guarded.root).keys() - inside.keys()
    assert all(name.startswith(f"logbook{os.sep}{PLACE}{os.sep}") for name in new)


@pytest.mark.parametrize(
    "way", some(("Kreis ../../x", "Kreis/../../x", "Kreis\\x", "CON.", *ESCAPES), every=16)
)
def test_a_municipality_gets_a_folder_of_its_own(nowhere: Path, fh: Fh, way: str) -> None:
    name = way.format(root=nowhere).replace("\0", "")
    fh("init", "--land", "NW", "--thema", "beteiligung", "--beginn", "2022-05", "--", name)
    assert [path.name for path in nowhere.parent.iterdir() if path != nowhere] == ["temp"]
    for top in ("phases", "logbook"):
        for path in (nowhere / top).iterdir() if (nowhere / top).exists() else ():
            assert path.name == ".schema" or path.name.replace("-", "").isalnum()
            assert path.name not in ("con", "aux", "nul")


@pytest.mark.parametrize("name", some(("a\\b", "..", "con", "kreis süd", "-rf", "~", "a;b", "index")))
def test_files_named_after_a_municipality_lie_where_they_belong(
    workspace: Workspace, fh: Fh, name: str, tmp_path: Path
) -> None:
    if name != "..":
        make_place(workspace, name)
    target = tmp_path / "ziel"
    for line in (
        ("bericht", "seite", "-o", str(target)),
        ("bericht", "status", "--format", "html", "-o", str(target)),
        ("logbuch", "exportiere", "-o", str(target / "alle.csv")),
        ("export", "oparl", "-o", str(target / "oparl")),
    ):
        assert fh(*line).code in (0, 1), line
    found = [path.relative_to(target) for path in target.rglob("*") if path.is_file()]
    assert len(found) > 5
    assert [path for path in tmp_path.iterdir() if path not in (target, workspace.root)] == [
        tmp_path / "temp"
    ]


def test_a_link_among_the_attachments_is_not_followed(guarded: Workspace) -> None:
    folder = guarded.logbook_path(PLACE) / "anlagen"
    (folder / "datei.toml").symlink_to(guarded.root.parent / "geheim.toml")
    (folder / "da.toml").write_text(CONTENT, "utf-8")
    secret = checksum(CONTENT.encode())
    assert read_frozen(guarded, PLACE, "anlagen/da.toml", secret) == CONTENT.encode()
    assert read_frozen(guarded, PLACE, "anlagen/datei.toml", secret) is None
    assert read_frozen(guarded, PLACE, "anlagen/link/geheim.toml", secret) is None
    shutil.rmtree(folder)
    folder.symlink_to(guarded.root.parent)
    assert read_frozen(guarded, PLACE, "anlagen/geheim.toml", secret) is None


@pytest.mark.parametrize("name", ["nul", "anlagen\\..\\x", "C:", "com1.pdf", "AUX .txt", "x:strom", "c:\\x"])
def test_on_windows_some_names_are_no_files(workspace: Workspace, name: str) -> None:
    assert attachment(workspace, PLACE, f"anlagen/{name}", windows=True) is None


@pytest.mark.skipif(sys.platform == "win32", reason="these are names of files elsewhere")
@pytest.mark.parametrize("name", ["nul", "Protokoll: eins.pdf", "a\\b", "unter/ordner.pdf", "~", "..."])
def test_elsewhere_they_are(workspace: Workspace, name: str) -> None:
    found = attachment(workspace, PLACE, f"anlagen/{name}", windows=False)
    assert found == workspace.logbook_path(PLACE) / "anlagen" / name
