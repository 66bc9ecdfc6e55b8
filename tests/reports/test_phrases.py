import pytest
from tests.conftest import blocks, when

from fruehe_hilfen_cli.reports.document import Tone, Words
from fruehe_hilfen_cli.reports.phrases import (
    block_name,
    days_left,
    light_sign,
    milestones_named,
    reason_sentence,
    shown,
    window,
)
from fruehe_hilfen_cli.views.roadmap.light import Colour, Reason, Rule
from fruehe_hilfen_cli.views.roadmap.plan import Window


@pytest.mark.parametrize(
    ("date", "words"), [("2023-03-04", "04.03.2023"), ("2023-03", "03/2023"), (None, "–")]
)
def test_a_date_or_a_dash(date: str | None, words: str) -> None:
    assert shown(when(date) if date else None) == words


@pytest.mark.parametrize(
    ("begin", "end", "words"),
    [
        ("2022-04", "2022-06-15", "04/2022 – 15.06.2022"),
        ("2022-04", None, "04/2022 – …"),
        (None, "2022-06", "… – 06/2022"),
        (None, None, "–"),
    ],
)
def test_a_window_with_unknown_sides(begin: str | None, end: str | None, words: str) -> None:
    assert window(Window(when(begin) if begin else None, when(end) if end else None)) == words


def test_a_window_with_an_expected_end() -> None:
    assert window(Window(None, when("2022-06")), expected=True) == "… – vsl. 06/2022"
    assert window(Window(when("2022-04"), None), expected=True) == "04/2022 – …"


@pytest.mark.parametrize(
    ("block", "name"),
    [
        ("{ phasen = [1] }", "1 Vorbereitung"),
        ("{ phasen = [2, 3] }", "2+3 Konstituierung und Zielbestimmung"),
        ('{ phasen = [2, 3], name = "Aufbau" }', "2+3 Aufbau"),
        ("{ phasen = [6, 7] }", "6+7 Evaluation und Transfer und Phase 7"),
    ],
)
def test_a_block_is_named_by_its_local_name_else_by_its_phases(block: str, name: str) -> None:
    assert block_name(blocks("2022-06-01", f"zeitraum = [{block}]")[0]) == name


@pytest.mark.parametrize(
    ("colour", "sign", "tone"),
    [
        (Colour.RED, "■ rot", Tone.BAD),
        (Colour.YELLOW, "▲ gelb", Tone.WARNING),
        (Colour.GREEN, "● grün", Tone.GOOD),
        (Colour.NOT_BEGUN, "○ nicht begonnen", Tone.MUTED),
        (Colour.COMPLETED, "✓ abgeschlossen", Tone.GOOD),
        (Colour.UNKNOWN, "? keine Angabe", Tone.MUTED),
    ],
)
def test_a_light_is_word_sign_and_colour(colour: Colour, sign: str, tone: Tone) -> None:
    assert light_sign(colour) == Words(sign, tone)


def test_no_two_lights_share_a_sign() -> None:
    assert len({light_sign(colour).text[0] for colour in Colour}) == len(Colour)


@pytest.mark.parametrize(
    ("days", "words"), [(None, "–"), (0, "heute"), (1, "noch 1"), (12, "noch 12"), (-3, "3 über")]
)
def test_days_left_or_over(days: int | None, words: str) -> None:
    assert days_left(days) == words


def test_milestones_by_name() -> None:
    assert milestones_named(("3.1",)) == "Meilenstein 3.1"
    assert milestones_named(("3.1", "3.2", "3.4")) == "Meilensteine 3.1, 3.2 und 3.4"


NOTHING_SAID = "das Logbuch nennt weder Erreichen noch eine gültige Abweichung."
SENTENCES = (
    (Reason(Rule.OVERDUE, ("3.1",), 1), f"Meilenstein 3.1 ist seit 1 Tag fällig; {NOTHING_SAID}"),
    (
        Reason(Rule.OVERDUE, ("3.1", "3.2"), 165),
        f"Meilensteine 3.1 und 3.2 sind seit 165 Tagen fällig; {NOTHING_SAID}",
    ),
    (
        Reason(Rule.EXPLAINED, ("3.1",), 2),
        "Meilenstein 3.1 ist seit 2 Tagen fällig; eine Abweichung begründet das.",
    ),
    (
        Reason(Rule.NOT_CLEARED, (), 31, when("2022-07")),
        "Das Ende liegt jetzt bei 07/2022, 31 Tage nach dem vereinbarten, und ist nicht geklärt.",
    ),
    (
        Reason(Rule.MOVED, (), 1, when("2022-07-01")),
        "Das Ende liegt jetzt bei 01.07.2022, 1 Tag nach dem vereinbarten.",
    ),
    (
        Reason(Rule.DUE_SOON, ("3.1",), 12, when("2022-06-30")),
        "Meilenstein 3.1 ist bald fällig, am 30.06.2022.",
    ),
    (
        Reason(Rule.DUE_SOON, ("3.1", "3.2"), 12, when("2022-06")),
        "Meilensteine 3.1 und 3.2 sind bald fällig, Ende 06/2022.",
    ),
    (Reason(Rule.DUE_SOON, ("3.1",), 0, when("2022-06-30")), "Meilenstein 3.1 ist heute fällig."),
    (Reason(Rule.DUE_SOON, ("3.1", "3.2"), 0), "Meilensteine 3.1 und 3.2 sind heute fällig."),
    (
        Reason(Rule.REFUSED, until=when("2022-07-05"), phase=2),
        "Der Abschluss der Phase 2 ist abgelehnt (05.07.2022).",
    ),
    (Reason(Rule.NO_BEGIN), "Der Beginn ist nicht angegeben."),
    (Reason(Rule.NO_END), "Das Ende ist nicht angegeben, darum ist keine Aussage zum Termin möglich."),
    (Reason(Rule.WITHHELD), "Dazu gibt es Einträge, die nicht freigegeben sind."),
)


@pytest.mark.parametrize(("reason", "sentence"), SENTENCES)
def test_a_reason_is_one_sentence(reason: Reason, sentence: str) -> None:
    assert reason_sentence(reason) == sentence


def test_every_rule_has_its_sentence() -> None:
    assert {reason.rule for reason, _ in SENTENCES} == set(Rule)
