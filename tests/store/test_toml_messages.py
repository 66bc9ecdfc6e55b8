"""German messages for what tomllib refuses."""

import ast
import tomllib
from pathlib import Path

import pytest

from fruehe_hilfen_cli.store.toml_messages import explain

UNKNOWN = explain("something new (at line 1, column 1)", "x")[0]


def messages_of(source: str) -> set[str]:
    """Every text the parser can raise, with a sample where it fills something in."""
    found = set()
    for call in ast.walk(ast.parse(source)):
        if isinstance(call, ast.Call) and ast.unparse(call.func) in ("suffixed_err", "TOMLDecodeError"):
            for argument in call.args:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    found.add(argument.value)
                elif isinstance(argument, ast.JoinedStr):
                    found.add("".join(sample(part) for part in argument.values))
    return {message for message in found if not message.endswith(")")}


def sample(part: ast.expr) -> str:
    if isinstance(part, ast.Constant):
        return str(part.value)
    return repr("'''") if "expect" in ast.unparse(part) else repr("a")


def test_every_message_of_tomllib_has_a_german_text() -> None:
    messages = messages_of(Path(tomllib.__file__).with_name("_parser.py").read_text(encoding="utf-8"))
    assert len(messages) >= 20
    untold = {
        message for message in messages if explain(f"{message} (at line 1, column 1)", "x")[0] == UNKNOWN
    }
    assert untold == set()


def test_an_unknown_message_is_told_in_general() -> None:
    assert explain("Quite new (at line 2, column 1)", "a = 1\nb") == (
        "Die Datei ist kein gültiges TOML.",
        "Prüfen Sie diese Zeile und die davor.",
        2,
    )


@pytest.mark.parametrize(
    ("source", "line", "sentence", "advice"),
    [
        ("a = 1\nb = ", 2, "fehlt ein Wert", "Ergänzen Sie den Wert"),
        ("datum = 13.02.2023", 1, "Hinter dem Wert", "Jahr-Monat-Tag"),
        ("\ndatum = 2023-02", 2, "Hinter dem Wert", "Monat steht in Anführungszeichen"),
        ("datum = 2023-2-3", 1, "Hinter dem Wert", "zwei Ziffern"),
        ("datum = 2023-02-30", 1, "Dieses Datum gibt es nicht", "Jahr-Monat-Tag"),
        ("titel = „Treffen“", 1, "nicht lesbar", "gerade Anführungszeichen"),
        ("titel = Treffen", 1, "nicht lesbar", "Setzen Sie Text in Anführungszeichen"),
        ('titel = "Das "neue" Haus"', 1, "Hinter dem Wert", "Nehmen Sie im Text andere"),
        ("titel = 'Geht's'", 1, "Hinter dem Wert", "Apostroph"),
        ("pflicht = Ja", 1, "nicht lesbar", "true für ja"),
        ("fällig = 1", 1, "fehlt „=“", "ohne Umlaute"),
        ("titel: 1", 1, "fehlt „=“", "statt „:“"),
        ("titel\n", 1, "fehlt „=“", "schlüssel = wert"),
        ("= 1", 1, "So kann keine Zeile beginnen", "schlüssel = wert"),
        ("a. = 1", 1, "Name eines Schlüssels", "schlüssel = wert"),
        ('a = "x\nb = 1', 1, 'nicht mit " geschlossen', "demselben Zeichen"),
        ("a = 'x\nb = 1", 1, "nicht mit ' geschlossen", "demselben Zeichen"),
        ("a = 'x\nb = 'y'", 1, "am Ende der Zeile nicht mit ' geschlossen", "demselben Zeichen"),
        ("a = 'x", 1, "nicht mit ' geschlossen", "demselben Zeichen"),
        ('a = 1\nb = """x\ny\n', 2, "nirgends geschlossen", "drei Zeichen"),
        ("a = '''x'''\nb = '''x\ny\n", 2, "nirgends geschlossen", "drei Zeichen"),
        ('a = 1\nb = "x', 2, "nirgends geschlossen", "Zeichen"),
        ('a = "x\x07"', 1, "Steuerzeichen", "tippen"),
        ("a = 'x\x07'", 1, "Steuerzeichen", "tippen"),
        (r'a = "C:\Ordner"', 1, r"einzelnes \.", "einfache Anführungszeichen"),
        (r'a = "\u12"', 1, "fehlen Ziffern", "einfache Anführungszeichen"),
        (r'a = "\ud800"', 1, "gibt es nicht", "einfache Anführungszeichen"),
        ("titel = 1\nb = 2\ntitel = 3\n", 3, "„titel“ ist schon weiter oben", "Behalten Sie eine"),
        ("text = 1\ntext = '''\na\nb\n'''\nc = 1", 2, "„text“ ist schon weiter oben", "Behalten Sie eine"),
        ("a = 1\n[a]\n", 2, "„a“ ist schon weiter oben", "Behalten Sie eine"),
        ("[a.b]\n[c]\n[a.b]\n", 3, "Die Überschrift „a.b“ steht zweimal", "Behalten Sie eine"),
        ("a = {b = 1, b = 2}", 1, "„b“ steht zweimal in denselben Klammern", "Behalten Sie eine"),
        ("a = [1]\n[[a]]\n", 2, "„a“ ist schon abgeschlossen", "an eine Stelle"),
        ("[a.b]\n[a]\nb.c = 1", 3, "„a.b“ ist schon an anderer Stelle", "an eine Stelle"),
        ("[kommune\n", 1, "schließende Klammer „]“", "[kommune]"),
        ("[[meilenstein]\n", 1, "schließenden Klammern „]]“", "[[meilenstein]]"),
        ("a = [1\nb = 2", 2, "Die Liste ist nicht geschlossen", '["2.1", "2.5"]'),
        ("a = {b = 1", 1, "geschweifte Klammer ist nicht geschlossen", "unter einer Überschrift"),
    ],
)
def test_slips_are_explained_at_their_line(source: str, line: int, sentence: str, advice: str) -> None:
    with pytest.raises(tomllib.TOMLDecodeError) as refused:
        tomllib.loads(source)
    told, advised, number = explain(str(refused.value), source)
    assert (sentence in told, advice in advised, number) == (True, True, line), (told, advised, number)


def test_a_key_of_many_letters_is_cut() -> None:
    source = f"[{'a' * 5000}]\n" * 2
    with pytest.raises(tomllib.TOMLDecodeError) as refused:
        tomllib.loads(source)
    assert len(explain(str(refused.value), source)[0]) < 150
