"""Random tables of an entry about papers, decisions, money, and the ends of phases and projects."""

from typing import Any

from hypothesis import strategies as st
from tests.pieces import Pieces, maybe, records, some

from fruehe_hilfen_cli.model.governance import (
    Consultation,
    Decision,
    DecisionMark,
    Dropout,
    Expense,
    FrozenFile,
    Paper,
    PhaseClosing,
    Votes,
)
from fruehe_hilfen_cli.model.kinds import (
    ClosingResult,
    ConsultationResult,
    ConsultationRole,
    DecisionProgress,
    PaperKind,
    Visibility,
)

_YEARS = st.integers(1900, 2200)
_FILES = st.sampled_from(["anlagen/vorlage.md", "anlagen/bericht.docx"])
_CHECKSUMS = st.text("0123456789abcdef", min_size=64, max_size=64)
_COMMITS = st.text("0123456789abcdef", min_size=7, max_size=40)
_MONTHS = st.integers(1, 12) | st.integers(1, 60)


def governance(of: Pieces) -> dict[str, st.SearchStrategy[Any]]:
    """What an entry tells of them, by its fields."""
    return {
        "papers": some(of, _papers(of)),
        "frozen": some(of, _frozen(of)),
        "decisions": some(of, _decisions(of)),
        "decision_marks": some(of, _marks(of)),
        "phase_closings": some(of, _closings(of)),
        "expenses": some(of, _expenses(of)),
        "dropout": maybe(records(Dropout, reason=of.words)),
    }


def _consulted() -> dict[str, st.SearchStrategy[Any]]:
    """What a step on a paper's way and a decision have in common."""
    voices = st.integers(0, 99)
    return {
        "role": st.sampled_from(ConsultationRole),
        "result": maybe(st.sampled_from(ConsultationResult)),
        "votes": maybe(records(Votes, yes=voices, no=voices, abstained=voices)),
    }


def _papers(of: Pieces) -> st.SearchStrategy[Paper]:
    steps = records(Consultation, body=of.words, day=maybe(of.whens), **_consulted())
    return records(
        Paper,
        number=maybe(of.papers),
        kind=st.sampled_from(PaperKind),
        title=of.words,
        file_number=of.remarks,
        lead_office=of.remarks,
        public=st.booleans(),
        submitted_on=maybe(of.whens),
        file=maybe(_FILES),
        supplements=maybe(of.papers),
        consultations=some(of, steps),
    )


def _frozen(of: Pieces) -> st.SearchStrategy[FrozenFile]:
    return records(
        FrozenFile,
        file=_FILES,
        as_of=of.days,
        checksum=_CHECKSUMS,
        commit=maybe(_COMMITS),
        audience=maybe(st.sampled_from(Visibility)),
    )


def _decisions(of: Pieces) -> st.SearchStrategy[Decision]:
    return records(
        Decision,
        title=of.words,
        paper=maybe(of.papers),
        body=of.remarks,
        **_consulted(),
        agenda_item=of.remarks,
        wording=of.remarks,
        responsible=maybe(of.roles),
        until=maybe(of.whens),
        every_months=maybe(_MONTHS),
    )


def _marks(of: Pieces) -> st.SearchStrategy[DecisionMark]:
    return records(
        DecisionMark,
        decision=of.references,
        state=st.sampled_from(DecisionProgress),
        responsible=maybe(of.roles),
        until=maybe(of.whens),
        reason=maybe(of.words),
    )


def _closings(of: Pieces) -> st.SearchStrategy[PhaseClosing]:
    return records(
        PhaseClosing,
        phase=of.phases,
        result=st.sampled_from(ClosingResult),
        conditions=some(of, of.words),
        body=of.remarks,
    )


def _expenses(of: Pieces) -> st.SearchStrategy[Expense]:
    return records(
        Expense,
        amount=of.numbers,
        approx=st.booleans(),
        purpose=of.words,
        year=maybe(_YEARS),
        measure=maybe(of.measures),
        note=of.remarks,
    )
