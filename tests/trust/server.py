"""A process that has the program loaded and forks a child for each command line: fast, and each one fresh.

Reads one JSON object in a line and answers with one; ends with its input.
"""

import importlib
import io
import json
import os
import resource
import signal
import sys
import time
from contextlib import redirect_stderr, redirect_stdout, suppress
from pathlib import Path
from typing import Any

from tests.trust.commands import FEW, words
from tests.trust.places import make_workspace
from tests.trust.shim import Shim

from fruehe_hilfen_cli.cli import manifest
from fruehe_hilfen_cli.cli.main import run


def main() -> None:
    """Answer until the input ends."""
    for command in manifest.COMMANDS if "alles" in sys.argv else ():
        importlib.import_module(f"fruehe_hilfen_cli.cli.commands.{command.module}")
    _warm_up(Path(sys.argv[1]))
    for line in sys.stdin:
        print(json.dumps(_answer(json.loads(line))), flush=True)  # noqa: T201 - the answer


def _warm_up(folder: Path) -> None:
    """Load what nearly every command needs: by running some, on a workspace of their own."""
    os.chdir(make_workspace(folder / "warm").root)
    nowhere = io.StringIO()
    with redirect_stdout(nowhere), redirect_stderr(nowhere):
        for line in ("pruefe", "logbuch importiere alt.csv --ja", *(case.line for case in FEW)):
            run(words(line))


def _answer(job: dict[str, Any]) -> dict[str, Any]:
    told, heard = os.pipe()
    child = os.fork()
    if child == 0:
        os.setpgid(0, 0)
        os.close(told)
        _be_child(job, heard)
    with suppress(PermissionError):  # the child has done it, and may even be gone
        os.setpgid(child, child)
    os.close(heard)
    if (pause := job.get("killed_after")) is not None:
        time.sleep(pause / 1e6)
        os.killpg(child, signal.SIGKILL)
    with os.fdopen(told, "rb") as pipe:
        calls = pipe.read()
    _, status = os.waitpid(child, 0)
    return {"code": os.waitstatus_to_exitcode(status), "calls": json.loads(calls or "null")}


def _be_child(job: dict[str, Any], heard: int) -> None:
    code = 70
    try:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: PTH123, SIM115 - for the rest of the process
        for number, name in ((1, "out"), (2, "err")):
            os.dup2(os.open(job[name], os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666), number)
        os.environ.update(job["env"])
        os.chdir(job["folder"])
        _limit(job)
        shim = Shim(job["kind"], job["moment"], job["number"], tuple(job["only"]))
        shim.install(job["seed"])
        code = run(job["words"])
        sys.stdout.flush()
        with os.fdopen(heard, "wb") as pipe:
            pipe.write(json.dumps(shim.calls).encode())
    finally:
        os._exit(code)


def _limit(job: dict[str, Any]) -> None:
    if size := job.get("largest"):
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    if user := job.get("user"):
        os.setgroups([])
        os.setgid(user)
        os.setuid(user)


main()
