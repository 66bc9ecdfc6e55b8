"""``fh export oparl``: a folder that can be offered on the web, or all in one."""

import json
from hashlib import sha256
from pathlib import Path

import pytest
from tests.cli.places import Fh, make_place
from tests.render.oparl_rules import violations

from fruehe_hilfen_cli.store.workspace import Workspace

BODIES = """format = 1
[[gremium]]
id = "jha"
name = "Jugendhilfeausschuss"
art = "ausschuss"
"""
DATA = b"# Vorlage\n"
PAPER = f"""datum = 2023-03-01
art = "notiz"
titel = "Eingereicht"
sichtbarkeit = "oeffentlich"
[[vorlage]]
nummer = "017/2023"
art = "beschlussvorlage"
titel = "Stand"
datei = "anlagen/vorlage.md"
[[vorlage.beratung]]
gremium = "Jugendhilfeausschuss"
rolle = "kenntnisnahme"
datum = 2023-03-14
[[eingefroren]]
datei = "anlagen/vorlage.md"
stichtag = 2023-03-01
pruefsumme = "{sha256(DATA).hexdigest()}"
"""
INSIDE = 'datum = 2023-03-02\nart = "sitzung"\ntitel = "Intern"\ngremium = "Jugendhilfeausschuss"\n'
OUT = ("export", "oparl", "--ausgabe", "oparl")
BASE = "https://fh.invalid/oparl"


@pytest.fixture
def kept(workspace: Workspace) -> Workspace:
    make_place(workspace, "kreis-sued", aaaaa=PAPER, bbbbb=INSIDE)
    (workspace.root / "phases" / "kreis-sued" / "gremien.toml").write_text(BODIES, "utf-8")
    (workspace.logbook_path("kreis-sued") / "anlagen").mkdir()
    (workspace.logbook_path("kreis-sued") / "anlagen" / "vorlage.md").write_bytes(DATA)
    return workspace


def pages(folder: str = "oparl") -> dict[str, dict[str, object]]:
    root = Path(folder)
    return {path.relative_to(root).as_posix(): json.loads(path.read_bytes()) for path in root.rglob("*.json")}


@pytest.mark.usefixtures("kept")
def test_a_folder_is_written_and_what_is_left_out_is_said(fh: Fh) -> None:
    said = fh(*OUT)
    assert (said.code, said.out) == (0, "")
    assert said.err == (
        "Geschrieben: oparl mit 1 Gremium, 0 Sitzungen und 1 Vorlage; "
        "die Adressen beginnen mit https://fh.invalid/oparl/\n"
        "1 Eintrag ist nicht enthalten: nicht freigegeben für „öffentlich“.\n"
    )
    assert violations(pages(), BASE) == []
    assert Path("oparl/kreis-sued/file/aaaaa-1/vorlage.md").read_bytes() == DATA


@pytest.mark.usefixtures("kept")
def test_all_in_one_is_the_same(fh: Fh) -> None:
    fh(*OUT, "--fuer", "intern")
    one = json.loads(fh("export", "oparl", "-o", "-", "--fuer", "intern").out)
    assert one == {f"{BASE}/{path}": page for path, page in pages().items()}
    assert fh("export", "oparl", "-o", "-", "--basis", "https://a.example/x/").out.startswith(
        '{\n  "https://a.example/x/kreis-sued/'
    )


@pytest.mark.usefixtures("kept")
def test_nothing_is_overwritten_but_an_earlier_export(fh: Fh) -> None:
    Path("oparl").mkdir()
    assert fh(*OUT).code == 0
    said = fh(*OUT)
    assert (said.code, "--ersetze" in said.err) == (1, True)
    assert fh(*OUT, "--ersetze").code == 0
    Path("oparl/notizen.txt").write_text("mein", "utf-8")
    said = fh(*OUT, "--ersetze")
    assert (said.code, "notizen.txt" in said.err) == (1, True)
    assert Path("oparl/notizen.txt").read_text("utf-8") == "mein"


def test_what_is_gone_is_deleted_and_what_cannot_be_read_is_not(kept: Workspace, fh: Fh) -> None:
    fh(*OUT)
    file = kept.logbook_path("kreis-sued") / "2023-03-01-notiz-aaaaa.toml"
    file.write_text(f"{PAPER}unbekannt = 1\n", "utf-8")
    before = pages()
    said = fh(*OUT, "--ersetze")
    assert (said.code, "bleibt, wie es ist" in said.err) == (3, True)
    assert pages() == before
    file.unlink()
    said = fh(*OUT, "--ersetze")
    assert (said.code, "3 Objekte früherer Exporte stehen als gelöscht da." in said.err) == (0, True)
    assert pages()["kreis-sued/paper/aaaaa-1.json"]["deleted"] is True
    assert not Path("oparl/kreis-sued/file/aaaaa-1").exists()
    assert violations(pages(), BASE) == []


def test_a_document_that_was_changed_is_left_out_and_named(kept: Workspace, fh: Fh) -> None:
    (kept.logbook_path("kreis-sued") / "anlagen" / "vorlage.md").write_bytes(b"anders")
    said = fh(*OUT)
    assert "Kreis Süd: „anlagen/vorlage.md“ fehlt oder ist verändert und deshalb nicht dabei." in said.err
    assert pages()["kreis-sued/file.json"]["data"] == []


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(
    "basis",
    ["ftp://a.example", "a.example", "https://", "https://a b", "https://a.example/?x", "https://ä.example",
     "https://a:x/", "https://a/#b", "https://[::1"],
)  # fmt: skip
def test_an_address_must_be_one(fh: Fh, basis: str) -> None:
    said = fh(*OUT, "--basis", basis)
    assert (said.code, "--basis" in said.err) == (2, True)
    assert not Path("oparl").exists()


@pytest.mark.usefixtures("kept")
def test_the_current_folder_is_not_replaced(fh: Fh) -> None:
    said = fh("export", "oparl", "-o", ".")
    assert (said.code, "stehen Sie gerade" in said.err) == (2, True)


@pytest.mark.usefixtures("kept")
def test_the_rest_of_an_export_that_was_cut_off_is_named(fh: Fh) -> None:
    fh(*OUT)
    aside = Path("oparl").rename(".oparl.12345678.alt.fh-tmp")
    said = fh(*OUT, "--ersetze")
    assert (said.code, f"liegt in „{aside}“: Nennen Sie den Ordner wieder „oparl“" in said.err) == (1, True)
    assert not Path("oparl").exists()
    aside.rename("oparl")
    aside.mkdir()
    said = fh(*OUT, "--ersetze")
    assert (said.code, f"Daneben liegt von abgebrochenen Exporten noch „{aside}“." in said.err) == (0, True)
