"""What all records of the files have in common."""

import math
from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, PlainValidator, Strict, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

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

RecordId = Annotated[str, StringConstraints(pattern=r"^[A-Za-z][0-9A-Za-z.-]*$")]
"""The short name of a goal, an indicator, a measure, e.g. "Z1"."""


def _number(value: object) -> int | float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise PydanticCustomError("zahl", "no finite number")
    return value


def _amount(value: object) -> int | float:
    if (number := _number(value)) < 0:
        raise PydanticCustomError("betrag", "below zero")
    return number


Number = Annotated[int | float, PlainValidator(_number), WithJsonSchema({"type": "number"})]
"""A number as it is written: 1 stays 1, 1.5 stays 1.5."""

Amount = Annotated[int | float, PlainValidator(_amount), WithJsonSchema({"type": "number", "minimum": 0})]
"""A number that is not below zero, such as euros or hours."""

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
