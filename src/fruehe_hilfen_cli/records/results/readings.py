"""Readings: recording a value of an indicator; what makes no sense is refused."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.dates import When, first_day, german, german_on
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.model.results import Reading
from fruehe_hilfen_cli.records.steering.ending import titled
from fruehe_hilfen_cli.text import folded, german_number, typed_number, without_roughly
from fruehe_hilfen_cli.views.history import History
from fruehe_hilfen_cli.views.results.effective import IndicatorState
from fruehe_hilfen_cli.views.results.readings import reading_states

_WITH_UNIT = re.compile(r"(?P<number>.*\d)\s*(?P<unit>\D+)")
_PERCENT = ("%", "prozent")
_LARGEST = 10**15
"""Beyond it a number of a file may not stay what it was."""


class NotAValue(Refusal):
    """Words that are no value of the indicator."""

    exit_code = ExitCode.WRONG_USE
    sentence = "„{words}“ ist kein Wert für {indicator}."
    advice = "{hint}"


class MeasuredBefore(Refusal):
    """An indicator has one value a day; else nobody could say which is the latest."""

    sentence = "Für {indicator} gibt es {day} schon eine Messung: {value} (Eintrag {entry})."
    advice = "fh logbuch bearbeite {entry} berichtigt sie; eine andere braucht mit --am einen anderen Tag."


class NotMeasuredYet(Refusal):
    """What lies ahead has not been measured."""

    sentence = "{day} liegt in der Zukunft; gemessen ist erst, was schon war."
    advice = "Nennen Sie mit --am den Tag der Messung."


class NoLongerMeasured(Refusal):
    """The indicator was dropped."""

    sentence = "{indicator} ist {day} entfallen: {reason}"
    advice = "fh indikator liste zeigt, welche gelten. War die Messung früher, nennen Sie mit --am ihren Tag."


class TypedValue(NamedTuple):
    """A value as typed, and whether it is only known roughly."""

    value: int | float
    approx: bool


def typed_value(indicator: IndicatorState, words: str) -> TypedValue:
    """Read a value: "12,5", "rund 130", "ca. 45 %"; of a scale its number or a word of it.

    Args:
        indicator: whose value it is.
        words: what was typed; the indicator's unit may stand behind the number.

    Raises:
        NotAValue: when it is none of them, or not on the scale.
    """
    said, roughly = without_roughly(" ".join(words.split()))
    value = typed_number(_without_unit(said, indicator.unit))
    if value is None:
        value = _place_on(indicator.scale, said)
    beyond = value is not None and indicator.scale and not 1 <= value <= len(indicator.scale)
    if value is None or beyond or abs(value) >= _LARGEST:
        raise NotAValue(words=words, indicator=indicator.id, hint=_hint(indicator))
    return TypedValue(value, roughly)


def new_reading(past: History, indicator: IndicatorState, reading: Reading, day: When) -> Entry:
    """The entry that records a reading.

    Args:
        past: the logbook up to today.
        indicator: what was measured, as it holds today.
        reading: its value.
        day: when it was measured.

    Raises:
        NotMeasuredYet: when the day lies ahead.
        NoLongerMeasured: when the indicator was dropped before that day.
        MeasuredBefore: when there is a reading of that day already.
    """
    if first_day(day) > past.day:
        raise NotMeasuredYet(day=german(day))
    if indicator.dropped_on and first_day(indicator.dropped_on) < first_day(day):
        raise NoLongerMeasured(
            indicator=indicator.id, day=german_on(indicator.dropped_on), reason=indicator.dropped_reason
        )
    for known in reading_states(past, indicator.id):
        if known.day == day:
            value = f"{'rund ' if known.approx else ''}{german_number(known.value)}"
            raise MeasuredBefore(
                indicator=indicator.id, day=german_on(day), value=value, entry=known.entry_id
            )
    return Entry(
        day=day,
        kind=EntryKind.NOTE,
        title=titled(f"Messung {indicator.id}", indicator.title),
        readings=(reading,),
    )


def _without_unit(words: str, unit: str | None) -> str:
    """The number without the unit behind it; "%" is "Prozent"."""
    found = _WITH_UNIT.fullmatch(words)
    if not found:
        return words
    said = folded(found["unit"])
    same = said == folded(unit or "") or (said in _PERCENT and (unit is None or folded(unit) in _PERCENT))
    return found["number"] if same else words


def _place_on(scale: Sequence[str], words: str) -> int | None:
    """The number of a word of the scale; a beginning is enough when only one begins so."""
    wanted = folded(words)
    exact = [place for place, word in enumerate(scale, 1) if folded(word) == wanted]
    begun = [place for place, word in enumerate(scale, 1) if wanted and folded(word).startswith(wanted)]
    found = exact or begun
    return found[0] if len(found) == 1 else None


def _hint(indicator: IndicatorState) -> str:
    if not indicator.scale:
        return "Schreiben Sie eine Zahl, z. B. 12,5 oder „rund 130“; eine unter null hinter -- am Ende."
    words = ", ".join(f"{place} ({word})" for place, word in enumerate(indicator.scale, 1))
    return f"Möglich sind: {words}."
