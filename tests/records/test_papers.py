"""Handing in council papers: what is taken over, what is refused, what is read from a draft."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.bodies import COMMITTEE, with_bodies
from tests.conftest import ONE_BLOCK, day, project
from tests.views.test_paper_duties import PLAN

from fruehe_hilfen_cli.errors import Refusal
from fruehe_hilfen_cli.model.bodies import PaperSettings
from fruehe_hilfen_cli.model.dates import When, parse_when
from fruehe_hilfen_cli.model.governance import Consultation, FrozenFile
from fruehe_hilfen_cli.model.kinds import (
    ConsultationResult,
    ConsultationRole,
    EntryKind,
    PaperKind,
    Visibility,
)
from fruehe_hilfen_cli.records.governance.draft_reading import read_draft
from fruehe_hilfen_cli.records.governance.papers import (
    Announced,
    NoSuchPaper,
    NotSubmittedYet,
    NumberTaken,
    PaperUntold,
    ResultAhead,
    SessionOver,
    StandAhead,
    early_sentences,
    late_sentences,
    may_fulfil,
    new_paper,
    stand_of,
    submission,
)
from fruehe_hilfen_cli.render.markdown_document import to_markdown
from fruehe_hilfen_cli.reports.governance.draft import draft_document
from fruehe_hilfen_cli.views.governance.draft import draft
from fruehe_hilfen_cli.views.governance.draft_head import DraftRequest
from fruehe_hilfen_cli.views.history import History, history

KNOWN = 'k7q2m 2023-02-01 vorlage = [{ nummer = "5/2023", art = "mitteilung", titel = "Stand" }]'
OUT = """p3vnx 2023-02-02 vorlage = [
    { nummer = "4/2023", art = "mitteilung", titel = "Stand", eingereicht_am = 2023-02-02 }]"""
DECIDED_LATER = Consultation(
    body="jha", role=ConsultationRole.DECISION, day=date(2023, 3, 7), result=ConsultationResult.ADOPTED
)
USUAL = PaperSettings(lead_office="51 Jugend", file_number="51.17")
ON = day("2023-03-06")


def past(*lines: str, plan: str = ONE_BLOCK) -> History:
    """What is known on 06.03.2023 where the committee asks for papers ten days before."""
    found = with_bodies(project(plan, *lines), COMMITTEE)
    assert found.bodies is not None
    settled = found.bodies.model_copy(update={"paper_settings": USUAL})
    return history(replace(found, bodies=settled), ON)


def values(**more: object) -> dict[str, Any]:
    """What was typed."""
    return {"kind": PaperKind.INFORMATION, "title": "Zwischenstand", **more}


def step(body: str = "jha", role: ConsultationRole = ConsultationRole.DECISION, on: str = "") -> Consultation:
    """A step of the way."""
    return Consultation(body=body, role=role, day=day(on) if on else None)


def test_settings_and_names_of_bodies_are_taken_over() -> None:
    paper = new_paper(past(), values(number="7/2023", consultations=(step(), step("Beirat"))), ON)
    assert (paper.lead_office, paper.file_number, paper.submitted_on) == ("51 Jugend", "51.17", ON)
    assert [found.body for found in paper.consultations] == ["Jugendhilfeausschuss", "Beirat"]


def test_the_way_is_in_the_order_of_the_sessions() -> None:
    steps = step("Rat"), step("Kreistag", on="2023-04-20"), step("jha", on="2023-03-20")
    paper = new_paper(past(), values(consultations=steps), ON)
    assert [found.body for found in paper.consultations] == ["Jugendhilfeausschuss", "Kreistag", "Rat"]


def test_what_is_typed_goes_before_the_settings() -> None:
    assert new_paper(past(), values(lead_office="53 Gesundheit"), ON).lead_office == "53 Gesundheit"


def test_a_supplement_names_its_paper_by_number() -> None:
    assert new_paper(past(KNOWN), values(supplements="k7q2m/1"), ON).supplements == "5/2023"


@pytest.mark.parametrize(
    ("refusal", "typed", "on"),
    [
        (NotSubmittedYet, values(), "2023-03-07"),
        (PaperUntold, {"title": "x"}, "2023-03-06"),
        (PaperUntold, {"kind": PaperKind.INFORMATION, "title": ""}, "2023-03-06"),
        (Announced, values(number="5 / 2023"), "2023-03-06"),
        (NumberTaken, values(number="4 / 2023"), "2023-03-06"),
        (NoSuchPaper, values(supplements="6/2023"), "2023-03-06"),
        (SessionOver, values(consultations=(step(on="2023-03-05"),)), "2023-03-06"),
        (ResultAhead, values(consultations=(DECIDED_LATER,)), "2023-03-06"),
    ],
)
def test_what_is_refused(refusal: type[Refusal], typed: dict[str, Any], on: str) -> None:
    with pytest.raises(refusal) as found:
        new_paper(past(KNOWN, OUT), typed, day(on))
    assert found.value.told().endswith(".")


def test_a_result_of_today_is_known() -> None:
    decided = DECIDED_LATER.model_copy(update={"day": ON})
    assert new_paper(past(), values(consultations=(decided,)), ON).consultations == (
        decided.model_copy(update={"body": "Jugendhilfeausschuss"}),
    )


@pytest.mark.parametrize(
    ("told", "on", "stand"),
    [
        (None, "2023-03-01", "2023-03-01"),
        (None, "2023-03", "2023-03-06"),
        ("2023-02-20", "2023-03-01", "2023-02-20"),
        ("2023-02", "2023-03-01", "2023-02-28"),
        ("2023-03", "2023-03-01", "2023-03-01"),
    ],
)
def test_its_stand_is_told_or_the_day_it_goes_out(told: str | None, on: str, stand: str) -> None:
    assert stand_of(_when(told) if told else None, _when(on), ON) == day(stand)


@pytest.mark.parametrize(("told", "on"), [("2023-03-02", "2023-03-01"), ("2099-01", "2023-03")])
def test_no_stand_after_it_went_out(told: str, on: str) -> None:
    with pytest.raises(StandAhead):
        stand_of(_when(told), _when(on), ON)


def _when(words: str) -> When:
    found = parse_when(words, ON)
    assert found
    return found


def test_a_paper_may_lie_on_the_table_of_the_session() -> None:
    assert new_paper(past(), values(consultations=(step(on="2023-03-06"),)), ON).consultations


def test_the_entry_holds_paper_file_and_evidence() -> None:
    frozen = FrozenFile(file="anlagen/v.md", as_of=ON, checksum="a" * 64)
    entry = submission(new_paper(past(), values(number="7/2023"), ON), frozen, ON, ("Protokoll",))
    assert (entry.kind, entry.title) == (EntryKind.PROCESS_STEP, "Vorlage 7/2023 eingereicht: Zwischenstand")
    assert entry.evidence == ("anlagen/v.md", "Protokoll")
    assert (entry.papers[0].file, entry.frozen) == ("anlagen/v.md", (frozen,))


def test_too_late_is_said() -> None:
    late = new_paper(past(), values(consultations=(step(on="2023-03-14"), step("Beirat"))), ON)
    due = "Die Vorlage war bis 04.03.2023 einzureichen (Jugendhilfeausschuss am 14.03.2023)"
    assert list(late_sentences(past(), late)) == [f"{due}; sie ist 2 Tage zu spät."]
    early = new_paper(past(), values(consultations=(step(on="2023-03-16"),)), ON)
    assert list(late_sentences(past(), early)) == []


def test_a_decision_before_the_paper_is_said() -> None:
    decided = 'k7q2m 2023-02-01 beschluss = [{ titel = "x", vorlage = "7 / 2023", rolle = "anhoerung" }]'
    [sentence] = early_sentences(past(decided), new_paper(past(), values(number="7/2023"), ON))
    assert "k7q2m" in sentence
    assert list(early_sentences(past(decided), new_paper(past(), values(), ON))) == []


@pytest.mark.parametrize(
    ("kind", "role", "milestones"),
    [
        (PaperKind.DECISION, ConsultationRole.DECISION, ["3.4", "4.5"]),
        (PaperKind.DECISION, ConsultationRole.TAKING_NOTE, []),
        (PaperKind.INFORMATION, ConsultationRole.DECISION, []),
    ],
)
def test_what_it_may_fulfil(kind: PaperKind, role: ConsultationRole, milestones: list[str]) -> None:
    known = past(plan=PLAN)
    paper = new_paper(known, values(kind=kind, consultations=(step(role=role),)), ON)
    assert [duty.milestone for duty in may_fulfil(known, paper)] == milestones


def drafted(request: DraftRequest) -> bytes:
    """A draft as it is written to a file."""
    return to_markdown(draft_document(draft(past().project, ON, request))).encode()


@pytest.mark.parametrize("kind", PaperKind)
@pytest.mark.parametrize("role", ConsultationRole)
def test_a_draft_is_read_as_it_was_written(kind: PaperKind, role: ConsultationRole) -> None:
    session = date(2023, 3, 14)
    request = DraftRequest(
        kind=kind, body="JHA", role=role, session=session, number="7/2023", title="A | b_c [x] *d*"
    )
    facts, open_places, _ = read_draft(drafted(request), ON)
    assert facts == {
        "number": "7/2023",
        "title": "A | b_c [x] *d*",
        "kind": kind,
        "public": True,
        "file_number": "51.17",
        "lead_office": "51 Jugend",
        "consultations": (Consultation(body="Jugendhilfeausschuss", role=role, day=session),),
        "as_of": ON,
    }
    assert open_places > 0


@pytest.mark.parametrize("reader", Visibility)
def test_for_whom_a_draft_was_made(reader: Visibility) -> None:
    data = drafted(DraftRequest(kind=PaperKind.DECISION, reader=reader))
    assert read_draft(data, ON).reader is reader
    assert read_draft(data.replace(b"Entwurf aus den Daten von", b"Vom"), ON).reader is None


def test_what_is_still_to_be_written_is_not_read() -> None:
    facts, open_places, _ = read_draft(drafted(DraftRequest(kind=PaperKind.DECISION)), ON)
    assert not {"number", "title", "public", "consultations"} & facts.keys()
    assert open_places >= 4


def test_other_line_ends_and_a_mark_at_the_beginning_do_no_harm() -> None:
    request = DraftRequest(kind=PaperKind.DECISION, body="JHA", number="7/2023")
    data = drafted(request)
    windows = b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n")
    assert read_draft(windows, ON) == read_draft(data, ON)


@given(st.binary() | st.text().map(str.encode))
def test_any_other_file_says_nothing(data: bytes) -> None:
    assert read_draft(data, ON) == ({}, 0, None)
