"""What ``fh phase abschliessen`` does: read or ask, record, save."""

from dataclasses import dataclass, replace

from fruehe_hilfen_cli.cli.input.arguments import require_word
from fruehe_hilfen_cli.cli.input.ask import ask, ask_choice, at_terminal, confirm, say
from fruehe_hilfen_cli.cli.input.entries.entry_values import task_of
from fruehe_hilfen_cli.cli.input.recording import day_of, record
from fruehe_hilfen_cli.cli.input.steering.deviation_questions import EFFECT, REASON, ask_words, require_told
from fruehe_hilfen_cli.cli.marking import Details
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.dates import When
from fruehe_hilfen_cli.model.kinds import ClosingResult
from fruehe_hilfen_cli.model.parts import Task
from fruehe_hilfen_cli.records.entries.entry import require_phase
from fruehe_hilfen_cli.records.governance.closings import Closing, close_phase, open_with_reason, still_open
from fruehe_hilfen_cli.reports.phrases import milestones_named
from fruehe_hilfen_cli.reports.steering.status import progress
from fruehe_hilfen_cli.store.workspace import PlanFile
from fruehe_hilfen_cli.text import nearest
from fruehe_hilfen_cli.views.governance.body_names import named_body
from fruehe_hilfen_cli.views.history import History, history
from fruehe_hilfen_cli.views.roadmap.blocks import block_states
from fruehe_hilfen_cli.views.roadmap.plan import milestone_states
from fruehe_hilfen_cli.vocabulary import label


@dataclass(frozen=True)
class TypedClosing:
    """The words of the command."""

    phase: int | None
    body: str | None
    result: str | None
    conditions: tuple[str, ...]
    as_deviation: bool
    reason: str | None
    effect: str | None


class NoNumber(Refusal):
    """An answer that is no number of a phase."""

    exit_code = ExitCode.WRONG_USE
    sentence = "„{words}“ ist keine Nummer."
    advice = "Antworten Sie mit der Nummer der Phase."


class HalfExplained(Refusal):
    """Reason and effect belong to a deviation."""

    exit_code = ExitCode.WRONG_USE
    sentence = "--grund und --auswirkung gehören zu --als-abweichung."
    advice = "Ergänzen Sie --als-abweichung, oder lassen Sie beide weg; Anmerkungen nimmt --text auf."


def record_closing(session: Session, details: Details, typed: TypedClosing) -> None:
    """Record a closing from options; where one that is needed is missing, ask for all that is not given."""
    if (typed.reason or typed.effect) and not typed.as_deviation:
        raise HalfExplained
    past = history(session.project((PlanFile.BODIES,)), session.day)
    day = day_of(session, details, "--am")
    phase = str(typed.phase) if typed.phase is not None else None
    asking = require_told(NR=phase, gremium=typed.body, entscheidung=typed.result)
    closing = _asked(past, typed) if asking else _closing(past, typed)
    closing = replace(closing, why=_why(past, typed, closing, day))
    entry = close_phase(past, closing, day)
    record(session, past.project, entry, details, *_steps(past, closing, day))


def _closing(past: History, typed: TypedClosing) -> Closing:
    result = require_word(typed.result or "", list(ClosingResult), "--entscheidung")
    tasks = tuple(task_of(words, past.day, "--auflage") for words in typed.conditions)
    return Closing(typed.phase or 0, ClosingResult(result), _body(past, typed.body or ""), tasks)


def _asked(past: History, typed: TypedClosing) -> Closing:
    """What was typed; the rest asked for."""
    say(f"Abschluss einer Phase für {past.project.roadmap.municipality.name}.")
    phase = _ask_phase(past) if typed.phase is None else typed.phase
    body = typed.body or ask_words("Welches Gremium hat entschieden")
    result = typed.result or ask_choice(
        "Wie hat es entschieden (Nummer oder Wort)", [(word, label(word)) for word in ClosingResult]
    )
    known = replace(typed, phase=phase, body=body, result=result)
    closing = _closing(past, known)
    if closing.result is ClosingResult.CONDITIONS and not closing.tasks:
        return replace(closing, tasks=tuple(_ask_conditions(past)))
    return closing


def _ask_phase(past: History) -> int:
    for block in block_states(past, milestone_states(past)):
        for stage in block.stages:
            say(f"{stage.number}  {stage.name or ''} ({progress(stage.progress)} erreicht)", indent="  ")

    def read(words: str) -> int:
        if not words.isdecimal():
            raise NoNumber(words=words)
        require_phase(past.project, int(words))
        return int(words)

    return ask("Welche Phase", read)


def _ask_conditions(past: History) -> list[Task]:
    say("Die Auflagen, eine nach der anderen: was; wer; bis wann. Wer und bis können fehlen.")
    found: list[Task] = [ask("Auflage", lambda words: task_of(words, past.day, "--auflage"))]
    while words := ask("Noch eine Auflage (leer: keine weitere)", str):
        found.append(task_of(words, past.day, "--auflage"))
    return found


def _why(past: History, typed: TypedClosing, closing: Closing, day: When) -> tuple[str, str] | None:
    """Reason and effect of a deviation, typed or asked for; None where the phase needs none."""
    if not typed.as_deviation:
        require_phase(past.project, closing.phase)
        ids = still_open(past, closing.phase, day)
        if not ids or closing.result is ClosingResult.NEGATIVE or not at_terminal():
            return None
        say(f"Noch offen: {milestones_named(ids)}. Das ist eine Abweichung, mit Grund und Auswirkung.")
        if not confirm("Trotzdem abschließen", default=False):
            return None
    elif require_told(grund=typed.reason, auswirkung=typed.effect):
        say("Zur Abweichung:")
    return typed.reason or ask_words(REASON), typed.effect or ask_words(EFFECT)


def _body(past: History, words: str) -> str:
    """The name of the body that is meant, as gremien.toml has it; as typed where it does not know it."""
    found = named_body(past.project.bodies, words)
    return found.name if found else words.strip()


def _steps(past: History, closing: Closing, day: When) -> list[str]:
    plan = past.project.bodies
    steps = [f"fh status {past.project.place} zeigt den Abschluss."]
    explained = open_with_reason(past, closing.phase, day)
    if explained and closing.result is not ClosingResult.NEGATIVE:
        steps.append(f"Noch offen, mit Grund in einer Abweichung: {milestones_named(explained)}.")
    if closing.tasks:
        steps.append("fh aufgabe erledigt {id}/1 hält fest, wenn die erste Auflage erfüllt ist.")
    if closing.why:
        steps.append("fh abweichung geklaert {id}/1 hält das Gespräch über die Abweichung fest.")
    if plan and named_body(plan, closing.body) is None:
        close = nearest(closing.body, [body.name for body in plan.bodies])
        hint = f"Meinten Sie „{close}“?" if close else "fh gremium neu nimmt es auf."
        steps.append(f"„{closing.body}“ steht nicht in gremien.toml. {hint}")
    return steps
