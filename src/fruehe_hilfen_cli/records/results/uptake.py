"""Use of measures: recording how often; what makes no sense is refused."""

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.dates import When, first_day, german, last_day
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.model.measures import Measure
from fruehe_hilfen_cli.model.results import Uptake
from fruehe_hilfen_cli.records.making import made
from fruehe_hilfen_cli.records.naming import MEASURES, named
from fruehe_hilfen_cli.records.steering.ending import titled
from fruehe_hilfen_cli.text import folded
from fruehe_hilfen_cli.views.history import History


class NoMeasures(Refusal):
    """The municipality has no measures yet."""

    exit_code = ExitCode.UNKNOWN_ID
    sentence = "Im Plan von {place} steht noch keine Maßnahme."
    advice = 'Nehmen Sie sie auf: fh massnahme neu M1 "…".'


class NoUnit(Refusal):
    """A count without what is counted."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Es fehlt, was gezählt wurde."
    advice = "Nennen Sie es mit --einheit, z. B. --einheit Gespräche."


class SpanBackwards(Refusal):
    """A time that ends before it begins."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Der Zeitraum endet ({until}), bevor er beginnt ({start})."
    advice = "Prüfen Sie --von und --bis; ohne --bis gilt das Datum des Eintrags als Ende."


class NotCountedYet(Refusal):
    """Use that lies ahead."""

    sentence = "{until} liegt in der Zukunft: Gezählt wird, was schon war."
    advice = "Prüfen Sie --bis."


def the_measure(past: History, words: str) -> Measure:
    """The measure of the plan that is meant by its short name.

    Raises:
        NoMeasures, NoSuchName, WhichName: see there.
    """
    plan = past.project.measures
    if plan is None or not plan.measures:
        raise NoMeasures(place=past.project.place)
    return named(MEASURES, plan.measures, words)


def new_uptake(past: History, uptake: Uptake, day: When) -> Entry:
    """The entry that records how often a measure was used.

    Args:
        past: the logbook up to today.
        uptake: what was counted; its measure as typed, its unit may be left to the plan.
        day: of the entry.

    Raises:
        NoMeasures, NoSuchName, WhichName, NoUnit, SpanBackwards, NotCountedYet: see there.
    """
    measure = the_measure(past, uptake.measure)
    unit = _unit(uptake.unit, measure)
    until = uptake.until or day
    if uptake.start and first_day(uptake.start) > last_day(until):
        raise SpanBackwards(start=german(uptake.start), until=german(until))
    if first_day(until) > past.day:
        raise NotCountedYet(until=german(until))
    counted = {name: getattr(uptake, name) for name in uptake.model_fields_set}
    return Entry(
        day=day,
        kind=EntryKind.NOTE,
        title=titled("Inanspruchnahme", f"{measure.id} {measure.title}"),
        uptakes=(made(Uptake, **{**counted, "measure": measure.id, "unit": unit}),),
    )


def _unit(typed: str | None, measure: Measure) -> str:
    """What is counted, spelt as in the plan where it is the same."""
    unit = typed or measure.unit
    if not unit:
        raise NoUnit
    same = measure.unit and folded(measure.unit) == folded(unit)
    return measure.unit if same and measure.unit else unit
