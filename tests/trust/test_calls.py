"""The shim sees every call that changes the disk: its list is compared with that of strace."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.trust.commands import CASES, Case
from tests.trust.places import make_workspace
from tests.trust.running import ROOT, TODAY, Server

_STRACE = shutil.which("strace")
_NAMES = {
    "openat": "open", "unlink": "remove", "unlinkat": "remove", "linkat": "link", "mkdirat": "mkdir",
    "renameat": "rename", "renameat2": "rename", "fchmod": "chmod", "fchmodat": "chmod",
    "ftruncate": "truncate", "utimensat": "utime", "pwrite64": "write", "writev": "write",
    "fdatasync": "fsync", "symlinkat": "symlink",
}  # fmt: skip
_BY_PATH = ("link", "rename", "unlink", "mkdir", "rmdir", "chmod", "truncate", "symlink")
_CALLS = sorted(
    {
        *_NAMES,
        "open",
        "creat",
        "write",
        "fsync",
        "link",
        "rename",
        "mkdir",
        "rmdir",
        "chmod",
        "truncate",
        "symlink",
    }
)
_CHANGING = re.compile(r"O_(WRONLY|RDWR|CREAT|TRUNC|APPEND)")
_LINE = re.compile(r"^\d+ +(\w+)\((.*)")
_SEEN = (
    "logbuch neu --titel Notiz --text Neu",
    "logbuch bearbeite k7q2m --datum 14.02.2023",
    "logbuch importiere alt.csv --ja",
    "fahrplan bearbeite --kohorte 2023",
    "init Kreis_Ost --land NW --thema beteiligung --beginn 2022-05",
    "schema",
    "export oparl -o neu",
    "bericht tabellen -o neu.xlsx",
    "bericht briefbogen -o neu.docx",
    "vervollstaendigung bash --installiere",
)


@pytest.mark.langsam
@pytest.mark.skipif(_STRACE is None or sys.platform != "linux", reason="strace ist nicht installiert")
@pytest.mark.parametrize("case", [case for case in CASES if case.line in _SEEN], ids=lambda case: case.line)
def test_strace_sees_what_the_shim_sees(loaded: Server, tmp_path: Path, case: Case) -> None:
    for name in ("eins", "zwei"):
        make_workspace(tmp_path / name)
    one, other = tmp_path / "eins", tmp_path / "zwei"
    ended = loaded.run(case.words, one, env={"HOME": str(one)})
    assert ended.code == 0
    counted = [name for name, _ in ended.calls]
    assert counted == _traced(case.words, other, tmp_path / "gesehen")


def _traced(words: list[str], folder: Path, told: Path) -> list[str]:
    """The calls that change something below a folder, or try to, in the names of the shim."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("FH_")} | {
        "HOME": str(folder),
        "FH_STICHTAG": TODAY,
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPATH": str(ROOT / "src"),
    }
    subprocess.run(
        [str(_STRACE), "-f", "-y", "-s", "0", "-e", f"trace=?{',?'.join(_CALLS)}", "-o", str(told),
         sys.executable, "-m", "fruehe_hilfen_cli", *words],
        cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=True,
    )  # fmt: skip
    found = []
    for line in told.read_text("utf-8", "replace").splitlines():
        seen = _LINE.match(line)
        if (
            seen
            and _is_below(seen[1], seen[2], folder)
            and (seen[1] != "openat" or _CHANGING.search(seen[2]))
        ):
            found.append(_NAMES.get(seen[1], seen[1]))
    return found


def _is_below(call: str, arguments: str, folder: Path) -> bool:
    """Whether a path of the arguments lies there; a relative one begins there."""
    relative = call in _BY_PATH and re.match(r'"[^/]', arguments) is not None
    return relative or any(f"{folder}{end}" in arguments for end in ("/", ">", '"'))
