"""Checklists: what several people answer, each alone, to compare their views (practice sheet 4.1)."""

from typing import Annotated

from pydantic import Field

from fruehe_hilfen_cli.model.base import FieldKey, Format, Many, MilestoneId, Record, Words


class ChecklistItem(Record):
    """One item of a checklist, and the aim it belongs to."""

    id: MilestoneId
    aim: MilestoneId
    text: Words


class Aim(Record):
    """What a group of items is about."""

    id: MilestoneId
    title: Words


class Checklist(Record):
    """A whole checklist file.

    Args:
        process: the phase scheme whose milestone is meant; None means whatever scheme the place has.
        milestone: the milestone that the comparison of the answers is a base for.
    """

    format: Format = 1
    name: FieldKey
    title: Words
    source: Words
    explanation: Words | None = None
    process: Words | None = None
    milestone: MilestoneId | None = None
    aims: Annotated[Many[Aim], Field(min_length=1)]
    items: Annotated[Many[ChecklistItem], Field(min_length=1)]
