"""Nothing is lost: old or new content, never half, never silence."""

import errno
import os
import stat
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from fruehe_hilfen_cli.errors import ExitCode
from fruehe_hilfen_cli.store import files
from fruehe_hilfen_cli.store.temporary import is_temporary

POSIX_ONLY = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows hat weder fork noch Hardlinks ohne Recht"
)
NEW = "neu und länger\n" * 9000


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_holds_the_text_as_utf_8_with_lf(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    files.create(path, "ä\r\nb\n")
    assert files.read(path) == "ä\nb\n".encode()
    assert names(tmp_path) == ["a.toml"]


def test_an_existing_file_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text("alt")
    with pytest.raises(FileExistsError):
        files.create(path, "neu")
    assert path.read_text() == "alt"
    assert names(tmp_path) == ["a.toml"]


@POSIX_ONLY
def test_a_link_that_leads_nowhere_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a.toml").symlink_to(tmp_path / "woanders")
    with pytest.raises(FileExistsError):
        files.create(tmp_path / "a.toml", "neu")
    assert names(tmp_path) == ["a.toml"]


@POSIX_ONLY
@pytest.mark.parametrize(("umask", "mode"), [(0o022, 0o644), (0o002, 0o664), (0o077, 0o600)])
def test_a_new_file_has_the_mode_of_any_new_file(tmp_path: Path, umask: int, mode: int) -> None:
    before = os.umask(umask)
    try:
        files.create(tmp_path / "a.toml", "neu")
    finally:
        os.umask(before)
    assert (tmp_path / "a.toml").stat().st_mode & 0o777 == mode


@POSIX_ONLY
def test_without_hard_links_it_works_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_: object) -> None:
        raise PermissionError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", no_links)
    files.create(tmp_path / "a.toml", "neu")
    with pytest.raises(FileExistsError):
        files.create(tmp_path / "a.toml", "anders")
    assert (files.read(tmp_path / "a.toml"), names(tmp_path)) == (b"neu", ["a.toml"])
    monkeypatch.setattr(os, "rename", full)
    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(OSError, match="full"):
        files.create(tmp_path / "b.toml", "neu")
    assert names(tmp_path) == ["a.toml"]


def test_a_name_of_any_length_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / ("ä" * 120 + ".toml")
    files.create(path, "neu")
    files.replace(path, "neuer", b"neu")
    assert files.read(path) == b"neuer"


def test_what_is_replaced_is_new_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(b"alt\n")
    files.replace(path, "neu\n", b"alt\n")
    assert (files.read(path), names(tmp_path)) == (b"neu\n", ["a.toml"])


@pytest.mark.parametrize(
    ("before", "text", "after"),
    [
        (b"a\r\nb\r\n", "a\nc\n", b"a\r\nc\r\n"),
        (b"a\r\nb\r\n", "a\r\nc\n", b"a\r\nc\r\n"),
        (b"a\nb\n", "a\r\nc\n", b"a\nc\n"),
        (b"a\r\nb\n", "a\r\nc\nd\n", b"a\r\nc\nd\n"),
        (b"", "a\n", b"a\n"),
        (b"\xef\xbb\xbfa\r\n", "c\n", b"\xef\xbb\xbfc\r\n"),
        (b"\xef\xbb\xbfa\n", "\ufeffc\n", b"\xef\xbb\xbfc\n"),
    ],
)
def test_line_ends_and_bom_stay_as_they_were(tmp_path: Path, before: bytes, text: str, after: bytes) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(before)
    files.replace(path, text, before)
    assert files.read(path) == after


@pytest.mark.parametrize("other", [b"von jemand anderem\n", None])
def test_what_changed_meanwhile_is_not_overwritten(tmp_path: Path, other: bytes | None) -> None:
    path = tmp_path / "a.toml"
    if other is not None:
        path.write_bytes(other)
    with pytest.raises(files.ChangedMeanwhile) as refusal:
        files.replace(path, "neu\n", b"alt\n")
    assert refusal.value.exit_code is ExitCode.CHANGED_MEANWHILE
    assert refusal.value.told() == "„a.toml“ hat sich inzwischen geändert; es wurde nichts geschrieben."
    assert [files.read(path)] == [other] if other is not None else not names(tmp_path)
    assert len(names(tmp_path)) == (other is not None)


@POSIX_ONLY
def test_mode_and_link_stay(tmp_path: Path) -> None:
    real, link = tmp_path / "echt.toml", tmp_path / "ort" / "a.toml"
    link.parent.mkdir()
    real.write_bytes(b"alt")
    real.chmod(0o640)
    link.symlink_to(Path("..") / "echt.toml")
    files.replace(link, "neu", b"alt")
    assert link.is_symlink()
    assert (files.read(real), real.stat().st_mode & 0o777) == (b"neu", 0o640)
    assert names(tmp_path) == ["echt.toml", "ort"]
    assert names(link.parent) == ["a.toml"]


def full(*_: object) -> int:
    raise OSError(errno.ENOSPC, "full")


@pytest.mark.parametrize("call", ["write", "fsync"])
def test_a_full_disk_leaves_all_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(b"alt")
    monkeypatch.setattr(os, call, full)
    with pytest.raises(OSError, match="full"):
        files.create(tmp_path / "b.toml", NEW)
    with pytest.raises(OSError, match="full"):
        files.replace(path, NEW, b"alt")
    assert (files.read(path), names(tmp_path)) == (b"alt", ["a.toml"])


def test_an_error_names_the_file_and_not_the_temporary_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(b"alt")
    monkeypatch.setattr(os, "write", full)
    with pytest.raises(OSError, match="full") as failed:
        files.create(tmp_path / "b.toml", NEW)
    assert failed.value.filename == str(tmp_path / "b.toml")
    with pytest.raises(OSError, match="full") as failed:
        files.replace(path, NEW, b"alt")
    assert failed.value.filename == str(path)


def test_a_disk_that_takes_little_at_once_gets_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write: Callable[[int, bytes], int] = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: write(handle, bytes(data[:1000])))
    files.create(tmp_path / "a.toml", NEW)
    assert files.read(tmp_path / "a.toml") == NEW.encode()


@pytest.mark.parametrize(("times", "succeeds"), [(2, True), (99, False)])
def test_a_file_that_windows_holds_for_a_moment_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, times: int, succeeds: bool
) -> None:
    tries = iter(range(times))
    real_replace = os.replace

    def held(source: Path, target: Path) -> None:
        if next(tries, None) is not None:
            error = PermissionError(errno.EACCES, "in use")
            error.winerror = 32  # type: ignore[attr-defined,unused-ignore]
            raise error
        real_replace(source, target)

    path = tmp_path / "a.toml"
    path.write_bytes(b"alt")
    monkeypatch.setattr(os, "replace", held)
    monkeypatch.setattr(time, "sleep", lambda _: None)
    if succeeds:
        files.replace(path, "neu", b"alt")
    else:
        with pytest.raises(PermissionError):
            files.replace(path, "neu", b"alt")
    assert (files.read(path), names(tmp_path)) == (b"neu" if succeeds else b"alt", ["a.toml"])


@POSIX_ONLY
@pytest.mark.parametrize("kind", ["create", "replace"])
def test_content_is_on_the_disk_before_it_has_the_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    path = tmp_path / "a.toml"
    calls: list[str] = []

    def recorded(name: str) -> None:
        call = getattr(os, name)

        def run(*arguments: object) -> object:
            is_folder = name == "fsync" and stat.S_ISDIR(os.fstat(int(str(arguments[0]))).st_mode)
            calls.append("settle" if is_folder else name)
            return call(*arguments)

        monkeypatch.setattr(os, name, run)

    if kind == "replace":
        path.write_bytes(b"alt")
    for name in ("write", "fsync", "link", "replace", "unlink"):
        recorded(name)
    if kind == "replace":
        files.replace(path, "neu", b"alt")
    else:
        files.create(path, "neu")
    assert calls[:3] == ["write", "fsync", "link" if kind == "create" else "replace"]
    assert calls[-1] == "settle"


@pytest.mark.parametrize(
    ("name", "temporary"),
    [(".a.toml.1f2e3d4c.fh-tmp", True), ("a.toml", False), (".gitignore", False), ("a.fh-tmp", False)],
)
def test_a_temporary_file_is_recognised(name: str, temporary: bool) -> None:
    assert is_temporary(name) is temporary
