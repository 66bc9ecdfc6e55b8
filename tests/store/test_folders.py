from contextlib import suppress
from pathlib import Path

import pytest

from fruehe_hilfen_cli.store import files
from fruehe_hilfen_cli.store.files import ChangedMeanwhile
from fruehe_hilfen_cli.store.folders import read_folder, rests, set_aside, write_folder

OLD = {"a.json": b"alt", "b/c.json": b"alt"}
NEW = {"a.json": b"neu", "d/e/f.json": b"neu"}


def names(folder: Path) -> list[str]:
    """What lies in a folder: nothing temporary is left beside it."""
    return [path.name for path in folder.iterdir()]


def test_a_new_folder_holds_what_was_meant(tmp_path: Path) -> None:
    write_folder(tmp_path / "x" / "out", NEW, None)
    assert read_folder(tmp_path / "x" / "out") == NEW
    assert names(tmp_path / "x") == ["out"]


@pytest.mark.parametrize("before", [{}, OLD])
def test_another_one_takes_the_place_of_what_was_read(tmp_path: Path, before: dict[str, bytes]) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    write_folder(folder, before, {})
    write_folder(folder, NEW, before)
    assert read_folder(folder) == NEW
    assert names(tmp_path) == ["out"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    write_folder(tmp_path / "real", OLD, None)
    (tmp_path / "link").symlink_to("real")
    write_folder(tmp_path / "link", NEW, OLD)
    assert (tmp_path / "link").is_symlink()
    assert read_folder(tmp_path / "real") == NEW


def test_what_changed_meanwhile_stays(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    write_folder(folder, OLD, None)
    (folder / "neu.txt").write_text("von jemand anderem")
    with pytest.raises(ChangedMeanwhile):
        write_folder(folder, NEW, OLD)
    with pytest.raises(ChangedMeanwhile):
        write_folder(folder, NEW, None)
    assert read_folder(folder) == OLD | {"neu.txt": b"von jemand anderem"}
    assert names(tmp_path) == ["out"]


@pytest.mark.parametrize("failing", ["create_bytes", "rename"])
def test_after_an_error_all_is_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    folder = tmp_path / "out"
    write_folder(folder, OLD, None)
    create, rename = files.create_bytes, Path.rename

    def no_room(path: Path, data: bytes) -> None:
        if path.name == "f.json":
            raise OSError(28, "voll")
        create(path, data)

    def not_there(path: Path, target: Path) -> Path:
        if failing == "rename" and target == folder and (path / "d").exists():
            raise PermissionError(13, "belegt")
        return rename(path, target)

    if failing == "create_bytes":
        monkeypatch.setattr(files, "create_bytes", no_room)
    monkeypatch.setattr(Path, "rename", not_there)
    with pytest.raises(OSError, match=r"voll|belegt"):
        write_folder(folder, NEW, OLD)
    assert read_folder(folder) == OLD
    assert names(tmp_path) == ["out"]


def test_a_folder_that_is_not_there_and_links_in_one(tmp_path: Path) -> None:
    assert read_folder(tmp_path / "fehlt") is None
    (tmp_path / "out" / "unten").mkdir(parents=True)
    (tmp_path / "out" / "oben").symlink_to("unten")
    assert read_folder(tmp_path / "out") == {"oben": b""}


@pytest.mark.parametrize("moves", [0, 1, 2])
def test_what_a_write_that_was_cut_off_left_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moves: int
) -> None:
    folder = tmp_path / "out"
    write_folder(folder, OLD, None)
    (tmp_path / ".outer.12345678.fh-tmp").mkdir()
    rename = Path.rename
    done: list[Path] = []

    def killed(path: Path, target: Path) -> Path:
        if path.is_dir():
            if len(done) == moves:
                raise KeyboardInterrupt
            done.append(path)
        return rename(path, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "rename", killed)
        patched.setattr("shutil.rmtree", lambda _: None)
        with suppress(KeyboardInterrupt):
            write_folder(folder, NEW, OLD)
    assert read_folder(folder) == {0: OLD, 1: None, 2: NEW}[moves]
    aside = set_aside(folder)
    assert (aside and read_folder(aside)) == (OLD if moves else None)
    assert len(rests(folder)) == {0: 1, 1: 2, 2: 1}[moves]


def test_a_folder_cannot_lie_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "datei").touch()
    with pytest.raises(NotADirectoryError):
        write_folder(tmp_path / "datei" / "out", NEW, None)
    assert names(tmp_path) == ["datei"]
