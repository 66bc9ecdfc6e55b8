"""A form (phases/<ort>/vorlagen/….toml): what entries of one sort have in common."""

from pydantic import Field

from fruehe_hilfen_cli.model.base import Choice, FieldKey, Many, Record, Text, Words
from fruehe_hilfen_cli.model.entry import OwnValue
from fruehe_hilfen_cli.model.kinds import EntryKind, Visibility
from fruehe_hilfen_cli.model.parts import Task


class Form(Record):
    """An entry without its day; lines of the text that end with a colon are headings to write under."""

    kind: Choice[EntryKind]
    title: Words | None = None
    author: Words | None = None
    groups: Many[Words] = ()
    body: Words | None = None
    visibility: Choice[Visibility] = Visibility.INTERNAL
    text: Text = ""
    evidence: Many[Words] = ()
    tasks: Many[Task] = ()
    extra: dict[FieldKey, OwnValue] = Field(default_factory=dict)
