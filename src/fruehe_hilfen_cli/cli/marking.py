"""What the three commands that mark a milestone have in common: read, record, save."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fruehe_hilfen_cli.cli.grouping import Group
from fruehe_hilfen_cli.cli.input.arguments import (
    Author,
    Day,
    Evidence,
    Text,
    VisibleTo,
    require_when,
    require_word,
)
from fruehe_hilfen_cli.cli.session import Session

if TYPE_CHECKING:
    from fruehe_hilfen_cli.model.dates import When
    from fruehe_hilfen_cli.model.entry import Entry
    from fruehe_hilfen_cli.views.history import History


@dataclass(frozen=True)
class Details:
    """What can be added to the entry that marks a milestone, as typed."""

    day: str | None = None
    text: str | None = None
    author: str | None = None
    evidence: tuple[str, ...] = ()
    visibility: str | None = None


_OPTIONS = {"datum": Day, "text": Text, "verfasst_von": Author, "beleg": Evidence, "sichtbarkeit": VisibleTo}

detailed = Group(
    "details",
    _OPTIONS,
    {},
    lambda values: Details(
        day=values["datum"],
        text=values["text"],
        author=values["verfasst_von"],
        evidence=tuple(values["beleg"] or ()),
        visibility=values["sichtbarkeit"],
    ),
)
"""Gives a command its ``details``, made of the options of the entry."""


def mark(
    session: Session, details: Details, record: "Callable[[History, When], Entry]", *next_steps: str
) -> None:
    """Read the one municipality, record the mark, save it with the details."""
    from fruehe_hilfen_cli.cli.written import save
    from fruehe_hilfen_cli.records.entries.entry import with_details
    from fruehe_hilfen_cli.views.history import history

    project = session.project()
    day = require_when(details.day, session.day, "--datum") if details.day else session.day
    entry = with_details(record(history(project, session.day), day), **details_of(details))
    save(session, project, entry, *next_steps)


def details_of(details: Details) -> dict[str, object]:
    """What is to be added to an entry, by field name; what was not typed is empty."""
    from fruehe_hilfen_cli.cli.input.text_input import given_text
    from fruehe_hilfen_cli.model.kinds import Visibility

    return {
        "text": given_text(details.text),
        "author": details.author,
        "evidence": details.evidence,
        "visibility": details.visibility
        and require_word(details.visibility, list(Visibility), "--sichtbarkeit"),
    }
