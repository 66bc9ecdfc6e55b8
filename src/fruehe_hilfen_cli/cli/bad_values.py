"""Values that do not fit their parameter: what Typer says about them, and what we say instead.

The type of a parameter decides where it can. But Typer gives neither the value nor the reason other than in
an English sentence, so it is read here, and only here; tests/cli/test_typer_source.py compares it with
Typer's source. A sentence of our own (``typer.BadParameter`` in German) fits no row and stays as it is.
"""

import ast
import re
from collections.abc import Callable, Sequence

from fruehe_hilfen_cli.cli import parameters
from fruehe_hilfen_cli.cli.german import Parameter, types
from fruehe_hilfen_cli.cli.streams import Message
from fruehe_hilfen_cli.text import listed, nearest

_Say = Callable[[re.Match[str], Parameter], Message]


def _word(found: re.Match[str]) -> str:
    """The value as it was typed; Typer prints it as Python would."""
    try:
        return str(ast.literal_eval(found["value"]))
    except (SyntaxError, ValueError):
        return found["value"]


def _choice(found: re.Match[str], param: Parameter) -> Message:
    words = parameters.choices(param)
    near = nearest(_word(found), words)
    advice = f"Möglich: {' | '.join(words)}."
    sentence = f"„{_word(found)}“ passt nicht zu {parameters.label(param)}."
    return Message(sentence, f"Meinten Sie {near}? {advice}" if near else advice)


def _number(found: re.Match[str], param: Parameter) -> Message:
    whole = found["kind"] == "int"
    kind = "eine ganze Zahl" if whole else "eine Zahl"
    comma = (
        "" if whole or "," not in found["value"] else "Schreiben Sie einen Punkt statt des Kommas, z. B. 1.5."
    )
    return Message(f"{parameters.label(param)} braucht {kind}, nicht „{_word(found)}“.", comma)


def _range(found: re.Match[str], param: Parameter) -> Message:
    sentence = f"{found['value']} passt nicht zu {parameters.label(param)}."
    return Message(sentence, f"Möglich: {parameters.bounds(param.type)}.")


def _boolean(found: re.Match[str], param: Parameter) -> Message:
    return Message(f"{parameters.label(param)} braucht 1 (ja) oder 0 (nein), nicht „{_word(found)}“.")


def _uuid(found: re.Match[str], param: Parameter) -> Message:
    return Message(f"„{_word(found)}“ ist keine Kennung, wie {parameters.label(param)} sie braucht.")


def _date(found: re.Match[str], param: Parameter) -> Message:
    forms = parameters.date_examples(param.type) if isinstance(param.type, types.DateTime) else []
    sentence = f"„{_word(found)}“ ist kein Datum, wie {parameters.label(param)} es braucht."
    return Message(sentence, f"Schreiben Sie es so: {listed(forms, 'oder')}." if forms else "")


def _path(sentence: str, advice: str = "") -> _Say:
    return lambda found, _param: Message(sentence.format(_word(found)), advice)


def _count(found: re.Match[str], param: Parameter) -> Message:
    return Message(f"Zu {parameters.label(param)} gehören {found['wanted']} Werte, nicht {found['given']}.")


def _no_list(_found: re.Match[str], param: Parameter) -> Message:
    return Message(f"{parameters.label(param)} braucht mehrere Werte.")


_PATH = r"(File|Directory|Path) (?P<value>.+) "

BAD_VALUES: Sequence[tuple[str, _Say]] = (
    (r"(?P<value>.+) is not one of .+\.", _choice),
    (r"(?P<value>.+) is not a valid (?P<kind>int|float)( range)?\.", _number),
    (r"(?P<value>\S+) is not in the range .+\.", _range),
    (r"(?P<value>.+) is not a valid boolean\. Recognized values: .+", _boolean),
    (r"(?P<value>.+) is not a valid UUID\.", _uuid),
    (r"(?P<value>.+) does not match the formats .+\.", _date),
    (
        _PATH + r"does not exist\.",
        _path("„{}“ gibt es nicht.", "Prüfen Sie die Schreibweise und den Ordner."),
    ),
    (_PATH + r"is a file\.", _path("„{}“ ist eine Datei, kein Ordner.")),
    (_PATH + r"is a directory\.", _path("„{}“ ist ein Ordner, keine Datei.")),
    (_PATH + r"is not readable\.", _path("„{}“ lässt sich nicht lesen: Die Berechtigung fehlt.")),
    (_PATH + r"is not writable\.", _path("„{}“ lässt sich nicht schreiben: Die Berechtigung fehlt.")),
    (r"(?P<wanted>\d+) values are required, but (?P<given>\d+) given\.", _count),
    (r"Takes (?P<wanted>\d+) values but (?P<given>\d+) given\.", _count),
    (r"Value must be an iterable\.", _no_list),
)
"""Typer's sentence as a pattern, and what says it in German."""
