"""Checks of the roadmap's content: milestones, phases, dates of single things, and an own phase scheme."""

from collections.abc import Iterator
from itertools import pairwise

from fruehe_hilfen_cli.checks.rule import Found, check, own_scheme_file, roadmap_file
from fruehe_hilfen_cli.checks.span import Placed, outside, project_window
from fruehe_hilfen_cli.errors import Where
from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.text import listed


def known_phases(project: Project) -> tuple[int, ...]:
    """The numbers of the scheme's phases."""
    return tuple(dict.fromkeys(stage.number for stage in project.scheme.stages))


def phases_advice(project: Project) -> str:
    """Which phases there are, as an advice."""
    numbers = [str(number) for number in known_phases(project)]
    return f"Der Ablauf „{project.scheme.name}“ hat die Phasen {listed(numbers)}."


@check(
    "P01",
    "Meilenstein doppelt",
    "Zwei Meilensteine des Fahrplans haben dieselbe Nummer. Nennt ein Eintrag sie, ist nicht klar, welcher "
    "gemeint ist.",
)
def duplicate_milestone(project: Project) -> Iterator[Found]:
    """Two milestones of the roadmap with one id."""
    seen: dict[str, str] = {}
    for position, milestone in enumerate(project.roadmap.milestones):
        if first := seen.get(milestone.id):
            yield Found(
                roadmap_file(project),
                ("meilenstein", position, "id"),
                f"Die Nummer {milestone.id} hat schon ein anderer Meilenstein: „{first}“.",
                "Geben Sie einem der beiden eine andere Nummer.",
            )
        seen.setdefault(milestone.id, milestone.title)


@check(
    "P02",
    "Phase in keinem Zeitraum",
    "Der Ablauf hat eine Phase, die in keinem Zeitraum des Fahrplans steht. Ihre Meilensteine hätten keine "
    "Frist.",
)
def phase_without_block(project: Project) -> Iterator[Found]:
    """A phase of the scheme that no block holds."""
    held = {phase for block in project.roadmap.blocks for phase in block.phases}
    for stage in project.scheme.stages:
        if stage.number not in held:
            yield Found(
                roadmap_file(project),
                ("zeitraum",),
                f"Die Phase {stage.number} ({stage.name}) steht in keinem Zeitraum.",
                f"Nehmen Sie die {stage.number} bei phasen = […] eines Zeitraums auf; Beginn und Ende "
                "dürfen fehlen.",
            )


@check(
    "P03",
    "Phase in zwei Zeiträumen",
    "Eine Phase steht in mehr als einem Zeitraum, oder zweimal in demselben. Dann ist nicht klar, welches "
    "Ende für ihre Meilensteine gilt.",
)
def phase_in_two_blocks(project: Project) -> Iterator[Found]:
    """A phase that two blocks hold, or one block twice."""
    seen: dict[int, Placed] = {}
    for position, block in enumerate(project.roadmap.blocks):
        here = Placed(position, block)
        for index, phase in enumerate(block.phases):
            if first := seen.get(phase):
                there = "schon in diesem Zeitraum" if first.position == position else f"auch im {first.named}"
                yield Found(
                    roadmap_file(project),
                    here.where("phasen", index),
                    f"Die Phase {phase} steht {there}.",
                    "Streichen Sie sie an einer der beiden Stellen.",
                )
            seen.setdefault(phase, here)


@check(
    "P08",
    "Phase, die der Ablauf nicht hat",
    "Ein Zeitraum, ein Meilenstein oder ein Richtwert nennt eine Phase, die es im Ablauf nicht gibt.",
)
def unknown_phase(project: Project) -> Iterator[Found]:
    """A block, milestone or guide value with a phase that the scheme does not have."""
    known = known_phases(project)
    for where, phase, named in _phases_named(project):
        if phase not in known:
            yield Found(
                roadmap_file(project),
                where,
                f"{named} nennt die unbekannte Phase {phase}.",
                phases_advice(project),
            )


@check(
    "P09",
    "Datum im Fahrplan außerhalb des Projekts",
    "Ein Meilenstein ist vor dem Beginn des ersten oder nach dem Ende des letzten Zeitraums fällig, oder "
    "der erste Jour fixe liegt dort. Meilensteine dürfen außerhalb des Zeitraums ihrer Phase liegen, nicht "
    "aber außerhalb des ganzen Projekts. Fehlt das letzte Ende, gibt es kein Danach.",
)
def date_outside(project: Project) -> Iterator[Found]:
    """A milestone's date, or the first regular call, before or after the whole project."""
    window, call = project_window(project), project.roadmap.regular_call
    if call and call.first and (side := outside(call.first, window)):
        yield Found(
            roadmap_file(project),
            ("jour_fixe", "erster"),
            f"Der erste Jour fixe ({german(call.first)}) liegt {side}.",
            "Prüfen Sie das Datum.",
        )
    for position, milestone in enumerate(project.roadmap.milestones):
        if milestone.due and (side := outside(milestone.due, window)):
            yield Found(
                roadmap_file(project),
                ("meilenstein", position, "faellig"),
                f"Die Fälligkeit von Meilenstein {milestone.id} ({german(milestone.due)}) liegt {side}.",
                "Prüfen Sie das Datum, auch das Jahr.",
            )


@check(
    "P13",
    "Eigener Ablauf widerspricht sich",
    "Die TOML-Datei des eigenen Ablaufs nennt eine Phase zweimal, eine Phase endet vor ihrem Beginn, oder "
    "eine Phase beginnt vor der, die über ihr steht.",
)
def broken_scheme(project: Project) -> Iterator[Found]:
    """A scheme of the municipality's own with a phase twice, ending before it begins, or out of order."""
    file = own_scheme_file(project)
    if file is None:
        return
    stages = project.scheme.stages
    numbers = [stage.number for stage in stages]
    for position, stage in enumerate(stages):
        if stage.number in numbers[:position]:
            sentence = f"Die Phase {stage.number} gibt es schon."
            yield Found(file, ("phase", position, "nummer"), sentence, "Geben Sie ihr eine andere Nummer.")
        if stage.end < stage.begin:
            sentence = (
                f"Die Phase {stage.number} endet {german(stage.end)}, vor ihrem Beginn {german(stage.begin)}."
            )
            yield Found(file, ("phase", position, "ende"), sentence, "Berichtigen Sie Beginn oder Ende.")
    for position, (before, after) in enumerate(pairwise(stages), 1):
        if after.begin < before.begin:
            sentence = f"Die Phase {after.number} beginnt vor der Phase {before.number}, die über ihr steht."
            yield Found(
                file, ("phase", position, "beginn"), sentence, "Ordnen Sie die Phasen nach ihrem Beginn."
            )


CHECKS = (
    duplicate_milestone,
    phase_without_block,
    phase_in_two_blocks,
    unknown_phase,
    date_outside,
    broken_scheme,
)


def _phases_named(project: Project) -> Iterator[tuple[Where, int, str]]:
    roadmap = project.roadmap
    for position, block in enumerate(roadmap.blocks):
        for index, phase in enumerate(block.phases):
            yield ("zeitraum", position, "phasen", index), phase, f"Der {Placed(position, block).named}"
    for position, milestone in enumerate(roadmap.milestones):
        yield ("meilenstein", position, "phase"), milestone.phase, f"Meilenstein {milestone.id}"
    for position, guide in enumerate(roadmap.guide_values):
        for index, phase in enumerate(guide.phases):
            yield ("richtwert", position, "phasen", index), phase, f"Der Richtwert „{guide.name}“"
