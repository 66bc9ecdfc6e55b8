"""Recording that a council paper was handed in; what contradicts itself, or the logbook, is refused."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.bodies import BodyPlan, PaperSettings
from fruehe_hilfen_cli.model.dates import When, first_day, german, german_on, last_day
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.governance import Consultation, FrozenFile, Paper
from fruehe_hilfen_cli.model.kinds import ConsultationRole, EntryKind, PaperKind
from fruehe_hilfen_cli.records.making import made
from fruehe_hilfen_cli.records.steering.ending import titled
from fruehe_hilfen_cli.text import count, nearest
from fruehe_hilfen_cli.views.governance.body_names import named_body, same_body
from fruehe_hilfen_cli.views.governance.paper_duties import PaperDuty, paper_duties
from fruehe_hilfen_cli.views.governance.paper_steps import steps_of
from fruehe_hilfen_cli.views.governance.papers import PaperState, paper_key, paper_named, paper_states
from fruehe_hilfen_cli.views.history import History
from fruehe_hilfen_cli.views.steering.duties import DutyState, open_duties
from fruehe_hilfen_cli.vocabulary import label


class NotSubmittedYet(Refusal):
    """What lies ahead has not happened."""

    sentence = "{day} liegt in der Zukunft: eingereicht ist eine Vorlage erst, wenn es so weit ist."
    advice = "Nennen Sie mit --am den Tag, an dem sie eingereicht wurde."


class PaperUntold(Refusal):
    """Something that each paper has was not said."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Es fehlt, {what}."
    advice = (
        "Nennen Sie {options}, oder füllen Sie den Kopf des Entwurfs aus: Was fh vorlage neu (Markdown) "
        "geschrieben hat, liest fh selbst."
    )


class NumberTaken(Refusal):
    """A paper that went out is never edited, only supplemented; a number belongs to one paper."""

    sentence = (
        "Die Vorlage {number} steht schon im Logbuch ({id}); sie wird nicht mehr geändert, nur ergänzt."
    )
    advice = "Eine Ergänzung hat ihre eigene Nummer: --nummer {number}-1 --ergaenzt {number}."


class Announced(Refusal):
    """A paper of that number is in the logbook, and nobody has said there that it was handed in."""

    sentence = (
        "Die Vorlage {number} steht schon im Logbuch ({id}), aber ohne den Tag, an dem sie eingereicht wurde."
    )
    advice = (
        "Ergänzen Sie dort eingereicht_am, oder nehmen Sie sie dort heraus und reichen sie noch einmal ein: "
        "fh logbuch bearbeite {entry} --editor."
    )


class NoSuchPaper(Refusal):
    """The paper that it adds to is not in the logbook."""

    exit_code = ExitCode.UNKNOWN_ID
    sentence = "Eine Vorlage „{words}“ kennt das Logbuch von {place} nicht."
    advice = "{hint}fh vorlage liste zeigt alle."


class SessionOver(Refusal):
    """A paper cannot be handed in for a session that is over."""

    sentence = (
        "Die Sitzung {session} ({body}) liegt vor dem Tag, an dem die Vorlage eingereicht wurde ({day})."
    )
    advice = "Prüfen Sie --sitzung oder --beratung, und --am."


class ResultAhead(Refusal):
    """What a body will make of a paper is not known before its session."""

    sentence = (
        "Die Sitzung {session} ({body}) steht noch bevor; was sie ergibt ({result}), weiß noch niemand."
    )
    advice = "Prüfen Sie das Datum, oder lassen Sie das Ergebnis weg."


class StandAhead(Refusal):
    """A paper cannot be of a later day than the one on which it was handed in."""

    sentence = "Der Stand der Vorlage ({stand}) liegt nach dem Tag, an dem sie eingereicht wurde ({day})."
    advice = "Prüfen Sie --am, und mit --stand den Stand."


def new_paper(past: History, values: dict[str, Any], day: When) -> Paper:
    """The paper as it is handed in.

    Args:
        past: the logbook up to today, of a municipality read with its bodies.
        values: what is known of it, by field name; file number and lead office that are not among them come
            from the settings of the municipality, names of bodies are those of gremien.toml.
        day: when it is handed in.

    Raises:
        NotSubmittedYet, PaperUntold, NumberTaken, Announced, NoSuchPaper: see there.
        SessionOver, ResultAhead: see there.
        InvalidEntry: when a value is not possible.
    """
    if first_day(day) > past.day:
        raise NotSubmittedYet(day=german(day))
    papers = paper_states(past)
    _require_free(papers, values.get("number"))
    _require_told(values)
    plan = past.project.bodies
    settings = plan.paper_settings if plan else PaperSettings()
    usual = {"file_number": settings.file_number, "lead_office": settings.lead_office}
    whole = usual | values | {"submitted_on": day}
    steps = (_named(plan, step) for step in values.get("consultations", ()))
    whole["consultations"] = tuple(sorted(steps, key=_when))
    for step in whole["consultations"]:
        _require_ahead(step, day)
        _require_known(step, past.day)
    if "supplements" in values:
        whole["supplements"] = _meant(past, papers, values["supplements"])
    return made(Paper, **{name: value for name, value in whole.items() if value not in (None, ())})


def stand_of(told: When | None, day: When, today: date) -> date:
    """The Stand of a paper: the day that was told, else the one on which it was handed in.

    Args:
        told: as it was typed, or as the draft says.
        day: when it is handed in.
        today: of a month, that is not over, no later day is meant.

    Raises:
        StandAhead: when it is of a later day.
    """
    latest = min(last_day(day), today)
    if told and first_day(told) > latest:
        raise StandAhead(stand=german(told), day=german(day))
    return min(last_day(told), latest) if told else latest


def submission(paper: Paper, frozen: FrozenFile, day: When, evidence: Iterable[str] = ()) -> Entry:
    """The entry that says a paper was handed in, and holds what went out; more evidence comes behind that."""
    named = f"Vorlage {paper.number}" if paper.number else "Vorlage"
    return Entry(
        day=day,
        kind=EntryKind.PROCESS_STEP,
        title=titled(f"{named} eingereicht", paper.title),
        evidence=(frozen.file, *evidence),
        papers=(made(Paper, **{**_said(paper), "file": frozen.file}),),
        frozen=(frozen,),
    )


def late_sentences(past: History, paper: Paper) -> Iterator[str]:
    """For which sessions it was handed in too late, a sentence each."""
    for step in steps_of(past.project.bodies, paper.submitted_on, paper.consultations, ()):
        if step.days_late and step.hand_in and step.day:
            session, late = f"{step.body} {german_on(step.day)}", count(step.days_late, "Tag", "Tage")
            yield (
                f"Die Vorlage war bis {german(step.hand_in)} einzureichen ({session}); "
                f"sie ist {late} zu spät."
            )


def early_sentences(past: History, paper: Paper) -> Iterator[str]:
    """Which decisions name its number although they are older than it, a sentence each."""
    wanted, day = paper_key(paper.number or ""), paper.submitted_on or past.day
    for logged in past.entries:
        named = (paper_key(decision.paper or "") for decision in logged.entry.decisions)
        if wanted and wanted in named and last_day(logged.entry.day) < first_day(day):
            yield (
                f"Der Eintrag {logged.id} nennt {german_on(logged.entry.day)} einen Beschluss zur Vorlage "
                f"{paper.number}, ehe sie eingereicht ist. Prüfen Sie --nummer und --am."
            )


def may_report(past: History, paper: Paper) -> tuple[DutyState, ...]:
    """The report duties that a paper may fulfil: those towards a body that is to deal with it."""
    bodies = [step.body for step in paper.consultations]
    plan = past.project.bodies
    return tuple(
        duty for duty in open_duties(past) if any(same_body(plan, duty.recipient, body) for body in bodies)
    )


def may_fulfil(past: History, paper: Paper) -> tuple[PaperDuty, ...]:
    """The milestones that wait for a paper like this one: one that a body is to decide on."""
    deciding = any(step.role is ConsultationRole.DECISION for step in paper.consultations)
    return paper_duties(past) if deciding and paper.kind is PaperKind.DECISION else ()


def _require_told(values: dict[str, Any]) -> None:
    missing = {
        "was für eine Vorlage es ist": ("--art", "kind"),
        "worum es geht": ("--betreff", "title"),
    }
    absent = {what: option for what, (option, field) in missing.items() if not values.get(field)}
    if absent:
        raise PaperUntold(what=" und ".join(absent), options=" und ".join(absent.values()))


def _require_free(papers: Iterable[PaperState], number: str | None) -> None:
    known = paper_named(papers, number) if number else None
    if known and (known.submitted_on or known.frozen):
        raise NumberTaken(number=known.number or number, id=known.id)
    if known:
        entry, _, _ = known.id.partition("/")
        raise Announced(number=known.number or number, id=known.id, entry=entry)


def _named(plan: BodyPlan | None, step: Consultation) -> Consultation:
    found = named_body(plan, step.body)
    return made(Consultation, **{**_said(step), "body": found.name}) if found else step


def _when(step: Consultation) -> date:
    """Its place on the way: those without a day come last."""
    return last_day(step.day) if step.day else date.max


def _require_ahead(step: Consultation, day: When) -> None:
    if step.day and not step.result and last_day(step.day) < first_day(day):
        raise SessionOver(session=german_on(step.day), body=step.body, day=german(day))


def _require_known(step: Consultation, today: date) -> None:
    if step.day and step.result and first_day(step.day) > today:
        raise ResultAhead(session=german_on(step.day), body=step.body, result=label(step.result))


def _meant(past: History, papers: tuple[PaperState, ...], words: str) -> str:
    known = paper_named(papers, words)
    if known is None:
        close = nearest(words, [name for paper in papers for name in (paper.number, paper.id) if name])
        hint = f"Meinten Sie {close}? " if close else ""
        raise NoSuchPaper(words=words, place=past.project.place, hint=hint)
    return known.number or known.id


def _said(record: Paper | Consultation) -> dict[str, Any]:
    return {name: getattr(record, name) for name in record.model_fields_set}
