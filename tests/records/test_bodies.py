"""Bodies that come into gremien.toml and change in it."""

from typing import Any

import pytest
from tests.bodies import COMMITTEE, STEERING, bodies, body, with_bodies
from tests.conftest import ONE_BLOCK, day, project

from fruehe_hilfen_cli.errors import Refusal
from fruehe_hilfen_cli.model.bodies import Body, BodyPlan, Member
from fruehe_hilfen_cli.model.kinds import BodyKind
from fruehe_hilfen_cli.records.governance.bodies import BodyTaken, changed_body, free_id, new_body
from fruehe_hilfen_cli.records.governance.finding_bodies import find_body
from fruehe_hilfen_cli.records.governance.members import SecondLead
from fruehe_hilfen_cli.records.naming import NoSuchName, WhichName
from fruehe_hilfen_cli.views.history import history

PLAN = bodies(STEERING, COMMITTEE)
NEW: dict[str, Any] = {"name": "Beirat", "kind": BodyKind.NETWORK}


def changed(words: str, values: dict[str, Any], *out: str, without: tuple[str, ...] = ()) -> Body:
    """The body after a change, of a municipality with an entry that names the committee."""
    entry = '2022-05-10 art = "sitzung", gremium = "jugendhilfeausschuss"'
    past = history(with_bodies(project(ONE_BLOCK, entry), STEERING, COMMITTEE), day("2022-06-01"))
    after = changed_body(past, words, values, without, out)
    before = find_body(PLAN.bodies, words)
    return next(found for found in after.bodies if found.id == before.id)


def refused(change: Any, *args: Any) -> str:  # noqa: ANN401 - any change
    """What is said when something is refused."""
    with pytest.raises(Refusal) as caught:
        change(*args)
    return f"{caught.value.told()} {caught.value.advised()}"


@pytest.mark.parametrize("words", ["jha", "JHA", "jugendhilfeausschuss", "j", "Jugend"])
def test_a_body_is_found_by_what_it_is_called_or_a_beginning(words: str) -> None:
    assert find_body(PLAN.bodies, words).id == "jha"


def test_what_no_body_or_several_are_called_is_refused() -> None:
    with pytest.raises(NoSuchName) as nobody:
        find_body(PLAN.bodies, "Jugendhilfeauschus")
    assert nobody.value.advised() == "Meinten Sie „Jugendhilfeausschuss“?"
    with pytest.raises(WhichName):
        find_body((*PLAN.bodies, *bodies(body("jugend")).bodies), "ju")
    with pytest.raises(NoSuchName):
        find_body(PLAN.bodies, " ")
    assert "fh gremium liste" in refused(find_body, PLAN.bodies, "x")
    assert "Hier gibt es noch keins; fh gremium neu" in refused(find_body, (), "x")


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Beirat Frühe Hilfen", "beirat-fruehe-hilfen"),
        ("1. Runde", "runde"),
        ("JHA", "jha-2"),
        ("???", ""),
        ("Sprechergremium der Bürgermeisterinnen", "sprechergremium-der"),
    ],
)
def test_a_free_short_name_is_made_of_the_name(name: str, short: str) -> None:
    assert free_id(PLAN, name) == short


def test_the_first_body_makes_a_plan() -> None:
    assert new_body(None, None, NEW).bodies == (Body(id="beirat", name="Beirat", kind=BodyKind.NETWORK),)


def test_the_body_above_is_named_as_typed_and_kept_by_its_short_name() -> None:
    after = new_body(PLAN, "b", NEW | {"part_of": "Jugendhilfe"})
    assert (after.bodies[:2], after.bodies[2].part_of) == (PLAN.bodies, "jha")


@pytest.mark.parametrize(
    ("short", "values", "told"),
    [
        ("JHA", {}, "Das Kürzel JHA hat schon ein Gremium: „Jugendhilfeausschuss“ (jha)."),
        (None, {"name": "jha"}, "Den Namen „jha“ hat schon ein Gremium: „Jugendhilfeausschuss“ (jha)."),
        (None, {"also_called": ("Steuerungsgruppe",)}, "Den Namen „Steuerungsgruppe“ hat schon ein Gremium:"),
        (None, {"name": "!"}, "Aus „!“ lässt sich kein Kürzel bilden."),
        (None, {"every_weeks": 2, "times_a_year": 3}, "--alle-wochen und --im-jahr schließen einander aus."),
        (None, {"part_of": "Kreistag"}, "Ein Gremium „Kreistag“ gibt es nicht."),
        (
            None,
            {"since": day("2023-01-01"), "until": day("2022-01-01")},
            "Das Gremium würde enden (01.01.2022)",
        ),
    ],
)
def test_what_a_new_body_cannot_be(short: str | None, values: dict[str, Any], told: str) -> None:
    assert refused(new_body, PLAN, short, NEW | values).startswith(told)


def test_other_names_stand_once_and_are_not_the_name_itself() -> None:
    assert changed("jha", {"also_called": ("jha ", "Ausschuss", "AUSSCHUSS")}).also_called == (
        "JHA",
        "Ausschuss",
    )
    now = changed("jha", {"name": "JHA"})
    assert (now.name, now.also_called) == ("JHA", ("Jugendhilfeausschuss",))
    assert "also_called" not in changed("steuerung", {"also_called": ("Steuerungsgruppe",)}).model_fields_set


def test_a_second_lead_of_a_steering_group_is_refused_with_the_first_one_named() -> None:
    with pytest.raises(SecondLead) as caught:
        changed("steuerung", {"lead": ("Leitung Jugendamt",)})
    assert caught.value.told() == (
        "Eine Steuerungsgruppe hat genau eine Leitung; hier leitet schon „Netzwerkkoordination“, nicht auch "
        "„Leitung Jugendamt“."
    )
    several = {"name": "Neu", "kind": BodyKind.STEERING, "lead": ("A", "B")}
    assert "leitet schon „A“, nicht auch „B“" in refused(new_body, None, None, several)
    two_heads = several | {"lead": ("A",), "members": (Member(role="A", heads=2),)}
    assert "hätte „A“ 2 Köpfe" in refused(new_body, None, None, two_heads)
    as_steering = {"kind": BodyKind.STEERING, "lead": ("A", "B")}
    assert "nicht auch „B“" in refused(changed, "jha", as_steering)


def test_the_lead_can_change_hands() -> None:
    after = changed("steuerung", {"lead": ("leitung jugendamt",)}, without=("leitung",))
    assert after.members == (
        Member(role="Netzwerkkoordination"),
        Member(role="Leitung Jugendamt", lead=True),
    )


def test_a_steering_group_without_lead_can_be_written() -> None:
    assert not any(member.lead for member in changed("steuerung", {}, without=("leitung",)).members)
    assert new_body(None, None, {"name": "Neu", "kind": BodyKind.STEERING}).bodies[0].members == ()


def test_members_are_added_and_the_last_word_counts() -> None:
    after = changed(
        "steuerung", {"members": (Member(role="netzwerkkoordination"), Member(role="Neu", heads=2))}
    )
    assert [(member.role, member.heads, member.lead) for member in after.members] == [
        ("Netzwerkkoordination", 1, True),
        ("Leitung Jugendamt", 1, False),
        ("Neu", 2, False),
    ]


def test_members_go_by_their_roles() -> None:
    assert changed("steuerung", {}, "leitung jugendamt").members == (
        Member(role="Netzwerkkoordination", lead=True),
    )
    assert changed("steuerung", {}, without=("mitglied",)).members == ()
    told = refused(changed, "steuerung", {}, "Klinik")
    assert told == (
        "„Klinik“ gehört nicht zum Gremium. Es gehören dazu: „Netzwerkkoordination“, „Leitung Jugendamt“."
    )


def test_a_new_rhythm_takes_the_place_of_the_old() -> None:
    plan = with_bodies(project(ONE_BLOCK), body("rat", "im_jahr = 4"))
    after = changed_body(history(plan, day("2022-06-01")), "rat", {"every_weeks": 2}).bodies[0]
    assert (after.every_weeks, after.times_a_year) == (2, None)
    without = changed_body(history(plan, day("2022-06-01")), "rat", {}, ("im-jahr",)).bodies[0]
    assert (without.every_weeks, without.times_a_year) == (None, None)


def test_a_name_that_entries_use_stays_as_another_name() -> None:
    assert changed("jha", {"name": "Ausschuss"}).also_called == ("Jugendhilfeausschuss", "JHA")
    assert changed("steuerung", {"name": "Steuerkreis"}).also_called == ()
    assert changed("jha", {"name": "JUGENDHILFEAUSSCHUSS"}).also_called == ("JHA",)


def test_no_body_lies_in_itself() -> None:
    plan = with_bodies(
        project(ONE_BLOCK), body("a"), body("b", 'teil_von = "a"'), body("c", 'teil_von = "b"')
    )
    past = history(plan, day("2022-06-01"))
    assert refused(changed_body, past, "a", {"part_of": "c"}).startswith(
        "„A“ läge damit in sich selbst: A in C in B in A."
    )
    assert "A in A" in refused(changed_body, past, "a", {"part_of": "a"})


def test_a_circle_that_is_there_already_is_no_trouble() -> None:
    plan = with_bodies(
        project(ONE_BLOCK), body("a", 'teil_von = "b"'), body("b", 'teil_von = "a"'), body("c")
    )
    after = changed_body(history(plan, day("2022-06-01")), "c", {"part_of": "a"})
    assert after.bodies[2].part_of == "a"


def test_nothing_else_of_the_plan_changes() -> None:
    past = history(with_bodies(project(ONE_BLOCK), STEERING, COMMITTEE), day("2022-06-01"))
    after = changed_body(past, "jha", {"hand_in_days": 6})
    assert after.bodies[0] == PLAN.bodies[0]
    assert after.bodies[1] == PLAN.bodies[1].model_copy(update={"hand_in_days": 6})
    with pytest.raises(BodyTaken):
        changed_body(past, "jha", {"name": "Steuerungsgruppe"})
    with pytest.raises(NoSuchName):
        changed_body(history(project(ONE_BLOCK), day("2022-06-01")), "jha", {"hand_in_days": 6})
    assert isinstance(after, BodyPlan)
