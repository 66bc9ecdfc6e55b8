"""``fh bericht seite --beobachte``: pages are made again when a file changes, and stay when one is broken."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.cli.places import Fh, make_place

from fruehe_hilfen_cli.cli.output import watching
from fruehe_hilfen_cli.store.watching import compared, snapshot
from fruehe_hilfen_cli.store.workspace import Workspace

PAGE = Path("seiten/kreis-sued.html")
WATCH = ("bericht", "seite", "--beobachte")
MEETING = 'datum = 2023-02-01\nart = "sitzung"\ntitel = "Erstes Treffen"\n'
LATER = 'datum = 2023-02-08\nart = "sitzung"\ntitel = "Zweites Treffen"\n'
Between = Callable[[], object]


@pytest.fixture
def kept(workspace: Workspace) -> Workspace:
    return make_place(workspace, "kreis-sued", aaaaa=MEETING)


@pytest.fixture
def meanwhile(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """What happens while the program sleeps, one after the other; then somebody presses Ctrl-C."""

    def happens(*actions: Between) -> None:
        def sleeps() -> Iterator[None]:
            for action in actions:
                action()
                yield
                yield  # until nobody writes any more
            raise KeyboardInterrupt

        slept = sleeps()
        (watch,) = [watching.watch]
        monkeypatch.setattr(
            watching,
            "watch",
            lambda session, site, before: watch(session, site, before, lambda _: next(slept)),
        )

    return happens


def write(workspace: Workspace, name: str, text: str) -> Path:
    path = workspace.logbook_path("kreis-sued") / name
    path.write_text(text, "utf-8")
    return path


def test_a_new_entry_comes_onto_the_page(fh: Fh, kept: Workspace, meanwhile: Callable[..., None]) -> None:
    meanwhile(lambda: write(kept, "2023-02-08-treffen-bbbbb.toml", LATER))
    code, _, err = fh(*WATCH)
    assert code == 130
    assert "neu: logbook/kreis-sued/2023-02-08-treffen-bbbbb.toml" in err
    assert "Neu geschrieben: 1 Seite." in err
    assert "Zweites Treffen" in PAGE.read_text("utf-8")


def test_what_changed_and_what_is_gone_is_named(
    fh: Fh, kept: Workspace, meanwhile: Callable[..., None]
) -> None:
    path = write(kept, "2023-02-08-treffen-bbbbb.toml", LATER)
    meanwhile(lambda: path.write_text(f"{LATER}text = 'mehr'\n", "utf-8"), path.unlink)
    err = fh(*WATCH).err
    assert f"geändert: logbook/kreis-sued/{path.name}" in err
    assert f"entfernt: logbook/kreis-sued/{path.name}" in err
    assert "Zweites Treffen" not in PAGE.read_text("utf-8")


def test_a_broken_file_is_named_and_the_page_stays(
    fh: Fh, kept: Workspace, meanwhile: Callable[..., None]
) -> None:
    pages: list[str] = []
    path = kept.logbook_path("kreis-sued") / "2023-02-08-treffen-bbbbb.toml"

    def broken() -> None:
        pages.append(PAGE.read_text("utf-8"))
        path.write_text("datum =", "utf-8")

    def mended() -> None:
        pages.append(PAGE.read_text("utf-8"))
        path.write_text(LATER, "utf-8")

    meanwhile(broken, mended)
    err = fh(*WATCH).err
    assert f"{path.name}:1:" in err
    assert "  → Die Seiten bleiben, wie sie waren, bis sich alles lesen lässt." in err
    assert pages[0] == pages[1]
    assert "Zweites Treffen" in PAGE.read_text("utf-8")


def test_who_takes_the_municipality_away_is_told_and_it_goes_on(
    fh: Fh, kept: Workspace, meanwhile: Callable[..., None]
) -> None:
    roadmap = kept.roadmap_path("kreis-sued")
    text = roadmap.read_text("utf-8")
    meanwhile(roadmap.unlink, lambda: roadmap.write_text(text, "utf-8"))
    code, _, err = fh(*WATCH)
    assert code == 130
    assert "noch keine Kommune" in err
    assert "Neu geschrieben: 1 Seite." in err


def test_looking_finds_what_is_different(kept: Workspace) -> None:
    first = snapshot(kept)
    assert not compared(first, snapshot(kept)).any
    write(kept, ".2023-02-08-x.toml.fh-tmp", "halb")
    assert not compared(first, snapshot(kept)).any, "what is on its way is not there yet"
    path = write(kept, "2023-02-08-treffen-bbbbb.toml", LATER)
    found = compared(first, snapshot(kept))
    assert (found.new, found.changed, found.gone) == ((kept.relative(path),), (), ())
    assert snapshot(Workspace(kept.root / "nirgends")) == {}


@pytest.mark.langsam
def test_the_real_program_watches_until_ctrl_c(kept: Workspace) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "fruehe_hilfen_cli", *WATCH],
        cwd=kept.root,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
    )
    assert process.stderr
    try:
        lines = []
        for line in process.stderr:
            lines.append(line)
            if line.startswith("Beobachtet"):
                write(kept, "2023-02-08-treffen-bbbbb.toml", LATER)
            if "Neu geschrieben" in line:
                break
        assert "Zweites Treffen" in (kept.root / PAGE).read_text("utf-8")
        time.sleep(0.1)
        process.send_signal(signal.SIGINT)
        rest = process.stderr.read()
        assert process.wait(20) == 128 + signal.SIGINT
    finally:
        process.kill()
        process.stderr.close()
        process.wait(20)
    assert rest == "Beendet; die Seiten bleiben, wie sie zuletzt geschrieben wurden.\n"
    assert "Traceback" not in "".join(lines) + rest
