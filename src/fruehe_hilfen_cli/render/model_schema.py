"""How pydantic's JSON Schema of a record becomes German and fits TOML, which knows no empty value."""

from collections.abc import Sequence
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from fruehe_hilfen_cli.vocabulary import german_key, label, term

_NEEDS = {"Entry": {"judgement": ("judgement_reason",)}}
"""Fields that a record may only have together with others, as its validators demand."""


class GermanSchema(GenerateJsonSchema):
    """Titles and descriptions of all fields and words from the vocabulary.

    Definitions keep the class name and docstring that pydantic gives them; ``render.schema`` drops both.
    """

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """A record, whose fields carry the labels and sentences."""
        made = super().model_schema(schema)
        record = schema["cls"]
        for field in record.model_fields:
            row = term(record.__name__, field)
            made["properties"][row.key] |= {"title": row.label, "description": row.help}
        if needs := _NEEDS.get(record.__name__):
            made["dependentRequired"] = {
                german_key(field): [german_key(needed) for needed in others]
                for field, others in needs.items()
            }
        return made

    def enum_schema(self, schema: core_schema.EnumSchema) -> JsonSchemaValue:
        """A closed list with the label of each value."""
        return _choice([member.value for member in schema["members"]])

    def literal_schema(self, schema: core_schema.LiteralSchema) -> JsonSchemaValue:
        """A closed list with the label of each value; a single value as it is."""
        made = super().literal_schema(schema)
        return _choice(made["enum"]) if "enum" in made else made

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """What may be missing has no other type when it is there."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """A default is told when it is a value someone could write; an empty text or list is not."""
        made = super().default_schema(schema)
        if isinstance(made.get("default"), dict) or made.get("default") in (None, "", []):
            made.pop("default", None)
        return made

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ANN401, ARG002 - as pydantic calls it
        """No title is made from a key's name."""
        return False


def _choice(values: Sequence[str]) -> JsonSchemaValue:
    """A closed list.

    Editors show a value's label from a ``const`` with a title. One such branch per value would also mean one
    error per value for a wrong word, so the branches only annotate (``true`` always matches) and ``enum``
    decides: a wrong word is one error that lists all words.
    """
    branches: list[object] = [{"const": value, "title": label(value)} for value in values]
    return {"type": "string", "enum": list(values), "allOf": [{"anyOf": [*branches, True]}]}
