"""One step from a version of the format to the next, done to the bytes: only what changes differs."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from pydantic import ValidationError

from fruehe_hilfen_cli.model.versions import KEY
from fruehe_hilfen_cli.records.migrating import ENTRY, Data, Files, NotMigratable, Step, changed
from fruehe_hilfen_cli.store import toml
from fruehe_hilfen_cli.store.migration.old_files import UNVERSIONED, OldFile, record_of
from fruehe_hilfen_cli.store.migration.renaming import renamed
from fruehe_hilfen_cli.store.rewriting import orders
from fruehe_hilfen_cli.store.splice import Unspliceable, spliced

_UNSAFE = "Sie ist so geschrieben, dass sich einzelne Angaben nicht sicher ändern lassen."
_UNKNOWN_KEY = "W01"  # a typo: what is missing has its new name there, which nobody knows yet
_ADDED = "Ein neuer Eintrag"
_BY_HAND = "Schreiben Sie jede Angabe auf eine eigene Zeile; docs/dateiformat.md zeigt, wie."


def stepped(step: Step, version: int, files: list[OldFile]) -> list[OldFile]:
    """The files after a step."""
    files = [_renamed(step, file) for file in files]
    old: Files = {}
    for file in files:
        old.setdefault(file.kind, {})[file.name] = file.data
    new = _changed(step, old, files)
    found = [
        _rewritten(file, old[file.kind][file.name], _with_version(file, new[file.kind][file.name], version))
        for file in files
    ]
    return [*found, *_new(new.get(ENTRY, {}), old.get(ENTRY, {}))]


def _new(entries: Mapping[str, Data], known: Mapping[str, Data]) -> Iterator[OldFile]:
    for name, data in entries.items():
        if name not in known:
            yield OldFile(ENTRY, Path(name), _ADDED, toml.tables(data))


def _changed(step: Step, old: Files, files: list[OldFile]) -> Files:
    """The data after the change of a step; a refusal names the file as people know it."""
    try:
        return changed(step, old)
    except NotMigratable as refusal:
        named = [file.file for file in files if file.name == refusal.facts["file"]]
        others = files[0].file if len(files) == 1 else f"{files[0].file} oder eine Datei dazu"
        raise NotMigratable(**refusal.facts | {"file": " oder ".join(named) or others}) from refusal


def _renamed(step: Step, file: OldFile) -> OldFile:
    names = {rename.old: rename.new for rename in step.renames if rename.kind == file.kind}
    try:
        return replace(file, text=renamed(file.text, names))
    except Unspliceable:
        raise _unsafe(file) from None


def _with_version(file: OldFile, data: Data, version: int) -> Data:
    return data if file.kind in UNVERSIONED else {**data, KEY: version}


def _rewritten(file: OldFile, old: Data, new: Data) -> OldFile:
    """The file with other data, by exchanging only the bytes of what changes."""
    if new == old:
        return file
    try:
        text = spliced(file.text.encode(), old, new, orders(record_of(file.kind)))
    except Unspliceable:
        raise _unsafe(file) from None
    if toml.parse(text.encode(), file.file) != new:
        raise _unsafe(file)
    return replace(file, text=text)


def _unsafe(file: OldFile) -> NotMigratable:
    """Why a file cannot be changed; one that is no TOML names its line.

    Raises:
        NotMigratable: of one that is no TOML.
    """
    _ = file.data
    return NotMigratable(file=file.file, why=_UNSAFE, way=_BY_HAND)


def require_present(file: OldFile, before: str | None) -> None:
    """Refuse when a file would not be one of the present version: something is wrong in it already."""
    model = record_of(file.kind)
    try:
        model.model_validate(file.data, by_alias=True, by_name=False)
    except ValidationError as error:
        from fruehe_hilfen_cli.model import messages
        from fruehe_hilfen_cli.store.locate import line_of

        found = messages.problems(error, model, file.file)
        first = next((problem for problem in found if problem.code == _UNKNOWN_KEY), found[0])
        same = before is not None and before.count("\n") == file.text.count("\n")
        line = f":{line_of(file.text, first.where)}" if same else ""
        raise NotMigratable(file=f"{file.file}{line}", why=first.sentence, way=first.advice) from error
