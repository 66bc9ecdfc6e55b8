"""Before a write: what looks like personal data is named, and someone at a terminal is asked."""

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from fruehe_hilfen_cli.cli.input.ask import at_terminal, confirm
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.errors import Refusal

if TYPE_CHECKING:
    from fruehe_hilfen_cli.errors import Problem
    from fruehe_hilfen_cli.model.entry import Logged
    from fruehe_hilfen_cli.model.project import Project

PRIVACY = "V"
"""The first letter of the codes about personal data."""
_MOST = 10


class NotWanted(Refusal):
    """The user does not want to write what looks like personal data."""

    sentence = "Es wurde nichts gespeichert."
    advice = "Schreiben Sie den Eintrag ohne diese Angaben."


def require_consent(
    session: Session,
    entries: "Iterable[tuple[Project, Sequence[Logged]]]",
    before: "Sequence[Logged]" = (),
    *,
    asking: bool = True,
) -> None:
    """Name what looks like personal data in entries that are about to be written.

    Without a terminal nobody can be asked: it is named, and the entries are written.

    Args:
        session: the running command.
        entries: those to be written, with their municipality.
        before: the same entries as they were; what they said already is not judged again.
        asking: False only names it, because the user wants no question.

    Raises:
        NotWanted: when someone is asked and says no.
    """
    found: dict[str, str] = {}
    for project, written in entries:
        known = {problem.sentence for problem in _sights(project, before)}
        new = [problem for problem in _sights(project, written) if problem.sentence not in known]
        found |= {problem.sentence: problem.advice for problem in new}
    if not found:
        return
    for sentence, advice in islice(found.items(), _MOST):
        session.tell(f"Achtung: {sentence}", f"  → {advice}")
    if len(found) > _MOST:
        session.tell(f"… und {len(found) - _MOST} weitere; fh pruefe --nur {PRIVACY} nennt alle.")
    if asking and at_terminal() and not confirm("Trotzdem speichern?", default=False):
        raise NotWanted


def _sights(project: "Project", entries: "Sequence[Logged]") -> "list[Problem]":
    from msgspec.structs import replace

    from fruehe_hilfen_cli.checks.accepted import not_accepted
    from fruehe_hilfen_cli.checks.privacy import CHECKS

    written = replace(project, entries=tuple(entries))
    found = [problem for check in CHECKS for problem in check(written)]
    return [problem for problem in not_accepted(project, found) if problem.code.startswith(PRIVACY)]
