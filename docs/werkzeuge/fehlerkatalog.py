"""Writes docs/fehler.md: every code of ``fh pruefe`` with its meaning and files that provoke it.

The files stand in tests/fehler/<code>/, each folder a tiny workspace; where it has no roadmap of its own,
tests/fehler/fahrplan.toml is meant (an empty folder of a municipality really has none). What is late or soon
due is found on the day that stands in the folder's file "stichtag" ("2023-03-14"); without it on none.
"""

import shutil
from collections.abc import Iterator
from datetime import date
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from fruehe_hilfen_cli.checks.catalogue import RULES
from fruehe_hilfen_cli.checks.rule import Rule
from fruehe_hilfen_cli.cli.run import problem_line
from fruehe_hilfen_cli.errors import Problem
from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.store.examine import examine
from fruehe_hilfen_cli.store.workspace import LOGBOOK, PHASES, ROADMAP_FILE, Workspace

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests" / "fehler"
CATALOGUE = ROOT / "docs" / "fehler.md"
PLACE = "kreis-beispiel"
DAY_FILE = "stichtag"
_INTRODUCTION = """\
# Fehlerkatalog

`fh pruefe` nennt jeden Hinweis als `datei:zeile: CODE Satz`; in der nächsten Zeile steht, was zu tun ist.
Hier steht zu jedem Code, was er bedeutet, ein Beispiel und was `fh pruefe` dazu ausgibt.
Rückgabewert: 0 keine Hinweise, 1 Hinweise, 3 etwas war nicht lesbar.

Was verspätet ist oder bald ansteht, hängt vom Tag ab: Es gilt der heutige, oder der von `--stichtag`.

Ein Hinweis zu Fahrplan (P), Zielen und Maßnahmen (Z), Gremien und Mitteln (G), Logbuch (L) oder persönlichen
Angaben (V), der in einer Kommune in Ordnung ist, lässt sich in ihrem Fahrplan ausnehmen, immer mit Grund;
ohne `datei` gilt die Ausnahme für alle Dateien der Kommune:

```toml
[[ausnahme]]
code = "P06"
grund = "Im Sommer 2024 ruht das Projekt."
datei = "phases/kreis-beispiel/fahrplan.toml"
```

Nur ein Wort, das wie eine persönliche Angabe aussieht und keine ist, steht besser unter `[[erlaubt]]`:

```toml
[[erlaubt]]
begriff = "fruehe-hilfen@kreis-beispiel.de"
grund = "Postfach der Stelle, kein Mensch."
```

Dieses Dokument ist erzeugt (`make docs`); die Beispiele liegen in `tests/fehler/`.
"""
_CHAPTERS = {
    "D": "Dateien",
    "W": "Angaben",
    "P": "Fahrplan",
    "Z": "Ziele und Maßnahmen",
    "G": "Gremien, Vorlagen und Mittel",
    "L": "Logbuch",
    "V": "Persönliche Angaben",
    "A": "Ausnahmen",
}


def generated() -> dict[Path, str]:
    """The file that is generated, with the text it should have."""
    parts = [_INTRODUCTION]
    for letter, rules in groupby(RULES.values(), key=lambda rule: rule.code[0]):
        parts += [f"## {letter} – {_CHAPTERS[letter]}\n", *map(_section, rules)]
    return {CATALOGUE: "\n".join(parts)}


def build(code: str, folder: Path) -> Workspace:
    """Copy the files that provoke a code into an empty folder, and make a whole workspace of them."""
    shutil.copytree(CASES / code, folder, dirs_exist_ok=True)
    roadmap = folder / PHASES / PLACE / ROADMAP_FILE
    if not roadmap.exists() and (not roadmap.parent.exists() or any(roadmap.parent.glob("*.toml"))):
        roadmap.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(CASES / ROADMAP_FILE, roadmap)
    (folder / LOGBOOK).mkdir(exist_ok=True)
    (folder / DAY_FILE).unlink(missing_ok=True)
    return Workspace(folder)


def day_of(code: str) -> date | None:
    """The day on which a case is examined; None where its findings depend on none."""
    path = CASES / code / DAY_FILE
    return date.fromisoformat(path.read_text("utf-8").strip()) if path.exists() else None


def _section(rule: Rule) -> str:
    with TemporaryDirectory() as folder:
        found = examine(build(rule.code, Path(folder)), day=day_of(rule.code)).findings
    day = day_of(rule.code)
    asked = f"Am {german(day)}:\n\n" if day else ""
    shown = "".join(_shown(path, file, found) for path, file in _files(rule.code))
    told = "\n".join(f"{problem_line(problem)}\n  → {problem.advice}" for problem in found)
    return f"### {rule.code} {rule.title}\n\n{rule.meaning}\n\n{shown}{asked}```text\n{told}\n```\n"


def _files(code: str) -> Iterator[tuple[Path, str]]:
    """The files of a case that have content, each with its path in the workspace."""
    for path in sorted((CASES / code).rglob("*")):
        if path.is_file() and path.stat().st_size and path.name != DAY_FILE:
            yield path, path.relative_to(CASES / code).as_posix()


def _shown(path: Path, file: str, found: tuple[Problem, ...]) -> str:
    """A file in a frame: of the logbook the whole, of a roadmap what the findings are about."""
    text = path.read_text("utf-8", errors="backslashreplace").strip("\n")
    if file.startswith(PHASES):
        lines = {problem.line or 1 for problem in found if problem.file == file}
        text = "\n\n".join(_paragraphs(text, lines))
    language = "toml" if path.suffix == ".toml" else "text"
    return f"`{file}`:\n\n```{language}\n{text}\n```\n\n" if text else ""


def _paragraphs(text: str, lines: set[int]) -> list[str]:
    """The paragraphs that hold any of the lines, and those of the same heading, for they are compared."""
    paragraphs, headings, first = text.split("\n\n"), set(), 1
    for paragraph in paragraphs:
        after = first + paragraph.count("\n") + 2
        if lines.intersection(range(first, after)):
            headings.add(paragraph.partition("\n")[0])
        first = after
    return [paragraph for paragraph in paragraphs if paragraph.partition("\n")[0] in headings]


def main() -> None:
    """Write the catalogue if it is not current."""
    for path, text in generated().items():
        if not path.exists() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8", newline="\n")
            print(f"erneuert: {path.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
