"""Who carried a process, as its guide tells it: bodies, groups, formats, checklists."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from fruehe_hilfen_cli.model.dates import first_day
from fruehe_hilfen_cli.model.kinds import BodyKind
from fruehe_hilfen_cli.views.entries.logbook import ListedEntry
from fruehe_hilfen_cli.views.governance.bodies import BodyState, body_states
from fruehe_hilfen_cli.views.governance.draft_course import Told
from fruehe_hilfen_cli.views.results.target_actual import FormatComparison
from fruehe_hilfen_cli.views.steering.participation import GroupState, Participation, participation

_DECIDING = (BodyKind.COMMITTEE, BodyKind.POLITICAL)


class GuideBody(Struct, frozen=True):
    """A body that exists on the day.

    Args:
        body: with its members and the meetings that the readers may know of.
        carries: it carries the process, and does not only decide.
        part_of: the name of the body in which it lies.
        withheld: entries that the readers may not see tell of more meetings.
    """

    body: BodyState
    carries: bool
    part_of: str | None
    withheld: bool


class GuideFormat(Struct, frozen=True):
    """A format beside its guide value, and the entries that tell of it, oldest first."""

    format: FormatComparison
    entries: tuple[ListedEntry, ...]


class GuideChecklist(Struct, frozen=True):
    """A round of a checklist: who filled it in, by roles, and the entries."""

    name: str
    round: int
    roles: tuple[str, ...]
    entry_ids: tuple[str, ...]


def guide_bodies(known: Told) -> tuple[GuideBody, ...]:
    """The bodies: each followed by those inside it; without those that begin later."""
    return tuple(_bodies(known))


def guide_participation(known: Told) -> Participation:
    """Who took part, as the readers may know; nobody is said to be missing of whom hidden entries tell."""
    seen = participation(known.seen.project, known.seen.day)
    whole = {group.id: group for group in participation(known.whole.project, known.whole.day).groups}
    return replace(seen, groups=tuple(_as_far(group, whole[group.id]) for group in seen.groups))


def guide_formats(
    known: Told, formats: tuple[FormatComparison, ...], entries: tuple[ListedEntry, ...]
) -> tuple[GuideFormat, ...]:
    """The formats with a guide value, in the order of the roadmap."""
    plan = known.seen.project.roadmap.guide_values
    return tuple(
        GuideFormat(
            found, tuple(one for one in entries if one.entry.kind in (guide.counted or (guide.kind,)))
        )
        for guide, found in zip(plan, formats, strict=True)
    )


def guide_checklists(entries: tuple[ListedEntry, ...]) -> tuple[GuideChecklist, ...]:
    """The rounds of the checklists, in the order in which they were begun."""
    rounds: dict[tuple[str, int], list[ListedEntry]] = {}
    for found in entries:
        if filled := found.entry.checklist:
            rounds.setdefault((filled.name, filled.round), []).append(found)
    return tuple(
        GuideChecklist(
            name=name,
            round=number,
            roles=tuple(dict.fromkeys(one.entry.author for one in found if one.entry.author)),
            entry_ids=tuple(one.id for one in found),
        )
        for (name, number), found in rounds.items()
    )


def _bodies(known: Told) -> Iterator[GuideBody]:
    states = body_states(known.seen)
    names = {body.id: body.name for body in states}
    holding = {body.part_of for body in states}
    for body, full in zip(states, body_states(known.whole), strict=True):
        if body.since is None or first_day(body.since) <= known.seen.day:
            carries = body.kind not in _DECIDING or body.id in holding
            inside = names.get(body.part_of or "", body.part_of)
            yield GuideBody(body, carries, inside, len(body.meetings) != len(full.meetings))


def _as_far(seen: GroupState, whole: GroupState) -> GroupState:
    return seen if seen.absence is whole.absence else replace(seen, absence=None)
