"""Gets the other programs: from PyPI and npm into the folder of the measurements, or from the path."""

import os
import re
import shutil
import subprocess
from pathlib import Path

from docs.werkzeuge.messen import PYTHON
from docs.werkzeuge.messen.peers.backlog import BACKLOG
from docs.werkzeuge.messen.peers.hledger import HLEDGER
from docs.werkzeuge.messen.peers.jrnl import JRNL
from docs.werkzeuge.messen.peers.peer import Peer
from docs.werkzeuge.messen.peers.taskjuggler import TASKJUGGLER
from docs.werkzeuge.messen.peers.taskwarrior import TASKWARRIOR
from docs.werkzeuge.messen.peers.watson import WATSON

PEERS = (JRNL, WATSON, BACKLOG, HLEDGER, TASKWARRIOR, TASKJUGGLER)
_PATIENCE = 300
_VERSION = re.compile(r"\d+(?:\.\d+)+")


def programs(bench: Path) -> dict[Peer, str]:
    """The programs that can be had here, each with its file."""
    found = {peer: _program(peer, bench) for peer in PEERS}
    return {peer: program for peer, program in found.items() if program}


def version(peer: Peer, program: str) -> str:
    """The version a program says it has; where pip or npm brought it, the one that was asked for."""
    pinned = _VERSION.search(peer.python or peer.npm)
    if pinned:
        return pinned[0]
    told = subprocess.run((program, "--version"), capture_output=True, encoding="utf-8", check=False)
    said = _VERSION.search(told.stdout)
    return said[0] if said else "?"


def _program(peer: Peer, bench: Path) -> str:
    """The file of a program; empty when it cannot be had."""
    if peer.python:
        return _from_pip(peer, bench)
    if peer.npm:
        return _from_npm(peer, bench)
    return shutil.which(peer.program) or ""


def _from_pip(peer: Peer, bench: Path) -> str:
    folder = bench / "programme" / peer.name
    program = folder / "bin" / peer.program
    if not program.exists():
        _silently(PYTHON, "-m", "venv", str(folder))
        _silently(str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet", peer.python)
    return str(program) if program.exists() else ""


def _from_npm(peer: Peer, bench: Path) -> str:
    """What npm brings for this system, run without Node before it; without npm there is none."""
    folder = bench / "programme" / peer.name
    modules = folder / "node_modules"
    if not modules.exists() and shutil.which("npm"):
        folder.mkdir(parents=True, exist_ok=True)
        options = ("--no-audit", "--no-fund", "--ignore-scripts", "--silent", "--no-save")
        _silently("npm", "install", "--prefix", str(folder), *options, peer.npm)
    native = next(
        (file for file in modules.glob(f"{peer.name.lower()}-*/{peer.program}") if os.access(file, os.X_OK)),
        None,
    )
    return str(native or "")


def _silently(*argv: str) -> None:
    """Run a step of the set-up; when it fails, the program is not there afterwards, and the page says so."""
    try:
        subprocess.run(argv, stdin=subprocess.DEVNULL, capture_output=True, timeout=_PATIENCE, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        print(f"  {argv[0]}: {error}")
