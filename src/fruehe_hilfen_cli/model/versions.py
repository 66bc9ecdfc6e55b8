"""The version of the file format that a file has, and what is said of one that is not read here."""

from typing import Any

from fruehe_hilfen_cli import FORMAT, __version__

NEWER, OLDER = "W04", "W05"
"""The codes of files in a newer format, and in an older one."""

KEY = "format"
"""Where a file says its version."""

UNSAID = 1
"""The version of a file that does not say it: for all time the first, for it was free to say so."""


def version_of(data: dict[str, Any]) -> int | None:
    """The version of the data of a file; None when what stands there is no whole number."""
    version = data.get(KEY, UNSAID)
    return version if is_version(version) else None


def is_version(value: object) -> bool:
    """Whether that can be a version at all; true and 1.0 equal 1, and are none."""
    return type(value) is int


def foreign_version(version: object, *, has_way: bool = False) -> tuple[str, str, str] | None:
    """What to say of a version that this program does not read.

    Args:
        version: what stands in the file.
        has_way: whether there is a step from a version before the first, as tests have one.

    Returns:
        The code, a German sentence, and an advice; None of the version that is read, and of what is none.
    """
    if not isinstance(version, int) or not is_version(version) or version == FORMAT:
        return None
    from fruehe_hilfen_cli.model.message_hints import cut

    shown = cut(str(version))
    sentence = f"Diese Datei hat Format {shown}; dieses fh {__version__} liest Format {FORMAT}."
    if version > FORMAT:
        advice = (
            f"Nötig ist ein fh, das Format {shown} liest (fh --version sagt es): Bringen Sie fh auf den "
            "neuesten Stand, z. B. mit pipx upgrade fruehe-hilfen-cli."
        )
        return NEWER, sentence, advice
    if has_way or version >= UNSAID:
        advice = f"fh migriere bringt sie auf Format {FORMAT}; mit --probe zeigt es vorher, was sich ändert."
        return OLDER, sentence, advice
    advice = f"Ein Format {shown} gab es nie. Schreiben Sie format = {FORMAT}; dann prüft fh pruefe den Rest."
    return OLDER, sentence, advice
