"""The planning actors and their tasks (phases/<ort>/planungsakteure.toml; practice sheet 4.1, step 1)."""

from fruehe_hilfen_cli.model.base import Format, Many, Record, RecordId, Words


class Planner(Record):
    """Who plans: a body, a department, an institution; never a person."""

    id: RecordId
    name: Words
    area: Words | None = None
    level: Words | None = None
    tasks: Many[Words] = ()


class Tie(Record):
    """Who works with whom, and how."""

    between: Many[RecordId]
    how: Words | None = None


class PlannerMap(Record):
    """A whole planungsakteure.toml."""

    format: Format = 1
    planners: Many[Planner] = ()
    ties: Many[Tie] = ()
