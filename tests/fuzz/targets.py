"""All ways in for bytes from outside: what must hold for any of them, and where to begin."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from tests.fuzz import brought, files, values, words


class Target(NamedTuple):
    """A way in.

    Args:
        run: takes any bytes; raises when something does not hold.
        seeds: bytes as they usually are.
    """

    run: Callable[[bytes], None]
    seeds: Callable[[], Iterator[bytes]]


TARGETS = {
    "eintrag": Target(files.entry, lambda: files.seeds("logbook/*/*.toml")),
    "fahrplan": Target(files.roadmap, lambda: files.seeds("phases/*/fahrplan.toml")),
    "plan": Target(files.plan, files.plan_seeds),
    "werte": Target(values.values, values.value_seeds),
    "datum": Target(words.dates, words.date_seeds),
    "name": Target(words.names, words.name_seeds),
    "csv": Target(brought.csv, brought.csv_seeds),
    "xlsx": Target(brought.xlsx, brought.xlsx_seeds),
    "docx": Target(brought.word, brought.word_seeds),
    "json": Target(brought.json, brought.json_seeds),
    "entwurf": Target(brought.draft, brought.draft_seeds),
    "briefbogen": Target(brought.letterhead, brought.letterhead_seeds),
}
