"""Records of what people typed: a value that is not possible is a refusal in German."""

from typing import TypeVar

from pydantic import ValidationError

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.base import Record
from fruehe_hilfen_cli.vocabulary import german_key

Made = TypeVar("Made", bound=Record)


class InvalidEntry(Refusal):
    """A value is not possible; named by its German key, as in a file."""

    exit_code = ExitCode.WRONG_USE
    sentence = "{sentences}"
    advice = "{advice}"


def made(model: type[Made], **values: object) -> Made:
    """A record from values by their field names; tables in it are records already.

    Raises:
        InvalidEntry: when one of them is not possible.
    """
    by_key = {german_key(name): value for name, value in values.items()}
    try:
        return model.model_validate(by_key, by_alias=True, by_name=False)
    except ValidationError as error:
        from fruehe_hilfen_cli.model import messages

        found = messages.problems(error, model, "")
        sentences = " ".join(problem.sentence for problem in found)
        raise InvalidEntry(sentences=sentences, advice=found[0].advice) from error
