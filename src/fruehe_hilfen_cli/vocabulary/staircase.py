"""The seven steps of the results staircase (after PHINEO), in words of our own."""

from typing import NamedTuple


class StepWords(NamedTuple):
    """A step: what is so when it is reached, and whether it is output, outcome or impact."""

    title: str
    level: str


OUTPUT, OUTCOME, IMPACT = "Output", "Outcome", "Impact"

STEPS: dict[int, StepWords] = {
    1: StepWords("Was geplant ist, findet statt", OUTPUT),
    2: StepWords("Wer gemeint ist, wird erreicht", OUTPUT),
    3: StepWords("Wer erreicht wird, nimmt es an", OUTPUT),
    4: StepWords("Wissen, Haltung oder Können wachsen", OUTCOME),
    5: StepWords("Menschen handeln anders", OUTCOME),
    6: StepWords("Ihre Lebenslage wird besser", OUTCOME),
    7: StepWords("Die Gesellschaft verändert sich", IMPACT),
}

FIRST_RESULT = 4
"""From this step on it is a result ("Wirkung") and not only a service."""
