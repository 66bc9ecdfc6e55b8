"""Checks of the results staircase: what goals and indicators need so that one can judge them."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from fruehe_hilfen_cli.checks.indicator_values import value_error, value_told
from fruehe_hilfen_cli.checks.names import STAIRCASE
from fruehe_hilfen_cli.checks.rule import Found, check, plan_file
from fruehe_hilfen_cli.errors import Where
from fruehe_hilfen_cli.model.kinds import Direction, IndicatorKind
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.model.staircase import LAST_STEP
from fruehe_hilfen_cli.text import listed
from fruehe_hilfen_cli.views.history import history
from fruehe_hilfen_cli.views.results.effective import IndicatorState, staircase_on

_ADD = "fh indikator aendere {id} ergänzt es; wirkungstreppe.toml auch von Hand."


class _Placed(NamedTuple):
    """An indicator that is not dropped, as it holds after all entries, and its position in the file."""

    position: int
    state: IndicatorState

    def where(self, key: str) -> Where:
        """The way to a value of it."""
        return ("indikator", self.position, key)


@check(
    "Z03",
    "Ziel ohne Indikator",
    "An einem Ziel ohne Indikator lässt sich nicht sehen, ob es erreicht ist. Ziele, die entfallen sind, "
    "zählen nicht.",
)
def goal_without_indicator(project: Project) -> Iterator[Found]:
    """A goal that still holds and has no indicator that still holds."""
    now = staircase_on(history(project, date.max))
    measured = {indicator.goal for indicator in now.indicators if indicator.dropped_on is None}
    for position, goal in enumerate(now.goals):
        if goal.dropped_on is None and goal.id not in measured:
            yield Found(
                plan_file(project, STAIRCASE),
                ("ziel", position, "id"),
                f"Das Ziel {goal.id} hat keinen Indikator.",
                "Sagen Sie mit fh indikator neu, woran man es sieht.",
            )


@check(
    "Z04",
    "Stufe leer ohne Grund",
    "Eine Stufe der Wirkungstreppe hat kein Ziel, und [[leere_stufe]] sagt nicht, warum; oder dort steht ein "
    "Grund, obwohl die Stufe ein Ziel hat.",
)
def empty_step(project: Project) -> Iterator[Found]:
    """Steps without a goal and without a reason, in a staircase that has goals; or with both."""
    staircase = project.staircase
    if staircase is None or not staircase.goals:
        return
    held = {goal.step for goal in staircase.goals}
    explained = {empty.step for empty in staircase.empty_steps}
    bare = [str(step) for step in range(1, LAST_STEP + 1) if step not in held | explained]
    if bare:
        subject = f"Die Stufe {bare[0]} hat" if len(bare) == 1 else f"Die Stufen {listed(bare)} haben"
        yield Found(
            plan_file(project, STAIRCASE),
            ("leere_stufe",),
            f"{subject} kein Ziel und keinen Grund.",
            "Nehmen Sie ein Ziel auf (fh ziel neu), oder sagen Sie unter [[leere_stufe]], warum keines.",
        )
    for position, empty in enumerate(staircase.empty_steps):
        if empty.step in held:
            yield Found(
                plan_file(project, STAIRCASE),
                ("leere_stufe", position, "stufe"),
                f"Die Stufe {empty.step} soll leer sein, hat aber ein Ziel.",
                "Streichen Sie die [[leere_stufe]], oder ordnen Sie das Ziel anders ein.",
            )


@check(
    "Z05",
    "Indikator ohne Ausgangswert",
    "Ohne Ausgangswert lässt sich die Zielerreichung nicht berechnen; ohne sein Datum weiß niemand, wovon "
    "er stammt.",
)
def no_baseline(project: Project) -> Iterator[Found]:
    """An indicator without a baseline, or with one of an unknown day."""
    for placed in _indicators(project):
        state = placed.state
        if state.baseline is None:
            yield _lacking(project, placed, "ausgangswert", "keinen Ausgangswert")
        elif state.baseline_on is None:
            yield _lacking(project, placed, "ausgangswert", "kein Datum des Ausgangswerts")


@check(
    "Z06",
    "Indikator ohne Zielwert",
    "Ohne Zielwert lässt sich die Zielerreichung nicht berechnen; ohne Frist ist nicht gesagt, bis wann er "
    "erreicht sein soll. Was ein Eintrag später vereinbart, zählt mit.",
)
def no_target(project: Project) -> Iterator[Found]:
    """An indicator without a target, or with one that has no deadline."""
    for placed in _indicators(project):
        state = placed.state
        if state.target is None:
            yield _lacking(project, placed, "zielwert", "keinen Zielwert")
        elif state.target_by is None:
            yield _lacking(project, placed, "zielwert", "keine Frist für den Zielwert")


@check(
    "Z07",
    "Indikator ohne Quelle, Methode oder Zuständige",
    "Ein Indikator sagt nicht, woher seine Werte kommen, wie sie erhoben werden oder wer sich darum kümmert.",
)
def no_source(project: Project) -> Iterator[Found]:
    """An indicator that does not say where its values come from, how they are taken, or who sees to it."""
    for placed in _indicators(project):
        state = placed.state
        told = {
            "keine Quelle": state.source,
            "keine Methode": state.method,
            "keine zuständige Rolle": state.responsible,
        }
        lacking = [words for words, value in told.items() if value is None]
        if lacking:
            yield _lacking(project, placed, "id", listed(lacking))


@check(
    "Z08",
    "Zielwert und Ausgangswert passen nicht",
    "Der Zielwert ist gleich dem Ausgangswert, dann ist die Zielerreichung nicht berechenbar; oder er liegt "
    "auf der falschen Seite: Mehr soll besser sein, und der Zielwert ist kleiner, oder umgekehrt.",
)
def target_against_baseline(project: Project) -> Iterator[Found]:
    """A target that is the baseline, or lies on the side of it that is worse."""
    for placed in _indicators(project):
        state = placed.state
        if state.baseline is None or state.target is None:
            continue
        more = state.direction is Direction.MORE
        if state.target == state.baseline:
            why = f"ist gleich dem Ausgangswert ({value_told(state, state.target)})"
        elif (state.target > state.baseline) is not more:
            side, better = ("unter", "mehr") if more else ("über", "weniger")
            why = (
                f"({value_told(state, state.target)}) liegt {side} dem Ausgangswert "
                f"({value_told(state, state.baseline)}), obwohl {better} besser ist"
            )
        else:
            continue
        yield Found(
            *_target_place(project, placed),
            f"Der Zielwert von {state.id} {why}.",
            "Prüfen Sie Ausgangswert, Zielwert und richtung.",
        )


@check(
    "Z09",
    "Wert des Indikators ist nicht möglich",
    "Ausgangswert oder Zielwert liegt außerhalb dessen, was der Indikator selbst als möglich nennt "
    "(kleinster, groesster, skala), oder ein qualitativer Indikator hat keine Skala.",
)
def impossible_value(project: Project) -> Iterator[Found]:
    """A baseline or target that is not possible, a range upside down, a scale missing or too many."""
    file = plan_file(project, STAIRCASE)
    for placed in _indicators(project):
        state = placed.state
        if told := _contradiction(state):
            yield Found(file, placed.where("id"), *told)
            continue
        for name, key, value in (
            ("Ausgangswert", "ausgangswert", state.baseline),
            ("Zielwert", "zielwert", state.target),
        ):
            if value is not None and (why := value_error(state, value)):
                place = _target_place(project, placed) if key == "zielwert" else (file, placed.where(key))
                yield Found(
                    *place, f"Der {name} von {state.id} {why}.", "Prüfen Sie den Wert und die Grenzen."
                )


CHECKS = (
    goal_without_indicator,
    empty_step,
    no_baseline,
    no_target,
    no_source,
    target_against_baseline,
    impossible_value,
)


def _indicators(project: Project) -> Iterator[_Placed]:
    for position, state in enumerate(staircase_on(history(project, date.max)).indicators):
        if state.dropped_on is None:
            yield _Placed(position, state)


def _lacking(project: Project, placed: _Placed, key: str, what: str) -> Found:
    name = placed.state.id
    sentence = f"Der Indikator {name} hat {what}."
    return Found(plan_file(project, STAIRCASE), placed.where(key), sentence, _ADD.format(id=name))


def _target_place(project: Project, placed: _Placed) -> tuple[str, Where]:
    """Where the target stands that holds now: in the plan, or in the entry that agreed it anew."""
    anew = [change.entry_id for change in placed.state.changes if change.field == "zielwert"]
    for logged in project.entries:
        for position, change in enumerate(logged.entry.result_changes if logged.id in anew[-1:] else ()):
            if change.target is not None and change.subject == f"indikator {placed.state.id}":
                return logged.file, ("zielaenderung", position, "zielwert")
    return plan_file(project, STAIRCASE), placed.where("zielwert")


def _contradiction(state: IndicatorState) -> tuple[str, str] | None:
    """What makes values of the indicator mean nothing at all: the sentence and the advice."""
    if state.kind is IndicatorKind.QUALITATIVE and not state.scale:
        return (
            f"Der qualitative Indikator {state.id} hat keine Skala.",
            "Beschreiben Sie sie mit skala = […].",
        )
    if state.kind is IndicatorKind.QUANTITATIVE and state.scale:
        advice = 'Schreiben Sie art = "qualitativ", oder streichen Sie skala.'
        return f"Der Indikator {state.id} hat eine Skala, ist aber quantitativ.", advice
    if state.lowest is not None and state.highest is not None and state.lowest >= state.highest:
        return (
            f"Bei {state.id} ist kleinster nicht kleiner als groesster.",
            "Berichtigen Sie eines von beiden.",
        )
    return None
