"""What the commands that plan money and posts do: read what was typed, change the plan, save, show."""

from dataclasses import dataclass
from typing import Any

from msgspec.structs import replace

from fruehe_hilfen_cli.cli.input.arguments import require_when, require_word
from fruehe_hilfen_cli.cli.input.plan_file import save_plan_file
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.model.kinds import Cover
from fruehe_hilfen_cli.records.governance.amounts import typed_euros, typed_posts
from fruehe_hilfen_cli.records.governance.resources import alike, with_line, with_post
from fruehe_hilfen_cli.store.workspace import PlanFile


@dataclass(frozen=True)
class TypedLine:
    """The words of ``fh ressourcen haushalt``; empty ones were not typed."""

    year: int
    purpose: str
    amount: str | None
    approx: bool
    product: str | None
    cover: str | None
    covered_by: str | None
    note: str | None
    left_out: tuple[str, ...]

    @property
    def values(self) -> dict[str, Any]:
        """What was said, by field name.

        Raises:
            NotAnAmount, NotAWord: when words cannot be read.
        """
        values: dict[str, Any] = {"product": self.product, "covered_by": self.covered_by, "note": self.note}
        if self.amount is not None:
            typed = typed_euros(self.amount)
            values |= {"amount": typed.value, "approx": typed.approx}
        if self.approx:
            values["approx"] = True
        if self.cover:
            values["cover"] = Cover(require_word(self.cover, list(Cover), "--deckung"))
        return {
            name: value
            for name, value in values.items()
            if value not in (None, "", False) or name == "amount"
        }


@dataclass(frozen=True)
class TypedPost:
    """The words of ``fh ressourcen stelle``."""

    title: str
    fte: str | None
    heads: int | None
    begin: str | None
    filled_from: str | None
    limited_until: str | None
    note: str | None
    left_out: tuple[str, ...]

    def values(self, session: Session) -> dict[str, Any]:
        """What was said, by field name.

        Raises:
            NotPosts, NotADate: when words cannot be read.
        """
        values: dict[str, Any] = {"heads": self.heads, "note": self.note or None}
        if self.fte:
            values["fte"] = typed_posts(self.fte)
        days = {"begin": self.begin, "filled_from": self.filled_from, "limited_until": self.limited_until}
        options = {"begin": "--beginn", "filled_from": "--besetzt-ab", "limited_until": "--befristet-bis"}
        for name, words in days.items():
            if words:
                values[name] = require_when(words, session.day, options[name], ahead=True)
        return {name: value for name, value in values.items() if value is not None}


def plan_line(session: Session, typed: TypedLine, *, trial: bool) -> None:
    """Plan money for a year and a purpose in the one municipality."""
    from fruehe_hilfen_cli.reports.governance.resource_changes import line_change
    from fruehe_hilfen_cli.reports.governance.resources import line_told
    from fruehe_hilfen_cli.views.governance.resources import line_of, resource_state
    from fruehe_hilfen_cli.views.history import history

    project = session.project(plans=(PlanFile.RESOURCES,))
    found = with_line(project.resources, typed.year, typed.purpose, typed.values, typed.left_out)
    line = found.after
    steps = ["fh ressourcen zeigt alles, was geplant ist."]
    others = [one.purpose for one in found.plan.budget if one.year == line.year]
    if found.before is None and (close := alike(line.purpose, others)):
        steps.append(
            f"Es gibt {line.year} auch „{close}“. Ist das gemeint? fh zurueck nimmt die neue Zeile zurück."
        )
    message = f"Haushalt {line.year}, {line.purpose} {_done(found.before)}"
    after = replace(project, resources=found.plan)
    state = line_of(resource_state(history(after, session.day)), line.year, line.purpose)
    save_plan_file(
        session,
        project,
        PlanFile.RESOURCES,
        found.plan,
        message,
        *steps,
        show=lambda _: line_change(found.before, line),
        notes=(line_told(state),) if state and state.spent is not None else (),
        trial=trial,
    )


def plan_post(session: Session, typed: TypedPost, *, trial: bool) -> None:
    """Take up or change a post in the one municipality."""
    from fruehe_hilfen_cli.reports.governance.resource_changes import post_change

    project = session.project(plans=(PlanFile.RESOURCES,))
    found = with_post(project.resources, typed.title, typed.values(session), typed.left_out)
    message = f"Stelle {found.after.title} {_done(found.before)}"
    steps = ["fh ressourcen zeigt alle Stellen."]
    if found.before is None and (close := alike(found.after.title, [one.title for one in found.plan.posts])):
        steps.append(f"Es gibt auch „{close}“. Ist das gemeint? fh zurueck nimmt die neue Stelle zurück.")
    save_plan_file(
        session,
        project,
        PlanFile.RESOURCES,
        found.plan,
        message,
        *steps,
        show=lambda _: post_change(found.before, found.after),
        trial=trial,
    )


def _done(before: object) -> str:
    return "neu" if before is None else "geändert"
