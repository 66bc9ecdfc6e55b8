"""The questions about a decision, one after the other; each refuses what cannot be read."""

from collections.abc import Iterable, Mapping
from typing import Any

from fruehe_hilfen_cli.cli.input.arguments import require_when, require_word
from fruehe_hilfen_cli.cli.input.ask import ask, ask_choice, say
from fruehe_hilfen_cli.cli.input.governance.body_asking import ask_body
from fruehe_hilfen_cli.cli.input.governance.decision_options import votes_of
from fruehe_hilfen_cli.cli.input.results.asking import Question, ask_missing, several
from fruehe_hilfen_cli.cli.input.steering.deviation_questions import ask_words
from fruehe_hilfen_cli.model.dates import When, first_day, german
from fruehe_hilfen_cli.model.governance import Decision, Votes
from fruehe_hilfen_cli.model.kinds import ConsultationResult, ConsultationRole, PaperKind
from fruehe_hilfen_cli.records.governance.decisions import (
    NotDecidedYet,
    require_until,
    require_votes,
    usual_result,
)
from fruehe_hilfen_cli.views.governance.body_names import same_body
from fruehe_hilfen_cli.views.governance.decisions import can_fulfil, council_papers
from fruehe_hilfen_cli.views.governance.papers import paper_named, paper_states
from fruehe_hilfen_cli.views.history import History
from fruehe_hilfen_cli.views.steering.duties import open_duties
from fruehe_hilfen_cli.vocabulary import label

_OPEN = "(leer: nicht bekannt)"
_NO_RESULT = "keins"
_PAPER_FACTS: dict[str, Question] = {
    "subject": ("Ihr Betreff (leer: wie der Titel)", str),
    "lead_office": ("Ihr federführendes Amt (leer: wie in gremien.toml)", str),
    "file_number": ("Ihr Aktenzeichen (leer: wie in gremien.toml)", str),
}


def ask_decision(past: History, known: Mapping[str, Any]) -> dict[str, Any]:
    """Ask for all of a decision that is not known already.

    Args:
        past: the logbook up to today.
        known: the values of a decision by field name, as ``decision_values`` gives them, and its "day".

    Returns:
        The known and the answered values; what was left empty is left out.
    """
    say(f"Neuer Beschluss für {past.project.roadmap.municipality.name}.")
    values = dict(known)
    if "title" not in values:
        values["title"] = ask_words("Worum geht es")
    if "body" not in values:
        values["body"] = ask_body(past.project.bodies)
    if "day" not in values:
        values["day"] = _ask_day(past)
    if "role" not in values:
        values["role"] = ConsultationRole(
            ask_choice("Als was wurde beraten", _choices(ConsultationRole), ConsultationRole.DECISION)
        )
    if "result" not in values and (result := _ask_result(values["role"])):
        values["result"] = result
    if "paper" not in values:
        values |= _ask_paper(past)
    return _ask_fulfilled(past, ask_missing(_questions(past, values), values, _needless))


def _choices(words: Iterable[str]) -> list[tuple[str, str]]:
    return [(str(word), label(word)) for word in words]


def _ask_day(past: History) -> When:
    """Ask on which day a body met; today without an answer."""

    def read(words: str) -> When:
        day = require_when(words, past.day, "dieser Frage")
        if first_day(day) > past.day:
            raise NotDecidedYet(day=german(day))
        return day

    return ask("Wann", read, german(past.day))


def _ask_result(role: ConsultationRole) -> ConsultationResult | None:
    choices = [*_choices(ConsultationResult), (_NO_RESULT, "nichts davon")]
    answer = ask_choice("Was kam heraus", choices, usual_result(role) or _NO_RESULT)
    return None if answer == _NO_RESULT else ConsultationResult(answer)


def _ask_paper(past: History) -> dict[str, Any]:
    words = ask("Nummer der Vorlage (leer: keine)", str)
    if not words or paper_named(paper_states(past), words):
        return {"paper": words} if words else {}
    say("Diese Vorlage steht noch nicht im Logbuch.", indent="  ")
    kind = PaperKind(ask_choice("Welche Art von Vorlage ist es", _choices(PaperKind), PaperKind.DECISION))
    return ask_missing(_PAPER_FACTS, {"paper": words, "paper_kind": kind}, lambda *_: False)


def _questions(past: History, found: Mapping[str, Any]) -> dict[str, Question]:
    def votes(words: str) -> Votes:
        told = votes_of(words)
        require_votes(told, found.get("result"))
        return told

    def until(words: str) -> When:
        day = require_when(words, past.day, "dieser Frage", ahead=True)
        require_until(day, found["day"])
        return day

    return {
        "votes": (f"Stimmen, als Ja:Nein:Enthaltung {_OPEN}", votes),
        "responsible": ("Wer ihn umsetzt: Rolle oder Amt, kein Name (leer: noch offen)", str),
        "until": ("Bis wann (leer: noch offen)", until),
    }


def _needless(name: str, found: Mapping[str, Any]) -> bool:
    """Nobody votes on what is only noted, and nobody carries it out."""
    if found["role"] is ConsultationRole.DECISION:
        return name != "votes" and not _is_adopted(found)
    return found["role"] is not ConsultationRole.PRELIMINARY or name != "votes"


def _is_adopted(found: Mapping[str, Any]) -> bool:
    return found.get("result") in (
        None,
        ConsultationResult.ADOPTED,
        ConsultationResult.ADOPTED_CHANGED,
    )


def _ask_fulfilled(past: History, values: dict[str, Any]) -> dict[str, Any]:
    """Ask what it fulfils, where something can be fulfilled; nothing is fulfilled unless someone says so."""
    open_ones = [*_milestones(past, values), *_duties(past, values)]
    if "fulfils" in values or not open_ones:
        return values
    say("Offen ist noch:")
    for number, title in open_ones:
        say(f"{number}  {title}", indent="  ")
    known = [number for number, _ in open_ones]

    def read(words: str) -> tuple[str, ...]:
        return tuple(require_word(part, known, "dieser Frage") for part in several(words))

    answer = ask("Erfüllt er etwas davon? Nummern, durch Komma getrennt (leer: nein)", read)
    return values | ({"fulfils": answer} if answer else {})


def _milestones(past: History, values: Mapping[str, Any]) -> list[tuple[str, str]]:
    decision = Decision(title=values["title"], role=values["role"], result=values.get("result"))
    if not can_fulfil(decision):
        return []
    ended = past.reached.keys() | past.waived.keys()
    asked = set(council_papers(past.project)) - ended
    return [(found.id, found.title) for found in past.project.roadmap.milestones if found.id in asked]


def _duties(past: History, values: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Those that ask for a report to this body."""
    return [
        (duty.id, duty.what)
        for duty in open_duties(past)
        if same_body(past.project.bodies, duty.recipient, values["body"])
    ]
