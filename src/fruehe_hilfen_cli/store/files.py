"""Reading and writing files so that nothing is lost: old or new content, never half, never silence."""

import errno
import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import ClassVar

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.store import temporary
from fruehe_hilfen_cli.store.sharing import alone, patiently

_BOM = b"\xef\xbb\xbf"
_BINARY = getattr(os, "O_BINARY", 0)  # Windows changes line ends without it
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY
_AT_ONCE = 1 << 16
_NO_LINKS = frozenset({errno.EPERM, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EMLINK})


class ChangedMeanwhile(Refusal):
    """Somebody changed, moved or deleted the file after it was read."""

    exit_code: ClassVar[ExitCode] = ExitCode.CHANGED_MEANWHILE
    sentence: ClassVar[str] = "„{file}“ hat sich inzwischen geändert; es wurde nichts geschrieben."
    advice: ClassVar[str] = "Rufen Sie den Befehl noch einmal auf; er geht dann vom neuen Inhalt aus."


def read(path: str | Path) -> bytes:
    """The bytes of a file.

    Raises:
        OSError: when it cannot be read.
    """
    handle = os.open(path, os.O_RDONLY | _BINARY)
    try:
        parts = []
        while part := os.read(handle, _AT_ONCE):
            parts.append(part)
        return b"".join(parts)
    finally:
        os.close(handle)


def as_new(text: str) -> bytes:
    """The bytes of a text in a new file."""
    return text.replace("\r\n", "\n").encode()


def as_before(text: str, before: bytes) -> bytes:
    """The bytes of a text that takes the place of others: with their line ends and their BOM."""
    data = text.encode()
    lines, windows_lines = before.count(b"\n"), before.count(b"\r\n")
    if windows_lines in (0, lines):  # a file that mixes both keeps each line's own end
        data = data.replace(b"\r\n", b"\n")
        data = data.replace(b"\n", b"\r\n") if windows_lines else data
    return _BOM + data.removeprefix(_BOM) if before.startswith(_BOM) else data


def create(path: Path, text: str) -> bytes:
    """Write a new file, as UTF-8 with LF; an existing one is never overwritten.

    It has its name only when its whole content is on the disk. After an error there is no new file.

    Args:
        path: the file; its folder exists.
        text: the content.

    Returns:
        The bytes that were written.

    Raises:
        FileExistsError: when something of that name exists.
        OSError: when the file system refuses.
    """
    data = as_new(text)
    create_bytes(path, data)
    return data


def create_bytes(path: Path, data: bytes) -> None:
    """The same with the very bytes that the file is to have."""
    write_whole(path, path, (data,), lambda made: patiently(lambda: publish(made, path)))


def replace(path: Path, text: str, read: bytes) -> bytes:
    """Overwrite a file if it still is what was read; mode, links, line ends and BOM stay as they were.

    Args:
        path: the file, or a link to it.
        text: the new content.
        read: the bytes the new content was made from.

    Returns:
        The bytes that were written.

    Raises:
        ChangedMeanwhile: when the file is another one by now; then it stays as it is.
        OSError: when the file system refuses; then the file stays as it is.
    """
    data = as_before(text, read)
    replace_bytes(path, data, read)
    return data


def replace_bytes(path: Path, data: bytes, read: bytes) -> None:
    """The same with the very bytes that the file is to have."""
    real = Path(os.path.realpath(path))

    def put(made: Path) -> None:
        with alone(real.parent):
            _refuse_if_changed(path, real, read)
            patiently(lambda: made.replace(real))

    write_whole(path, real, (data,), put, _mode(path, real))


def remove(path: Path, read: bytes) -> None:
    """Remove a file if it still is what was read; of a link, the link.

    Raises:
        ChangedMeanwhile: when the file is another one by now; then it stays as it is.
        OSError: when the file system refuses; then the file stays as it is.
    """
    with alone(path.parent):
        _refuse_if_changed(path, Path(os.path.realpath(path)), read)
        patiently(path.unlink)
    _settle(path.parent)


def require_none(path: Path) -> None:
    """Refuse a name that something has, even a link that leads nowhere.

    Raises:
        FileExistsError: when something of that name exists.
    """
    if os.path.lexists(path):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))


def write_whole(
    path: Path, real: Path, parts: Iterable[bytes], put: Callable[[Path], object], mode: int | None = None
) -> None:
    """Write a temporary file, and put it in its place when all of it is on the disk.

    Args:
        path: the file as people know it, or a link to it: an error names that, never the temporary file.
        real: the file itself; the temporary one lies beside it.
        parts: the content, which may be made while it is written.
        put: gives the finished file its name.
        mode: its permissions; those of any new file without.
    """
    made = temporary.beside(real)
    try:
        with _naming(path):
            _write(made, parts, mode)
            put(made)
    finally:
        _remove(made)
    _settle(real.parent)


def publish(made: Path, path: Path) -> None:
    """Give a finished file its name, unless something has that name."""
    if sys.platform == "win32":
        made.rename(path)  # refuses there what exists
        return
    try:
        os.link(made, path)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        _publish_without_links(made, path)


@contextmanager
def _naming(path: Path) -> Iterator[None]:
    """An error names the file that was to be written, never the temporary one."""
    try:
        yield
    except OSError as error:
        error.filename, error.filename2 = str(path), None
        raise


def _write(made: Path, parts: Iterable[bytes], mode: int | None) -> None:
    handle = os.open(made, _NEW, 0o666)  # the umask takes away from it, as for any new file
    try:
        for part in parts:
            rest = memoryview(part)
            while rest:
                rest = rest[os.write(handle, rest) :]
        if mode is not None:
            made.chmod(mode)
        os.fsync(handle)
    finally:
        os.close(handle)


def _publish_without_links(made: Path, path: Path) -> None:
    """For file systems without hard links: take the name first, then put the content in its place."""
    os.close(os.open(path, _NEW, 0o666))
    try:
        made.replace(path)
    except BaseException:
        path.unlink()
        raise


def _remove(made: Path) -> None:
    """A rest that cannot be removed does no harm: its name tells what it is."""
    with suppress(OSError):
        patiently(made.unlink)


def _settle(folder: Path) -> None:
    """Put the folder's names on the disk; the file is there by now, so an error would say something false."""
    if sys.platform == "win32":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _mode(path: Path, real: Path) -> int:
    try:
        return stat.S_IMODE(real.stat().st_mode)
    except FileNotFoundError:
        raise ChangedMeanwhile(file=path.name) from None


def _refuse_if_changed(path: Path, real: Path, before: bytes) -> None:
    try:
        changed = read(real) != before
    except FileNotFoundError:
        changed = True
    if changed:
        raise ChangedMeanwhile(file=path.name)
