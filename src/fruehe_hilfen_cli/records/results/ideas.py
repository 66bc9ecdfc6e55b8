"""Ideas for measures: recording one, and the points a person gives it; what makes no sense is refused."""

from fruehe_hilfen_cli.errors import Refusal
from fruehe_hilfen_cli.model.dates import When, german_on
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.model.results import Idea, Rating
from fruehe_hilfen_cli.records.making import made
from fruehe_hilfen_cli.records.referring import Things, find
from fruehe_hilfen_cli.records.steering.ending import Ending, require_endable, require_past, titled
from fruehe_hilfen_cli.text import count, folded
from fruehe_hilfen_cli.views.history import History
from fruehe_hilfen_cli.views.results.ideas import IdeaState, idea_states

IDEAS = Things("Eine Idee", "mehrere Ideen", "fh massnahme ideen")
"""How a refusal speaks of ideas."""

_RATING = Ending(IDEAS, "bewertet")


class BecameMeasure(Refusal):
    """An idea that is a measure now."""

    sentence = "Aus der Idee {id} ist schon die Maßnahme {measure} geworden."
    advice = "fh massnahme zeige {measure} zeigt sie."


class RatedThatDay(Refusal):
    """Two words of one person on one day: nobody could say which of them is the last."""

    sentence = "{who} hat der Idee {id} {day} schon {points} gegeben (Eintrag {entry})."
    advice = "fh logbuch bearbeite {entry} ändert das."


def find_idea(past: History, words: str) -> IdeaState:
    """The idea that is meant: "k7q2m/1", or a beginning of it.

    Raises:
        NoSuchThing, WhichThing: when there is none, or more than one.
    """
    return find(IDEAS, idea_states(past), words)


def open_idea(past: History, words: str) -> IdeaState:
    """The same, of an idea that is still one.

    Raises:
        NoSuchThing, WhichThing: see ``find_idea``.
        BecameMeasure: when a measure has come of it.
    """
    idea = find_idea(past, words)
    if idea.became:
        raise BecameMeasure(id=idea.id, measure=idea.became)
    return idea


def new_idea(idea: Idea, day: When) -> Entry:
    """The entry that records an idea."""
    return Entry(day=day, kind=EntryKind.NOTE, title=titled("Idee", idea.what), ideas=(idea,))


def rate(past: History, words: str, points: int, who: str, day: When) -> Entry:
    """The entry that gives an idea points; a person's last word on it counts.

    Args:
        past: the logbook up to today.
        words: the idea, as in ``find_idea``.
        points: how many; 0 takes back what the person gave before.
        who: the role of the person.
        day: when they were given.

    Raises:
        NoSuchThing, WhichThing, BecameMeasure: see ``open_idea``.
        NotDoneYet, BeforeOpened: when the day is not possible.
        RatedThatDay: when the person rated it on that day already.
        InvalidEntry: when the points are not possible.
    """
    require_past(_RATING, past, day)
    idea = open_idea(past, words)
    require_endable(_RATING, idea.id, idea.proposed_on, None, day)
    _require_one_a_day(past, idea, who, day)
    rating = made(Rating, idea=idea.id, points=points)
    title = titled(f"{count(points, 'Punkt', 'Punkte')} für die Idee", idea.what)
    return Entry(day=day, kind=EntryKind.NOTE, title=title, author=who, ratings=(rating,))


def _require_one_a_day(past: History, idea: IdeaState, who: str, day: When) -> None:
    for logged in past.entries:
        entry = logged.entry
        if entry.day != day or folded(entry.author or "") != folded(who):
            continue
        for rating in entry.ratings:
            if rating.idea == idea.id:
                told = count(rating.points, "Punkt", "Punkte")
                raise RatedThatDay(who=who, id=idea.id, day=german_on(day), points=told, entry=logged.id)
