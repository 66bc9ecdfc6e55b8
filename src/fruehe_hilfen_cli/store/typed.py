"""Records that people have typed into an editor."""

from typing import Any, TypeVar

from pydantic import ValidationError

from fruehe_hilfen_cli.errors import Problem, Refusal
from fruehe_hilfen_cli.model.base import Record
from fruehe_hilfen_cli.store import toml

Typed = TypeVar("Typed", bound=Record)


class BadForm(Refusal):
    """What came back from the editor cannot be read."""

    sentence = "{sentences}"
    advice = "{advice}"


def typed_data(content: bytes) -> dict[str, Any]:
    """The data of a TOML text.

    Raises:
        BadForm: when it is no TOML; names the line.
    """
    data = toml.parse(content, "")
    if isinstance(data, Problem):
        raise BadForm(sentences=f"Zeile {data.line or 1}: {data.sentence}", advice=data.advice)
    return data


def typed_record(model: type[Typed], data: dict[str, Any], content: bytes) -> Typed:
    """The record that data of a text are.

    Raises:
        BadForm: when a value is not possible; names the line of each.
    """
    try:
        return model.model_validate(data, by_alias=True, by_name=False)
    except ValidationError as error:
        from fruehe_hilfen_cli.model import messages
        from fruehe_hilfen_cli.store.locate import line_of

        source = str(toml.decode(content, ""))
        found = messages.problems(error, model, "")
        told = " ".join(f"Zeile {line_of(source, problem.where)}: {problem.sentence}" for problem in found)
        raise BadForm(sentences=told, advice=found[0].advice) from error
