"""What the shell's completion offers where a word of a closed list is meant."""

from collections.abc import Callable, Iterable


def complete_words(words: Iterable[str]) -> Callable[[str], list[tuple[str, str]]]:
    """A source of completion: those of the words that begin so, with what people read for them."""
    known = tuple(words)

    def complete(incomplete: str) -> list[tuple[str, str]]:
        from fruehe_hilfen_cli.vocabulary import label

        return [(str(word), label(word)) for word in known if word.startswith(incomplete)]

    return complete
