"""docs/oparl.md: its example is what the program writes, and its table names only what the standard knows."""

import json
import re
from datetime import date
from pathlib import Path

from tests.render.oparl_rules import ALWAYS, RULES

from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.render.oparl import oparl_pages
from fruehe_hilfen_cli.store.reading import read_project
from fruehe_hilfen_cli.store.workspace import PlanFile, Workspace
from fruehe_hilfen_cli.views.governance.council import council

ROOT = Path(__file__).parents[1]
DOC = (ROOT / "docs" / "oparl.md").read_text("utf-8")
BASE = "https://fh.invalid/oparl"


def test_the_example_is_the_paper_of_kreis_soest() -> None:
    project = read_project(Workspace(ROOT), "kreis-soest", plans=(PlanFile.BODIES,)).project
    assert project is not None
    pages = oparl_pages([council(project, date(2023, 3, 14), Visibility.PUBLIC)], BASE, {})
    (example,) = re.findall(r"```json\n(.*?)```", DOC, re.DOTALL)
    assert json.loads(example) == pages.objects["kreis-soest/paper/d5gsu-1.json"]


def test_the_table_names_only_what_the_standard_knows() -> None:
    rows = re.findall(r"^\| (\w+) \|[^|]*\|([^|]*)\|$", DOC, re.MULTILINE)
    told = [
        (kind, name) for kind, cell in rows for name in re.findall(r"`([a-z]\w+)`", cell) if kind in RULES
    ]
    german = {"teil_von", "tagesordnungspunkt", "wortlaut", "eingereicht_am"}
    assert {kind for kind, _ in told} == set(RULES)
    assert [name for kind, name in told if name not in ALWAYS | RULES[kind] and name not in german] == []
