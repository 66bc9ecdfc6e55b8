"""What a new municipality begins with: from options, and by questions for what is missing."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from fruehe_hilfen_cli.cli.arguments import require_when, require_word
from fruehe_hilfen_cli.cli.ask import ask, ask_choice, at_terminal
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.dates import month_of
from fruehe_hilfen_cli.model.kinds import Theme
from fruehe_hilfen_cli.model.plan import LANDS
from fruehe_hilfen_cli.model.scheme import Scheme
from fruehe_hilfen_cli.records.plan import NoName, Start
from fruehe_hilfen_cli.store.reading import packaged_scheme
from fruehe_hilfen_cli.store.roadmaps import new_workspace, read_own_scheme
from fruehe_hilfen_cli.store.workspace import NoWorkspace, Workspace
from fruehe_hilfen_cli.text import slug
from fruehe_hilfen_cli.vocabulary import label

_DEFAULT = "nzfh"


class MissingOption(Refusal):
    """Something is needed, and nobody can be asked."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Es fehlt {option}."
    advice = "fh init --hilfe zeigt, was möglich ist."


@dataclass(frozen=True)
class Process:
    """A phase scheme, how the roadmap names it, and its file's text where it is one of one's own."""

    scheme: Scheme
    name: str
    text: str | None = None


@dataclass(frozen=True)
class TypedStart:
    """The values of the options, as typed."""

    name: str
    land: str | None
    begin: str | None
    theme: str | None
    cohort: str | None
    first_call: str | None


def place_of(name: str) -> str:
    """The folder name of a municipality.

    Raises:
        NoName: when nothing of the name can be used.
    """
    place = slug(name)
    if not place:
        raise NoName(name=name)
    return place


def process_of(path: Path | None) -> Process:
    """The scheme of the NZFH, or the one in a file."""
    if path is None:
        return Process(packaged_scheme(_DEFAULT), _DEFAULT)
    scheme, text = read_own_scheme(path)
    return Process(scheme, f"{slug(path.stem) or 'ablauf'}.toml", text)


def workspace_for(session: Session) -> Workspace:
    """The workspace someone works in; a new one where there is none."""
    try:
        return session.workspace
    except NoWorkspace:
        return new_workspace(session.folder or Path.cwd())


def start_of(process: Process, typed: TypedStart, today: date) -> Start:
    """What the roadmap begins with; asks for what was not typed, where someone can be asked.

    Raises:
        MissingOption: when nobody can be asked.
        NotAWord, NotADate: when words cannot be read.
    """
    land = typed.land or _asked("--land", "Bundesland (Kürzel)", "")
    published = str(process.scheme.stages[0].begin)
    begin = typed.begin or _asked("--beginn", "Beginn der Phase 1 (Monat)", published)
    theme = typed.theme or (_theme() if process.name == _DEFAULT else None)
    call = require_when(typed.first_call, today, "--jour-fixe", ahead=True) if typed.first_call else None
    return Start(
        name=typed.name,
        land=LANDS[require_word(land, list(LANDS), "--land")],
        theme=Theme(require_word(theme, list(Theme), "--thema")) if theme else None,
        cohort=typed.cohort,
        process=process.name,
        begin=month_of(require_when(begin, today, "--beginn")),
        first_call=call if isinstance(call, date) else None,
    )


def _theme() -> str:
    if not at_terminal():
        raise MissingOption(option=f"--thema ({', '.join(Theme)})")
    return ask_choice("Thema", [(theme, label(theme)) for theme in Theme], "")


def _asked(option: str, question: str, default: str) -> str:
    if not at_terminal():
        raise MissingOption(option=option)
    return ask(question, str, default)
