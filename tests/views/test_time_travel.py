"""Time travel is whole: what a view says of a day depends on nothing that is dated later."""

from collections.abc import Callable
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.bodies import body, with_bodies
from tests.conftest import DAYS, TWO_BLOCKS, project, random_entries
from tests.resource_plans import BREMEN, plan
from tests.staircases import one_indicator, staircase

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.kinds import PaperKind, Visibility
from fruehe_hilfen_cli.model.measures import Measure, MeasurePlan, ReviewScheme
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.dates.appointments import appointment_states
from fruehe_hilfen_cli.views.dates.calendar import CalendarSelection, calendar
from fruehe_hilfen_cli.views.dates.call_list import CallSpan, call_list
from fruehe_hilfen_cli.views.entries.audience import seen_by
from fruehe_hilfen_cli.views.entries.course import course
from fruehe_hilfen_cli.views.entries.logbook import Selection, listed_entries
from fruehe_hilfen_cli.views.entries.logbook_report import told_entries
from fruehe_hilfen_cli.views.governance.bodies import body_states
from fruehe_hilfen_cli.views.governance.closings import closing_states
from fruehe_hilfen_cli.views.governance.council import council
from fruehe_hilfen_cli.views.governance.decision_list import DecisionSelection, listed_decisions
from fruehe_hilfen_cli.views.governance.draft import draft
from fruehe_hilfen_cli.views.governance.draft_head import DraftRequest
from fruehe_hilfen_cli.views.governance.dropout import departure
from fruehe_hilfen_cli.views.governance.paper_duties import paper_duties
from fruehe_hilfen_cli.views.governance.papers import paper_states
from fruehe_hilfen_cli.views.governance.resources import resource_state
from fruehe_hilfen_cli.views.guide.guide import guide
from fruehe_hilfen_cli.views.history import history, is_known
from fruehe_hilfen_cli.views.inventory import inventory
from fruehe_hilfen_cli.views.pages.municipality_page import municipality_page
from fruehe_hilfen_cli.views.results.ideas import idea_list
from fruehe_hilfen_cli.views.results.measure_plan import measure_chart
from fruehe_hilfen_cli.views.results.measures import MeasureSelection, listed_measures
from fruehe_hilfen_cli.views.results.reviews import review_list
from fruehe_hilfen_cli.views.results.staircase import staircase_state
from fruehe_hilfen_cli.views.results.target_actual import target_actual
from fruehe_hilfen_cli.views.results.uptake import Period, uptake_series
from fruehe_hilfen_cli.views.roadmap.timeline import timeline
from fruehe_hilfen_cli.views.roadmap.turns import turned
from fruehe_hilfen_cli.views.steering.compared import compared
from fruehe_hilfen_cli.views.steering.deviation_list import DeviationSelection, listed_deviations
from fruehe_hilfen_cli.views.steering.duties import DutySelection, listed_duties
from fruehe_hilfen_cli.views.steering.format_overview import format_overview
from fruehe_hilfen_cli.views.steering.participation import participation
from fruehe_hilfen_cli.views.steering.questions import QuestionSelection, listed_questions
from fruehe_hilfen_cli.views.steering.sheet import sheet
from fruehe_hilfen_cli.views.steering.standing import standing
from fruehe_hilfen_cli.views.steering.status import status, status_in_full
from fruehe_hilfen_cli.views.steering.tasks import TaskSelection, listed_tasks
from fruehe_hilfen_cli.views.steering.trend import trend

MEASURES = MeasurePlan(
    measures=(
        Measure(id="M1", title="Café", begin=date(2022, 5, 1), end=Month(2022, 8), idea="aaaaa/1"),
        Measure(id="M2", title="Brief", review=ReviewScheme(every_months=3, on=(Month(2022, 12),))),
    )
)

RHYTHMS = body("rat", "im_jahr = 4\nfrist_tage = 3") + body("runde", 'alle_wochen = 3\nseit = "2022-05"')
WHO_MET = st.none() | st.sampled_from(["Rat", "runde"])


def _measured(found: Project) -> Project:
    return replace(found, measures=MEASURES)


def _resourced(found: Project) -> Project:
    return replace(found, resources=plan(BREMEN))


VIEWS: dict[str, Callable[[Project, date], object]] = {
    "status": status,
    "status in full": status_in_full,
    "standing": standing,
    "compared": compared,
    "timeline": timeline,
    "trend": trend,
    "sheet": sheet,
    "staircase": staircase_state,
    "turns": turned,
    "formats": format_overview,
    "participation": participation,
    "course": course,
    "appointments": lambda found, day: appointment_states(history(found, day)),
    "calls": lambda found, day: call_list(found, day, CallSpan()),
    "calendar": lambda found, day: calendar([found], day, CalendarSelection(until=day + timedelta(weeks=8))),
    "bodies": lambda found, day: body_states(history(with_bodies(found, RHYTHMS), day)),
    "council": lambda found, day: council(found, day, Visibility.NZFH),
    "closings": lambda found, day: closing_states(history(found, day)),
    "departure": lambda found, day: departure(history(found, day)),
    "deviations": lambda found, day: listed_deviations([found], day, DeviationSelection(cleared=True)),
    "draft": lambda found, day: draft(_measured(found), day, DraftRequest(PaperKind.INTERIM_REPORT)),
    "guide": lambda found, day: guide(seen_by(_resourced(_measured(found)), Visibility.NZFH, day)),
    "duties": lambda found, day: listed_duties([found], day, DutySelection(done=True)),
    "questions": lambda found, day: listed_questions([found], day, QuestionSelection(answered=True)),
    "measures": lambda found, day: listed_measures([_measured(found)], day, MeasureSelection()),
    "measure plan": lambda found, day: measure_chart(_measured(found), day, MeasureSelection()),
    "reviews": lambda found, day: review_list([_measured(found)], day),
    "uptake for others": lambda found, day: uptake_series(
        history(_measured(found), day), Period.QUARTER, Visibility.NZFH
    ),
    "logbook for others": lambda found, day: told_entries(seen_by(found, Visibility.NZFH, day), Selection()),
    "inventory": lambda found, day: inventory(
        seen_by(_resourced(_measured(with_bodies(found, RHYTHMS))), Visibility.NZFH, day)
    ),
    "ideas": lambda found, day: idea_list(_measured(found), day, every=True),
    "target and actual": lambda found, day: target_actual(_measured(found), day),
    "target and actual for others": lambda found, day: target_actual(_measured(found), day, Visibility.NZFH),
    "resources": lambda found, day: resource_state(history(_resourced(found), day)),
    "decisions": lambda found, day: listed_decisions([found], day, DecisionSelection(every=True)),
    "papers": lambda found, day: paper_states(history(with_bodies(found, RHYTHMS), day)),
    "paper duties": lambda found, day: paper_duties(history(with_bodies(found, RHYTHMS), day)),
    "tasks": lambda found, day: listed_tasks([found], day, TaskSelection(done=True)),
    "page for others": lambda found, day: municipality_page(seen_by(_measured(found), Visibility.NZFH, day)),
    "logbook": lambda found, day: listed_entries([found], day, Selection()),
}
"""The views that commands show; what is in one of them already is not held again."""

ROADMAP = replace(
    project(f"jour_fixe = {{ erster = 2022-04-05 }}\n{TWO_BLOCKS}"),
    staircase=staircase(one_indicator("ausgangswert = 10, zielwert = 50, alle_monate = 2")),
)


@given(random_entries(remarks=WHO_MET), DAYS)
def test_what_is_dated_later_does_not_exist(entries: list[Logged], day: date) -> None:
    known = tuple(logged for logged in entries if is_known(logged, day))
    for name, view in VIEWS.items():  # one logbook for all: drawing it costs more than a view
        said = view(replace(ROADMAP, entries=tuple(entries)), day)
        assert view(replace(ROADMAP, entries=known), day) == said, name
