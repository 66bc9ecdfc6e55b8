"""How what a body decided is said in German: what came out, the votes, the state, what is due."""

from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.model.governance import Votes
from fruehe_hilfen_cli.model.kinds import ConsultationResult, ConsultationRole
from fruehe_hilfen_cli.reports.document import Tone, Words
from fruehe_hilfen_cli.reports.phrases import NOT_TOLD
from fruehe_hilfen_cli.text import capitalised, count
from fruehe_hilfen_cli.views.governance.decisions import DecisionState, DecisionStatus
from fruehe_hilfen_cli.vocabulary import label

_ROLE_SAID = (ConsultationRole.PRELIMINARY, ConsultationRole.HEARING)
_TONES = {
    DecisionStatus.LATE: Tone.BAD,
    DecisionStatus.DONE: Tone.GOOD,
    DecisionStatus.NOTHING: Tone.MUTED,
}


def outcome(role: ConsultationRole, result: ConsultationResult | None) -> str:
    """What came out: "beschlossen", "Vorberatung: vertagt"; the role alone when no result is known."""
    if result is None:
        return label(role)
    return f"{label(role)}: {label(result)}" if role in _ROLE_SAID else label(result)


def votes_told(votes: Votes) -> str:
    """Votes as in "14 ja, 0 nein, 1 Enthaltung"."""
    return f"{votes.yes} ja, {votes.no} nein, {count(votes.abstained, 'Enthaltung', 'Enthaltungen')}"


def decided_line(decision: DecisionState) -> str:
    """Who decided what, and when: "Jugendhilfeausschuss, 27.08.2026: beschlossen (Vorlage 2026/118)"."""
    paper = f" (Vorlage {decision.paper})" if decision.paper else ""
    came_out = outcome(decision.role, decision.result)
    return f"{decision.body or 'Gremium nicht genannt'}, {german(decision.decided_on)}: {came_out}{paper}"


def often(months: int) -> str:
    """A rhythm: "jeden Monat", "alle 6 Monate"."""
    return "jeden Monat" if months == 1 else f"alle {months} Monate"


def state_told(decision: DecisionState) -> Words:
    """Where a decision stands, in words and a tone."""
    return Words(capitalised(label(decision.state)), _TONES.get(decision.state, Tone.PLAIN))


def reason_told(decision: DecisionState) -> str:
    """Why it is late; said as well when nobody has given a reason."""
    unsaid = "nicht genannt" if decision.tells("reason") else NOT_TOLD
    return f"Grund: {decision.reason or unsaid}"
