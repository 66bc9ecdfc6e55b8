"""Who belongs to a body, and who leads it."""

from collections.abc import Iterable, Sequence
from typing import Any

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.bodies import Member
from fruehe_hilfen_cli.model.kinds import BodyKind
from fruehe_hilfen_cli.records.making import made
from fruehe_hilfen_cli.records.roadmap.plan_editing import with_values
from fruehe_hilfen_cli.text import listed
from fruehe_hilfen_cli.views.governance.body_names import plain_name


class SecondLead(Refusal):
    """A steering group has exactly one lead."""

    sentence = "Eine Steuerungsgruppe hat genau eine Leitung; hier {told}."
    advice = "{advice}"


class NoSuchMember(Refusal):
    """Nobody in the body has that role."""

    exit_code = ExitCode.UNKNOWN_ID
    sentence = "„{role}“ gehört nicht zum Gremium."
    advice = "{hint}"


def with_members(values: dict[str, Any], out: Sequence[str] = (), *, unlead: bool = False) -> dict[str, Any]:
    """The values of a body with its members as they are to be.

    Args:
        values: by field name; ``members`` those it has and gets, a role's last word counts; ``lead`` the
            roles that lead beside those that do already, new ones among the members.
        out: the roles that go.
        unlead: nobody who leads by now does so any longer.

    Raises:
        SecondLead, NoSuchMember: see there.
        InvalidEntry: when a role is empty.
    """
    whole = {name: value for name, value in values.items() if name != "lead"}
    members: dict[str, Member] = {}
    for member in whole.pop("members", ()):
        before = members.get(plain_name(member.role))
        members[plain_name(member.role)] = with_values(before, heads=member.heads) if before else member
    for role in out:
        if members.pop(plain_name(role), None) is None:
            raise NoSuchMember(role=role, hint=_there(members.values()))
    if unlead:
        members = {name: with_values(member, frozenset({"lead"})) for name, member in members.items()}
    leads = already = [name for name, member in members.items() if member.lead]
    for role in values.get("lead", ()):
        member = members.get(plain_name(role)) or made(Member, role=role)
        members[plain_name(role)] = with_values(member, lead=True)
        leads = [*leads, plain_name(role)]
    if members:
        whole["members"] = tuple(members.values())
    if whole.get("kind") == BodyKind.STEERING:
        _require_one_lead([members[name] for name in dict.fromkeys(leads)], changes=bool(already))
    return whole


def _require_one_lead(leads: Sequence[Member], *, changes: bool) -> None:
    if sum(member.heads for member in leads) <= 1:
        return
    first, *others = leads
    if first.heads > 1:
        told = f"hätte „{first.role}“ {first.heads} Köpfe"
        raise SecondLead(told=told, advice="Nennen Sie eine Rolle, die nur ein Mensch hat.")
    more = listed([f"„{member.role}“" for member in others])
    advice = "Wechselt die Leitung? Dann dazu --ohne leitung." if changes else "Nennen Sie nur eine."
    raise SecondLead(told=f"leitet schon „{first.role}“, nicht auch {more}", advice=advice)


def _there(members: Iterable[Member]) -> str:
    roles = [f"„{member.role}“" for member in members]
    return f"Es gehören dazu: {', '.join(roles)}." if roles else "Es gehört niemand dazu."
