"""Addresses that people type."""

from urllib.parse import urlsplit

from fruehe_hilfen_cli.errors import ExitCode, Refusal

DEFAULT_BASE = "https://fh.invalid/oparl"
"""An address that no computer will ever have: names that end in "invalid" are reserved (RFC 2606)."""


class NotAnAddress(Refusal):
    """Words that are no address of a folder on a web server."""

    exit_code = ExitCode.WRONG_USE
    sentence = "„{words}“ bei --basis ist keine Adresse."
    advice = "Gemeint ist eine wie https://daten.example.org/oparl, ohne Fragezeichen und Umlaute."


def read_base(words: str) -> str:
    """The address of a folder, without a slash at its end.

    Raises:
        NotAnAddress: when it is none.
    """
    plain = words.isascii() and words.isprintable() and not set(words) & set(' "<>\\^`{|}?#')
    try:
        parts = urlsplit(words)
        whole = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        whole = False
    if not plain or not whole:
        raise NotAnAddress(words=words)
    return words.rstrip("/")
