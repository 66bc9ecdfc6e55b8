"""The draft of a council paper: what it knows, and what it keeps from its readers."""

import tomllib
from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace
from tests.conftest import day, project

from fruehe_hilfen_cli.model.bodies import BodyPlan
from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.kinds import ConsultationResult, ConsultationRole, Cover, PaperKind, Visibility
from fruehe_hilfen_cli.model.resources import ResourcePlan
from fruehe_hilfen_cli.views.governance.draft import Draft, draft
from fruehe_hilfen_cli.views.governance.draft_head import DraftRequest
from fruehe_hilfen_cli.views.roadmap.blocks import BlockStatus

PLAN = """
    zeitraum = [
      { phasen = [1], name = "Anfang", beginn = "2022-04", ende = "2022-06" },
      { phasen = [2, 3], beginn = "2022-07", ende = "2023-06" },
    ]
    meilenstein = [
      { id = "1.1", phase = 1, titel = "Vertrag" },
      { id = "2.1", phase = 2, titel = "Struktur" },
    ]
"""
BODIES = """
    vorlage = { aktenzeichen = "51.17", federfuehrung = "Jugendamt" }
    [[gremium]]
    id = "jha"
    name = "Jugendhilfeausschuss"
    auch = ["Ausschuss"]
    art = "ausschuss"
    frist_tage = 10
    oeffentlich = true
    [[gremium]]
    id = "sg"
    name = "Steuerungsgruppe"
    art = "steuerungsgruppe"
    [[gremium.mitglied]]
    rolle = "Leitung"
    [[gremium]]
    id = "pg"
    name = "Planungsgruppe"
    art = "planungsgruppe"
    teil_von = "sg"
    bis = 2022-05-31
"""
PUBLIC = 'sichtbarkeit = "oeffentlich"'


def drafted(*lines: str, on: str = "2022-11-01", money: str = "", **asked: Any) -> Draft:  # noqa: ANN401 - fields of a request
    found = project(PLAN, *lines)
    bodies = BodyPlan.model_validate(tomllib.loads(BODIES), by_alias=True, by_name=False)
    resources = ResourcePlan.model_validate(tomllib.loads(money), by_alias=True, by_name=False)
    whole = replace(found, bodies=bodies, resources=resources)
    return draft(whole, day(on), DraftRequest(**{"kind": PaperKind.DECISION, **asked}))


def titles(found: Draft) -> list[list[str]]:
    return [[told.entry.title for told in period.entries] for period in found.periods]


def test_the_head_comes_from_the_bodies() -> None:
    head = drafted(body="Ausschuss").head
    assert (head.file_number, head.lead_office, head.public) == ("51.17", "Jugendamt", True)
    assert head.consultation.body == "Jugendhilfeausschuss"
    assert (head.number, head.title, head.consultation.day) == (None, None, None)


def test_without_a_body_nothing_is_guessed() -> None:
    head = drafted().head
    assert (head.public, head.consultation.body, head.consultation.hand_in) == (None, None, None)


@pytest.mark.parametrize(
    ("kind", "role"),
    [
        (PaperKind.DECISION, ConsultationRole.DECISION),
        (PaperKind.INTERIM_REPORT, ConsultationRole.TAKING_NOTE),
        (PaperKind.INFORMATION, ConsultationRole.TAKING_NOTE),
    ],
)
def test_the_role_follows_the_kind(kind: PaperKind, role: ConsultationRole) -> None:
    assert drafted(kind=kind).head.consultation.role is role
    assert (
        drafted(kind=kind, role=ConsultationRole.HEARING).head.consultation.role is ConsultationRole.HEARING
    )


def test_the_session_is_the_next_appointment_of_the_body() -> None:
    line = (
        "2022-10-01 termin = [{ datum = 2022-12-20, titel = 'Zwölfte', gremium = 'jha' }, "
        "{ datum = 2022-11-24, titel = '11. Sitzung', gremium = 'Ausschuss' }, "
        "{ datum = 2022-11-10, titel = 'Andere', gremium = 'sg' }]"
    )
    found = drafted(line, body="jha")
    step = found.head.consultation
    assert (step.day, step.session_number) == (day("2022-11-24"), 11)
    assert step.hand_in == day("2022-11-14")  # ten days before
    assert drafted(line, body="jha", session=day("2022-12-20")).head.consultation.hand_in == day("2022-12-10")


def test_the_session_itself_is_no_appointment_to_announce() -> None:
    line = f"2022-10-01 termin = [{{ datum = 2022-11-24, titel = 'Sitzung', gremium = 'jha' }}], {PUBLIC}"
    assert [one.title for one in drafted(line).appointments] == ["Sitzung"]
    assert drafted(line, body="jha").appointments == ()


PAPER = (
    "k7q2m 2022-10-01 vorlage = [{ nummer = '7/2022', art = 'mitteilung', titel = 'Stand', "
    "oeffentlich = false, beratung = [{ gremium = 'Beirat', rolle = 'vorberatung', datum = 2022-10-20 }, "
    "{ gremium = 'jha', rolle = 'kenntnisnahme', datum = 2022-11-24 }] }]"
)
TAKEN = (
    "2022-10-20 art = 'sitzung', gremium = 'Beirat', "
    "beschluss = [{ titel = 'Stand', vorlage = '7/2022', rolle = 'vorberatung', ergebnis = 'beschlossen' }]"
)


def test_a_known_paper_brings_its_head_and_way() -> None:
    head = drafted(PAPER, f"{TAKEN}, {PUBLIC}", number="7/2022").head
    assert (head.title, head.public, head.file_number) == ("Stand", False, "51.17")
    assert [(step.body, step.result) for step in head.consultations] == [
        ("Beirat", ConsultationResult.ADOPTED),
        ("Jugendhilfeausschuss", None),
    ]
    assert head.consultation is head.consultations[-1]
    assert head.supplements is None


def test_a_result_that_readers_may_not_see_is_not_told() -> None:
    assert [step.result for step in drafted(PAPER, TAKEN, number="7/2022").head.consultations] == [None, None]


def test_a_paper_that_went_out_is_only_supplemented() -> None:
    handed_in = PAPER.replace("oeffentlich = false", "eingereicht_am = 2022-10-01")
    assert drafted(handed_in, number="7/2022").head.supplements == "k7q2m/1"


def test_a_draft_does_not_report_on_its_own_session() -> None:
    line = f"2022-10-24 art = 'sitzung', titel = '11. Sitzung', gremium = 'jha', erreicht = ['2.1'], {PUBLIC}"
    found = drafted(line, body="Ausschuss", session=day("2022-10-24"))
    assert titles(found) == [[], []]
    assert found.head.consultation.session_number == 11
    assert [one.id for one in found.periods[1].remaining] == ["2.1"]
    assert titles(drafted(line, body="Ausschuss", session=day("2022-10-25"))) == [[], ["11. Sitzung"]]


def test_a_session_told_with_two_numbers_has_none() -> None:
    line = "2022-10-24 art = 'sitzung', titel = '11. Sitzung', text = 'Nach der 10. Sitzung', gremium = 'jha'"
    assert drafted(line, body="jha", session=day("2022-10-24")).head.consultation.session_number is None


def test_the_course_is_told_by_blocks() -> None:
    found = drafted(
        f"2022-03-01 titel = 'Vorher', text = 'So.', {PUBLIC}",
        f"2022-05-03 titel = 'Im Anfang', art = 'erfolg', {PUBLIC}",
        f"2022-08-01 titel = 'Nachtrag', art = 'erfolg', phase = 1, {PUBLIC}",
        f"2022-08-02 titel = 'Gespräch', art = 'jour-fixe', {PUBLIC}",
        f"2022-08-03 titel = 'Zahlen', art = 'notiz', {PUBLIC}",
        f"2022-08-04 titel = 'Treffen', art = 'workshop', {PUBLIC}",
        "2022-08-05 titel = 'Im Haus', art = 'workshop'",
    )
    assert [one.entry.title for one in found.before] == ["Vorher"]
    assert titles(found) == [["Im Anfang", "Nachtrag"], ["Treffen"]]
    assert [period.calls_held for period in found.periods] == [0, 1]
    assert found.left_out == 1


def test_the_course_since_a_month() -> None:
    lines = [f"2022-0{month}-30 titel = 'M{month}', art = 'erfolg', {PUBLIC}" for month in (5, 6, 7)]
    assert titles(drafted(*lines, since=Month(2022, 6))) == [["M6"], ["M7"]]


def test_what_only_the_house_knows_is_neither_reached_nor_open() -> None:
    found = drafted("2022-06-01 erreicht = ['1.1']")
    assert (found.periods[0].reached, found.periods[0].remaining) == ((), ())
    assert found.periods[0].reached_withheld == 1
    assert found.periods[0].state is BlockStatus.UNKNOWN
    inside = drafted("2022-06-01 erreicht = ['1.1']", reader=Visibility.INTERNAL)
    assert [one.id for one in inside.periods[0].reached] == ["1.1"]
    assert inside.periods[0].reached_withheld == 0
    assert inside.periods[0].state is BlockStatus.COMPLETED


MOVED = "2022-06-20 abweichung = [{ betrifft = 'phase 3', neues_ende = '2023-09', grund = 'Stelle frei' }]"


def test_a_date_that_only_the_house_knows_is_withheld() -> None:
    outside, inside = drafted(MOVED).periods[1], drafted(MOVED, reader=Visibility.INTERNAL).periods[1]
    assert (drafted(MOVED).deviations, drafted(MOVED).deviations_withheld) == ((), 1)
    assert (outside.withheld, outside.current.end) == (True, None)
    assert (inside.withheld, inside.current.end) == (False, Month(2023, 9))
    assert [(one.withheld, one.due_current) for one in outside.remaining] == [(True, None)]
    assert [(one.withheld, one.due_current) for one in inside.remaining] == [(False, Month(2023, 9))]


def test_a_delay_that_is_explained_in_the_house_is_not_said_to_be_unexplained() -> None:
    explained = "2022-06-20 abweichung = [{ betrifft = 'meilenstein 1.1', grund = 'Rechtsamt' }]"
    assert drafted().periods[0].remaining[0].overdue
    (kept,) = drafted(explained).periods[0].remaining
    assert (kept.overdue, kept.covered, kept.withheld) == (False, False, True)
    (told,) = drafted(f"{explained}, {PUBLIC}").periods[0].remaining
    assert (told.overdue, told.covered, told.withheld) == (True, True, False)


def test_a_deviation_cleared_in_the_house_is_not_said_to_be_open() -> None:
    cleared = "2022-07-01 klaerung = [{ abweichung = 'k7q2m/1', ergebnis = 'so' }]"
    (found,) = drafted(f"k7q2m {MOVED}, {PUBLIC}", cleared).deviations
    assert found.withheld
    (open_one,) = drafted(f"k7q2m {MOVED}, {PUBLIC}").deviations
    assert not open_one.withheld


def test_tasks_done_in_the_house_are_not_open() -> None:
    task = f"k7q2m 2022-07-01 aufgabe = [{{ was = 'Raum' }}, {{ was = 'Saal', bis = 2022-12-01 }}], {PUBLIC}"
    assert [one.what for one in drafted(task).tasks] == ["Saal", "Raum"]
    assert [one.what for one in drafted(task, "2022-08-01 erledigt = ['k7q2m/2']").tasks] == ["Raum"]


def test_a_report_is_late_by_the_days_to_the_session() -> None:
    asked = f"2021-12-14 berichtspflicht = [{{ was = 'Stand', wem = 'Senat', bis = '2022-12' }}], {PUBLIC}"
    at = {"on": "2023-02-14", "kind": PaperKind.INTERIM_REPORT}
    (duty,) = drafted(asked, session=day("2023-02-28"), **at).duties
    assert duty.days_late == 59
    (today,) = drafted(asked, **at).duties
    assert today.days_late == 45
    (early,) = drafted(asked, session=day("2022-12-31"), **at).duties
    assert early.days_late == 0


def test_bodies_that_only_decide_or_are_gone_do_not_carry_the_process() -> None:
    assert [body.name for body in drafted().bodies] == ["Steuerungsgruppe"]
    assert [(body.name, body.part_of) for body in drafted(on="2022-05-01").bodies] == [
        ("Steuerungsgruppe", None),
        ("Planungsgruppe", "Steuerungsgruppe"),
    ]


MONEY = """
    haushalt = [
      { jahr = 2022, zweck = "Treffen", betrag = 10.1, produkt = "1", deckung = "eingeplant" },
      { jahr = 2023, zweck = "Treffen", betrag = 20.2, produkt = "1", deckung = "eingeplant" },
      { jahr = 2023, zweck = "Café", betrag = 5, circa = true, produkt = "2", deckung = "nicht-eingeplant" },
    ]
"""


def test_money_is_summed_from_the_year_of_the_session_on() -> None:
    both = drafted(money=MONEY).money
    assert (both.total, both.approx, both.products, both.cover) == (35.3, True, ("1", "2"), Cover.PARTLY)
    later = drafted(money=MONEY, session=date(2023, 1, 10)).money
    assert (later.total, len(later.budget)) == (25.2, 2)
    first = drafted(money=MONEY.replace("2023", "2021")).money
    assert (first.total, first.approx, first.cover) == (10.1, False, Cover.PLANNED)


def test_a_line_without_cover_leaves_the_cover_to_be_ticked() -> None:
    assert drafted(money='haushalt = [{ jahr = 2022, zweck = "Treffen", betrag = 0 }]').money.cover is None


def test_what_is_typed_goes_before_the_budget() -> None:
    found = drafted(money=MONEY, cost=0, product="9", cover=Cover.NOT, covered_by="Stiftung").money
    assert (found.total, found.products, found.cover) == (0, ("9",), Cover.NOT)
    assert (found.covered_by, found.budget) == ("Stiftung", ())


def test_nothing_is_known_without_a_budget() -> None:
    found = drafted().money
    assert (found.total, found.products, found.cover, found.budget) == (None, (), None, ())


def test_the_paper_is_no_evidence_of_itself() -> None:
    line = f"2022-05-03 art = 'erfolg', belege = ['Vertrag', 'Vorlage 7/2022', 'Vertrag'], {PUBLIC}"
    assert drafted(line).evidence == ("Vertrag", "Vorlage 7/2022")
    assert drafted(line, number="7/2022").evidence == ("Vertrag",)


def test_a_paper_whose_number_is_part_of_another_is_evidence() -> None:
    line = f"2022-05-03 art = 'erfolg', belege = ['Vorlage 17/2022', 'Vorlage 7/2022'], {PUBLIC}"
    assert drafted(line, number="7/2022").evidence == ("Vorlage 17/2022",)
