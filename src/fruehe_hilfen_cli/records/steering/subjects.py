"""What people mean a deviation is about: "3", "phase 2+3", "3.2", "vereinbarung Stellenanteil"."""

import re

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.records.entries.entry import require_phase
from fruehe_hilfen_cli.records.roadmap.milestones import require_known
from fruehe_hilfen_cli.text import folded, nearest
from fruehe_hilfen_cli.views.history import History, milestone_subject, phase_subjects

_PHASES = re.compile(r"[1-9]\d{0,5}(?: ?(?:\+|und|,) ?[1-9]\d{0,5})*")
_ID = re.compile(r"[0-9A-Za-z][0-9A-Za-z.-]*")
_AGREEMENT = "vereinbarung"
_PHASE_WORDS, _MILESTONE_WORDS = ("phase", "phasen", "zeitraum"), ("meilenstein", "ms")
_EXAMPLES = "phase 3, 3.2 (ein Meilenstein) oder vereinbarung Stellenanteil"


class UnknownSubject(Refusal):
    """Words that name neither phase nor milestone nor agreement."""

    exit_code = ExitCode.WRONG_USE
    sentence = "„{words}“ ist weder Phase noch Meilenstein noch Vereinbarung."
    advice = "{hint}Schreiben Sie z. B. {examples}."


class SeveralBlocks(Refusal):
    """Phases that are not worked on together have each an end of their own."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Die Phasen {phases} sind hier kein gemeinsamer Zeitraum."
    advice = "Nennen Sie eine davon; was dahinter liegt, kann mitrücken."


def subject_of(past: History, words: str) -> str:
    """What a deviation is about, as files say it.

    Args:
        past: the logbook; its project says which phases and milestones there are.
        words: what was typed: a phase, a block's phases, a milestone, or "vereinbarung" and a catchword.

    Raises:
        UnknownSubject, SeveralBlocks: when the words name nothing such.
        UnknownPhase, UnknownMilestone: when there is no such one.
    """
    typed = " ".join(words.split())
    first, _, rest = typed.partition(" ")
    about = folded(first).rstrip(":")
    if about == _AGREEMENT and rest:
        return f"{_AGREEMENT} {rest}"
    if about in _PHASE_WORDS and _PHASES.fullmatch(rest):
        return _phase(past, rest)
    if about in _MILESTONE_WORDS and _ID.fullmatch(rest):
        return _milestone(past, rest)
    if _PHASES.fullmatch(typed):
        return _phase(past, typed)
    if _ID.fullmatch(typed) and (typed in _milestones(past) or typed[0].isdigit()):
        return _milestone(past, typed)
    raise _unknown(typed, about)


def _phase(past: History, words: str) -> str:
    numbers = tuple(map(int, re.findall(r"\d+", words)))
    for number in numbers:
        require_phase(past.project, number)
    if len(numbers) > 1 and set(numbers) not in (set(block.phases) for block in past.project.roadmap.blocks):
        raise SeveralBlocks(phases=words)
    return phase_subjects(numbers)[-1]


def _milestone(past: History, milestone: str) -> str:
    require_known(past.project, milestone)
    return milestone_subject(milestone)


def _milestones(past: History) -> list[str]:
    return [milestone.id for milestone in past.project.roadmap.milestones]


def _unknown(typed: str, about: str) -> UnknownSubject:
    close = nearest(about, (*_PHASE_WORDS, _MILESTONE_WORDS[0], _AGREEMENT)) if about else None
    hint = f"Meinten Sie {close}? " if close and close != about else ""
    return UnknownSubject(words=typed, hint=hint, examples=_EXAMPLES)
