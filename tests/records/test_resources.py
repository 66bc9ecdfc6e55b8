from typing import Any

import pytest
from tests.resource_plans import BREMEN, plan

from fruehe_hilfen_cli.errors import Refusal
from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.kinds import Cover
from fruehe_hilfen_cli.records.governance.resources import (
    CoveredTwice,
    NoAmount,
    NoFte,
    NothingSaid,
    PostReversed,
    WhichLine,
    alike,
    with_line,
    with_post,
)
from fruehe_hilfen_cli.records.making import InvalidEntry
from fruehe_hilfen_cli.records.roadmap.plan_editing import NotDroppable

KNOWN = plan(BREMEN)
TWICE = plan(
    'haushalt = [{ jahr = 1999, zweck = "A", betrag = 1 }, { jahr = 1999, zweck = "a", betrag = 2 }]'
)


def test_the_first_line_makes_the_plan() -> None:
    found = with_line(None, 2023, " Sach  mittel ", {"amount": 250000})
    assert found.before is None
    assert found.plan.budget == (found.after,)
    assert (found.after.year, found.after.purpose, found.after.amount) == (2023, "Sach mittel", 250000)


def test_a_line_changes_where_it_stands() -> None:
    found = with_line(KNOWN, 2022, "sachMITTEL", {"amount": 1, "cover": Cover.PLANNED})
    assert found.before is KNOWN.budget[0]
    assert [(line.year, line.purpose, line.amount) for line in found.plan.budget] == [
        (2022, "Sachmittel", 1),
        (2023, "Sachmittel", 250000),
    ]
    assert found.plan.posts == KNOWN.posts
    assert found.after.cover is Cover.PLANNED


def test_a_new_amount_says_anew_whether_it_is_exact() -> None:
    about = with_line(KNOWN, 2022, "Sachmittel", {"amount": 1, "approx": True}).plan
    assert about.budget[0].approx
    assert with_line(about, 2022, "Sachmittel", {"product": "1"}).after.approx
    assert not with_line(about, 2022, "Sachmittel", {"amount": 2}).after.approx
    assert not with_line(about, 2022, "Sachmittel", {}, ("circa",)).after.approx


def test_what_is_left_out_goes() -> None:
    said = with_line(KNOWN, 2022, "Sachmittel", {"product": "1", "covered_by": "Stiftung"}).plan
    after = with_line(said, 2022, "Sachmittel", {"note": "x"}, ("gedeckt_durch", "produkt")).after
    assert (after.product, after.covered_by, after.note) == (None, None, "x")


@pytest.mark.parametrize(
    ("purpose", "values", "left_out", "why"),
    [
        ("Reisen", {"product": "1"}, (), NoAmount),
        ("Sachmittel", {}, (), NothingSaid),
        ("Sachmittel", {}, ("betrag",), NotDroppable),
        ("Sachmittel", {"amount": -1}, (), InvalidEntry),
        ("Sachmittel", {"cover": Cover.PLANNED, "covered_by": "x"}, (), CoveredTwice),
        (" ", {"amount": 1}, (), InvalidEntry),
    ],
)
def test_a_line_that_makes_no_sense_is_refused(
    purpose: str, values: dict[str, Any], left_out: tuple[str, ...], why: type[Refusal]
) -> None:
    with pytest.raises(why):
        with_line(KNOWN, 2022, purpose, values, left_out)


def test_a_line_that_stands_there_twice_is_refused() -> None:
    with pytest.raises(WhichLine) as refused:
        with_line(TWICE, 1999, "A", {"amount": 1})
    assert "2-mal" in refused.value.told()


def test_a_missing_amount_comes_with_the_nearest_purpose() -> None:
    with pytest.raises(NoAmount) as refused:
        with_line(KNOWN, 2022, "Sachmitel", {})
    assert refused.value.advised().startswith("Meinten Sie „Sachmittel“? ")
    assert alike("Sachmitel", ["Sachmittel", "Reisen"]) == "Sachmittel"
    assert alike("sachmittel", ["Sachmittel"]) is None
    assert alike("Honorare", ["Sachmittel"]) is None


def test_a_post_comes_behind_the_others() -> None:
    found = with_post(KNOWN, "Koordination", {"fte": 0.5, "heads": 1})
    assert found.plan.posts == (*KNOWN.posts, found.after)
    assert found.plan.budget == KNOWN.budget


def test_a_post_changes_where_it_stands() -> None:
    found = with_post(KNOWN, "geschäftsstelle", {"limited_until": Month(2024, 6)}, ("koepfe",))
    assert found.before is KNOWN.posts[0]
    assert (found.after.title, found.after.fte, found.after.heads) == ("Geschäftsstelle", 5.5, None)
    assert found.after.limited_until == Month(2024, 6)


@pytest.mark.parametrize(
    ("title", "values", "left_out", "why"),
    [
        ("Koordination", {"heads": 1}, (), NoFte),
        ("Geschäftsstelle", {}, (), NothingSaid),
        ("Geschäftsstelle", {}, ("vze",), NotDroppable),
        ("Geschäftsstelle", {"limited_until": Month(2022, 6)}, (), PostReversed),
        ("Geschäftsstelle", {"filled_from": Month(2022, 6)}, (), PostReversed),
        ("Geschäftsstelle", {"heads": -1}, (), InvalidEntry),
    ],
)
def test_a_post_that_makes_no_sense_is_refused(
    title: str, values: dict[str, Any], left_out: tuple[str, ...], why: type[Refusal]
) -> None:
    with pytest.raises(why):
        with_post(KNOWN, title, values, left_out)
