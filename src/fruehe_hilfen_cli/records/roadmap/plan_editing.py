"""Changing what was agreed: single values of the roadmap."""

from collections.abc import Set as AbstractSet
from typing import Any, TypeVar

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.base import Record
from fruehe_hilfen_cli.model.dates import first_day, german, last_day
from fruehe_hilfen_cli.model.kinds import EndKind
from fruehe_hilfen_cli.model.plan import Block, RegularCall, Roadmap
from fruehe_hilfen_cli.records.making import made
from fruehe_hilfen_cli.text import listed, nearest

Made = TypeVar("Made", bound=Record)
Values = dict[tuple[str, str], Any]
"""Values by the roadmap's field and the field inside it: ("regular_call", "first")."""

OPTIONS: dict[str, tuple[str, str]] = {
    "beginn": ("blocks", "begin"),
    "ende": ("blocks", "end"),
    "ende-ist": ("blocks", "end_kind"),
    "name": ("blocks", "name"),
    "jour-fixe-erster": ("regular_call", "first"),
    "alle-wochen": ("regular_call", "every_weeks"),
    "uhrzeit": ("regular_call", "time"),
    "dauer": ("regular_call", "minutes"),
    "toleranz": ("light", "tolerance_days"),
    "vorwarnung": ("light", "warning_days"),
    "thema": ("municipality", "theme"),
    "kohorte": ("municipality", "cohort"),
}
"""Which value an option of ``fh fahrplan bearbeite`` means; the same words follow ``--ohne``."""


class NotDroppable(Refusal):
    """No value of that name."""

    exit_code = ExitCode.WRONG_USE
    sentence = "„{word}“ lässt sich mit --ohne nicht weglassen."
    advice = "{hint}Möglich sind: {words}."


class WhichBlock(Refusal):
    """A value of a block, and nobody said of which."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Zu welchem Zeitraum {options} {belongs}, ist nicht gesagt."
    advice = "Nennen Sie mit --zeitraum eine seiner Phasen, z. B. --zeitraum 3."


class NoBlock(Refusal):
    """No block holds the phase."""

    exit_code = ExitCode.UNKNOWN_ID
    sentence = "Die Phase {phase} steht in keinem Zeitraum des Fahrplans."
    advice = "Die Zeiträume haben die Phasen {blocks}."


class NothingNamed(Refusal):
    """A block, but nothing that is to change."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Was sich am Zeitraum ändern soll, ist nicht gesagt."
    advice = "Nennen Sie z. B. --ende 2023-08 oder --name „…“; im Editor ändern Sie alles: --editor."


class EndsTooEarly(Refusal):
    """A block that would end before it begins."""

    sentence = "Der Zeitraum {block} würde enden ({end}), ehe er beginnt ({begin})."
    advice = "Prüfen Sie beide Daten, auch das Jahr."


def require_droppable(word: str, words: tuple[str, ...]) -> str:
    """The word of ``--ohne``, if it is one of those that can be left out.

    Raises:
        NotDroppable: when it is none.
    """
    wanted = word.strip().lower().replace("_", "-")
    if wanted not in words:
        close = nearest(wanted, words)
        raise NotDroppable(word=word, hint=f"Meinten Sie {close}? " if close else "", words=", ".join(words))
    return wanted


def changed_plan(
    roadmap: Roadmap, values: Values, left_out: tuple[str, ...] = (), phase: int | None = None
) -> Roadmap:
    """A roadmap with other values.

    Args:
        roadmap: as it was agreed.
        values: those that are new.
        left_out: the words of those that go, see ``OPTIONS``.
        phase: a phase of the block whose values they are.

    Raises:
        NotDroppable, WhichBlock, NoBlock, NothingNamed, EndsTooEarly: see there.
        InvalidEntry: when a value is not possible.
    """
    gone = [require_droppable(word, (*OPTIONS,)) for word in left_out]
    dropped = {OPTIONS[word] for word in gone}
    touched = {part for part, _ in (*values, *dropped)}
    changes: dict[str, object] = {}
    for part in touched - {"blocks"}:
        record: Record = getattr(roadmap, part) or RegularCall()
        new, without = _of(part, values, dropped)
        if new or without & record.model_fields_set:
            changes[part] = with_values(record, without, **new)
    if "blocks" in touched and phase is None:
        of_blocks = [word for word, (part, _) in OPTIONS.items() if part == "blocks"]
        words = [f"--{word}" for word in of_blocks if OPTIONS[word] in values]
        words += [f"--ohne {word}" for word in gone if word in of_blocks]
        raise WhichBlock(options=listed(words), belongs="gehört" if len(words) == 1 else "gehören")
    if phase is not None:
        if "blocks" not in touched:
            raise NothingNamed
        changes["blocks"] = _with_block(roadmap, phase, *_of("blocks", values, dropped))
    return with_values(roadmap, **changes)


def with_values(record: Made, without: AbstractSet[str] = frozenset(), /, **values: object) -> Made:
    """A record with other values, and without some; what was not said of it stays unsaid.

    Raises:
        InvalidEntry: when a value is not possible.
    """
    said = {name: getattr(record, name) for name in record.model_fields_set - without}
    return made(type(record), **(said | values))


def _of(part: str, values: Values, dropped: set[tuple[str, str]]) -> tuple[dict[str, Any], set[str]]:
    own = {field: value for (place, field), value in values.items() if place == part}
    return own, {field for place, field in dropped if place == part} - own.keys()


def _with_block(roadmap: Roadmap, phase: int, values: dict[str, Any], dropped: set[str]) -> tuple[Block, ...]:
    place = next((n for n, block in enumerate(roadmap.blocks) if phase in block.phases), None)
    if place is None:
        raise NoBlock(phase=phase, blocks=", ".join(map(_numbers, roadmap.blocks)))
    before = roadmap.blocks[place]
    new, without = _agreeing(before, values, dropped)
    block = with_values(before, without, **new)
    if block.begin and block.end and last_day(block.end) < first_day(block.begin):
        raise EndsTooEarly(block=_numbers(block), begin=german(block.begin), end=german(block.end))
    return (*roadmap.blocks[:place], block, *roadmap.blocks[place + 1 :])


def _agreeing(before: Block, values: dict[str, Any], dropped: set[str]) -> tuple[dict[str, Any], set[str]]:
    """The same with an end and how firm it is that agree: an unknown one has no date."""
    kind = values.get("end_kind")
    if kind is EndKind.UNKNOWN and "end" not in values:
        return values, dropped | {"end"}
    if values.get("end") and kind is None and before.end_kind is EndKind.UNKNOWN:
        return values | {"end_kind": EndKind.EXPECTED}, dropped
    if "end" in dropped and kind is None and "end_kind" in before.model_fields_set - dropped:
        return values | {"end_kind": EndKind.UNKNOWN}, dropped
    return values, dropped


def _numbers(block: Block) -> str:
    return "+".join(map(str, block.phases))
