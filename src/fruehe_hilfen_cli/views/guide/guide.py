"""The municipal guide: all that the data can say of a process on a day, for its readers."""

from datetime import date

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import When
from fruehe_hilfen_cli.model.kinds import EndKind, EntryKind, Theme, Visibility
from fruehe_hilfen_cli.model.staircase import EmptyStep
from fruehe_hilfen_cli.views.dates.calls import CallState
from fruehe_hilfen_cli.views.entries.audience import Seen
from fruehe_hilfen_cli.views.entries.logbook import ListedEntry
from fruehe_hilfen_cli.views.governance.dropout import Departure
from fruehe_hilfen_cli.views.guide.ahead import GuideAhead, guide_ahead
from fruehe_hilfen_cli.views.guide.council import GuideCouncil, guide_council
from fruehe_hilfen_cli.views.guide.means import GuideMeans, GuideMeasure, guide_means, guide_measures
from fruehe_hilfen_cli.views.guide.people import (
    GuideBody,
    GuideChecklist,
    GuideFormat,
    guide_bodies,
    guide_checklists,
    guide_formats,
    guide_participation,
)
from fruehe_hilfen_cli.views.guide.periods import GuidePeriod, guide_periods
from fruehe_hilfen_cli.views.guide.telling import (
    LEARNED,
    about_situation,
    about_theme,
    hidden_kinds,
    known_to,
    told_entries,
)
from fruehe_hilfen_cli.views.results.target_actual import GoalComparison, Tally, target_actual
from fruehe_hilfen_cli.views.steering.participation import Participation


class Guide(Struct, frozen=True):
    """A municipal guide.

    Args:
        place: the folder name of the municipality.
        land: the Land, "NW".
        process: the name of the scheme.
        source: where the scheme comes from.
        guided_by: who guides the process, in the dative; None where nobody does.
        reader: whom it is for.
        left_out: how many entries the readers may not see.
        begin: when the process began.
        end: when it ends; None when that is not known, or withheld.
        end_kind: how firm that is.
        lead_office: the office in charge, as council papers name it.
        departure: that the municipality has left.
        situation: the entries about what was found at the beginning.
        theme_entries: the entries with which the theme was fixed.
        call: the regular calls; None when entries that the readers may not see would say something else.
        learned: successes, obstacles and insights, oldest first.
        learned_withheld: of which of these kinds the readers may not see some.
        entries: all entries that the readers may see.
    """

    place: str
    name: str
    land: str
    process: str
    source: str
    guided_by: str | None
    theme: Theme | None
    cohort: str | None
    as_of: date
    reader: Visibility
    left_out: int
    begin: When | None
    end: When | None
    end_kind: EndKind
    lead_office: str | None
    departure: Departure | None
    situation: tuple[ListedEntry, ...]
    theme_entries: tuple[ListedEntry, ...]
    guiding_principles: tuple[str, ...]
    fields_of_action: tuple[str, ...]
    checklists: tuple[GuideChecklist, ...]
    bodies: tuple[GuideBody, ...]
    participation: Participation
    call: CallState | None
    formats: tuple[GuideFormat, ...]
    periods: tuple[GuidePeriod, ...]
    tally: Tally
    goals: tuple[GoalComparison, ...]
    empty_steps: tuple[EmptyStep, ...]
    measures: tuple[GuideMeasure, ...]
    learned: tuple[ListedEntry, ...]
    learned_withheld: tuple[EntryKind, ...]
    council: GuideCouncil
    means: GuideMeans
    ahead: GuideAhead
    entries: tuple[ListedEntry, ...]
    incomplete: bool


def guide(seen: Seen) -> Guide:
    """Make the guide of a municipality that was read with all its plan files."""
    known = known_to(seen)
    project, plan = seen.project, seen.project.roadmap.municipality
    compared = target_actual(seen.whole, seen.day, seen.reader)
    entries = told_entries(known)
    periods = guide_periods(known, entries)
    return Guide(
        place=project.place,
        name=plan.name,
        land=plan.land,
        process=project.scheme.name,
        source=project.scheme.source,
        guided_by=project.scheme.guided_by,
        theme=plan.theme,
        cohort=plan.cohort,
        as_of=seen.day,
        reader=seen.reader,
        left_out=seen.left_out,
        begin=periods[0].period.current.begin,
        end=periods[-1].period.current.end,
        end_kind=periods[-1].period.end_kind,
        lead_office=project.bodies.paper_settings.lead_office if project.bodies else None,
        departure=known.seen.departure,
        situation=about_situation(known, entries),
        theme_entries=about_theme(known, entries),
        guiding_principles=project.measures.guiding_principles if project.measures else (),
        fields_of_action=project.measures.fields_of_action if project.measures else (),
        checklists=guide_checklists(entries),
        bodies=guide_bodies(known),
        participation=guide_participation(known),
        call=compared.call,
        formats=guide_formats(known, compared.formats, entries),
        periods=periods,
        tally=compared.tally,
        goals=compared.goals,
        empty_steps=compared.empty_steps,
        measures=guide_measures(known, compared.measures),
        learned=tuple(found for found in entries if found.entry.kind in LEARNED),
        learned_withheld=hidden_kinds(known),
        council=guide_council(known),
        means=guide_means(known),
        ahead=guide_ahead(known),
        entries=entries,
        incomplete=project.incomplete,
    )
