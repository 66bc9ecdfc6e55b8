"""What changes of goals and indicators have in common: an entry for what is agreed, else the plan file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from msgspec.structs import replace

from fruehe_hilfen_cli.cli.input.changing import TRIAL
from fruehe_hilfen_cli.cli.input.plan_file import save_plan_file
from fruehe_hilfen_cli.cli.input.recording import day_of, record_new
from fruehe_hilfen_cli.cli.input.results.change_options import TypedChange
from fruehe_hilfen_cli.cli.input.results.goal_showing import goal_shown
from fruehe_hilfen_cli.cli.input.steering.deviation_questions import REASON, ask_words, require_told
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.entry import Entry, Logged
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.model.staircase import Staircase
from fruehe_hilfen_cli.records.entries.entry import require_writable
from fruehe_hilfen_cli.records.results.agreeing import (
    dropping,
    later_agreement,
    require_changeable,
    subject_told,
)
from fruehe_hilfen_cli.records.roadmap.plan_editing import require_droppable
from fruehe_hilfen_cli.store.workspace import PlanFile
from fruehe_hilfen_cli.views.history import history
from fruehe_hilfen_cli.views.results.effective import GoalState, IndicatorState, staircase_on

State = GoalState | IndicatorState


class NothingNamed(Refusal):
    """No option says what is to change."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Was sich an {subject} ändern soll, ist nicht gesagt."
    advice = "Nennen Sie z. B. --titel; --hilfe zeigt alle Angaben."


class OnlyDropped(Refusal):
    """What ends is not changed as well."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Was entfällt, wird nicht zugleich geändert."
    advice = "Nennen Sie neben --entfaellt nur --grund und die Angaben zum Eintrag."


@dataclass(frozen=True)
class Wish:
    """What is to change of a goal or indicator.

    Args:
        values: by field name.
        left_out: the words behind ``--ohne``.
        gone: the field names they mean.
        typed: the rest, as it was typed.
    """

    values: dict[str, Any]
    left_out: tuple[str, ...]
    gone: frozenset[str]
    typed: TypedChange

    @classmethod
    def of(
        cls,
        values: dict[str, Any],
        typed: TypedChange,
        options: Mapping[str, str],
    ) -> "Wish":
        """A wish as it was typed; ``options`` says which field a word behind ``--ohne`` means.

        Raises:
            NotDroppable: when a word means none.
        """
        words = tuple(require_droppable(word, (*options,)) for word in typed.left_out)
        gone = frozenset(options[word] for word in words)
        said = values | ({"title": typed.title} if typed.title else {})
        return cls(said, words, gone, typed)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is to change."""
        return not (self.values or self.left_out or self.typed.dropped)


def change(
    session: Session,
    project: Project,
    state: State,
    wish: Wish,
    *,
    agreed: bool,
    edited: Callable[[Staircase], Staircase],
) -> None:
    """Change a goal or indicator: by an entry where it is agreed or ends, else in the plan file.

    Args:
        session: the running command.
        project: the municipality as it was read, with its staircase.
        state: the goal or indicator as it holds.
        wish: what is to change.
        agreed: whether it has been agreed.
        edited: makes the staircase that the plan file is to hold.

    Raises:
        NothingNamed, OnlyDropped, NotTold: see there.
        Refusal: those of ``records.agreeing`` and ``save_plan_file``.
    """
    if wish.is_empty:
        raise NothingNamed(subject=subject_told(state))
    if wish.typed.dropped and (wish.values or wish.left_out or wish.typed.correction):
        raise OnlyDropped
    if wish.typed.dropped or (
        agreed and not wish.typed.correction and require_changeable(state, wish.values, wish.gone)
    ):
        _by_entry(session, project, state, wish)
        return
    assert project.staircase  # noqa: S101 - the state comes from it
    after = edited(project.staircase)
    message = f"{subject_told(state)} {'berichtigt' if wish.typed.correction else 'geändert'}"
    unsaid = "Der Grund steht nirgends: Im Plan gilt die neue Angabe für alle Tage."
    save_plan_file(
        session,
        project,
        PlanFile.STAIRCASE,
        after,
        message,
        show=lambda changed: goal_shown(session, changed, _goal_of(state)),
        notes=(unsaid,) if wish.typed.reason else (),
        trial=wish.typed.trial,
    )


def _by_entry(session: Session, project: Project, state: State, wish: Wish) -> None:
    day = day_of(session, wish.typed.details)
    reason = ask_words(REASON) if require_told(grund=wish.typed.reason) else str(wish.typed.reason)
    entry = (
        dropping(state, reason, day)
        if wish.typed.dropped
        else later_agreement(state, wish.values, reason, day)
    )
    if wish.typed.trial:
        _show_trial(session, project, entry)
        return
    step = f"fh ziel zeige {_goal_of(state)} zeigt, was jetzt gilt."
    record_new(session, project, entry, wish.typed.details, step)


def _goal_of(state: State) -> str:
    return state.id if isinstance(state, GoalState) else state.goal


def _show_trial(session: Session, project: Project, entry: Entry) -> None:
    from fruehe_hilfen_cli.render.terminal import print_document
    from fruehe_hilfen_cli.reports.document import Document
    from fruehe_hilfen_cli.reports.results.goal import revision_section

    require_writable(history(project, session.day), entry, planned=False)
    logged = Logged("(neu)", "", entry)
    later = replace(project, entries=(*project.entries, logged))
    after = staircase_on(history(later, session.day))
    states: list[State] = [
        replace(state, changes=tuple(found for found in state.changes if found.entry_id == logged.id))
        for states in (after.goals, after.indicators)
        for state in states
    ]
    print_document(Document(tuple(revision_section(states))), session.out)
    session.tell("", TRIAL)
