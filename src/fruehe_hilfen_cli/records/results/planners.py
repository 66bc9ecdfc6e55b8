"""Planning actors that come into the overview, and ties between them."""

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.planners import Planner, PlannerMap, Tie
from fruehe_hilfen_cli.records.making import made
from fruehe_hilfen_cli.records.naming import named, require_short_name
from fruehe_hilfen_cli.records.referring import Things
from fruehe_hilfen_cli.records.roadmap.plan_editing import with_values
from fruehe_hilfen_cli.text import folded, slug

PLANNERS = Things("Einen Akteur", "mehrere Akteure", "fh akteure")
_LONGEST_ID = 32


class PlannerTaken(Refusal):
    """Another actor has the short name."""

    sentence = "Das Kürzel {id} hat schon ein Akteur: „{name}“."
    advice = "Nennen Sie mit --kuerzel ein anderes."


class NoPlannerId(Refusal):
    """No short name can be made of the name."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Aus „{name}“ lässt sich kein Kürzel bilden."
    advice = "Nennen Sie mit --kuerzel eines, z. B. --kuerzel jugendamt."


class TiedToItself(Refusal):
    """Both ends of a tie are the same actor."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Beide Namen meinen „{name}“."
    advice = "Nennen Sie zwei verschiedene Akteure."


class AlreadyTied(Refusal):
    """The tie stands in the overview already."""

    sentence = "„{one}“ und „{other}“ sind schon verbunden{how}."
    advice = "Ändern Sie es in planungsakteure.toml, wenn es anders ist."


def new_planner(known: PlannerMap | None, planner_id: str | None, **values: object) -> PlannerMap:
    """The overview with one more actor, behind the others.

    Args:
        known: the overview; None when there is none yet.
        planner_id: the short name; without it one is made of the first words of the name.
        values: what is said of the actor, by the fields of a planner.

    Raises:
        PlannerTaken, NoPlannerId, NoShortName, InvalidEntry: see there.
    """
    before = known or PlannerMap()
    name = str(values["name"])
    short = planner_id.strip() if planner_id else slug(name, _LONGEST_ID).lstrip("0123456789-")
    if not short:
        raise NoPlannerId(name=name)
    require_short_name(short)
    for planner in before.planners:
        if folded(planner.id) == folded(short):
            raise PlannerTaken(id=planner.id, name=planner.name)
    return with_values(before, planners=(*before.planners, made(Planner, id=short, **values)))


def tied(known: PlannerMap | None, one: str, other: str, how: str | None) -> PlannerMap:
    """The overview with a tie between two actors, each named by its short name or a beginning of it.

    Raises:
        NoSuchName, WhichName, TiedToItself, AlreadyTied: see there.
    """
    before = known or PlannerMap()
    first, second = (named(PLANNERS, before.planners, words) for words in (one, other))
    if first.id == second.id:
        raise TiedToItself(name=first.name)
    for tie in before.ties:
        if {first.id, second.id} <= set(tie.between):
            told = f" ({tie.how})" if tie.how else ""
            raise AlreadyTied(one=first.name, other=second.name, how=told)
    values = {"how": how} if how else {}
    return with_values(before, ties=(*before.ties, made(Tie, between=(first.id, second.id), **values)))
