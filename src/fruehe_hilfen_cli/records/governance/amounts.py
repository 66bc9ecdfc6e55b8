"""Amounts as people type them: a closed grammar, so that nothing that can mean two amounts is taken."""

import re
from typing import NamedTuple

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.text import without_roughly

_BLANKS = re.compile(r"[\s\u00a0\u2009\u202f]+")
_GROUPED = r"[1-9]\d{0,2}(?P<parted>[. ])\d{3}(?:(?P=parted)\d{3}){0,2}"
_EUROS = re.compile(
    rf"(?P<sign>[+-]?) ?(?P<whole>{_GROUPED}|\d{{1,12}})(?:,(?:(?P<cents>\d{{1,2}})|--?))?", re.ASCII
)
_POINT = re.compile(r"(?P<sign>[+-]?) ?(?P<whole>\d{1,12})\.(?P<cents>\d{1,2})", re.ASCII)
_UNIT = re.compile(r"^(?:€|euro?) ?| ?(?:€|euro?)$", re.IGNORECASE)
_POSTS = re.compile(
    r"(?P<whole>\d{1,4})(?:,(?P<rest>\d{1,3})|\.(?P<tenths>\d{1,2}))?(?: ?vze)?", re.IGNORECASE | re.ASCII
)
_DASHES = str.maketrans({"\u2212": "-", "\u2013": "-", "\u2014": "-"})


class NotAnAmount(Refusal):
    """Words that are no amount of money, or could mean two."""

    exit_code = ExitCode.WRONG_USE
    sentence = "„{words}“ ist kein eindeutiger Betrag."
    advice = "Ein Punkt trennt Tausender, ein Komma die Cent: 250.000, 1.234,50 oder „rund 130.000“."


class NotPosts(Refusal):
    """Words that are no number of full-time posts, or could mean two."""

    exit_code = ExitCode.WRONG_USE
    sentence = "„{words}“ ist keine eindeutige Zahl von Vollzeitstellen."
    advice = "Schreiben Sie z. B. 5,5 oder 0,25."


class TypedAmount(NamedTuple):
    """Euros as typed, and whether they are only known roughly."""

    value: int | float
    approx: bool


def typed_euros(words: str) -> TypedAmount:
    """Read an amount: "250.000", "250000", "1.234,50", "12,5", "250,-", "rund 130.000 EUR".

    A point before one or two digits is taken for a comma ("12.50"). What has three digits behind a comma, or
    behind a point that cannot part thousands, could mean two amounts.

    Raises:
        NotAnAmount: when it is none of these.
    """
    plain = _BLANKS.sub(" ", words.translate(_DASHES)).strip()
    said, approx = without_roughly(plain)
    number = _UNIT.sub("", said, count=1)
    found = _EUROS.fullmatch(number) or _POINT.fullmatch(number)
    if not found:
        raise NotAnAmount(words=words)
    whole = re.sub(r"\D", "", found["whole"])
    value = _value(whole, found["cents"] or "")
    return TypedAmount(-value if found["sign"] == "-" else value, approx)


def typed_posts(words: str) -> int | float:
    """Read full-time equivalents: "5,5", "5.5", "0,25", "3 VZE".

    Raises:
        NotPosts: when it is none of these; "1.234" could mean two numbers.
    """
    found = _POSTS.fullmatch(words.strip())
    if not found:
        raise NotPosts(words=words)
    return _value(found["whole"], found["rest"] or found["tenths"] or "")


def _value(whole: str, rest: str) -> int | float:
    return float(f"{whole}.{rest}") if rest.strip("0") else int(whole)
