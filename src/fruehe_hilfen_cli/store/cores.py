"""The same work for many things, on all cores where that pays."""

import gc
import os
import signal
from collections.abc import Callable, Generator, Sequence
from threading import Thread
from time import sleep
from typing import TypeVar

from fruehe_hilfen_cli.errors import ExitCode, Refusal

_FEW = 24
"""So many municipalities are read before starting processes would pay."""

_AT_ONCE = 8
"""So many a process takes at a time: the last ones are spread evenly, and a bar moves on."""

_MOST = 61
"""So many processes a pool may have under Windows."""

_SECONDS = 0.5
"""So often a process looks whether the one that started it is still there."""

Item = TypeVar("Item")
Result = TypeVar("Result")


class BrokeOff(Refusal):
    """One of the processes has died."""

    exit_code = ExitCode.FINDINGS
    sentence = "Die Arbeit brach mittendrin ab, vermutlich weil der Speicher nicht reichte."
    advice = "Schließen Sie andere Programme, oder nennen Sie weniger Kommunen."


def on_all_cores(work: Callable[[Item], Result], items: Sequence[Item]) -> Generator[Result]:
    """Do the same for each, and give the results in the order of the items.

    Args:
        work: what is to be done. It, the items and the results may travel between processes, so that it is a
            function of a module, or ``partial`` of one, and all of them can be pickled.
        items: each of them is about as much work as reading a municipality.

    Raises:
        BrokeOff: when one of the processes dies.
    """
    if len(items) < _FEW or cores() == 1:
        yield from map(work, items)
        return
    from concurrent.futures import BrokenExecutor, ProcessPoolExecutor

    first = work(items[0])  # what it loads and builds, processes that are forked have too
    chunks = -(-(len(items) - 1) // _AT_ONCE)
    pool = ProcessPoolExecutor(min(cores(), chunks, _MOST), initializer=_begin)
    try:
        others = pool.map(work, items[1:], chunksize=_AT_ONCE)
        yield first  # now that all are forked: who gets it may start a thread, such as that of a bar
        yield from others
    except BrokenExecutor as error:
        raise BrokeOff from error
    finally:
        pool.shutdown(cancel_futures=True)  # whoever stops early waits for no more than what runs


def _begin() -> None:
    """In each process: no search for garbage, since it ends soon; Ctrl-C is for the one that started it."""
    gc.disable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()


def _end_with(parent: int) -> None:
    """End this process when the one that started it is killed: it would wait for work for ever."""
    while os.getppid() == parent:
        sleep(_SECONDS)
    os._exit(ExitCode.FINDINGS)


def cores() -> int:
    """How many processes this one may keep busy."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
