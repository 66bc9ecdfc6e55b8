"""Nothing in the source leaves encoding, line ends or binary mode to the system it runs on."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "fruehe_hilfen_cli"
FOLDERS = {"alone", "_held", "_settle", "_locks", "_let_go"}
"""Functions that open a folder, a file only to lock it, or the null device: they read and write nothing."""
OTHER = ("webbrowser.open", "archive.open")
"""No files: a page in the browser, and a part of a ZIP archive, which is always bytes."""
WORDS = ("open(", "_text(", "subprocess.")


def calls(source: str) -> Iterator[tuple[str, str, ast.Call]]:
    """Each call, with the function it stands in and the name of what is called."""
    for function in ast.walk(ast.parse(source)):
        if isinstance(function, ast.FunctionDef):
            for node in ast.walk(function):
                if isinstance(node, ast.Call):
                    yield function.name, ast.unparse(node.func), node


def complaints(source: str) -> list[str]:
    """The calls of a module that leave something to the system."""
    found = []
    for function, called, call in calls(source):
        given = {keyword.arg: ast.unparse(keyword.value) for keyword in call.keywords}
        words = [ast.unparse(argument) for argument in call.args]
        match called.rpartition(".")[2]:
            case "open" if called == "os.open":
                ok = function in FOLDERS or any("_BINARY" in word or "_NEW" in word for word in words)
            case "open" if called in OTHER:
                ok = True
            case "open" | "fdopen" if called in ("open", "os.fdopen") or called.endswith(".open"):
                ok = any("b" in word for word in words if word.strip("'").isalpha()) or {
                    "encoding",
                    "newline",
                } <= set(given)
                ok = ok or "os.devnull" in words
            case "write_text":
                ok = "newline" in given and (len(words) > 1 or "encoding" in given)
            case "read_text":
                ok = bool(words) or "encoding" in given
            case "run" | "Popen" if called.startswith("subprocess."):
                ok = "text" not in given and "universal_newlines" not in given
            case _:
                continue
        if not ok:
            found.append(f"{function}: {ast.unparse(call)}")
    return found


@pytest.mark.parametrize(
    "line",
    [
        "open('x')",
        "open('x', 'w', encoding='utf-8')",
        "path.open('w')",
        "os.fdopen(h, 'w', encoding='utf-8')",
        "path.write_text('x', 'utf-8')",
        "path.read_text()",
        "os.open(path, os.O_RDONLY)",
        "subprocess.run(['git'], text=True)",
    ],
)
def test_the_search_finds_what_it_looks_for(line: str) -> None:
    assert len(complaints(f"def f():\n    {line}")) == 1


def test_nothing_is_left_to_the_system() -> None:
    found = {
        path.relative_to(SOURCE).as_posix(): complaints(text)
        for path in SOURCE.rglob("*.py")
        if any(word in (text := path.read_text("utf-8")) for word in WORDS)
    }
    assert {"store/files.py", "store/git.py", "cli/input/entries/editor.py"} <= set(found)
    assert {name: lines for name, lines in found.items() if lines} == {}
