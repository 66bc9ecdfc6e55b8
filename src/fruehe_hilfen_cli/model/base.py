"""What all records of the files have in common."""

from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, Strict, StringConstraints

from fruehe_hilfen_cli.vocabulary import german_key

Item = TypeVar("Item")

Many = Annotated[tuple[Item, ...], Strict(strict=False)]
"""A list in a file; frozen once read."""

Choice = Annotated[Item, Strict(strict=False)]
"""One of the values of an enumeration, written in a file as its German word."""


Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""A text that says something."""

FieldKey = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_-]*$")]
"""A name that stands in files: of a heading or a group."""

MilestoneId = Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z][0-9A-Za-z.-]*$")]
"""The number of a milestone, e.g. "3.4"."""


class Record(BaseModel):
    """A table of a file: German keys outside, English names inside, nothing unknown, never changed."""

    model_config = ConfigDict(
        alias_generator=german_key,
        validate_by_name=True,
        validate_by_alias=True,
        extra="forbid",
        frozen=True,
        strict=True,
        defer_build=True,
    )
