"""What all records of the files have in common."""

from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, Strict

from fruehe_hilfen_cli.vocabulary import german_key

Item = TypeVar("Item")

Many = Annotated[tuple[Item, ...], Strict(strict=False)]
"""A list in a file; frozen once read."""

Choice = Annotated[Item, Strict(strict=False)]
"""One of the values of an enumeration, written in a file as its German word."""


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
