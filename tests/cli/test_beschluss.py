"""``fh beschluss neu|stand|liste|zeige``."""

import json
from collections.abc import Callable
from datetime import date

import pytest
from tests.cli.places import ROADMAP, Fh, contents, entries_of, make_place, the_entry

from fruehe_hilfen_cli.cli.input.governance.consultation_input import BadConsultation, consultation_of
from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.governance import Consultation, Votes
from fruehe_hilfen_cli.model.kinds import (
    ConsultationResult,
    ConsultationRole,
    DecisionProgress,
    EntryKind,
    PaperKind,
    Visibility,
)
from fruehe_hilfen_cli.store.workspace import PlanFile, Workspace

PLAN = (
    ROADMAP
    + '[[meilenstein]]\nid = "3.4"\nphase = 3\ntitel = "Vorlage eingebracht"\nart = "beschlussvorlage"\n'
)
BODIES = """\
format = 1
[vorlage]
federfuehrung = "51 Jugend"
[[gremium]]
id = "jha"
name = "Jugendhilfeausschuss"
art = "ausschuss"
[[gremium]]
id = "kreistag"
name = "Kreistag"
art = "politik"
"""
SESSION = """\
datum = 2023-02-01
art = "sitzung"
titel = "Runde"
gremium = "Jugendhilfeausschuss"
[[vorlage]]
nummer = "017/2023"
art = "beschlussvorlage"
titel = "Prozessbegleitung"
[[beschluss]]
titel = "Besuche"
rolle = "entscheidung"
bis = 2023-02-28
[[beschluss]]
titel = "Brief"
rolle = "entscheidung"
gremium = "Kreistag"
"""
OTHER = """\
datum = 2023-02-01
art = "sitzung"
titel = "Dort"
gremium = "Senat"
[[beschluss]]
titel = "Karte"
rolle = "entscheidung"
"""


@pytest.fixture
def started(workspace: Workspace) -> Workspace:
    make_place(workspace, "kreis-nord", abcde=OTHER)
    make_place(workspace, "kreis-sued", PLAN, k7q2m=SESSION)
    workspace.plan_path("kreis-sued", PlanFile.BODIES).write_text(BODIES, "utf-8")
    return workspace


@pytest.fixture
def bare(workspace: Workspace) -> Workspace:
    make_place(workspace, "kreis-sued", PLAN)
    workspace.plan_path("kreis-sued", PlanFile.BODIES).write_text(BODIES, "utf-8")
    return workspace


def ids(fh: Fh, *args: str) -> list[str]:
    """The listed decisions."""
    return [found["id"] for found in json.loads(fh("beschluss", "liste", *args, "--json").out)["beschluss"]]


def test_the_control_table_of_all_municipalities(started: Workspace, fh: Fh) -> None:
    assert ids(fh) == ["k7q2m/1", "abcde/1", "k7q2m/2"]
    assert ids(fh, "kreis-sued", "--gremium", "jha") == ["k7q2m/1"]
    assert ids(fh, "--stand", "versp") == ["k7q2m/1"]
    assert ids(fh, "--stand", "erledigt") == []
    assert fh("beschluss", "liste", "--stand", "bald").code == 2
    assert "3 Beschlüsse, davon 1 verspätet." in fh("beschluss", "liste").out
    assert len(started.places()) == 2


def test_one_line_holds_a_whole_decision_with_its_paper(bare: Workspace, fh: Fh) -> None:
    said = fh(
        *("beschluss", "neu", "Ziele", "--gremium", "JHA", "--am", "10.3.", "--stimmen", "12:0:3"),
        *("--top", "7", "--wortlaut", "Beschlossen wird …", "--vorlage", "101/2023"),
        *("--vorlage-art", "beschluss", "--betreff", "Ziele 2023", "--aktenzeichen", "51.17"),
        *("--beratung", "Kreistag: Entscheidung, 27.4.", "--zustaendig", "Amt 51", "--bis", "31.12."),
        *("--alle-monate", "6", "--aufgabe", "Druck; Amt; 1.4.", "--erfuellt", "3.4"),
        *("--text", "Lange Aussprache.", "--sichtbarkeit", "oeffentlich"),
    )
    assert said.code == 0, said.err
    entry = the_entry(bare)
    assert (entry.day, entry.kind, entry.title) == (
        date(2023, 3, 10),
        EntryKind.DECISION,
        "Jugendhilfeausschuss: Ziele",
    )
    assert (entry.body, entry.reached, entry.visibility) == (
        "Jugendhilfeausschuss",
        ("3.4",),
        Visibility.PUBLIC,
    )
    [decision], [paper], [task] = entry.decisions, entry.papers, entry.tasks
    assert (decision.role, decision.result) == (ConsultationRole.DECISION, ConsultationResult.ADOPTED)
    assert (decision.votes, decision.paper) == (Votes(yes=12, no=0, abstained=3), "101/2023")
    assert (decision.until, decision.every_months) == (date(2023, 12, 31), 6)
    assert (paper.kind, paper.title, paper.lead_office) == (PaperKind.DECISION, "Ziele 2023", "51 Jugend")
    assert paper.consultations == (
        Consultation(body="Kreistag", role=ConsultationRole.DECISION, day=date(2023, 4, 27)),
    )
    assert (task.what, task.until) == ("Druck", date(2023, 4, 1))


def test_soest_a_paper_for_decision_is_noted_and_fulfils_nothing(bare: Workspace, fh: Fh) -> None:
    words = (
        *("beschluss", "neu", "Bericht", "--gremium", "jha", "--ergebnis", "zur-kenntnis"),
        *("--vorlage", "017/2023", "--vorlage-art", "beschlussvorlage"),
    )
    refused = fh(*words, "--erfuellt", "meilenstein 3.4")
    assert (refused.code, "Eine Kenntnisnahme erfüllt Meilenstein 3.4 nicht" in refused.err) == (1, True)
    assert entries_of(bare) == []
    assert fh(*words).code == 0
    entry = the_entry(bare)
    assert (entry.kind, entry.reached) == (EntryKind.SESSION, ())
    assert entry.decisions[0].role is ConsultationRole.TAKING_NOTE
    shown = json.loads(fh("meilenstein", "liste", "--json").out)
    assert "3.4" in json.dumps(shown)
    assert ids(fh, "--alle", "--stand", "ohne") == ids(fh, "--alle")


def test_a_paper_that_is_known_is_only_named(started: Workspace, fh: Fh) -> None:
    said = fh(
        "beschluss", "neu", "Ziele", "--gremium", "jha", "--vorlage", "k7q2m/1", "--kommune", "kreis-sued"
    )
    assert said.code == 0, said.err
    entry = entries_of(started)[-1]
    assert (entry.decisions[0].paper, entry.papers) == ("017/2023", ())


@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        (("Ziele",), 2, "Es fehlt --gremium"),
        (("--gremium", "jha"), 2, "Es fehlt TITEL"),
        (("Ziele", "--gremium", "jha", "--stimmen", "12"), 2, "„12“ sind keine Stimmen"),
        (("Ziele", "--gremium", "jha", "--rolle", "chef"), 2, "„chef“ ist bei --rolle nicht möglich"),
        (("Ziele", "--gremium", "jha", "--am", "1.4.2023"), 1, "liegt in der Zukunft"),
        (("Ziele", "--gremium", "jha", "--vorlage", "9/2023"), 4, "kennt das Logbuch von kreis-sued nicht"),
        (("Ziele", "--gremium", "jha", "--beratung", "Kreistag: Anhörung"), 2, "aber keine ist genannt"),
        (("Ziele", "--gremium", "jha", "--erfuellt", "9.9"), 4, "Einen Meilenstein „9.9“ gibt es"),
    ],
)
def test_what_is_refused_writes_nothing(
    args: tuple[str, ...], code: int, told: str, bare: Workspace, fh: Fh
) -> None:
    before = contents(bare.root)
    said = fh("beschluss", "neu", *args)
    assert (said.code, told in said.err) == (code, True), said.err
    assert contents(bare.root) == before


def test_question_by_question(bare: Workspace, fh: Fh, at_terminal: Callable[..., list[str]]) -> None:
    asked = at_terminal(
        "Ziele", "jha", "1.4.2023", "10.3.", "", "", "101/2023", "", "Ziele 2023", "", "51.17",
        "9:9:9:9", "2:12", "9:0", "Amt 51", "2023-02", "2023-12", "3.9", "3.4",
    )  # fmt: skip
    said = fh("beschluss", "neu")
    assert said.code == 0, (said.err, asked)
    entry = the_entry(bare)
    assert (entry.day, entry.body, entry.reached) == (date(2023, 3, 10), "Jugendhilfeausschuss", ("3.4",))
    [decision], [paper] = entry.decisions, entry.papers
    assert (decision.title, decision.votes) == ("Ziele", Votes(yes=9, no=0))
    assert (decision.responsible, decision.until) == ("Amt 51", Month(2023, 12))
    assert (paper.title, paper.file_number, paper.lead_office) == ("Ziele 2023", "51.17", "51 Jugend")


def test_of_what_was_only_noted_less_is_asked(
    bare: Workspace, fh: Fh, at_terminal: Callable[..., list[str]]
) -> None:
    asked = at_terminal("Jug", "", "kenntnis", "", "")
    assert fh("beschluss", "neu", "Bericht").code == 0
    assert the_entry(bare).body == "Jug"  # a beginning may be another body
    decision = the_entry(bare).decisions[0]
    assert (decision.role, decision.result) == (ConsultationRole.TAKING_NOTE, ConsultationResult.NOTED)
    assert len(asked) == 5


def test_how_far_it_is(started: Workspace, fh: Fh) -> None:
    said = fh(
        *("beschluss", "stand", "k7q2m/1", "in", "--bis", "2023-06", "--grund", "Stelle frei"),
        *("--zustaendig", "Amt 53", "--am", "13.3."),
    )
    assert said.code == 0, said.err
    [mark] = entries_of(started)[-1].decision_marks
    assert (mark.decision, mark.state) == ("k7q2m/1", DecisionProgress.IN_WORK)
    assert (mark.until, mark.reason, mark.responsible) == (Month(2023, 6), "Stelle frei", "Amt 53")
    shown = json.loads(fh("beschluss", "zeige", "k7q2m/1", "--json").out)
    assert (shown["beschluss"]["stand"], shown["beschluss"]["bis"]) == ("in-arbeit", "2023-06")
    assert "zuerst 28.02.2023" in fh("beschluss", "zeige", "k7q2m/1").out
    assert fh("beschluss", "stand", "k7q2m/1", "erledigt").code == 0
    assert ids(fh, "kreis-sued") == ["k7q2m/2"]
    assert fh("beschluss", "stand", "k7q2m/1", "erledigt").code == 1


def test_the_municipality_follows_from_the_decision(started: Workspace, fh: Fh) -> None:
    assert fh("beschluss", "stand", "abcde", "erledigt").code == 0
    assert len(entries_of(started, "kreis-nord")) == 2
    assert fh("beschluss", "stand", "k7q2m", "erledigt").code == 4  # has two
    assert fh("beschluss", "zeige", "zzzzz").code == 4


def test_what_was_known_that_day(started: Workspace, fh: Fh) -> None:
    fh("beschluss", "stand", "k7q2m/1", "erledigt")
    earlier = fh("beschluss", "zeige", "k7q2m/1", "--stichtag", "13.03.2023").out
    assert "Verspätet seit 13 Tagen" in earlier
    assert "Erledigt am 14.03.2023" in fh("beschluss", "zeige", "k7q2m/1").out
    assert len(started.places()) == 2


TODAY = date(2023, 3, 14)


@pytest.mark.parametrize(
    ("words", "step"),
    [
        ("Kreistag: Entscheidung", {"role": ConsultationRole.DECISION}),
        ("Kreistag: anh, 27.4.", {"role": ConsultationRole.HEARING, "day": date(2023, 4, 27)}),
        (
            "Kreistag: vorb, vertagt, 27.2.",
            {
                "role": ConsultationRole.PRELIMINARY,
                "day": date(2023, 2, 27),
                "result": ConsultationResult.POSTPONED,
            },
        ),
        ("Kreistag:Entscheidung,2023-04,", {"role": ConsultationRole.DECISION, "day": Month(2023, 4)}),
    ],
)
def test_a_step_of_a_papers_way(words: str, step: dict[str, object]) -> None:
    found = consultation_of(words, TODAY)
    assert found == Consultation.model_validate({"body": "Kreistag", **step}, by_name=True)


@pytest.mark.parametrize(
    "words",
    ["", "Kreistag", "Kreistag:", ": Entscheidung", "K: Entscheidung, 1.3., 2.3.", "K: E, vertagt, v"],
)
def test_no_step_of_a_way(words: str) -> None:
    with pytest.raises(BadConsultation):
        consultation_of(words, TODAY)
