"""What the numbers were measured on: they hold for this machine and these versions."""

import os
import platform
import time
from importlib.metadata import version
from pathlib import Path

from docs.werkzeuge.messen.numbers import decimal

_LIBRARIES = ("typer", "rich", "pydantic", "msgspec", "toml-rs")
_GIGABYTE = 1024**3
_BUSY = 0.5
"""So much load on each core spoils the numbers."""


def facts(load: float) -> dict[str, str]:
    """The lines of the table about the machine.

    Args:
        load: how busy the machine was before; see ``os.getloadavg``.
    """
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / _GIGABYTE
    libraries = ", ".join(f"{name} {version(name)}" for name in _LIBRARIES)
    return {
        "Gemessen am": time.strftime("%d.%m.%Y"),
        "Prozessor": f"{_processor()}, {cores()} Kerne",
        "Arbeitsspeicher": f"{decimal(memory, 0)} GB",
        "System": f"{_distribution()}, {platform.system()} {platform.machine()}",
        "fh": version("fruehe-hilfen-cli"),
        "Python": platform.python_version(),
        "Bibliotheken": libraries,
        "Auslastung davor": f"{decimal(load)}{_warning(load)}",
    }


def cores() -> int:
    """How many cores a process may use here."""
    return len(os.sched_getaffinity(0))


def _warning(load: float) -> str:
    return " – **die Maschine war beschäftigt, die Zahlen taugen wenig**" if load > _BUSY * cores() else ""


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor() or "unbekannt")


def _distribution() -> str:
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        return "unbekannt"
