"""Files of a workspace: whatever their bytes are, they are read or named, and no command stumbles."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zlib import crc32

from tests.cli.places import ROADMAP
from tests.fuzz.ground import KNOWN, PLACE, brought_entry, program, sound, workspace

from fruehe_hilfen_cli.errors import Refusal
from fruehe_hilfen_cli.records.entries.forms import form_values, headings
from fruehe_hilfen_cli.store.checklists import checklist_problems
from fruehe_hilfen_cli.store.examine import examine
from fruehe_hilfen_cli.store.form import entry_form
from fruehe_hilfen_cli.store.forms import find_form, form_problems
from fruehe_hilfen_cli.store.reading import read_project, with_lines
from fruehe_hilfen_cli.store.settings import read_settings
from fruehe_hilfen_cli.store.workspace import PlanFile

_PROJECT = Path(__file__).parents[2]
COMMANDS = (
    "status",
    "status --json",
    "logbuch liste",
    "logbuch liste --json",
    "bericht status",
    "trend",
    "fahrplan zeige",
    "verlauf",
    "jour-fixe blatt",
    "jour-fixe termine",
    "kalender zeige",
    "bericht nzfh",
    "bericht leitfaden",
    "bericht logbuch",
    "formate",
    "beteiligung",
    "meilenstein liste",
    "aufgabe liste",
    "abweichung liste",
    "frage liste",
    "berichtspflicht liste",
    "gremium liste",
    "beschluss liste",
    "vorlage liste",
    "ressourcen zeige",
    "ausgabe liste",
    "ziel liste",
    "indikator liste",
    "treppe",
    "soll-ist",
    "massnahme liste",
    "massnahme plan",
    "massnahme ideen",
    "inanspruchnahme liste",
    "pruefung liste",
    "checkliste liste",
    "akteure zeige",
    "bericht abweichungen",
    "bericht beschluesse",
)
"""What looks at the files; one of them is run for each input that can be read."""

_PLANS = (*PlanFile, "vorlage", "checkliste", "ablauf", "fh")


def seeds(pattern: str) -> Iterator[bytes]:
    """Files of the municipalities that come with the project."""
    for path in sorted(_PROJECT.glob(pattern)):
        yield path.read_bytes()


def entry(raw: bytes, *, every: bool = False) -> None:
    """An entry of the logbook; looked at by one command, or every one."""
    path = brought_entry()
    path.write_bytes(raw)
    try:
        reading = read_project(workspace(), PLACE)
        sound(reading.problems, raw, workspace().relative(path))
        assert reading.project is not None
        ids = [logged.id for logged in reading.project.entries]
        assert KNOWN in ids
        assert (len(ids) == 2) == (not reading.problems)
        _looked_at(raw, readable=not reading.problems, every=every)
    finally:
        path.unlink()


def roadmap(raw: bytes, *, every: bool = False) -> None:
    """The roadmap; looked at in the same way."""
    path = workspace().roadmap_path(PLACE)
    path.write_bytes(raw)
    try:
        reading = read_project(workspace(), PLACE)
        own = [
            problem for problem in reading.problems if problem.code != "D07"
        ]  # the scheme it names is missing
        sound(own, raw, workspace().relative(path))
        assert (reading.project is None) == bool(reading.problems)
        _looked_at(raw, readable=reading.project is not None, every=every)
    finally:
        path.write_text(ROADMAP, "utf-8")


def plan(raw: bytes, *, every: bool = False) -> None:
    """Any other file: its first byte says which; looked at in the same way."""
    kind, content = _PLANS[raw[0] % len(_PLANS)] if raw else "fh", raw[1:]
    path = _path(kind)
    path.parent.mkdir(exist_ok=True)
    before = path.read_bytes() if path.exists() else None
    path.write_bytes(content)
    if kind == "ablauf":
        workspace().roadmap_path(PLACE).write_text(f'{_HEAD}ablauf = "eigener.toml"\n{_REST}', "utf-8")
    try:
        problems = _read(kind)
        sound(problems, content, workspace().relative(path))
        _looked_at(raw, readable=not problems, every=every)
    finally:
        path.unlink() if before is None else path.write_bytes(before)
        workspace().roadmap_path(PLACE).write_text(ROADMAP, "utf-8")


_HEAD, _, _REST = ROADMAP.partition("[jour_fixe]\n")
_REST = f"[jour_fixe]\n{_REST}"


def plan_seeds() -> Iterator[bytes]:
    """The plan files of the project, and one of each other kind."""
    for number, kind in enumerate(_PLANS):
        sign = bytes([number])
        patterns: dict[str, str] = {
            "vorlage": "src/fruehe_hilfen_cli/forms/*.toml",
            "checkliste": "src/fruehe_hilfen_cli/checklists/*.toml",
            "ablauf": "src/fruehe_hilfen_cli/schemes/*.toml",
        }
        yield from (sign + raw for raw in seeds(patterns.get(kind, f"phases/*/{kind}.toml")))
        yield sign + b"format = 1\n"


def _path(kind: str) -> Path:
    beside = workspace().roadmap_path(PLACE)
    own = {
        "vorlage": "vorlagen/eigene.toml",
        "checkliste": "checklisten/eigene.toml",
        "ablauf": "eigener.toml",
        "fh": "../../fh.toml",
    }
    return (beside.parent / own.get(kind, f"{kind}.toml")).resolve()


def _read(kind: str) -> tuple[Any, ...]:
    """What is wrong with the file."""
    if kind == "vorlage":
        _fill_in_form()
        return with_lines(workspace(), form_problems(workspace(), PLACE))
    if kind == "checkliste":
        return with_lines(workspace(), checklist_problems(workspace(), PLACE))
    if kind == "fh":
        return with_lines(workspace(), read_settings(workspace())[1])
    plans = (PlanFile(kind),) if kind in set(PlanFile) else ()
    return read_project(workspace(), PLACE, plans=plans).problems


def _fill_in_form() -> None:
    try:
        values = form_values(find_form(workspace(), PLACE, "eigene"))
    except Refusal:
        return
    headings(values.get("text", ""))
    entry_form("Kreis Süd", values)


def _looked_at(raw: bytes, *, readable: bool, every: bool) -> None:
    """All checks, and one of the commands; of a file that cannot be read, the first few are enough."""
    known = COMMANDS if readable else COMMANDS[:4]
    if readable:
        for problem in examine(workspace()).findings:
            assert problem.sentence, problem
            assert problem.line, problem
    for command in known if every else (known[crc32(raw) % len(known)],):
        program(*command.split())
