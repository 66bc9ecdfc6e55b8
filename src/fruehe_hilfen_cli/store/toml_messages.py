"""What is wrong with TOML, in German: every message of tomllib, and the slips people really make."""

import re
from collections.abc import Iterator
from typing import NamedTuple


class _Message(NamedTuple):
    """What tomllib says (a regular expression), and what we say; ``{name}`` is the key or table concerned."""

    english: str
    sentence: str
    advice: str


_STATEMENT = (
    "Jede Zeile ist „schlüssel = wert“, eine Überschrift in eckigen Klammern oder ein Kommentar mit #."
)
_ONCE = "Behalten Sie eine der beiden Angaben, oder fassen Sie sie zusammen."
_INVISIBLE = "Löschen Sie die Stelle, und tippen Sie sie neu."
_CLOSE = "Schließen Sie den Text mit demselben Zeichen, mit dem er beginnt; über mehrere Zeilen geht '''…'''."
_CLOSE_LONG = "Schließen Sie den Text mit denselben drei Zeichen, mit denen er beginnt."
_BACKSLASH = r"Schreiben Sie \\ statt \, oder setzen Sie den Text in einfache Anführungszeichen: 'C:\Ordner'."
_ELSEWHERE = "Schreiben Sie alle Angaben dazu an eine Stelle."

_MESSAGES = (
    _Message("Invalid statement", "So kann keine Zeile beginnen.", _STATEMENT),
    _Message(
        "Expected newline or end of document after a statement",
        "Hinter dem Wert steht noch etwas, das nicht dazugehört.",
        "Schreiben Sie jede Angabe in eine eigene Zeile, und Text in Anführungszeichen.",
    ),
    _Message("Expected '=' after a key", "Hinter dem Schlüssel fehlt „=“.", _STATEMENT),
    _Message(
        "Expected \"'''\"", "Der Text, der hier mit ''' beginnt, ist nirgends geschlossen.", _CLOSE_LONG
    ),
    _Message('Expected "\'"', "Der Text ist nicht mit ' geschlossen.", _CLOSE),
    _Message(
        r"Found invalid character '\\n'", "Der Text ist am Ende der Zeile nicht mit ' geschlossen.", _CLOSE
    ),
    _Message("Found invalid character", "Hier steht ein unsichtbares Steuerzeichen.", _INVISIBLE),
    _Message(r"Illegal character '\\n'", 'Der Text ist am Ende der Zeile nicht mit " geschlossen.', _CLOSE),
    _Message("Illegal character", "Hier steht ein unsichtbares Steuerzeichen.", _INVISIBLE),
    _Message("Unterminated string", "Der Text, der hier beginnt, ist nirgends geschlossen.", _CLOSE_LONG),
    _Message("Cannot declare .* twice", "Die Überschrift „{name}“ steht zweimal in der Datei.", _ONCE),
    _Message("Cannot overwrite a value", "„{name}“ ist schon weiter oben angegeben.", _ONCE),
    _Message("Duplicate inline table key", "„{name}“ steht zweimal in denselben Klammern.", _ONCE),
    _Message("Cannot mutate immutable namespace", "„{name}“ ist schon abgeschlossen.", _ELSEWHERE),
    _Message("Cannot redefine namespace", "„{name}“ ist schon an anderer Stelle angegeben.", _ELSEWHERE),
    _Message(
        "Expected ']' at the end of a table declaration",
        "Der Überschrift fehlt die schließende Klammer „]“.",
        "Schreiben Sie die Überschrift so: [kommune].",
    ),
    _Message(
        "Expected ']]' at the end of an array declaration",
        "Der Überschrift fehlen die schließenden Klammern „]]“.",
        "Schreiben Sie die Überschrift so: [[meilenstein]].",
    ),
    _Message("Invalid initial character for a key part", "Hier fehlt der Name eines Schlüssels.", _STATEMENT),
    _Message(
        "Unclosed array",
        "Die Liste ist nicht geschlossen, oder zwischen zwei Angaben fehlt ein Komma.",
        'Schreiben Sie Listen so: ["2.1", "2.5"].',
    ),
    _Message(
        "Unclosed inline table",
        "Die geschweifte Klammer ist nicht geschlossen, oder zwischen zwei Angaben fehlt ein Komma.",
        "Schreiben Sie die Angaben lieber in eigene Zeilen unter einer Überschrift.",
    ),
    _Message(r"Unescaped '\\' in a string", r"Im Text steht ein einzelnes \.", _BACKSLASH),
    _Message("Invalid hex value", r"Hinter \u oder \U im Text fehlen Ziffern.", _BACKSLASH),
    _Message(
        "Escaped character is not", r"Das Zeichen, das \u oder \U im Text nennt, gibt es nicht.", _BACKSLASH
    ),
    _Message(
        "Invalid date or datetime",
        "Dieses Datum gibt es nicht.",
        "Schreiben Sie ein Datum als Jahr-Monat-Tag: 2023-02-13.",
    ),
    _Message(
        "Invalid value",
        "Hier fehlt ein Wert, oder er ist nicht lesbar.",
        'Text steht in Anführungszeichen: titel = "Erstes Treffen".',
    ),
)
_UNKNOWN = _Message("", "Die Datei ist kein gültiges TOML.", "Prüfen Sie diese Zeile und die davor.")

_SLIPS = (
    (r"=\s*\d{1,2}\.\s?\d{1,2}\.", "Schreiben Sie ein Datum als Jahr-Monat-Tag: 2023-02-13."),
    (r"=\s*\d{4}-\d{1,2}\s*(#|$)", 'Ein Monat steht in Anführungszeichen: "2023-02".'),
    (r"=\s*\d{4}-\d{1,2}-\d{1,2}", "Monat und Tag haben zwei Ziffern: 2023-02-03."),
    (r"=\s*[„“”»«‚‘’›‹]", 'Nehmen Sie gerade Anführungszeichen: "…".'),
    (r"(?i)=\s*(ja|nein|wahr|falsch|true|false)\b", "Schreiben Sie true für ja oder false für nein."),
    (r"=\s*(#|$)", "Ergänzen Sie den Wert hinter „=“, oder löschen Sie die Zeile."),
    (r"=\s*[^\W\d_]", 'Setzen Sie Text in Anführungszeichen: titel = "Erstes Treffen".'),
    (r'=\s*"[^"]*"[^\s#,]', "Nehmen Sie im Text andere Anführungszeichen: „…“."),
    (r"=\s*'[^']*'[^\s#,]", "Setzen Sie einen Text mit Apostroph in doppelte Anführungszeichen."),
    (r"^\s*[\w-]*[äöüßÄÖÜ][\w-]*\s*=", "Schlüssel stehen ohne Umlaute, z. B. faellig statt fällig."),
    (r"^\s*[\w-]+\s*:", "Schreiben Sie „=“ statt „:“ hinter den Schlüssel."),
)
_SLIPPERY = ("Invalid statement", "Expected newline", "Expected '='", "Invalid initial", "Invalid value")
_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
_OPENED_BY = {"Expected \"'''": "'''", 'Expected "\'"': "'", "Unterminated": '"""'}
_KEY = re.compile(r"\s*\[{0,2}\s*([\w.\"' -]+?)\s*[]=]")
_QUOTED = re.compile(r"'((?:[^'\\]|\\.)*)'|\"((?:[^\"\\]|\\.)*)\"")
_LONGEST_NAME, _LONGEST_LINE = 60, 300


def explain(english: str, source: str) -> tuple[str, str, int]:
    """What tomllib refuses, for people who do not know TOML.

    Args:
        english: the text of a TOMLDecodeError.
        source: the text that was refused.

    Returns:
        A German sentence, an advice and the line, from 1.
    """
    place = _PLACE.search(english)
    said = english[: place.start()] if place else english
    message = next((known for known in _MESSAGES if re.match(known.english, said, re.DOTALL)), _UNKNOWN)
    lines = [line[:_LONGEST_LINE].rstrip() for line in source.split("\n")]
    number = int(place[1]) if place and place[1] else source.rstrip().count("\n") + 1
    number = _first_line(said, source, lines[:number]) or number
    line = lines[number - 1]
    advice = _slip(line) if said.startswith(_SLIPPERY) else None
    return message.sentence.replace("{name}", _name(said, line)), advice or message.advice, number


def _slip(line: str) -> str | None:
    return next((advice for pattern, advice in _SLIPS if re.search(pattern, line)), None)


def _first_line(said: str, source: str, until: list[str]) -> int | None:
    """Where that begins of which tomllib names the end: a key that stands twice, a text that has no end."""
    if said.startswith("Cannot overwrite"):
        return next((number for number in range(len(until), 0, -1) if _KEY.match(until[number - 1])), None)
    quotes = next((quotes for start, quotes in _OPENED_BY.items() if said.startswith(start)), None)
    if quotes is None or (quotes == '"""' and source.count(quotes) % 2 == 0):
        return None
    return source.count("\n", 0, source.rfind(quotes)) + 1  # the last ones open the text


def _name(said: str, line: str) -> str:
    """The key or table a message is about: from the message, else from the line."""
    key = _KEY.match(line)
    named = ".".join(_quoted(said)) or (key[1] if key else "Dasselbe")
    return f"{named[:_LONGEST_NAME]}…" if len(named) > _LONGEST_NAME else named


def _quoted(said: str) -> Iterator[str]:
    for single, double in _QUOTED.findall(said):
        yield single or double
