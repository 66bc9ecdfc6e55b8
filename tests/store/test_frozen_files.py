from hashlib import sha256
from pathlib import Path

import pytest

from fruehe_hilfen_cli.store.frozen_files import read_frozen
from fruehe_hilfen_cli.store.workspace import Workspace

DATA = b"Vorlage"
SUM = sha256(DATA).hexdigest()


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    (tmp_path / "logbook" / "ort" / "anlagen").mkdir(parents=True)
    (tmp_path / "logbook" / "ort" / "anlagen" / "vorlage.md").write_bytes(DATA)
    (tmp_path / "logbook" / "ort" / "vorlage.md").write_bytes(DATA)
    (tmp_path / "logbook" / "ort" / "anlagen" / "link.md").symlink_to("../vorlage.md")
    return Workspace(tmp_path)


def test_what_is_as_it_was_is_read(workspace: Workspace) -> None:
    assert read_frozen(workspace, "ort", "anlagen/vorlage.md", SUM) == DATA


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("anlagen/vorlage.md", sha256(b"anders").hexdigest()),
        ("anlagen/fehlt.md", SUM),
        ("anlagen", SUM),
        ("vorlage.md", SUM),
        ("anlagen/../vorlage.md", SUM),
        ("anlagen/link.md", SUM),
        ("/etc/passwd", SUM),
    ],
)
def test_what_was_changed_or_lies_elsewhere_is_not(workspace: Workspace, file: str, expected: str) -> None:
    assert read_frozen(workspace, "ort", file, expected) is None
