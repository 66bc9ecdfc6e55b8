"""Questions at the terminal: one line each, a default behind every question where there is one."""

import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TextIO, TypeVar

from fruehe_hilfen_cli.cli.streams import paragraph
from fruehe_hilfen_cli.errors import ExitCode, Refusal

Answer = TypeVar("Answer")
_YES, _NO = ("j", "ja"), ("n", "nein")


class NoChoice(Refusal):
    """An answer that is none of the choices, or could be several."""

    exit_code = ExitCode.WRONG_USE
    sentence = "{problem}."
    advice = "Antworten Sie mit einer Nummer von 1 bis {last} oder mit dem Anfang eines Worts."


def at_terminal() -> bool:
    """Whether someone can be asked: both the input and the output are a terminal."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def ask(question: str, read: Callable[[str], Answer], default: str = "", shown: str = "") -> Answer:
    """Ask until the answer can be read; a refusal is told, and the question comes again.

    Args:
        question: without its colon.
        read: makes the answer of the words; refuses what it cannot take.
        default: what an empty answer means; shown in brackets.
        shown: how the default is shown, where not as it is.
    """
    hint = f" [{shown or default}]" if default else ""
    while True:
        words = _line(f"{question}{hint}: ").strip() or default
        try:
            return read(words)
        except Refusal as refusal:
            say(f"{refusal.told()} {refusal.advised()}", indent="  ")


def confirm(question: str, *, default: bool) -> bool:
    """Ask for yes or no."""
    hint = "J/n" if default else "j/N"
    while True:
        answer = _line(f"{question} [{hint}]: ").strip().lower()
        if not answer:
            return default
        if answer in _YES or answer in _NO:
            return answer in _YES
        say("Bitte antworten Sie mit j oder n.", indent="  ")


def say(words: str, indent: str = "", stream: TextIO | None = None) -> None:
    """Tell something that belongs to the questions, in lines that end between words.

    Args:
        words: one paragraph.
        indent: what every line begins with.
        stream: where to; to standard output without it, where the questions are.
    """
    print(paragraph(words, indent), file=stream)


def ask_lines(question: str) -> str:
    """Ask for a text of several lines and paragraphs.

    An empty first line means no text; two empty lines, or the end of the input, end it.
    """
    say(f"{question} (Absätze sind möglich; zwei leere Zeilen beenden den Text)")
    lines: list[str] = []
    try:
        while (line := _line("  ").rstrip()) or (lines and lines[-1]):
            lines.append(line)
    except EOFError:
        say("")  # the terminal stays in the line that was ended
    return "\n".join(lines).rstrip()


def ask_choice(question: str, choices: Sequence[tuple[str, str]], default: str = "") -> str:
    """Ask for one of some words; its number, or enough of the word or its label to know it, is an answer.

    Args:
        question: without its colon.
        choices: word and label of each.
        default: the word an empty answer means.
    """
    for number, (_, label) in enumerate(choices, 1):
        say(f"{number:>2}  {label}", indent="  ")
    return ask(question, lambda words: _chosen(words, choices), default, dict(choices).get(default, ""))


def _chosen(words: str, choices: Sequence[tuple[str, str]]) -> str:
    from fruehe_hilfen_cli.text import folded

    if words.isdecimal() and 1 <= int(words) <= len(choices):
        return choices[int(words) - 1][0]
    wanted = folded(words)
    names = {word: (folded(word), folded(label)) for word, label in choices}
    exact = [word for word, known in names.items() if wanted in known]
    begin = [word for word, known in names.items() if any(name.startswith(wanted) for name in known)]
    inside = [word for word, known in names.items() if any(wanted in name for name in known)]
    found = exact or begin or inside
    if len(found) != 1 or not wanted:
        problem = f"„{words}“ {'kann mehreres meinen' if found else 'steht nicht zur Wahl'}"
        raise NoChoice(problem=problem if wanted else "Hier ist eine Antwort nötig", last=len(choices))
    return found[0]


def _line(prompt: str) -> str:
    with suppress(ImportError):  # Windows has its own line editor
        import readline  # noqa: F401 - gives input() one
    from fruehe_hilfen_cli.text import harmless

    while True:
        try:
            words = input(harmless(prompt))
            words.encode()
        except UnicodeError:
            say("Ein Zeichen war nicht lesbar. Bitte noch einmal.", indent="  ")
        else:
            return words
