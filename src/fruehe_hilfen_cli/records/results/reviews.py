"""Reviews of measures: recording what one came to."""

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.dates import When
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.kinds import EntryKind, ReviewResult
from fruehe_hilfen_cli.model.results import Review
from fruehe_hilfen_cli.records.making import made
from fruehe_hilfen_cli.records.results.uptake import the_measure
from fruehe_hilfen_cli.records.steering.ending import titled
from fruehe_hilfen_cli.views.history import History


class NoReviewReason(Refusal):
    """A result without why."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Die Begründung ist leer."
    advice = "Schreiben Sie mit --begruendung in einem Satz, worauf das Ergebnis beruht."


def new_review(past: History, words: str, result: ReviewResult, reason: str, day: When) -> Entry:
    """The entry that records a review.

    Args:
        past: the logbook up to today.
        words: the short name of the measure.
        result: what the review came to.
        reason: why.
        day: of the review.

    Raises:
        NoMeasures, NoSuchName, WhichName, NoReviewReason: see there.
    """
    measure = the_measure(past, words)
    if not reason.strip():
        raise NoReviewReason
    return Entry(
        day=day,
        kind=EntryKind.NOTE,
        title=titled("Überprüfung", f"{measure.id} {measure.title}"),
        reviews=(made(Review, measure=measure.id, result=result, reason=reason),),
    )
