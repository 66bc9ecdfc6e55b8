"""What a form gives to a new entry."""

from collections.abc import Iterable
from typing import Any

from fruehe_hilfen_cli.model.form import Form


def form_values(form: Form) -> dict[str, Any]:
    """What the form says, by field name; what it does not say is left out."""
    values = {name: getattr(form, name) for name in type(form).model_fields if name in form.model_fields_set}
    if "text" in values:
        values["text"] = values["text"].strip("\n")
    return values


def headings(text: str) -> tuple[str, ...]:
    """The headings of a form's text, without their colons: each is a line that ends with one."""
    lines = (line.strip() for line in text.splitlines())
    return tuple(line[:-1].rstrip() for line in lines if line.endswith(":") and len(line) > 1)


def text_under(answers: Iterable[tuple[str, str]]) -> str:
    """The text made of headings and what was written under them; a heading without words is left out."""
    return "\n\n".join(f"{heading}:\n{words}" for heading, words in answers if words.strip())
