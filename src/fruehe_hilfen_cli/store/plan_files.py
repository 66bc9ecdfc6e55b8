"""The plan files beside the roadmap: goals, measures, who plans what, bodies, resources."""

from dataclasses import dataclass
from pathlib import Path

from fruehe_hilfen_cli.model.base import Record
from fruehe_hilfen_cli.store import rewriting, toml
from fruehe_hilfen_cli.store.actions import Create, Replace
from fruehe_hilfen_cli.store.rewriting import NotEditable
from fruehe_hilfen_cli.store.workspace import PlanFile, Workspace, plan_schema


@dataclass(frozen=True)
class PlanChange:
    """A plan file before and after.

    Args:
        path: where it lies.
        before: its text; empty when there is no such file yet.
        after: its text to be.
        changes: what is to be done; nothing when it stays the same.
    """

    path: Path
    before: str
    after: str
    changes: tuple[Create | Replace, ...]


def model_of(kind: PlanFile) -> type[Record]:
    """The record that a plan file holds."""
    from fruehe_hilfen_cli.model.bodies import BodyPlan
    from fruehe_hilfen_cli.model.measures import MeasurePlan
    from fruehe_hilfen_cli.model.planners import PlannerMap
    from fruehe_hilfen_cli.model.resources import ResourcePlan
    from fruehe_hilfen_cli.model.staircase import Staircase

    models: dict[PlanFile, type[Record]] = {
        PlanFile.STAIRCASE: Staircase,
        PlanFile.MEASURES: MeasurePlan,
        PlanFile.PLANNERS: PlannerMap,
        PlanFile.BODIES: BodyPlan,
        PlanFile.RESOURCES: ResourcePlan,
    }
    return models[kind]


def changed_plan_file(
    workspace: Workspace, place: str, kind: PlanFile, before: Record | None, after: Record
) -> PlanChange:
    """What is to be done so that a plan file holds a record; only the touched bytes differ.

    Args:
        workspace: where.
        place: the municipality.
        kind: which file.
        before: what the file held when the command began; None when there was none.
        after: what it is to hold.

    Raises:
        FileGone, ChangedMeanwhile: when the file is not what was read.
        NotEditable: when it is written in a way that could be harmed.
    """
    path = workspace.plan_path(place, kind)
    if before is None:
        text = toml.dump(after, plan_schema(kind))
        return PlanChange(path, "", text, (Create(path, text),))
    source = rewriting.read(path, before, "fh pruefe zeigt, welche Dateien es gibt.")
    changed = rewriting.rewritten(source, before, after)
    if changed is None:
        raise NotEditable(file=path.name, what="die Datei", way=str(workspace.relative(path)))
    changes = (Replace(path, changed, source.raw),) if changed != source.text else ()
    return PlanChange(path, source.text, changed, changes)
