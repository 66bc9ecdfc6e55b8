"""All diagnoses, in the order in which they are shown."""

from collections.abc import Collection

from fruehe_hilfen_cli.cli.diagnosis import (
    calendar,
    completion,
    disk,
    editor,
    folder,
    program,
    repository,
    signs,
    terminal,
)
from fruehe_hilfen_cli.cli.diagnosis.rule import Surroundings
from fruehe_hilfen_cli.views.diagnosis import Diagnosed

DIAGNOSES = (
    program.version,
    program.python,
    program.libraries,
    program.pdf,
    folder.workspace,
    folder.content,
    folder.readable,
    folder.settings,
    folder.leftovers,
    folder.journal,
    disk.rights,
    disk.saving,
    disk.locking,
    disk.cases,
    disk.room,
    disk.long_paths,
    repository.program,
    repository.repository,
    repository.identity,
    repository.unfinished,
    repository.lock,
    repository.line_ends,
    repository.merges,
    repository.committed,
    repository.remote,
    signs.out,
    signs.err,
    signs.names,
    signs.language,
    terminal.terminal,
    terminal.width,
    terminal.colour,
    terminal.variables,
    terminal.day,
    terminal.place,
    editor.editor,
    completion.completion,
    calendar.school_holidays,
    calendar.clock,
)
AREAS = tuple(dict.fromkeys(found.area for found in DIAGNOSES))


def diagnosed(around: Surroundings, areas: Collection[str] = AREAS) -> tuple[Diagnosed, ...]:
    """What all diagnoses of some areas come to; those that do not apply say nothing."""
    found = (diagnosis(around) for diagnosis in DIAGNOSES if diagnosis.area in areas)
    return tuple(one for one in found if one)
