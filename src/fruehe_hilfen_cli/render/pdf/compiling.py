"""From data to a PDF by typst, whatever characters the fonts have."""

import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time
from functools import cache
from importlib.resources import files

import typst

_STANDARDS: "list[typst.PDFStandard]" = ["ua-1", "a-2a"]
_TEMPLATE = "report.typ"
_UNSHOWN = re.compile(r'(?:text|codepoint) `"((?:[^"\\]|\\.)*)"`')
_ESCAPED = re.compile(r"\\(?:u\{([0-9a-f]+)\}|(.))")
_PLAIN_ESCAPES = {"n": "\n", "t": "\t", "r": "\r"}
_ROUNDS = 8
_COMMON = "\u024f"
"""Up to here are the letters of Latin script, which the fonts of typst have."""


def compiled(data: Mapping[str, object], pictures: Sequence[str], day: date) -> bytes:
    """The file.

    The fonts that typst brings along come first, so that mostly the file is the same on every machine. Where
    they lack a character, the fonts of the machine help; what those lack is spelt by its code: "[U+5317]".
    """
    told, drawn = (json.dumps(found, ensure_ascii=False) for found in (data, pictures))
    for attempt in range(_ROUNDS):
        try:
            return _compiled(told, drawn, day, machine=attempt > 0)
        except typst.TypstError as error:
            if not (missing := {_unescaped(found) for found in _UNSHOWN.findall(error.diagnostic)}):
                raise
            if attempt:
                told, drawn = _without(missing, told, drawn)
    strange = {sign for sign in told + drawn if sign > _COMMON}
    return _compiled(_spelt(told, strange), _spelt(drawn, strange), day, machine=False)


def _without(missing: set[str], told: str, drawn: str) -> tuple[str, str]:
    """Texts and pictures, without what cannot be shown; in pictures first, where less can be shown."""
    spelt = _spelt(drawn, missing)
    return (told, spelt) if spelt != drawn else (_spelt(told, missing), drawn)


def _compiled(told: str, drawn: str, day: date, *, machine: bool) -> bytes:
    made, _ = typst.compile_with_warnings(
        files(__package__).joinpath(_TEMPLATE).read_bytes(),
        font_paths=_fonts(machine=machine),
        sys_inputs={"data": told, "pictures": drawn},
        pdf_standards=_STANDARDS,
        timestamp=datetime.combine(day, time(), UTC),
    )
    return made


@cache
def _fonts(*, machine: bool) -> typst.Fonts:
    return typst.Fonts(include_system_fonts=machine, include_embedded_fonts=True)


def _unescaped(words: str) -> str:
    """A text as it was before typst quoted it."""
    return _ESCAPED.sub(
        lambda found: chr(int(found[1], 16)) if found[1] else _PLAIN_ESCAPES.get(found[2], found[2]), words
    )


def _spelt(told: str, missing: set[str]) -> str:
    """The data, without what no font shows; longer texts first, since they hold shorter ones."""
    for words in sorted(filter(None, missing), key=lambda found: (-len(found), found)):
        told = told.replace(words, "".join(map(_code, words)))
    return told


def _code(sign: str) -> str:
    if sign.isascii():
        return sign
    invisible = unicodedata.category(sign) == "Cf" or "\ufe00" <= sign <= "\ufe0f"
    return "" if invisible else f"[U+{ord(sign):04X}]"
