"""Builders: a municipality with a results staircase, from the text that stands in a test."""

import tomllib

from msgspec.structs import replace
from tests.conftest import ONE_BLOCK, day, project

from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.model.staircase import Staircase
from fruehe_hilfen_cli.views.history import History, history
from fruehe_hilfen_cli.views.results.effective import IndicatorState, staircase_on
from fruehe_hilfen_cli.views.results.readings import IndicatorResult, indicator_results

GOAL = """
    [[ziel]]
    id = "Z1"
    stufe = 3
    titel = "Familien nehmen es an"
    vereinbart_am = 2022-04-15
"""
"""A goal for indicators; what follows it is the indicator's table."""


def staircase(text: str) -> Staircase:
    """A staircase from its TOML text."""
    return Staircase.model_validate(tomllib.loads(text), by_alias=True, by_name=False)


def with_staircase(text: str, *lines: str) -> Project:
    """Kreis Beispiel with a staircase and entries."""
    return replace(project(ONE_BLOCK, *lines), staircase=staircase(text))


def climbed(on: str, text: str, *lines: str) -> History:
    """What is known on a day of a municipality with that staircase."""
    return history(with_staircase(text, *lines), day(on))


def indicator(values: str) -> IndicatorState:
    """The indicator I1 of goal Z1, agreed on 15.04.2022, from its other values with commas."""
    found = staircase_on(climbed("2022-05-01", one_indicator(values)))
    return found.indicators[0]


def one_indicator(values: str) -> str:
    """A staircase with goal Z1 and its indicator I1, from its other values with commas."""
    return f'{GOAL}\n[[indikator]]\n{_lines(values)}\nid = "I1"\nziel = "Z1"\ntitel = "Anteil"\n'


def _lines(values: str) -> str:
    table = tomllib.loads(f"x = {{ {values} }}")["x"]
    return "\n".join(f"{key} = {_toml(value)}" for key, value in table.items())


def _toml(value: object) -> str:
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    return str(value)


def indicator_result(past: History, indicator_id: str) -> IndicatorResult | None:
    """One indicator with its readings; None when the staircase has none of that short name."""
    return next((found for found in indicator_results(past) if found.indicator.id == indicator_id), None)
