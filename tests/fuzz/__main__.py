"""The targets under atheris: ``python -m tests.fuzz eintrag --sekunden 300``.

Each target gets its own process and share of the time. What was found stays in ``.fuzz/<target>/``: inputs
that reach something new in ``korpus``, and one that does not hold in a file ``crash-…``; give that file
instead of a target to see what happens with it.
"""

import argparse
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parents[2] / ".fuzz"
_LONGEST_INPUT, _SECONDS, _MEGABYTES = 20_000, 5, 2048
_WATCHED = ["fruehe_hilfen_cli", "tomllib", "csv", "json"]
_WATCHED_TOO = {"xlsx": ["openpyxl"], "docx": ["docx"], "briefbogen": ["docx", "docxtpl"]}
"""Libraries that do most of the work of a target."""


def main() -> int:
    """Fuzz the targets named, or all of them; gives how many of them failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ziele", nargs="*", help="Ziele oder Dateien; ohne Angabe alle Ziele")
    parser.add_argument("--sekunden", type=int, default=300, help="Zeit für jedes Ziel")
    parser.add_argument("--eines", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.eines:
        _fuzz(given.eines, given.sekunden)
    import tests.fuzz.targets as found

    files = [Path(name) for name in given.ziele if Path(name).is_file()]
    for path in files:
        found.TARGETS[path.parent.name].run(path.read_bytes())
    names = [name for name in given.ziele if not Path(name).is_file()]
    if unknown := {*names} - {*found.TARGETS}:
        parser.error(f"Unbekannt: {', '.join(sorted(unknown))}. Es gibt: {', '.join(found.TARGETS)}.")
    failed = 0
    for name in names or ([] if files else found.TARGETS):
        print(f"== {name}", flush=True)  # noqa: T201 - talks to the developer
        words = ["--eines", name, "--sekunden", str(given.sekunden)]
        failed += subprocess.run([sys.executable, "-m", "tests.fuzz", *words], check=False).returncode != 0
    return failed


def _fuzz(name: str, seconds: int) -> None:
    """Run one target in this process until the time is over, or something does not hold."""
    atheris: Any = import_module("atheris")  # only `make fuzz` installs it: it is large, and not for Windows
    with atheris.instrument_imports(
        include=[*_WATCHED, *_WATCHED_TOO.get(name, [])], enable_loader_override=False
    ):
        from tests.fuzz.targets import TARGETS

        target = TARGETS[name]
        folder = _FOLDER / name
        for number, seed in enumerate(target.seeds()):
            target.run(seed)  # so that what loads late is watched too
            _keep(folder / "anfang" / f"{number:04}", seed)
    (folder / "korpus").mkdir(exist_ok=True)
    options = {
        "max_total_time": seconds,
        "max_len": _LONGEST_INPUT,
        "timeout": _SECONDS,
        "rss_limit_mb": _MEGABYTES,
        "print_final_stats": 1,
        "artifact_prefix": f"{folder}/",
        "dict": _dictionary(folder),
    }
    words = [f"-{key}={value}" for key, value in options.items()]
    atheris.Setup([sys.argv[0], *words, str(folder / "korpus"), str(folder / "anfang")], target.run)
    atheris.Fuzz()


def _keep(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _dictionary(folder: Path) -> Path:
    """The words that files may hold, for libFuzzer to put in."""
    from fruehe_hilfen_cli.vocabulary import FIELDS

    words = {row.key for row in FIELDS.values()} | {"[[", "]]", " = ", "'''", '"""', "2023-02-13", "\\n"}
    quoted = (word.replace("\\", "\\\\").replace('"', '\\"') for word in sorted(words))
    path = folder / "woerter"
    path.write_text("".join(f'"{word}"\n' for word in quoted if word.isascii()), "ascii")
    return path


if __name__ == "__main__":
    sys.exit(main())
