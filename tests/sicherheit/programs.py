"""Programs that tell when they have run."""

from pathlib import Path


def sentinel(told: Path, name: str) -> str:
    """A program that writes a name into a file, and fails."""
    program = told.parent / "programme" / name
    program.parent.mkdir(exist_ok=True)
    program.write_text(f"#!/bin/sh\necho '{name}' >> '{told}'\nexit 1\n", "utf-8")
    program.chmod(0o755)
    return str(program)
