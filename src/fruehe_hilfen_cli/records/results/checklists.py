"""A filled-in checklist as an entry: one person, alone, one entry; what makes no sense is refused."""

from collections.abc import Sequence

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.checklist import Checklist
from fruehe_hilfen_cli.model.dates import When, german_on
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.model.results import ChecklistAnswer, FilledChecklist
from fruehe_hilfen_cli.records.making import made
from fruehe_hilfen_cli.text import nearest
from fruehe_hilfen_cli.views.history import History
from fruehe_hilfen_cli.views.results.filling import fillings, same_role


class FilledAlready(Refusal):
    """One role fills in a checklist once in a round."""

    sentence = "{who} hat „{name}“ in Runde {round} schon ausgefüllt, {day} (Eintrag {entry})."
    advice = (
        "Berichtigen: fh logbuch bearbeite {entry}. Eine andere Person mit dieser Rolle? Unterscheiden Sie "
        'sie, z. B. --von "{who} 2". Eine neue Runde: --runde {next}.'
    )


class RoundAhead(Refusal):
    """Rounds follow one another."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Runde {round} kann noch nicht beginnen: Die nächste Runde ist Runde {next}."
    advice = "Schreiben Sie --runde {next}, oder lassen Sie --runde weg."


class NoSuchItem(Refusal):
    """The checklist has no such item."""

    exit_code = ExitCode.UNKNOWN_ID
    sentence = "Einen Punkt „{id}“ hat die Checkliste „{name}“ nicht."
    advice = "{hint}fh checkliste zeige {name} zeigt alle."


class AnsweredTwice(Refusal):
    """One item has one answer."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Der Punkt „{id}“ ist zweimal beantwortet."
    advice = "Lassen Sie eine der beiden Antworten weg."


def round_to_fill(past: History, name: str, who: str, wanted: int | None) -> int:
    """The round that a role fills in: the one it wants, else the latest that somebody has begun.

    Args:
        past: the logbook up to today.
        name: the checklist's.
        who: the role.
        wanted: the round that is asked for.

    Raises:
        FilledAlready, RoundAhead: see there.
    """
    rounds = fillings(past, name)
    latest = max(rounds, default=0)
    number = wanted or max(latest, 1)
    if number > latest + 1:
        raise RoundAhead(round=number, next=latest + 1)
    for one in rounds.get(number, ()):
        if same_role(one.who, who):
            said = {"name": name, "round": number, "entry": one.entry_id, "next": latest + 1}
            raise FilledAlready(who=who, day=german_on(one.filled_on), **said)
    return number


def fill(checklist: Checklist, who: str, number: int, answers: Sequence[ChecklistAnswer], day: When) -> Entry:
    """The entry that holds one person's answers, in the order of the checklist.

    Args:
        checklist: which.
        who: the role of the person.
        number: the round.
        answers: those that were given; the others stay open.
        day: when.

    Raises:
        NoSuchItem, AnsweredTwice: see there.
    """
    given: dict[str, ChecklistAnswer] = {}
    order = [item.id for item in checklist.items]
    for answer in answers:
        if answer.item not in order:
            close = nearest(answer.item, order)
            hint = f"Meinten Sie {close}? " if close else ""
            raise NoSuchItem(id=answer.item, name=checklist.name, hint=hint)
        if answer.item in given:
            raise AnsweredTwice(id=answer.item)
        given[answer.item] = answer
    filled = made(
        FilledChecklist,
        name=checklist.name,
        round=number,
        answers=tuple(given[item] for item in order if item in given),
    )
    title = f"Checkliste {checklist.title}, Runde {number}: {who}"
    return Entry(day=day, kind=EntryKind.NOTE, title=title, author=who, checklist=filled)
