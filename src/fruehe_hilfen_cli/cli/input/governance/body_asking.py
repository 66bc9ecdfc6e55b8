"""Which body is meant: asked for, or as typed; it need not stand in gremien.toml."""

from typing import TYPE_CHECKING

from fruehe_hilfen_cli.cli.input.ask import at_terminal, confirm, say
from fruehe_hilfen_cli.cli.input.steering.deviation_questions import ask_words
from fruehe_hilfen_cli.views.governance.body_names import likely_body, named_body

if TYPE_CHECKING:
    from fruehe_hilfen_cli.model.bodies import BodyPlan


def meant_body(plan: "BodyPlan | None", words: str) -> str:
    """The name of the body as it stands in gremien.toml, else the words themselves.

    What looks like a slip is asked about at a terminal; else fh pruefe's hint after the write names it.
    """
    if found := named_body(plan, words):
        return found.name
    close = likely_body(plan, words)
    if close and at_terminal() and confirm(f"Meinten Sie „{close}“?", default=True):
        found = named_body(plan, close)
    return found.name if found else words.strip()


def ask_body(plan: "BodyPlan | None") -> str:
    """Ask which body met; one of the file, or another one."""
    if plan and plan.bodies:
        say("Gremien, Kürzel oder Name; ein anderes Gremium geht auch:")
        wide = max(len(body.id) for body in plan.bodies)
        for body in plan.bodies:
            say(f"{body.id:<{wide}}  {body.name}", indent="  ")
    return meant_body(plan, ask_words("Welches Gremium"))
