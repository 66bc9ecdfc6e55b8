"""The page docs/leistung.md: hand-written text in leistung.md.jinja, every number from the run."""

import shlex
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from docs.werkzeuge.mengen import FREQUENT, RARE
from docs.werkzeuge.messen import machine, tables
from docs.werkzeuge.messen.command import DAY, Command
from docs.werkzeuge.messen.groups import Group
from docs.werkzeuge.messen.loading import Loaded
from docs.werkzeuge.messen.numbers import count, decimal
from docs.werkzeuge.messen.peers.comparison import Comparison
from docs.werkzeuge.messen.peers.peer import Peer, Work
from docs.werkzeuge.messen.timing import Measured
from docs.werkzeuge.messen.workspaces import LONG, MANY, SEVERAL, SMALL
from jinja2 import Environment, StrictUndefined

from fruehe_hilfen_cli.model.dates import german

TEMPLATE = Path(__file__).with_name("leistung.md.jinja")


@dataclass(frozen=True)
class Run:
    """All that was measured.

    Args:
        groups: what ran, and its times.
        memory: the most bytes of the status of all municipalities; None when it failed.
        loaded: what takes longest to load, by command.
        versions: the other programs that were there, each with its version.
        missing: those that were not.
        comparisons: the same work in all programs, by size.
        load: how busy the machine was before.
        minutes: how long it all took.
    """

    groups: tuple[tuple[Group, Measured], ...]
    memory: int | None
    loaded: Mapping[str, Loaded]
    versions: Mapping[Peer, str]
    missing: tuple[Peer, ...]
    comparisons: tuple[Comparison, ...]
    load: float
    minutes: float


def page(run: Run, bench: Path) -> str:
    """The whole page."""
    environment = Environment(undefined=StrictUndefined, trim_blocks=True, autoescape=False)  # noqa: S701 - Markdown
    template = environment.from_string(TEMPLATE.read_text("utf-8"))
    peers = tuple(run.versions)
    return (
        template.render(
            facts=machine.facts(run.load),
            cores=machine.cores(),
            minutes=decimal(run.minutes, 0),
            day=german(date.fromisoformat(DAY)),
            rare=RARE,
            frequent=FREQUENT,
            shapes={"small": SMALL, "several": SEVERAL, "long": LONG, "many": MANY},
            count=count,
            tables={group.key: tables.group_table(group, times) for group, times in run.groups},
            memory=tables.memory_line(run.memory),
            loaded=run.loaded,
            versions=run.versions,
            missing=run.missing,
            works={work.value: tables.work_table(work, peers, run.comparisons) for work in Work},
            goals=tables.table(
                ("Programm", "Ziel: fh ist schneller", "ist es in", ""),
                tables.goal_rows(peers, run.comparisons),
            ),
            faster=tables.faster_peers(peers, run.comparisons),
            commands="\n".join(_lines(run, bench)),
        ).rstrip("\n")
        + "\n"
    )


def _lines(run: Run, bench: Path) -> Iterator[str]:
    """Every command line that was measured, once."""
    commands = [row.command for group, _ in run.groups for row in group.rows]
    if run.comparisons:
        commands += [command for works in run.comparisons[-1].commands for command in works.values()]
    return iter(dict.fromkeys(typed(command, bench) for command in commands))


def typed(command: Command, bench: Path) -> str:
    """A command as one types it, in its folder: without the places of this machine."""
    settings = [
        f"{name}={shlex.quote(_short(value, command, bench))}" for name, value in command.settings.items()
    ]
    words: Sequence[str] = [Path(command.argv[0]).name, *command.argv[1:]]
    return " ".join([*settings, *(shlex.quote(_short(word, command, bench)) for word in words)])


def _short(word: str, command: Command, bench: Path) -> str:
    return word.replace(f"{command.folder}/", "").replace(str(command.folder), ".").replace(f"{bench}/", "")
