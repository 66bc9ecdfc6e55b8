"""Disks that are full, closed or gone: one German sentence, the file, the next step, and nothing is lost."""

import errno
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from tests.trust.commands import CASES, Case
from tests.trust.places import PLACE, make_workspace
from tests.trust.prepared import Place, prepared, work
from tests.trust.running import Disk, Ended, Server, Strike, disk

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows hat kein fork")
ADD, PLAN, SEVERAL = (
    "logbuch neu --titel Notiz",
    "fahrplan bearbeite --kohorte 2023",
    "logbuch importiere alt.csv --ja",
)
FULL, CLOSED, BROKEN = errno.ENOSPC, errno.EACCES, errno.EIO
NAMES = {FULL: "Der Datenträger ist voll", CLOSED: "fehlt die Berechtigung", BROKEN: "Fehlernummer 5"}
_ERROR = re.compile(r"^Fehler: .+[.]\n→ .+[.)]\n?\Z", re.MULTILINE)
_ENGLISH = re.compile(r"Traceback|Errno|error|No space|denied|exists\b")


FILE_BY_FILE = ("init", "schema", "vervollstaendigung", "bericht seite -o neu.html --eingefroren")
"""What writes files that stand for themselves: some of them may be there; the next time brings the others."""


def half(left: Disk, case: Case) -> set[tuple[str, tuple[str, int, bytes]]]:
    """The file that gets longer in two steps, after the first."""
    return {(path, what) for path, what in left.items() if path == case.twice}


def require_one_sentence(ended: Ended, at: object) -> None:
    """One error, with its advice, in German."""
    assert ended.err.count("Fehler: ") == 1, (at, ended)
    assert _ERROR.search(ended.err), (at, ended)
    assert not _ENGLISH.search(ended.err), (at, ended)
    assert ended.code in (1, 2, 3, 4, 5), (at, ended)


def require_whole(ended: Ended, before: Disk, after: Disk, left: Disk, at: object) -> None:
    """A command did all, or nothing and says why."""
    assert "eigenen Fehler" not in ended.err, (at, ended)
    if ended.code == 0:
        assert work(left) == work(after), (at, ended)
    else:
        require_one_sentence(ended, at)
        assert work(left) == work(before), (at, ended)


@pytest.fixture
def place(tmp_path: Path, served: Server) -> Place:
    """A workspace, and a process to run command lines in it."""
    make_workspace(tmp_path / "hier")
    return Place(served, tmp_path / "hier")


@pytest.mark.parametrize(("line", "number"), [(PLAN, FULL)])
def test_a_call_that_fails_leaves_all_or_nothing(
    served: Server, tmp_path: Path, line: str, number: int
) -> None:
    _fails(served, tmp_path, Case(line), number, ("write", "fsync", "link"))


@pytest.mark.langsam
@pytest.mark.parametrize("number", NAMES)
@pytest.mark.parametrize(
    "case", [case for case in CASES if not case.git], ids=lambda case: " ".join((*case.before, case.line))
)
def test_any_call_of_any_command_that_fails_leaves_all_or_nothing(
    loaded: Server, tmp_path: Path, case: Case, number: int
) -> None:
    _fails(loaded, tmp_path, case, number, ())


def _fails(server: Server, folder: Path, case: Case, number: int, only: tuple[str, ...]) -> None:
    found = prepared(server, folder, case)
    before = disk(found.folder)
    calls = found.run(case.line, Strike(only=only)).calls
    after = disk(found.folder)
    told = 0
    for moment, (name, path) in enumerate(calls, 1):
        found.restore()
        ended = found.run(case.line, Strike("fail", moment, number, only))
        at = f"{case.line}: {errno.errorcode[number]} {moment} {name} {path}"
        left = disk(found.folder)
        if case.line.startswith(FILE_BY_FILE):
            found.run(case.line, seed="noch einmal")
            assert work(left).items() <= {*work(before).items(), *work(after).items(), *half(left, case)}, at
            if not case.line.startswith("bericht"):  # which is told that its page is there
                assert work(disk(found.folder)).keys() >= work(after).keys(), at
        elif "Geschrieben sind schon" not in ended.err:  # several files of a report: which ones is said
            require_whole(ended, before, after, left, at)
        told += NAMES[number] in ended.err
    assert told


@pytest.mark.langsam
def test_a_disk_that_is_full_from_some_call_on_leaves_all_or_nothing(served: Server, tmp_path: Path) -> None:
    found = prepared(served, tmp_path, Case(SEVERAL))
    before = disk(found.folder)
    only = ("open", "write", "mkdir", "link")
    calls = found.run(SEVERAL, Strike(only=only)).calls
    after = disk(found.folder)
    for moment in range(1, len(calls) + 1):
        found.restore()
        ended = found.run(SEVERAL, Strike("always", moment, FULL, only))
        require_whole(ended, before, after, disk(found.folder), moment)


@pytest.mark.parametrize("line", [f"{ADD} --text {'x' * 900}", PLAN])
def test_a_file_that_may_not_grow_is_as_before(place: Place, line: str) -> None:
    before = disk(place.folder)
    ended = place.run(line, largest=600)
    require_one_sentence(ended, line)
    assert ended.code == 3
    assert NAMES[FULL] in ended.err
    assert work(disk(place.folder)) == work(before)
    assert not [path for path in disk(place.folder) if "fh-tmp" in path]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own that holds little."""
    folder = tmp_path / "platte"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if mounted.returncode != 0:
        pytest.skip(f"hier lässt sich kein Datenträger einhängen: {mounted.stderr.decode().strip()}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="nur root hängt einen Datenträger ein"
)
@pytest.mark.parametrize("line", [SEVERAL])
def test_a_full_disk_is_said_and_with_room_it_goes_on(served: Server, small_disk: Path, line: str) -> None:
    make_workspace(small_disk / "hier")
    place = Place(served, small_disk / "hier")
    before = disk(place.folder)
    filler = small_disk / "voll"
    with filler.open("wb") as file, suppress(OSError):
        while os.write(file.fileno(), bytes(1024)):
            pass
    ended = place.run(line)
    require_one_sentence(ended, line)
    assert (ended.code, NAMES[FULL] in ended.err) == (3, True)
    assert work(disk(place.folder)) == work(before)
    filler.unlink()
    assert place.run(line).code == 0
    assert work(disk(place.folder)) != work(before)


NOBODY = 65534 if hasattr(os, "geteuid") and os.geteuid() == 0 else 0
"""root may do everything, so somebody else runs it then."""


@pytest.fixture
def open_place(served: Server) -> Iterator[Place]:
    """A workspace where everybody may come, and everything belongs to who runs the program."""
    top = Path(tempfile.mkdtemp(prefix="fh-trust-"))
    top.chmod(0o755)
    make_workspace(top / "hier")
    for path in (top / "hier", *sorted((top / "hier").rglob("*"))):
        if NOBODY:
            os.chown(path, NOBODY, NOBODY)
    try:
        yield Place(served, top / "hier")
    finally:
        shutil.rmtree(top)


@pytest.mark.langsam
@pytest.mark.parametrize("line", [ADD, PLAN, SEVERAL, "zurueck --ja"])
@pytest.mark.parametrize("closed", [f"logbook/{PLACE}", f"phases/{PLACE}", ".", ".fh"])
def test_a_folder_that_may_not_be_written_is_said(open_place: Place, closed: str, line: str) -> None:
    folder = open_place.folder
    assert open_place.run("logbuch entferne p3vnx --ja", user=NOBODY).code == 0
    before = disk(folder)
    (folder / closed).chmod(0o555)
    ended = open_place.run(line, user=NOBODY)
    (folder / closed).chmod(0o755)
    needs = f"phases/{PLACE}" if line == PLAN else f"logbook/{PLACE}"
    if closed == needs:
        require_one_sentence(ended, line)
        assert (ended.code, NAMES[CLOSED] in ended.err) == (3, True)
        assert work(disk(folder)) == work(before)
    else:
        assert ended.code == 0, ended
        assert ("fh zurueck wird diese Änderung nicht kennen" in ended.err) is (
            closed == ".fh" and line != "zurueck --ja"
        )


@pytest.mark.langsam
@pytest.mark.parametrize(
    ("closed", "line", "code"),
    [
        (f"logbook/{PLACE}", "logbuch liste", 3),
        (f"logbook/{PLACE}", ADD, 3),
        (f"phases/{PLACE}", "status", 3),
        (f"phases/{PLACE}/fahrplan.toml", "status", 3),
        (f"phases/{PLACE}/fahrplan.toml", PLAN, 3),
        (f"phases/{PLACE}/gremien.toml", "gremium neu Rat --art politik", 3),
        (f"logbook/{PLACE}/2023-02-13-notiz-k7q2m.toml", "logbuch bearbeite k7q2m --titel Neu", 4),
        ("alt.csv", SEVERAL, 2),
        (f"logbook/{PLACE}", "pruefe", 3),
        (f"phases/{PLACE}", "pruefe", 3),
    ],
)
def test_what_may_not_be_read_is_said(open_place: Place, closed: str, line: str, code: int) -> None:
    folder = open_place.folder
    before = disk(folder)
    (folder / closed).chmod(0)
    ended = open_place.run(line, user=NOBODY)
    (folder / closed).chmod(0o755 if (folder / closed).is_dir() else 0o644)
    said = ended.out + ended.err
    assert ended.code == code, ended
    assert not _ENGLISH.search(said), ended
    assert closed in said or Path(closed).name in said, ended
    assert "→ " in said
    assert work(disk(folder)) == work(before)


@pytest.mark.langsam
@pytest.mark.parametrize("line", [ADD, PLAN, SEVERAL, "zurueck --ja"])
@pytest.mark.parametrize("gone", [f"logbook/{PLACE}", f"phases/{PLACE}", ".fh"])
def test_a_folder_that_goes_in_the_middle_is_said(
    served: Server, tmp_path: Path, gone: str, line: str
) -> None:
    found = prepared(served, tmp_path, Case(line, before=("logbuch entferne p3vnx --ja",)))
    calls = found.run(line).calls
    after = disk(found.folder)
    for moment in range(1, len(calls) + 1):
        found.restore()
        left_out = {path for path in disk(found.folder) if path.startswith(gone)}
        ended = found.run(line, Strike("gone", moment), env={"WEG": str(found.folder / gone)})
        at = f"{line}, {gone} gone at {moment}"
        assert "eigenen Fehler" not in ended.err, (at, ended)
        if ended.code != 0:
            require_one_sentence(ended, at)
        now = disk(found.folder)
        for path, what in now.items():
            if (
                path not in left_out
                and "fh-tmp" not in path
                and what[0] == "-"
                and not path.startswith(".fh")
            ):
                assert what in (after.get(path), disk(found._pattern).get(path)), (at, path)  # noqa: SLF001
