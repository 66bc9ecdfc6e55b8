"""Words: how they are encoded, slugs, nearest names, plurals, lists in German sentences."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import accumulate, groupby

_UMLAUTS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ẞ": "SS"}
)
_OTHER = re.compile(r"[^a-z0-9]+")
_NUMBER = re.compile(r"[+-]?(\d{1,15}([.,]\d{1,15})?|[1-9]\d{0,2}(\.\d{3}){1,4}(,\d{1,15})?)", re.ASCII)
_THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2}(\.\d{3})+", re.ASCII)
_ROUGHLY = re.compile(r"(?:rund|etwa|ungefähr|circa|ca\b\.?|~|≈)\s*", re.IGNORECASE)
_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_WINDOWS_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(10))}
)
_NOT_ON_WINDOWS = re.compile(r'[<>:"/\\|?*\x00-\x1f]|[. ]$')


def decoded(data: bytes, encodings: Iterable[str]) -> str | None:
    """What bytes say in the first of the encodings they can be in; None: in none, and NUL is no text."""
    for name in encodings:
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    return None


def slug(words: str, longest: int = 50) -> str:
    """ASCII name for files and folders: "Kreis Soest" → "kreis-soest".

    Args:
        words: any text; umlauts are spelt out, other accents dropped.
        longest: the most characters; cut at a word's end where possible.

    Returns:
        Letters a–z, digits and single hyphens; empty when nothing of the text can be kept.
    """
    spelt = unicodedata.normalize("NFC", words).translate(_UMLAUTS)
    plain = unicodedata.normalize("NFKD", spelt).encode("ascii", "ignore").decode()
    name = _OTHER.sub("-", plain.lower()).strip("-")
    if len(name) > longest:
        head, _, _ = name[: longest + 1].rpartition("-")
        name = (head or name[:longest]).strip("-")
    return f"{name}-x" if is_device(name) else name


def is_device(name: str) -> bool:
    """Whether Windows takes a name for a device and no file, in every folder and with any ending."""
    return name.lower() in _WINDOWS_DEVICES


def stem_of(place: str) -> str:
    """How the files of a municipality's exports begin; it may be called by its source, too: "nord/kreis"."""
    return place.replace("/", "_")


def fits_windows(name: str) -> bool:
    """Whether a file or folder can have that name under Windows, which keeps some for its devices."""
    device = unicodedata.normalize("NFKC", name).partition(".")[0].rstrip(" ").casefold()
    return not _NOT_ON_WINDOWS.search(name) and device not in _WINDOWS_DEVICES


def folded(words: str) -> str:
    """Text for comparing: lower case, umlauts spelt out."""
    small = unicodedata.normalize("NFC", words).casefold()  # translate() would take ten times as long
    return small.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")


def nearest(word: str, names: Iterable[str], at_least: float = 0.55) -> str | None:
    """The name most like the word, or None when none is like it (1: the same)."""
    from difflib import get_close_matches

    by_fold = {folded(name): name for name in names}
    found = get_close_matches(folded(word), by_fold, n=1, cutoff=at_least)
    return by_fold[found[0]] if found else None


def count(number: int, one: str, many: str) -> str:
    """A number with its noun: ``count(1, "Tag", "Tage")`` → "1 Tag"."""
    return f"{number} {one if number == 1 else many}"


def german_number(number: float) -> str:
    """A number as it is printed, nothing of it rounded: 1234.5 → "1.234,5", 42 → "42"."""
    from decimal import Decimal

    whole, _, rest = format(Decimal(repr(number)), ",f").partition(".")
    return whole.replace(",", ".") + (f",{rest}" if rest else "")


def german_euros(amount: float, *, approx: bool = False) -> str:
    """An amount of money as in "rund 130.000 EUR"; nothing of it is rounded, cents have two digits."""
    told = german_number(int(amount) if amount == int(amount) else amount)
    return f"{'rund ' if approx else ''}{told}{'0' if told[-2:-1] == ',' else ''} EUR"


def typed_number(words: str) -> int | float | None:
    """The number someone typed in the German way: "12,5", "1.200", "-3"; None when it is none.

    A dot parts thousands; one that cannot (as in "12.5") is a decimal point.
    """
    plain = words.strip().replace("\u2212", "-").replace("\u00a0", "").replace(" ", "")
    if not _NUMBER.fullmatch(plain):
        return None
    if "," in plain or _THOUSANDS.fullmatch(plain):
        plain = plain.replace(".", "").replace(",", ".")
    return float(plain) if "." in plain else int(plain)


def without_roughly(words: str) -> tuple[str, bool]:
    """The text without "rund" or "ca." in front of it, and whether one of them stood there."""
    found = _ROUGHLY.match(words)
    return (words[found.end() :], True) if found else (words, False)


def listed(names: Sequence[str], joint: str = "und") -> str:
    """Names as in a sentence: "a, b und c"."""
    if len(names) <= 1:
        return "".join(names)
    return f"{', '.join(names[:-1])} {joint} {names[-1]}"


def with_whom(guide: str | None) -> str:
    """What stands before a word such as "geklärt": "mit dem NZFH "; nothing where nobody guides."""
    return f"mit {guide} " if guide else ""


def capitalised(words: str) -> str:
    """The text with a capital at its beginning; the rest stays as it is."""
    return words[:1].upper() + words[1:]


def harmless(words: str) -> str:
    """Text that cannot steer a terminal: control characters and text-direction overrides become "�".

    So do lone surrogates, which no file can hold. Line ends and tabs stay; a carriage return before a line
    end is dropped.
    """
    return _STEERING.sub("\N{REPLACEMENT CHARACTER}", words.replace("\r\n", "\n"))


def paragraphs(words: str) -> list[list[str]]:
    """A text as its paragraphs, each as its lines; blank lines part them, lines lose the blanks around them.

    An empty text has none.
    """
    lines = [line.strip() for line in words.splitlines()]
    return [list(found) for filled, found in groupby(lines, key=bool) if filled]


def columns(words: str) -> int:
    """Columns a text takes on a terminal: wide characters take two, those that join the one before none."""
    return sum(_columns(character) for character in words)


def shortened(words: str, room: int, sign: str = "…") -> str:
    """The text, cut so that it takes at most so many columns; the sign stands for what is missing."""
    if columns(words) <= room:
        return words
    left = max(0, room - columns(sign))
    taken = accumulate(_columns(character) for character in words)
    kept = "".join(character for character, end in zip(words, taken, strict=True) if end <= left)
    return kept.rstrip() + sign[:room]


def _columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
