"""Questions at the terminal: one line each, a default behind every question where there is one."""

import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TypeVar

from fruehe_hilfen_cli.errors import Refusal

Answer = TypeVar("Answer")
_YES, _NO = ("j", "ja"), ("n", "nein")


def at_terminal() -> bool:
    """Whether someone can be asked: both the input and the output are a terminal."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def ask(question: str, read: Callable[[str], Answer], default: str = "") -> Answer:
    """Ask until the answer can be read; a refusal is told, and the question comes again.

    Args:
        question: without its colon.
        read: makes the answer of the words; refuses what it cannot take.
        default: what an empty answer means; shown in brackets.
    """
    while True:
        words = _line(f"{question} [{default}]: " if default else f"{question}: ") or default
        try:
            return read(words)
        except Refusal as refusal:
            say(f"  {refusal.told()} {refusal.advised()}")


def confirm(question: str, *, default: bool) -> bool:
    """Ask for yes or no."""
    hint = "J/n" if default else "j/N"
    while True:
        answer = _line(f"{question} [{hint}]: ").lower()
        if not answer:
            return default
        if answer in _YES or answer in _NO:
            return answer in _YES
        say("  Bitte antworten Sie mit j oder n.")


def say(words: str) -> None:
    """Tell something that belongs to the questions."""
    print(words)  # noqa: T201 - the questions stand on the terminal as they are


def ask_lines(question: str) -> str:
    """Ask for a text of several lines; an empty line ends it."""
    say(f"{question} (eine leere Zeile beendet den Text):")
    lines: list[str] = []
    while line := _line("  "):
        lines.append(line)
    return "\n".join(lines)


def ask_choice(question: str, choices: Sequence[tuple[str, str]], default: str) -> str:
    """Ask for one of some words; its number or its beginning is enough.

    Args:
        question: without its colon.
        choices: word and label of each.
        default: the word an empty answer means.
    """
    for number, (_, label) in enumerate(choices, 1):
        say(f"  {number:>2}  {label}")
    return ask(question, lambda words: _chosen(words, [word for word, _ in choices]), default)


def _chosen(words: str, choices: list[str]) -> str:
    from fruehe_hilfen_cli.cli.arguments import require_word

    if words.isdigit() and 1 <= int(words) <= len(choices):
        return choices[int(words) - 1]
    return require_word(words, choices, "der Antwort")


def _line(prompt: str) -> str:
    with suppress(ImportError):  # Windows has its own line editor
        import readline  # noqa: F401 - gives input() one
    return input(prompt).strip()
