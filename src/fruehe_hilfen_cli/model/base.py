"""What all records of the files have in common."""

import math
from collections.abc import Iterator
from importlib import import_module
from typing import Annotated, Literal, TypeVar, get_args

from pydantic import (
    BaseModel,
    ConfigDict,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    PlainValidator,
    Strict,
    StringConstraints,
    ValidationError,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import PydanticCustomError, core_schema

from fruehe_hilfen_cli import FORMAT
from fruehe_hilfen_cli.model.versions import is_version
from fruehe_hilfen_cli.vocabulary import german_key

Item = TypeVar("Item")

Many = Annotated[tuple[Item, ...], Strict(strict=False)]
"""A list in a file; frozen once read."""

Choice = Annotated[Item, Strict(strict=False)]
"""One of the values of an enumeration, written in a file as its German word."""


Text = Annotated[str, StringConstraints(min_length=0), WithJsonSchema({"type": "string"})]
"""Any text that a file can hold; a plain ``str`` may have lone surrogates, typed or from JSON."""


Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""A text that says something."""

FieldKey = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_-]*$")]
"""A name that stands in files: of a heading or a group."""

RECORD_ID_FORM = r"^[A-Za-z][0-9A-Za-z.-]*$"
RecordId = Annotated[str, StringConstraints(pattern=RECORD_ID_FORM)]
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


def _format(value: object) -> int:
    if not is_version(value) or value != FORMAT:
        raise PydanticCustomError("format", "another version", {"expected": FORMAT})
    return FORMAT


Format = Annotated[Literal[1], PlainValidator(_format), WithJsonSchema({"const": FORMAT, "type": "integer"})]
"""The version of the file format; true and 1.0 equal 1, and are no version."""

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


IN_TABLE = "tabelle"
"""The type of an error that tells of errors inside a table; they stand in its context under "errors"."""


class Later:
    """Stands for a record that loads only when a file has such a table: most files have none."""

    record_name: tuple[str, str]

    @classmethod
    def record(cls) -> type[Record]:
        """The record it stands for."""
        module, name = cls.record_name
        found: type[Record] = getattr(import_module(module), name)
        return found

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: object, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """A function that asks the record itself."""
        return core_schema.no_info_plain_validator_function(cls._validated)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """The schema of the record itself; the class's name and docstring are for developers."""
        record = cls.record()
        record.model_rebuild()
        made = handler(record.__pydantic_core_schema__)
        return {key: value for key, value in made.items() if key not in ("title", "description")}

    @classmethod
    def _validated(cls, value: object) -> Record:
        try:
            return cls.record().model_validate(value, by_alias=True, by_name=False)
        except ValidationError as error:
            inside = error.errors(include_url=False)
            raise PydanticCustomError(IN_TABLE, "wrong inside", {"errors": inside}) from error


def later(module: str, name: str) -> type[Later]:
    """A stand-in for a record of a module of the model.

    Args:
        module: the module's name in this package, e.g. "results".
        name: the record's name, e.g. "Reading".
    """
    return type(name, (Later,), {"record_name": (f"{__package__}.{module}", name)})


def records_in(annotation: object) -> Iterator[type[Record]]:
    """The records that a field of that annotation may hold."""
    if isinstance(annotation, type) and issubclass(annotation, Later):
        yield annotation.record()
    elif isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for part in get_args(annotation):
        yield from records_in(part)
