"""Writing a new municipality into a workspace, and a new workspace into an empty folder."""

from pathlib import Path

from fruehe_hilfen_cli.errors import ExitCode, Problem, Refusal
from fruehe_hilfen_cli.model.plan import Roadmap
from fruehe_hilfen_cli.model.scheme import Scheme
from fruehe_hilfen_cli.store import files, toml
from fruehe_hilfen_cli.store.folders import make_folder, read_folder, write_folder
from fruehe_hilfen_cli.store.links import require_inside
from fruehe_hilfen_cli.store.workspace import LOGBOOK, PHASES, ROADMAP_SCHEMA, Workspace
from fruehe_hilfen_cli.text import harmless, slug

_GITATTRIBUTES = """\
* text=auto eol=lf
*.toml text eol=lf
logbook/*/anlagen/** -text
"""
_KEEP = ".gitkeep"


class PlaceExists(Refusal):
    """An existing municipality is never overwritten."""

    sentence = "Die Kommune {place} gibt es schon ({file}); es wurde nichts verändert."
    advice = "fh status {place} zeigt ihren Stand. Eine andere Kommune braucht einen anderen Namen."


class FolderNotEmpty(Refusal):
    """A new workspace begins in an empty folder, so that it never mixes with other files."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Der Ordner {folder} ist kein Arbeitsordner und nicht leer."
    advice = "Legen Sie einen neuen an, z. B. fh init … --ordner fruehe-hilfen, oder wechseln Sie den Ordner."


class BadScheme(Refusal):
    """The file of a process of one's own cannot be used."""

    exit_code = ExitCode.UNREADABLE
    sentence = "Der Ablauf {file} lässt sich nicht verwenden: {sentence}"
    advice = "{advice}"


def require_empty(folder: Path) -> None:
    """Refuse a folder that is not empty; hidden files (such as .git) do not count, nor what was cut off here.

    Raises:
        FolderNotEmpty: when something lies in it.
    """
    if folder.is_dir() and any(not _is_begun(item) for item in folder.iterdir()):
        raise FolderNotEmpty(folder=folder)


def _is_begun(path: Path) -> bool:
    """Whether it is hidden, or the empty folder that a run which was cut off began with."""
    return path.name.startswith(".") or (path.name == PHASES and path.is_dir() and not any(path.iterdir()))


def new_workspace(folder: Path) -> Workspace:
    """Make a workspace in an empty or new folder.

    Raises:
        FolderNotEmpty: when something lies in it.
        OSError: when the file system refuses.
    """
    require_empty(folder)
    make_folder(folder)
    if not (folder / ".gitattributes").exists():  # first: with its two folders it is a workspace
        files.create(folder / ".gitattributes", _GITATTRIBUTES)
    for name in (PHASES, LOGBOOK):
        (folder / name).mkdir(exist_ok=True)
    return Workspace(folder)


def require_new(workspace: Workspace, place: str) -> None:
    """Refuse a municipality that exists already, or one whose name another machine takes for the same.

    Raises:
        PlaceExists: when it has a roadmap, or a logbook with entries.
        LeadsOut: when a link leads out of the workspace.
    """
    for name in (place, *_like(workspace, place)):
        roadmap, logbook = workspace.roadmap_path(name), workspace.logbook_path(name)
        for path in (roadmap, *sorted(logbook.glob("*.toml"))[:1]):
            if path.exists():
                raise PlaceExists(place=name, file=workspace.relative(path))
    require_inside(workspace.root, (workspace.roadmap_path(place), workspace.logbook_path(place) / _KEEP))


def _like(workspace: Workspace, place: str) -> list[str]:
    """The folders that are called like a municipality, but for capitals or the make of the umlauts."""
    folders = (workspace.root / top for top in (PHASES, LOGBOOK))
    names = {path.name for folder in folders if folder.is_dir() for path in folder.iterdir()}
    return sorted(name for name in names if not name.startswith(".") and slug(name) == place)


def add_municipality(
    workspace: Workspace, place: str, roadmap: Roadmap, scheme_text: str | None, note: str
) -> Path:
    """Write an empty logbook, and then the roadmap with its folder, so that a crash leaves no half one.

    Args:
        workspace: where.
        place: the municipality's folder name.
        roadmap: what was agreed.
        scheme_text: the file of a process of its own, kept beside the roadmap; None for one of the package.
        note: a comment for the head of the roadmap.

    Returns:
        The path of the roadmap.

    Raises:
        PlaceExists: when it exists already.
        LeadsOut: when a link leads out of the workspace.
    """
    require_new(workspace, place)
    path = workspace.roadmap_path(place)
    workspace.logbook_path(place).mkdir(exist_ok=True)
    (workspace.logbook_path(place) / _KEEP).touch()
    first, _, rest = toml.dump(roadmap, ROADMAP_SCHEMA).partition("\n")
    texts = {path.name: f"{first}\n# {harmless(' '.join(note.split()))}\n{rest}"}
    if scheme_text is not None:
        texts[roadmap.municipality.process] = scheme_text
    before = read_folder(path.parent)
    new = {name: files.as_new(text) for name, text in texts.items()}
    if before is None:
        write_folder(path.parent, new, None)
        return path
    for name, data in reversed(new.items()):  # the roadmap comes last
        _add(path.with_name(name), data)
    return path


def _add(path: Path, data: bytes) -> None:
    """Write a file; the same one may be there, from a run that was cut off before the roadmap."""
    try:
        files.create_bytes(path, data)
    except FileExistsError:
        if files.read(path) != data:
            raise


def read_own_scheme(path: Path) -> tuple[Scheme, str]:
    """A scheme from anywhere on the disk, and its text.

    Raises:
        BadScheme: when it cannot be read; names the first problem with its line.
    """
    from pydantic import ValidationError

    from fruehe_hilfen_cli.model import messages
    from fruehe_hilfen_cli.store.locate import line_of

    raw = files.read(path)
    data = toml.parse(raw, path.name)
    if isinstance(data, Problem):
        raise BadScheme(file=f"{path.name}:{data.line or 1}", sentence=data.sentence, advice=data.advice)
    text = str(toml.decode(raw, path.name))
    try:
        return Scheme.model_validate(data, by_alias=True, by_name=False), text
    except ValidationError as error:
        first = messages.problems(error, Scheme, path.name)[0]
        where = f"{path.name}:{line_of(text, first.where)}"
        raise BadScheme(file=where, sentence=first.sentence, advice=first.advice) from error
