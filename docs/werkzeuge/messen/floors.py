"""What commands are held against: the least that such a program, or such a work, has to do."""

from pathlib import Path

from docs.werkzeuge.messen import PYTHON
from docs.werkzeuge.messen.command import Command
from docs.werkzeuge.messen.workspaces import Shape

_IMPORTS = """\
import typer
import rich.console
import rich.table
from pydantic import BaseModel


class Ten(BaseModel):
    a: int
    b: int
    c: str
    d: str
    e: float
    f: bool
    g: list[int]
    h: dict[str, int]
    i: str | None
    j: int


Ten.model_validate(
    {"a": 1, "b": 2, "c": "c", "d": "d", "e": 1.5, "f": True, "g": [1], "h": {"h": 1}, "i": None, "j": 10}
)
"""
_HELLO = """\
import typer

app = typer.Typer()


@app.command()
def hello(name: str) -> None:
    typer.echo(f"Hallo {name}")


app()
"""
_READING = """\
import gc
import os
import sys

from toml_rs import loads

gc.disable()
folders = sorted(os.scandir("logbook"), key=lambda folder: folder.name)
share, processes = 0, len(os.sched_getaffinity(0))
for number in range(1, processes):
    if os.fork() == 0:
        share = number
        break
for folder in folders[share::processes]:
    with os.scandir(folder.path) as files:
        for file in files:
            opened = os.open(file.path, os.O_RDONLY)
            data = os.read(opened, 1_000_000)
            os.close(opened)
            loads(data.decode())
if share == 0:
    for _ in range(1, processes):
        if os.wait()[1]:
            sys.exit(1)
"""


def bare_python(bench: Path) -> Command:
    """Python alone, doing nothing."""
    return Command("python -c pass", (PYTHON, "-c", "pass"), bench)


def imports(bench: Path) -> Command:
    """F: what every such program loads, and one model of ten fields."""
    return Command("F", (PYTHON, _script(bench, "f.py", _IMPORTS)), bench)


def hello(bench: Path) -> Command:
    """H: the smallest Typer program."""
    return Command("H", (PYTHON, _script(bench, "h.py", _HELLO), "Welt"), bench)


def reading(bench: Path, shape: Shape, workspace: Path) -> Command:
    """The bare reading and parsing of all entries, on all cores."""
    argv = (PYTHON, _script(bench, "lesen.py", _READING))
    return Command("bloßes Lesen", argv, workspace, shape.label)


def _script(bench: Path, name: str, text: str) -> str:
    path = bench / name
    path.write_text(text, "utf-8")
    return str(path)
