"""Changing the file of a roadmap: only what changes, compared with the intent before anything is written."""

from fruehe_hilfen_cli.errors import Problem
from fruehe_hilfen_cli.model.plan import Roadmap
from fruehe_hilfen_cli.model.scheme import Scheme
from fruehe_hilfen_cli.store import files, rewriting, toml
from fruehe_hilfen_cli.store.actions import Replace
from fruehe_hilfen_cli.store.rewriting import NotEditable, Source
from fruehe_hilfen_cli.store.workspace import Workspace


def read_plan(workspace: Workspace, place: str, roadmap: Roadmap | None) -> Source | None:
    """Read the file of a roadmap.

    Args:
        workspace: where.
        place: the municipality.
        roadmap: what the file held when the command began; None when that could not be read as a roadmap.

    Returns:
        The file; None when it is no text.

    Raises:
        FileGone: when somebody removed it meanwhile.
        ChangedMeanwhile: when it is no longer what the roadmap was read from.
    """
    path = workspace.roadmap_path(place)
    if roadmap is not None:
        return rewriting.read(path, roadmap, "fh status zeigt die Kommunen, die es gibt.")
    raw = files.read(path)
    text = toml.decode(raw, path.name)
    return None if isinstance(text, Problem) else Source(path, raw, text)


def edited_plan(source: Source, place: str, before: Roadmap, after: Roadmap) -> str:
    """The text of the file with other values.

    Raises:
        NotEditable: when what comes out would say anything else than intended.
    """
    text = rewriting.rewritten(source, before, after)
    if text is None:
        way = f"fh fahrplan bearbeite --kommune {place}"
        raise NotEditable(file=source.path.name, what="den Fahrplan", way=way)
    return text


def typed_plan(
    workspace: Workspace, place: str, source: Source, content: bytes
) -> tuple[str, Roadmap, Scheme]:
    """What an editor made of the file: its text, the roadmap in it, and the process that it names.

    Raises:
        BadForm: when it is no roadmap any more, or names no process; names the line.
    """
    from fruehe_hilfen_cli.store.locate import line_of
    from fruehe_hilfen_cli.store.reading import read_scheme
    from fruehe_hilfen_cli.store.typed import BadForm, typed_data, typed_record

    text, roadmap = rewriting.typed_over(
        source, content, lambda raw: typed_record(Roadmap, typed_data(raw), raw)
    )
    problems: list[Problem] = []
    scheme = read_scheme(workspace, place, roadmap, problems)
    if scheme is None:
        line = line_of(text, ("kommune", "ablauf"))
        raise BadForm(sentences=f"Zeile {line}: {problems[0].sentence}", advice=problems[0].advice)
    return text, roadmap, scheme


def change_of(source: Source, text: str) -> list[Replace]:
    """What is to be done so that the file has the text; nothing when it has it."""
    return [Replace(source.path, text, source.raw)] if text != source.text else []
