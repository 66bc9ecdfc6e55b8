"""``fh diagnose``: says what is wrong with a computer, and nothing of whose it is."""

import json
import subprocess
import sys
from itertools import product
from pathlib import Path

import pytest
from tests.cli.computers import git, home
from tests.cli.places import ROADMAP, Fh, Said, make_place

from fruehe_hilfen_cli.cli.diagnosis import catalogue
from fruehe_hilfen_cli.store import trying
from fruehe_hilfen_cli.store.workspace import Workspace

__all__ = ["home"]

# --- nothing personal

SENTINELS = {
    "HOME": "geheimheim",
    "USER": "geheimnutzer",
    "LOGNAME": "geheimanmeldung",
    "USERNAME": "geheimfenster",
    "HOSTNAME": "geheimrechner",
    "VISUAL": "geheimeditor",
    "TERM": "geheimterm",
    "LANG": "geheim_GEHEIM",
    "FH_KOMMUNE": "geheimkommune",
    "FH_STICHTAG": "geheimtag",
    "FH_GEHEIM": "geheimwert",
    "SHELL": "/bin/geheimshell",
}


def secret_place(tmp_path: Path) -> Workspace:
    """A workspace with something secret in every corner; much of it broken, so that all advice is given."""
    root = tmp_path / "geheimpfad"
    workspace = make_place(Workspace(root), "geheimort", ROADMAP.replace("Kreis Süd", "Geheimkreis"))
    make_place(workspace, "geheimort-zwei", "geheim kaputt = ")
    logbook = workspace.logbook_path("geheimort")
    (logbook / "2023-06-01-geheimtitel-abcde.toml").write_text(
        'datum = 2023-06-01\nart = "notiz"\ntitel = "Geheimtitel"\n', "utf-8"
    )
    (logbook / ".2023-06-01-geheimtitel-abcde.toml.1f2e3d4c.fh-tmp").write_bytes(b"geheim")
    (root / "fh.toml").write_text("geheim = wert\n", "utf-8")
    (root / ".gitattributes").write_text("*.toml merge=union\n", "utf-8")
    (root / ".fh").mkdir()
    (root / ".fh" / "00000001.json").write_text('{"geheim": 1}', "utf-8")
    git(root, "init", "--quiet", "-b", "geheimzweig")
    for name, value in {
        "user.name": "Geheimname",
        "user.email": "geheim@geheim.example",
        "remote.geheimort.url": "https://geheim:geheim@geheim.example/geheim.git",
        "core.autocrlf": "true",
    }.items():
        git(root, "config", name, value)
    (root / ".git" / "MERGE_HEAD").write_text("0" * 40, "utf-8")
    (root / ".git" / "index.lock").touch()
    return workspace


@pytest.mark.parametrize(("form", "broken"), list(product(["--json", "--farbe=immer"], [False, True])))
def test_nothing_of_a_person_or_a_file_is_told(
    home: Path, monkeypatch: pytest.MonkeyPatch, fh: Fh, form: str, broken: bool
) -> None:
    tmp_path = home.parent
    workspace = secret_place(tmp_path)
    monkeypatch.chdir(workspace.root)
    for name, value in SENTINELS.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("socket.gethostname", lambda: "geheimrechner")
    monkeypatch.setattr("platform.node", lambda: "geheimrechner")
    monkeypatch.setenv("HOME", str(home))
    (home / "geheim").mkdir()
    monkeypatch.setenv("FH_ORDNER", str(workspace.root))
    if broken:  # every diagnosis fails, with an error that names a path
        for one in catalogue.DIAGNOSES:
            monkeypatch.setattr(f"{one.judge.__module__}.todo", _fail_with_secrets, raising=False)
            monkeypatch.setattr(f"{one.judge.__module__}.fine", _fail_with_secrets, raising=False)
            monkeypatch.setattr(f"{one.judge.__module__}.optional", _fail_with_secrets, raising=False)
    said = fh("diagnose", form)
    assert said.code == 1
    told = said.out + said.err
    assert "geheim" not in told.casefold().replace("fh_geheim", "")
    for value in (*SENTINELS.values(), str(tmp_path), tmp_path.name, str(home)):
        assert value not in told
    assert ("ENOENT" in told) is broken
    assert broken or "FH_GEHEIM" in told


def _fail_with_secrets(*_: str) -> None:
    raise FileNotFoundError(2, "geheim", "/geheim/geheimpfad")


# --- when everything is broken


def alone(*args: str, cwd: Path | None = None, **env: str) -> subprocess.CompletedProcess[bytes]:
    """The program in a process of its own, with this environment and nothing else."""
    command = [sys.executable, "-m", "fruehe_hilfen_cli", *args]
    return subprocess.run(command, capture_output=True, check=False, cwd=cwd, env=env)


def test_without_home_git_workspace_and_utf_8(tmp_path: Path) -> None:
    done = alone("diagnose", cwd=tmp_path, PYTHONIOENCODING="cp1252", PATH=str(tmp_path))
    told = done.stdout.decode("cp1252")
    assert (done.returncode, done.stderr) == (1, b"")
    assert "! Hier und darüber liegt keiner" in told
    assert "- git ist nicht zu finden." in told
    assert "?" not in told


def test_in_a_folder_that_is_gone(fh: Fh, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone() -> Path:
        raise FileNotFoundError(2, "gone")

    monkeypatch.setattr(Path, "cwd", gone)
    said = fh("diagnose", "arbeitsordner")
    assert (said.code, said.err) == (1, "")
    assert "liegt keiner" in said.out


@pytest.mark.langsam
@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell of Unix")
@pytest.mark.parametrize("call", ["rmdir $PWD; {}", "{} <&- >&-", "{} <&- >&- 2>&-"])
def test_in_a_process_without_a_folder_or_streams(tmp_path: Path, call: str) -> None:
    (tmp_path / "weg").mkdir()
    line = call.format(f"{sys.executable} -m fruehe_hilfen_cli diagnose kalender")
    done = subprocess.run(["sh", "-c", line], capture_output=True, check=False, cwd=tmp_path / "weg")
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.usefixtures("workspace")
def test_a_diagnosis_that_fails_is_a_line_and_hides_no_other(
    home: Path, fh: Fh, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Workspace) -> int:
        raise PermissionError(13, "no", str(home))

    monkeypatch.setattr(trying, "temporary_files", fail)
    said = fh("diagnose", "arbeitsordner", "--json")
    found = {one["name"]: one for one in json.loads(said.out)["diagnosen"]}
    assert said.code == 1
    assert found["Reste"]["stand"] == "zu-tun"
    assert found["Reste"]["satz"] == "Das ließ sich nicht feststellen (EACCES)."
    assert found["fh zurueck"]["stand"] == "in-ordnung"


# --- what people see


@pytest.mark.usefixtures("home")
def test_all_is_well_where_all_is_well(workspace: Workspace, fh: Fh) -> None:
    said = fh("diagnose", "arbeitsordner", "dateien", "kalender")
    assert (said.code, said.err) == (0, "")
    assert "Inhalt         ✓ 1 Kommune, 0 Einträge." in said.out
    assert "Es ist nichts zu tun." in said.out
    assert [path.name for path in workspace.logbook_path("kreis-sued").iterdir()] == []


@pytest.mark.usefixtures("home")
def test_what_is_to_be_done_is_told_and_counted(workspace: Workspace, fh: Fh) -> None:
    (workspace.root / "fh.toml").write_text("commit = vielleicht\n", "utf-8")
    said = fh("diagnose", "arbeitsordner")
    assert said.code == 1
    assert "▲ fh.toml ist nicht lesbar" in said.out
    assert "→ fh pruefe nennt Zeile und Grund." in said.out
    assert "1 Punkt ist zu tun." in said.out


@pytest.mark.parametrize(
    ("typed", "hint"),
    [("gitt", "Meinten Sie git?"), ("xyz", "Möglich sind: Programm, Arbeitsordner,"), ("", "Möglich sind")],
)
def test_an_area_that_is_none(fh: Fh, typed: str, hint: str) -> None:
    said: Said = fh("diagnose", typed)
    assert said.code == 2
    assert hint in said.err


def test_one_workspace_at_a_time(workspace: Workspace, tmp_path: Path, fh: Fh) -> None:
    said = fh("diagnose", "--ordner", str(workspace.root), "--ordner", str(tmp_path))
    assert (said.code, said.out) == (2, "")
    assert "nur einen Arbeitsordner" in said.err
    assert "geschrieben" not in said.err
