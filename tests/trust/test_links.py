"""Links out of the workspace, files in place of folders, and names that are the same elsewhere."""

import os
import shutil
import sys
import unicodedata
from pathlib import Path

import pytest
from tests.trust.places import PLACE, make_workspace
from tests.trust.prepared import Place, work
from tests.trust.running import Server, disk
from tests.trust.test_disks import require_one_sentence

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows hat kein fork")
ADD, PLAN = "logbuch neu --titel Notiz", "fahrplan bearbeite --kohorte 2023"
ENTRY = f"logbook/{PLACE}/2023-02-13-notiz-k7q2m.toml"


@pytest.fixture
def place(tmp_path: Path, served: Server) -> Place:
    make_workspace(tmp_path / "hier")
    return Place(served, tmp_path / "hier")


def lead_out(place: Place, name: str) -> Path:
    """Put something elsewhere, and a link to it in its place."""
    inside, outside = place.folder / name, place.folder.parent / "draussen" / name
    outside.parent.mkdir(parents=True)
    if inside.exists():
        shutil.move(inside, outside)
    else:
        outside.mkdir()
    inside.symlink_to(outside)
    return place.folder.parent / "draussen"


FEW = (
    (f"logbook/{PLACE}", ADD),
    (f"logbook/{PLACE}", "logbuch bearbeite k7q2m --datum 14.02.2023"),
    (f"logbook/{PLACE}", "logbuch entferne p3vnx --ja"),
    (f"phases/{PLACE}", PLAN),
    (f"phases/{PLACE}/fahrplan.toml", PLAN),
    ("phases/.schema", "schema"),
)
MORE = (
    (f"logbook/{PLACE}", "logbuch bearbeite k7q2m --titel Neu"),
    (f"logbook/{PLACE}", "logbuch importiere alt.csv --ja"),
    (f"logbook/{PLACE}", "bericht status --eingefroren --format markdown"),
    (f"phases/{PLACE}", "massnahme neu Neu"),
    (f"phases/{PLACE}/gremien.toml", "gremium neu Rat --art politik"),
    (ENTRY, "logbuch bearbeite k7q2m --titel Neu"),
    ("phases", "init Kreis_Ost --land NW --thema beteiligung --beginn 2022-05"),
    ("logbook", "init Kreis_Ost --land NW --thema beteiligung --beginn 2022-05"),
    ("phases", PLAN),
    ("logbook", ADD),
)


@pytest.mark.parametrize(
    ("name", "line"), [*FEW, *(pytest.param(*more, marks=pytest.mark.langsam) for more in MORE)]
)
def test_nothing_is_written_where_a_link_leads_out(place: Place, name: str, line: str) -> None:
    outside = lead_out(place, name)
    before, beyond = disk(place.folder), disk(outside)
    ended = place.run(line)
    require_one_sentence(ended, line)
    assert ended.code == 1
    assert "führt aus dem Arbeitsordner hinaus; es wurde nichts geschrieben." in ended.err
    assert work(disk(place.folder)) == work(before)
    assert disk(outside) == beyond


@pytest.mark.langsam
@pytest.mark.parametrize("name", [f"logbook/{PLACE}", f"phases/{PLACE}", ENTRY, "phases", "logbook"])
def test_what_a_link_leads_to_is_read_and_told(place: Place, name: str) -> None:
    whole = place.run("logbuch liste").out
    lead_out(place, name)
    assert place.run("logbuch liste").out == whole
    told = place.run("pruefe")
    assert told.code == 1
    assert f"{name}:1: D05 " in told.out
    assert "eine Verknüpfung aus dem Arbeitsordner hinaus; fh schreibt dort nicht" in told.out


def test_the_journal_does_not_leave_the_workspace(place: Place) -> None:
    outside = lead_out(place, ".fh")
    ended = place.run(ADD)
    assert ended.code == 0
    assert "fh zurueck wird diese Änderung nicht kennen" in ended.err
    assert [path for path, what in disk(outside).items() if what[0] == "-"] == []


def test_a_link_inside_stays_a_link(place: Place) -> None:
    entry = place.folder / ENTRY
    real = entry.with_name("2023-02-13-notiz-k7q2m.toml.echt")
    entry.rename(real)
    entry.symlink_to(real.name)
    assert place.run("logbuch bearbeite k7q2m --titel Neu").code == 0
    assert entry.is_symlink()
    assert 'titel = "Neu"' in real.read_text("utf-8")


def test_the_workspace_itself_may_be_reached_by_a_link(place: Place, served: Server) -> None:
    other = place.folder.with_name("verknuepft")
    other.symlink_to(place.folder)
    assert Place(served, other).run(ADD).code == 0
    assert len(list((place.folder / "logbook" / PLACE).iterdir())) == 3


def test_a_link_in_a_circle_is_told(place: Place) -> None:
    (place.folder / ENTRY).unlink()
    (place.folder / ENTRY).symlink_to(Path(ENTRY).name)
    ended = place.run("status")
    assert ended.code == 3
    assert f"{ENTRY}:1: D07 " in ended.err
    assert place.run("pruefe").code == 3


SWAPPED = (
    f"phases/{PLACE}/fahrplan.toml",
    f"phases/{PLACE}/gremien.toml",
    f"phases/{PLACE}",
    f"logbook/{PLACE}",
    ENTRY,
    "phases",
    "logbook",
    ".fh",
    "phases/.schema",
    "alt.csv",
    "fh.toml",
)
LINES = (
    "status",
    "pruefe",
    "logbuch liste",
    ADD,
    PLAN,
    "gremium neu Rat --art politik",
    "logbuch importiere alt.csv --ja",
    "logbuch bearbeite k7q2m --titel Neu",
    "logbuch entferne k7q2m --ja",
    "zurueck --ja",
    "schema",
    "init Kreis_Ost --land NW --thema beteiligung --beginn 2022-05",
    "bericht status -o alt.csv --ersetze",
)


@pytest.mark.langsam
@pytest.mark.parametrize("name", SWAPPED)
def test_a_file_in_place_of_a_folder_and_the_reverse_is_told(place: Place, name: str) -> None:
    path = place.folder / name
    if path.is_dir() or name in (".fh", "phases/.schema"):
        shutil.rmtree(path, ignore_errors=True)
        path.write_text("eine Datei", "utf-8")
    else:
        path.unlink(missing_ok=True)
        path.mkdir()
    place.keep()
    for line in LINES:
        place.restore()
        before = disk(place.folder)
        ended = place.run(line)
        assert "eigenen Fehler" not in ended.err, (line, ended)
        assert ended.code in (0, 1, 2, 3, 4), (line, ended)
        assert ended.code == 0 or "→ " in ended.out + ended.err, (line, ended)
        if "Fehler: " in ended.err:
            require_one_sentence(ended, line)
            now = work(disk(place.folder))
            assert {key: what for key, what in now.items() if key in before} == work(before)


NFC = "kreis-düren"
NFD = unicodedata.normalize("NFD", NFC)


@pytest.mark.parametrize(("one", "other"), [(NFC, NFD), ("Kreis-Soest", "kreis-soest")])
def test_two_municipalities_with_one_name_are_told_and_both_can_be_meant(
    place: Place, one: str, other: str
) -> None:
    for name in (one, other):
        for top in ("phases", "logbook"):
            shutil.copytree(place.folder / top / PLACE, place.folder / top / name)
    told = place.run("pruefe").out
    assert told.count("heißt unter Windows und macOS wie „") == 2
    for name in (one, other):
        ended = place.run(f"{ADD} --kommune {name}")
        assert ended.code == 0, ended
        assert len(list((place.folder / "logbook" / name).iterdir())) == 3


@pytest.mark.langsam
@pytest.mark.parametrize("name", [NFC, NFD])
@pytest.mark.parametrize("typed", [NFC, NFD, "Düren", "KREIS DÜREN", "kreis-dueren"])
def test_a_name_is_found_however_its_umlauts_are_made(place: Place, name: str, typed: str) -> None:
    for top in ("phases", "logbook"):
        (place.folder / top / PLACE).rename(place.folder / top / name)
    ended = place.run(f"{ADD} --kommune {typed.replace(' ', '_')}")
    assert (ended.code == 0) is (typed != "Düren"), ended
    assert name in {path.name for path in (place.folder / "logbook").iterdir()}


@pytest.mark.parametrize("there", ["Kreis-Ost", "KREIS-OST"])
def test_no_municipality_is_begun_that_another_machine_takes_for_one_that_is_there(
    place: Place, there: str
) -> None:
    for top in ("phases", "logbook"):
        shutil.copytree(place.folder / top / PLACE, place.folder / top / there)
    before = disk(place.folder)
    ended = place.run("init Kreis_Ost --land NW --thema beteiligung --beginn 2022-05")
    assert ended.code == 1
    require_one_sentence(ended, there)
    assert disk(place.folder) == before


def test_two_entries_with_one_name_are_told(place: Place) -> None:
    entry = place.folder / ENTRY
    shutil.copy(entry, entry.with_name(entry.name.upper().replace("TOML", "toml")))
    assert "heißt unter Windows und macOS wie „" in place.run("pruefe").out
    assert place.run(ADD).code == 0


@pytest.mark.parametrize("today", ["2022-12-01", pytest.param("2001-01-01", marks=pytest.mark.langsam)])
def test_a_clock_that_goes_backwards_loses_nothing(place: Place, today: str) -> None:
    before = disk(place.folder)
    assert place.run(ADD).code == 0
    after = disk(place.folder)
    earlier = {"FH_STICHTAG": today}
    ended = place.run(ADD, seed="früher", env=earlier)
    assert ended.code in (0, 1), ended
    assert "eigenen Fehler" not in ended.err
    assert work(after).items() <= work(disk(place.folder)).items()
    for _ in range(2 if ended.code == 0 else 1):
        assert place.run("zurueck --ja", env=earlier).code == 0
    assert work(disk(place.folder)) == work(before)


@pytest.mark.langsam
def test_the_times_of_files_mean_nothing(place: Place) -> None:
    lines = ("pruefe", "logbuch liste")
    before = [place.run(line).out for line in lines]
    for time in (0, 4_000_000_000):
        for path in place.folder.rglob("*"):
            os.utime(path, (time, time))
        assert [place.run(line).out for line in lines] == before
    assert place.run("logbuch bearbeite k7q2m --titel Neu").code == 0
    assert place.run("zurueck --ja").code == 0
