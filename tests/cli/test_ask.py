"""Questions: asked until the answer can be used, one keystroke for a default."""

from collections.abc import Callable

import pytest

from fruehe_hilfen_cli.cli.input.arguments import NotAWord
from fruehe_hilfen_cli.cli.input.ask import ask, ask_choice, ask_lines, confirm, say
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.vocabulary import label

Sit = Callable[..., list[str]]
KINDS = [(str(kind), label(kind)) for kind in EntryKind]


def even(words: str) -> int:
    if not words.isdecimal() or int(words) % 2:
        raise NotAWord(word=words, option="der Zahl", words="2, 4, 6", hint="")
    return int(words)


@pytest.mark.parametrize(("answers", "value"), [(["4"], 4), ([""], 2), (["  6 "], 6), (["3", "x", "8"], 8)])
def test_it_is_asked_until_the_answer_can_be_read(at_terminal: Sit, answers: list[str], value: int) -> None:
    asked = at_terminal(*answers)
    assert ask("Zahl", even, "2") == value
    assert asked == ["Zahl [2]: "] * len(answers)


def test_a_refused_answer_is_told_with_the_way_out(
    at_terminal: Sit, capsys: pytest.CaptureFixture[str]
) -> None:
    at_terminal("3\x1b[2J", "4")
    ask("Zahl", even)
    said = capsys.readouterr().out
    assert said.startswith("  „3\N{REPLACEMENT CHARACTER}[2J“ ist bei der Zahl nicht möglich.")
    assert "2, 4, 6" in said


def test_without_a_default_there_are_no_brackets(at_terminal: Sit) -> None:
    asked = at_terminal("x")
    ask("Titel", str)
    assert asked == ["Titel: "]


def test_lines_end_between_words(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    say("politisch-strukturelle Verankerung oder Wirkungsorientierung", indent="  ")
    assert capsys.readouterr().out == ("  politisch-strukturelle Verankerung\n  oder Wirkungsorientierung\n")


@pytest.mark.parametrize(
    ("answers", "default", "value"),
    [
        ([""], True, True),
        ([""], False, False),
        (["j"], False, True),
        (["JA"], False, True),
        (["n"], True, False),
        (["Nein"], True, False),
        (["y", "vielleicht", "ja"], False, True),
    ],
)
def test_yes_or_no(at_terminal: Sit, answers: list[str], default: bool, value: bool) -> None:
    asked = at_terminal(*answers)
    assert confirm("Gut?", default=default) is value
    assert asked == [f"Gut? [{'J/n' if default else 'j/N'}]: "] * len(answers)


@pytest.mark.parametrize(
    ("answers", "text"),
    [
        ([""], ""),
        (["Eins.", "", ""], "Eins."),
        (["Eins.", "Zwei.", "", ""], "Eins.\nZwei."),
        (["Eins.", "", "Absatz.", "", ""], "Eins.\n\nAbsatz."),
        (["- Liste", "  - tiefer  ", "", ""], "- Liste\n  - tiefer"),
        (["Eins.", EOFError()], "Eins."),
        (["Eins.", "", EOFError()], "Eins."),
        ([EOFError()], ""),
    ],
)
def test_a_text_of_several_lines(at_terminal: Sit, answers: list[str], text: str) -> None:
    at_terminal(*answers, "danach")
    assert ask_lines("Was ist geschehen?") == text
    assert ask("Nächste Frage", str) == "danach"


@pytest.mark.parametrize(
    ("answer", "word"),
    [
        ("1", "jour-fixe"),
        ("13", "notiz"),
        ("", "erfolg"),
        ("erk", "erkenntnis"),
        ("Jour", "jour-fixe"),
        ("jour fixe", "jour-fixe"),
        ("Beratung vor Ort", "vor-ort-beratung"),
        ("vor-ort", "vor-ort-beratung"),
        ("Videokonferenz", "konferenz"),
        ("konferenz", "konferenz"),  # and not transferkonferenz
        ("treffen", "austauschtreffen"),
        ("WORKSHOP", "workshop"),
    ],
)
def test_a_number_or_enough_of_a_word_chooses(at_terminal: Sit, answer: str, word: str) -> None:
    asked = at_terminal(answer)
    assert ask_choice("Art", KINDS, "erfolg") == word
    assert asked == ["Art [Erfolg]: "]


def test_a_whole_word_counts_more_than_the_beginning_of_another(at_terminal: Sit) -> None:
    at_terminal("ziel")
    assert (
        ask_choice("Was", [("zielgruppe", "Zielgruppe"), ("ziel", "Ziel"), ("endziel", "Endziel")]) == "ziel"
    )


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        ("0", "„0“ steht nicht zur Wahl."),
        ("14", "„14“ steht nicht zur Wahl."),
        ("²", "„²“ steht nicht zur Wahl."),
        ("e", "„e“ kann mehreres meinen."),
        ("Fest", "„Fest“ steht nicht zur Wahl."),
        ("", "Hier ist eine Antwort nötig."),
    ],
)
def test_what_is_no_choice_is_asked_again(
    at_terminal: Sit, capsys: pytest.CaptureFixture[str], answer: str, sentence: str
) -> None:
    asked = at_terminal(answer, "2")
    assert ask_choice("Art", KINDS) == "konferenz"
    assert asked == ["Art: ", "Art: "]
    said = " ".join(capsys.readouterr().out.split())
    assert "1 Jour fixe 2 Telefon- oder Videokonferenz" in said
    assert f"{sentence} Antworten Sie mit einer Nummer von 1 bis 13 oder mit dem Anfang eines Worts." in said


@pytest.mark.parametrize("end", [KeyboardInterrupt(), EOFError()])
def test_breaking_off_is_not_an_answer(at_terminal: Sit, end: BaseException) -> None:
    at_terminal(end)
    with pytest.raises(type(end)):
        ask("Titel", str, "Vorgabe")


@pytest.mark.parametrize("bad", ["Tr\udce4ger", UnicodeDecodeError("utf-8", b"\xe4", 0, 1, "invalid")])
def test_what_is_no_text_is_asked_again(
    at_terminal: Sit, capsys: pytest.CaptureFixture[str], bad: str | BaseException
) -> None:
    at_terminal(bad, "Träger")
    assert ask("Titel", str) == "Träger"
    assert "Bitte noch einmal." in capsys.readouterr().out
