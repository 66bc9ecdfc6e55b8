"""Text that may come from standard input."""

import sys

from fruehe_hilfen_cli.errors import ExitCode, Refusal


class NotText(Refusal):
    """What comes from standard input is in another encoding, or no text."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Der Text aus der Eingabe ist nicht in {encoding} gespeichert."
    advice = "Speichern Sie ihn in dieser Zeichenkodierung, und rufen Sie den Befehl noch einmal auf."


def given_text(words: str | None) -> str:
    """The text of an option; "-" means what standard input gives, nothing means no text.

    Raises:
        NotText: when standard input cannot be read as text.
    """
    if words != "-":
        return words or ""
    try:
        return sys.stdin.read().removeprefix("\ufeff").strip("\n")
    except UnicodeDecodeError as error:
        raise NotText(encoding=error.encoding.upper()) from error
