"""Processes that are killed, and processes that write at the same time."""

import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from fruehe_hilfen_cli.store import files
from fruehe_hilfen_cli.store.temporary import is_temporary

POSIX_ONLY = pytest.mark.skipif(sys.platform == "win32", reason="Windows hat weder fork noch Ordnersperren")
OLD, NEW = "alt\n" * 9000, "neu und länger\n" * 9000


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


KILLED = textwrap.dedent(
    """
    import os, signal, sys
    from pathlib import Path
    from fruehe_hilfen_cli.store import files

    CALLS = "open write fsync close link unlink replace rename chmod stat read".split()

    def killed_at(moment, after, act):
        # The same as kill -9, at the n-th call: just before it, or just after it.
        count = 0
        def counted(call):
            def run(*arguments, **options):
                nonlocal count
                count += 1
                last = count == moment
                if last and not after:
                    os.kill(os.getpid(), signal.SIGKILL)
                if last and call is write:
                    write(arguments[0], bytes(arguments[1])[:5])
                    os.kill(os.getpid(), signal.SIGKILL)
                result = call(*arguments, **options)
                if last:
                    os.kill(os.getpid(), signal.SIGKILL)
                return result
            return run
        write = os.write
        for name in CALLS:
            setattr(os, name, counted(getattr(os, name)))
        act()

    folder, kind, old, new = Path(sys.argv[1]), *sys.argv[2:]
    for moment in range(1, 60):
        for after in (False, True):
            path = folder / f"{moment}-{after:d}" / "a.toml"
            path.parent.mkdir()
            if kind == "replace":
                path.write_text(old * 9000)
                act = lambda: files.replace(path, new * 9000, (old * 9000).encode())
            else:
                act = lambda: files.create(path, new * 9000)
            if (child := os.fork()) == 0:
                killed_at(moment, after, act)
                os._exit(0)
            _, status = os.waitpid(child, 0)
            print(f"{moment}-{after:d}", "killed" if os.WIFSIGNALED(status) else "done")
        if not os.WIFSIGNALED(status):
            break
    """
)


@POSIX_ONLY
@pytest.mark.parametrize("kind", ["create", "replace"])
def test_a_process_killed_at_any_moment_leaves_the_old_or_the_new(tmp_path: Path, kind: str) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", KILLED, str(tmp_path), kind, OLD[:4], NEW[:15]],
        check=True,
        capture_output=True,
        text=True,
    )
    ends = dict(line.split() for line in ran.stdout.splitlines())
    assert list(ends.values()).count("killed") >= 16
    assert list(ends.values())[-1] == "done"
    seen = set()
    for folder, end in ends.items():
        path = tmp_path / folder / "a.toml"
        content = path.read_text() if path.exists() else None
        assert content in ((None, NEW) if kind == "create" else (OLD, NEW))
        assert end == "killed" or content == NEW
        rest = [name for name in names(path.parent) if name != "a.toml"]
        assert all(is_temporary(name) for name in rest)
        seen.add((content == NEW, bool(rest)))
    assert {(False, True), (True, False)} <= seen


TOGETHER = textwrap.dedent(
    """
    import sys
    from pathlib import Path
    from fruehe_hilfen_cli.store import files

    folder, kind, number = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    if kind == "count":
        path = folder / "zahl.toml"
        for _ in range(5):
            while True:
                before = files.read(path)
                try:
                    files.replace(path, str(int(before) + 1), before)
                except files.ChangedMeanwhile:
                    continue
                break
    else:
        files.create(folder / f"eigene-{number}.toml", number * 5000)
        try:
            files.create(folder / "gemeinsame.toml", number * 5000)
            print("won")
        except FileExistsError:
            print("lost")
    """
)


def together(folder: Path, kind: str, processes: int) -> list[str]:
    running = [
        subprocess.Popen(
            [sys.executable, "-c", TOGETHER, str(folder), kind, f"{number:02}"],
            stdout=subprocess.PIPE,
            text=True,
        )
        for number in range(processes)
    ]
    said = [process.communicate()[0].strip() for process in running]
    assert [process.returncode for process in running] == [0] * processes
    return said


def test_twenty_processes_write_at_once(tmp_path: Path) -> None:
    said = together(tmp_path, "create", 20)
    assert (said.count("won"), said.count("lost")) == (1, 19)
    winner = f"{said.index('won'):02}"
    assert files.read(tmp_path / "gemeinsame.toml") == (winner * 5000).encode()
    for number in range(20):
        assert files.read(tmp_path / f"eigene-{number:02}.toml") == (f"{number:02}" * 5000).encode()
    assert len(names(tmp_path)) == 21


@POSIX_ONLY
def test_comparing_and_replacing_happen_under_one_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import fcntl

    locked: list[bool] = []

    def note_lock() -> None:
        handle = os.open(tmp_path, os.O_RDONLY)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            locked.append(False)
        except BlockingIOError:
            locked.append(True)
        finally:
            os.close(handle)

    real_read, real_replace = files.read, os.replace

    def read(path: Path) -> bytes:
        note_lock()
        return real_read(path)

    def replace(source: Path, target: Path) -> None:
        note_lock()
        real_replace(source, target)

    path = tmp_path / "a.toml"
    path.write_bytes(b"alt")
    monkeypatch.setattr(files, "read", read)
    monkeypatch.setattr(os, "replace", replace)
    files.replace(path, "neu", b"alt")
    assert locked == [True, True]
    note_lock()
    assert locked[-1] is False


@POSIX_ONLY
def test_no_change_of_several_writers_is_lost(tmp_path: Path) -> None:
    (tmp_path / "zahl.toml").write_bytes(b"0")
    together(tmp_path, "count", 6)
    assert files.read(tmp_path / "zahl.toml") == b"30"
    assert names(tmp_path) == ["zahl.toml"]
