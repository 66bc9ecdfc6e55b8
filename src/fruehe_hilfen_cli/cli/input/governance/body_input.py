"""New bodies: options and answers become a change of gremien.toml."""

from collections.abc import Mapping
from typing import Any

from fruehe_hilfen_cli.cli.input.arguments import require_when, require_word
from fruehe_hilfen_cli.cli.input.ask import ask, ask_choice, at_terminal, say
from fruehe_hilfen_cli.cli.input.governance.body_edit import save_bodies
from fruehe_hilfen_cli.cli.input.governance.body_options import body_values, members_of
from fruehe_hilfen_cli.cli.input.results.asking import OPEN, Question, ask_missing, several, whole
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.bodies import BodyPlan
from fruehe_hilfen_cli.model.kinds import BodyKind
from fruehe_hilfen_cli.records.governance.bodies import free_id, new_body, require_free_id, require_free_name
from fruehe_hilfen_cli.records.governance.finding_bodies import find_body
from fruehe_hilfen_cli.store.workspace import PlanFile
from fruehe_hilfen_cli.vocabulary import label

_MOST_WEEKS, _MOST_SESSIONS, _MOST_DAYS = 104, 366, 366


class NoName(Refusal):
    """Nothing says what the body is called."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Das Gremium hat keinen Namen."
    advice = "Schreiben Sie z. B. fh gremium neu Steuerungsgruppe --art steuerungsgruppe."


class NoKind(Refusal):
    """Nothing says what the body is."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Was für ein Gremium „{name}“ ist, ist nicht gesagt."
    advice = "Nennen Sie mit --art eins davon: {kinds}."


def add_body(
    session: Session, name: str | None, typed: dict[str, Any], own_id: str | None, *, trial: bool
) -> None:
    """Add a body; at a terminal ask for what is needed, where not even its name was typed."""
    project = session.project((PlanFile.BODIES,))
    said = " ".join((name or "").split())
    if not said and at_terminal():
        say(f"Neues Gremium für {project.roadmap.municipality.name}.")
        plan = project.bodies or BodyPlan()
        said = ask("Wie es heißt", lambda words: _free_name(plan, words))
        own_id = own_id or ask("Kürzel", lambda words: require_free_id(plan, words), free_id(plan, said))
        typed = _asked(session, plan, typed)
    if not said:
        raise NoName
    if "kind" not in typed:
        raise NoKind(name=said, kinds=", ".join(BodyKind))
    values = {"name": said, **body_values(typed, session.day)}
    after = new_body(project.bodies, own_id, values)
    short = after.bodies[-1].id
    step = f"Wer dazugehört: fh gremium aendere {short} --mitglied ROLLE"
    steps = () if after.bodies[-1].members else (step,)
    save_bodies(session, project, after, short, *steps, done="neu", trial=trial)


def _asked(session: Session, plan: BodyPlan, typed: dict[str, Any]) -> dict[str, Any]:
    """What was typed of a body, the rest asked for."""
    found = dict(typed)
    if "kind" not in found:
        found["kind"] = ask_choice("Was es ist", [(str(kind), label(kind)) for kind in BodyKind])
    if plan.bodies and "part_of" not in found:
        say(f"Gremien sind: {', '.join(f'{body.name} ({body.id})' for body in plan.bodies)}")

    def needless(name: str, known: Mapping[str, Any]) -> bool:
        return (name == "part_of" and not plan.bodies) or (name == "times_a_year" and "every_weeks" in known)

    found = ask_missing(_questions(session, plan), found, needless)
    if (
        "public" not in found
        and (public := ask(f"Tagt es öffentlich, j oder n {OPEN}", _yes_or_no)) is not None
    ):
        found["public"] = public
    return found


def _free_name(plan: BodyPlan, words: str) -> str:
    if not words:
        raise NoName
    return require_free_name(plan, words)


def _yes_or_no(words: str) -> bool | None:
    return require_word(words, ("ja", "nein"), "dieser Frage") == "ja" if words else None


def _questions(session: Session, plan: BodyPlan) -> dict[str, Question]:
    def above(words: str) -> str:
        return find_body(plan.bodies, words).id

    def roles(words: str) -> list[str]:
        members_of(several(words))
        return list(several(words))

    def day(words: str) -> str:
        require_when(words, session.day, "dieser Frage")
        return words

    return {
        "part_of": ("Zu welchem Gremium es gehört (leer: zu keinem)", above),
        "mandate": (f"Wofür es da ist {OPEN}", str),
        "members": ("Wer dazugehört, als Rollen (Amt, Träger; 3)", roles),
        "lead": (f"Welche Rolle leitet {OPEN}", lambda words: [words]),
        "every_weeks": ("Tagt alle wie viele Wochen (leer: anders)", whole(1, _MOST_WEEKS)),
        "times_a_year": ("Wie oft im Jahr (leer: kein fester Rhythmus)", whole(1, _MOST_SESSIONS)),
        "hand_in_days": (f"Vorlagen wie viele Tage vor der Sitzung {OPEN}", whole(0, _MOST_DAYS)),
        "also_called": (
            "Andere Namen, durch Komma getrennt (leer: keine)",
            lambda words: list(several(words)),
        ),
        "since": (f"Seit wann es besteht {OPEN}", day),
    }
