"""Writing part by part: under its name only when whole, and never over another file unasked."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from fruehe_hilfen_cli.store.streaming import write_parts


def failing(*parts: bytes) -> Iterator[bytes]:
    yield from parts
    raise OSError(28, "voll")


def test_a_new_file(tmp_path: Path) -> None:
    write_parts(tmp_path / "a.jsonl", [b"eins\n", b"zwei\n"], replace=False)
    assert (tmp_path / "a.jsonl").read_bytes() == b"eins\nzwei\n"
    assert [path.name for path in tmp_path.iterdir()] == ["a.jsonl"]


def test_a_file_that_is_there_stays_unless_it_is_to_give_way(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_bytes(b"alt")
    with pytest.raises(FileExistsError):
        write_parts(file, failing(), replace=False)  # refused before anything is made
    write_parts(file, [b"neu"], replace=True)
    assert file.read_bytes() == b"neu"


@pytest.mark.parametrize("replace", [False, True])
def test_after_an_error_all_is_as_before(tmp_path: Path, replace: bool) -> None:
    file = tmp_path / "a.jsonl"
    if replace:
        file.write_bytes(b"alt")
    with pytest.raises(OSError, match="voll") as failed:
        write_parts(file, failing(b"halb"), replace=replace)
    assert failed.value.filename == str(file)
    assert [path.read_bytes() for path in tmp_path.iterdir()] == ([b"alt"] if replace else [])


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "ziel").write_bytes(b"alt")
    (tmp_path / "link").symlink_to("ziel")
    write_parts(tmp_path / "link", [b"neu"], replace=True)
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "ziel").read_bytes() == b"neu"


def test_a_file_has_the_usual_mode(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        write_parts(tmp_path / "a.jsonl", [b"x"], replace=False)
    finally:
        os.umask(before)
    assert (tmp_path / "a.jsonl").stat().st_mode & 0o777 == 0o644


def test_what_somebody_puts_there_meanwhile_stays(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"

    def parts() -> Iterator[bytes]:
        yield b"eins\n"
        file.write_bytes(b"anderes")

    with pytest.raises(FileExistsError) as failed:
        write_parts(file, parts(), replace=False)
    assert failed.value.filename == str(file)
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"anderes"]


def test_what_gives_way_leaves_its_mode(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_bytes(b"alt")
    file.chmod(0o600)
    write_parts(file, [b"neu"], replace=True)
    assert file.stat().st_mode & 0o777 == 0o600
