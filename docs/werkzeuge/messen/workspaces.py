"""The workspaces that are measured, made once and kept until their generator changes."""

import hashlib
import shutil
from dataclasses import dataclass
from pathlib import Path

from docs.werkzeuge import mengen
from docs.werkzeuge.messen.numbers import count

PLACE = "ort-001"
"""A municipality that each of them has."""


@dataclass(frozen=True)
class Shape:
    """How many municipalities, and how many entries each of them has."""

    municipalities: int
    entries: int

    @property
    def label(self) -> str:
        """As the tables call it."""
        return f"{self.municipalities} × {count(self.entries)}"

    @property
    def total(self) -> int:
        """All entries."""
        return self.municipalities * self.entries


SMALL, SEVERAL = Shape(1, 200), Shape(9, 200)
LONG, MANY = Shape(1, 20_000), Shape(600, 200)


def workspace(shape: Shape, bench: Path) -> Path:
    """The folder of the workspace of that shape; made when it is not there yet."""
    source = hashlib.sha256(Path(mengen.__file__).read_bytes()).hexdigest()[:12]
    made = bench / f"{shape.municipalities}x{shape.entries}"
    stamp = made / ".erzeugt"
    if not stamp.exists() or stamp.read_text("ascii") != source:
        shutil.rmtree(made, ignore_errors=True)
        mengen.make_workspace(made, shape.municipalities, shape.entries)
        stamp.write_text(source, "ascii")
    return made
