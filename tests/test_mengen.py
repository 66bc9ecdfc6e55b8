"""The generated workspaces: the same each time, readable, and with the words that are searched for."""

from pathlib import Path

import pytest
from docs.werkzeuge.mengen import FREQUENT, RARE, make_workspace

from fruehe_hilfen_cli.store.examine import examine
from fruehe_hilfen_cli.store.workspace import Workspace

MUNICIPALITIES, ENTRIES = 2, 60


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("mengen")
    make_workspace(folder, MUNICIPALITIES, ENTRIES)
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_it_is_the_same_each_time(made: Path, tmp_path: Path) -> None:
    make_workspace(tmp_path, MUNICIPALITIES, ENTRIES)
    files = contents(made)
    assert files == contents(tmp_path)
    assert len(files) == MUNICIPALITIES * (1 + ENTRIES)


def test_municipalities_differ(made: Path) -> None:
    first, second = (
        {path.name for path in (made / "logbook" / place).iterdir()} for place in ("ort-001", "ort-002")
    )
    assert not first & second


def test_everything_can_be_read_and_no_file_is_strange(made: Path) -> None:
    found = examine(Workspace(made)).findings
    assert [problem for problem in found if problem.unreadable or problem.code[0] in "DWL"] == []


def test_logbooks_are_like_real_ones(made: Path) -> None:
    text = b"".join(contents(made).values()).decode()
    for what in ("erreicht = ", "[[abweichung]]", "[[klaerung]]", "[[aufgabe]]", "erledigt = "):
        assert what in text


def test_the_words_to_search_for_are_frequent_and_rare(tmp_path: Path) -> None:
    make_workspace(tmp_path, 11, 20)
    entries = [path.read_text("utf-8") for path in (tmp_path / "logbook").rglob("*.toml")]
    assert 0.3 < sum(FREQUENT in text for text in entries) / len(entries) < 0.7
    places = [
        path.parent.name for path in (tmp_path / "logbook").rglob("*.toml") if RARE in path.read_text("utf-8")
    ]
    assert sorted(places) == ["ort-001", "ort-011"]
