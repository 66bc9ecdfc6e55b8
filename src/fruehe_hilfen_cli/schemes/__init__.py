"""Phase schemes, as data."""

from pathlib import Path

_FOLDER = Path(__file__).parent


def scheme_path(name: str) -> Path | None:
    """The file of a scheme of the package, e.g. of "nzfh"; None when there is no such scheme."""
    path = _FOLDER / f"{name}.toml"
    return path if name.isalnum() and path.is_file() else None
