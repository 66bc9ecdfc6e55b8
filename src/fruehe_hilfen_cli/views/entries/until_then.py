"""The date that held before a deviation moved it."""

from fruehe_hilfen_cli.model.dates import When
from fruehe_hilfen_cli.views.history import History, phase_subjects
from fruehe_hilfen_cli.views.roadmap.plan import block_of, current_end


def until_then(past: History, reference: str, subject: str) -> When | None:
    """The date that held before a deviation moved it: of an earlier deviation, else the agreed one."""
    ids = [state.id for state in past.deviations]
    earlier = History(past.project, past.day, past.entries, {}, {}, past.deviations[: ids.index(reference)])
    about, _, name = subject.partition(" ")
    if about == "phase":
        block = block_of(past.project, int(name))
        return current_end(block, earlier) if block else earlier.new_end(*phase_subjects((int(name),)))
    if moved := earlier.new_end(subject):
        return moved
    milestone = next((item for item in past.project.roadmap.milestones if item.id == name), None)
    if about != "meilenstein" or milestone is None:
        return None
    block = block_of(past.project, milestone.phase)
    return milestone.due or (current_end(block, earlier) if block else None)
