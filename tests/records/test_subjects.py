"""What people mean a deviation is about."""

import pytest
from tests.conftest import TWO_BLOCKS, known

from fruehe_hilfen_cli.errors import Refusal
from fruehe_hilfen_cli.records.entries.entry import UnknownPhase
from fruehe_hilfen_cli.records.roadmap.milestones import UnknownMilestone
from fruehe_hilfen_cli.records.steering.subjects import SeveralBlocks, UnknownSubject, subject_of

PAST = known("2022-06-01", TWO_BLOCKS)


@pytest.mark.parametrize(
    ("words", "subject"),
    [
        ("3", "phase 3"),
        ("Phase 3", "phase 3"),
        ("  phase   4 ", "phase 4"),
        ("2+3", "phase 3"),
        ("Phasen 2 und 3", "phase 3"),
        ("zeitraum 1", "phase 1"),
        ("2.1", "meilenstein 2.1"),
        ("Meilenstein 2.1", "meilenstein 2.1"),
        ("Vereinbarung Stellen anteil", "vereinbarung Stellen anteil"),
        ("vereinbarung: fünf Stunden", "vereinbarung fünf Stunden"),
    ],
)
def test_words_and_what_they_mean(words: str, subject: str) -> None:
    assert subject_of(PAST, words) == subject


@pytest.mark.parametrize(
    ("words", "why", "advice"),
    [
        ("7", UnknownPhase, "Möglich sind: 1, 2, 3, 4, 5, 6."),
        ("phase 99", UnknownPhase, "Möglich sind: 1, 2, 3, 4, 5, 6."),
        ("2.11", UnknownMilestone, "Meinten Sie 2.1?"),
        ("meilenstein x", UnknownMilestone, "fh meilenstein liste zeigt alle."),
        ("1+2", SeveralBlocks, "Nennen Sie eine davon"),
        ("Fase 3", UnknownSubject, "Meinten Sie phase? Schreiben Sie z. B. phase 3"),
        ("vereinbarung", UnknownSubject, "Schreiben Sie z. B. phase 3"),
        ("", UnknownSubject, "Schreiben Sie z. B. phase 3"),
    ],
)
def test_words_that_name_nothing_are_refused(words: str, why: type[Refusal], advice: str) -> None:
    with pytest.raises(why) as refused:
        subject_of(PAST, words)
    assert refused.value.advised().startswith(advice)
