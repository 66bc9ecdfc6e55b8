"""Which checklist is meant when several municipalities have one of that name."""

from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.checklist import Checklist
from fruehe_hilfen_cli.store.checklists import UnknownChecklist, find_checklist


class DifferentThere(Refusal):
    """A municipality has replaced the checklist by its own."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Die Checkliste „{name}“ ist nicht in allen Kommunen dieselbe."
    advice = "Nennen Sie eine Kommune mit --kommune: {places}."


def checklist_of(session: Session, name: str) -> Checklist:
    """The checklist of that name, of the municipalities in question.

    Raises:
        UnknownChecklist: when none of them has it.
        DifferentThere: when they have different ones.
    """
    found = checklists_of(session, name, session.places())
    first, *others = found.values()
    if any(other != first for other in others):
        raise DifferentThere(name=first.name, places=", ".join(found))
    return first


def checklists_of(session: Session, name: str, places: tuple[str, ...]) -> dict[str, Checklist]:
    """The checklist of that name in each of the municipalities that have it, at least one.

    Raises:
        UnknownChecklist: when none of them has it.
    """
    found: dict[str, Checklist] = {}
    unknown: UnknownChecklist | None = None
    for place in places:
        try:
            found[place] = find_checklist(session.workspace, place, name)
        except UnknownChecklist as refusal:
            unknown = refusal
    if unknown and not found:
        raise unknown
    return found
