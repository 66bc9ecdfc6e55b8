"""Files in another version of the format than this program reads: told by that and by nothing else."""

from collections.abc import Iterable
from typing import Any

from fruehe_hilfen_cli import FORMAT
from fruehe_hilfen_cli.errors import Problem
from fruehe_hilfen_cli.model.base import Record
from fruehe_hilfen_cli.model.versions import KEY, NEWER, OLDER, UNSAID, foreign_version


def foreign(data: dict[str, Any], file: str, model: type[Record]) -> Problem | None:
    """What to say of a file in another version of the format, before its values are looked at.

    Args:
        data: what the file holds.
        file: how the problem names it.
        model: the record it should hold; one without a version of its own has that of its roadmap.

    Returns:
        W04 of a newer version, W05 of an older one; None of the present one, and of what is no version (that
        is a wrong value).
    """
    version = data.get(KEY, UNSAID)
    if version == FORMAT or KEY not in model.model_fields:
        return None
    from fruehe_hilfen_cli.records.migrating import STEPS

    told = foreign_version(version, has_way=isinstance(version, int) and version in STEPS)
    if told is None:
        return None
    code, sentence, advice = told
    return Problem(code, file, sentence, advice, (KEY,), unreadable=True)


def is_foreign(problems: Iterable[Problem], file: str | None = None) -> bool:
    """Whether any of the problems is such a version; with a file, whether one of that file is."""
    return any(problem.code in (NEWER, OLDER) and file in (None, problem.file) for problem in problems)


def is_newer(problems: Iterable[Problem]) -> bool:
    """Whether any of the problems is a newer version, whose files are left as they are."""
    return any(problem.code == NEWER for problem in problems)
