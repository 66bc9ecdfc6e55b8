"""Making pages again whenever a file of the workspace changes, until somebody ends it."""

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from fruehe_hilfen_cli.cli import clock
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.store.watching import FileChanges, Snapshot, compared, snapshot
from fruehe_hilfen_cli.text import count

if TYPE_CHECKING:
    from fruehe_hilfen_cli.cli.output.site import Site
    from fruehe_hilfen_cli.cli.session import Session

_EVERY, _SETTLED = 1.0, 0.2
"""Seconds from one look to the next, and until several writes are over."""
_SHARE = 10
"""Looking takes at most so small a part of the time."""
_NAMED = 3

Sleep = Callable[[float], None]


def watch(session: "Session", site: "Site", before: Snapshot, sleep: Sleep = time.sleep) -> None:
    """Make pages again whenever something changes, until somebody presses Ctrl-C.

    Args:
        session: the command that has made them first.
        site: what to make; the files that it made are replaced.
        before: how the files were when they were read.
        sleep: waits so many seconds.
    """
    try:
        _watch(session, site, before, sleep)
    except KeyboardInterrupt:
        end = "\n" if sys.stderr.isatty() else ""  # a terminal shows ^C
        session.tell(f"{end}Beendet; die Seiten bleiben, wie sie zuletzt geschrieben wurden.")
        session.exit_code = ExitCode.INTERRUPTED


def _watch(session: "Session", site: "Site", before: Snapshot, sleep: Sleep) -> None:
    runs_along = session.day == clock.today()
    while True:
        begun = time.monotonic()
        after = snapshot(session.workspace)
        found = compared(before, after)
        if not found.any:
            sleep(max(_EVERY, _SHARE * (time.monotonic() - begun)))
            continue
        before = _settled(session, after, sleep)
        session.tell(f"{_now()} {_named(found)}")
        day = clock.today() if runs_along else session.day
        _make_again(replace(session, day=day), replace(site, replace=True, frozen=False))


def _settled(session: "Session", last: Snapshot, sleep: Sleep) -> Snapshot:
    """How the files are when nobody writes any more, as after git pull."""
    while True:
        sleep(_SETTLED)
        now = snapshot(session.workspace)
        if now == last:
            return now
        last = now


def _make_again(session: "Session", site: "Site") -> None:
    """Make the pages; where a file cannot be read, they stay as they are."""
    from fruehe_hilfen_cli.cli.output.site import made_pages, write_site

    try:
        pages = made_pages(session, site)
        if session.exit_code is ExitCode.UNREADABLE or not pages:
            session.tell("  → Die Seiten bleiben, wie sie waren, bis sich alles lesen lässt.")
            return
        number = len(write_site(session, site, pages).paths)
    except Refusal as refusal:
        session.tell(refusal.told(), f"  → {refusal.advised()}")
    except OSError as error:
        from fruehe_hilfen_cli.cli.file_errors import explain

        session.tell(*explain(error))
    else:
        session.tell(f"{_now()} Neu geschrieben: {count(number, 'Seite', 'Seiten')}.")


def _named(found: FileChanges) -> str:
    """What is different, as far as there is room: "geändert: logbook/…, neu: …"."""
    kinds = {"neu": found.new, "geändert": found.changed, "entfernt": found.gone}
    return "; ".join(f"{words}: {_first(paths)}" for words, paths in kinds.items() if paths)


def _first(paths: tuple[str, ...]) -> str:
    more = len(paths) - _NAMED
    return ", ".join(paths[:_NAMED]) + (f" und {more} weitere" if more > 0 else "")


def _now() -> str:
    return f"{clock.now():%H:%M:%S}"
