"""What a new municipality begins with: from options, and by questions for what is missing."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from fruehe_hilfen_cli.cli.input.arguments import NotAWord, require_when, require_word
from fruehe_hilfen_cli.cli.input.ask import ask, ask_choice, at_terminal
from fruehe_hilfen_cli.cli.input.roadmap.start_options import TypedStart
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.dates import Month, german, month_of
from fruehe_hilfen_cli.model.kinds import Theme
from fruehe_hilfen_cli.model.plan import LANDS, Land
from fruehe_hilfen_cli.model.scheme import Scheme
from fruehe_hilfen_cli.records.roadmap.plan import NoName, Start
from fruehe_hilfen_cli.store.reading import packaged_scheme
from fruehe_hilfen_cli.store.roadmaps import read_own_scheme, require_empty
from fruehe_hilfen_cli.store.workspace import NoWorkspace, PlanFile, Workspace
from fruehe_hilfen_cli.text import listed, slug
from fruehe_hilfen_cli.vocabulary import label

_DEFAULT = "nzfh"
_TAKEN = ("fahrplan", *PlanFile, "gremien", "ressourcen")
"""Names that other files beside the roadmap have."""
_OTHER_NAME = "ablauf"
_OTHER_LANDS = {"NRW": "NW"}


class MissingOption(Refusal):
    """Something is needed, and nobody can be asked."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Es {verb} {options}."
    advice = "fh init --hilfe zeigt, was möglich ist."


class NotADay(Refusal):
    """A month where a day is needed."""

    exit_code = ExitCode.WRONG_USE
    sentence = "„{words}“ bei {option} ist kein Tag."
    advice = "Nennen Sie den Tag, z. B. 10.05.2022, oder lassen Sie die Angabe weg."


@dataclass(frozen=True)
class Process:
    """A phase scheme, how the roadmap names it, and its file's text where it is one of one's own."""

    scheme: Scheme
    name: str
    text: str | None = None


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
    name = slug(path.stem)
    return Process(scheme, f"{_OTHER_NAME if name in ('', *_TAKEN) else name}.toml", text)


def place_to_begin(session: Session) -> tuple[Workspace, bool]:
    """The workspace someone works in, and whether it is still to be made.

    Raises:
        FolderNotEmpty: when there is none, and none can be made here.
    """
    try:
        return session.workspace, False
    except NoWorkspace:
        folder = session.folder or Path.cwd()
        require_empty(folder)
        return Workspace(folder), True


def start_of(process: Process, name: str, typed: TypedStart, today: date) -> Start:
    """What the roadmap begins with; asks for what was not typed, where someone can be asked.

    Raises:
        MissingOption: when nobody can be asked.
        NotAWord, NotADate, NotADay: when words cannot be read.
    """
    land = _land(typed.land, "--land") if typed.land else None
    begin = _month(typed.begin, today, "--beginn") if typed.begin else None
    theme = _theme(typed.theme) if typed.theme else None
    first_call = _first_call(typed.first_call, today) if typed.first_call else None
    wants_theme = theme is None and process.name == _DEFAULT
    missing = {"--land": land is None, "--beginn": begin is None, "--thema": wants_theme}
    _require_someone_to_ask([option for option, needed in missing.items() if needed])
    return Start(
        name=" ".join(name.split()),
        land=land or _asked_land(),
        begin=begin or _asked_month(process.scheme.stages[0].begin, today),
        theme=_asked_theme() if wants_theme else theme,
        cohort=typed.cohort,
        process=process.name,
        first_call=first_call,
    )


def _require_someone_to_ask(missing: list[str]) -> None:
    if missing and not at_terminal():
        raise MissingOption(verb="fehlt" if len(missing) == 1 else "fehlen", options=listed(missing))


def _land(words: str, option: str) -> Land:
    names = {**{label(land): land for land in LANDS}, **_OTHER_LANDS}
    try:
        found = require_word(words, [*LANDS, *names], option)
    except NotAWord:
        raise NotAWord(word=words, option=option, words=", ".join(LANDS), hint="") from None
    return LANDS[names.get(found, found)]


def _month(words: str, today: date, option: str) -> Month:
    return month_of(require_when(words, today, option))


def _theme(words: str) -> Theme:
    return Theme(require_word(words, list(Theme), "--thema"))


def _asked_land() -> Land:
    return ask("Bundesland (Name oder Kürzel)", lambda words: _land(words, "Bundesland"))


def _asked_month(published: Month, today: date) -> Month:
    return ask("Beginn der Phase 1 (Monat)", lambda words: _month(words, today, "Beginn"), german(published))


def _asked_theme() -> Theme:
    return Theme(ask_choice("Thema (Nummer oder Wort)", [(str(theme), label(theme)) for theme in Theme]))


def _first_call(words: str, today: date) -> date:
    day = require_when(words, today, "--jour-fixe", ahead=True)
    if isinstance(day, Month):
        raise NotADay(words=words, option="--jour-fixe")
    return day
