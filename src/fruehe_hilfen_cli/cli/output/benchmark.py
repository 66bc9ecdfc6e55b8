"""Many municipalities compared: read, chosen, and made a table of."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fruehe_hilfen_cli.cli.output.overview import tell_none
from fruehe_hilfen_cli.reports.content import Content
from fruehe_hilfen_cli.reports.steering.benchmark import benchmark_document
from fruehe_hilfen_cli.reports.steering.overview import Among
from fruehe_hilfen_cli.store.workspace import PlanFile
from fruehe_hilfen_cli.text import count
from fruehe_hilfen_cli.views.steering.benchmark import benchmarks
from fruehe_hilfen_cli.views.steering.benchmark_rows import Benchmark
from fruehe_hilfen_cli.views.steering.compared import compared
from fruehe_hilfen_cli.views.steering.standings import chosen

if TYPE_CHECKING:
    from fruehe_hilfen_cli.cli.input.steering.many_options import Many
    from fruehe_hilfen_cli.cli.session import Session


@dataclass(frozen=True)
class Comparison:
    """Many municipalities compared.

    Args:
        found: the comparisons; one, or one for each group.
        among: of which municipalities they are.
        incomplete: some file of theirs could not be read.
    """

    found: tuple[Benchmark, ...]
    among: Among
    incomplete: bool

    def content(self) -> Content:
        """What it shows."""
        document = benchmark_document(self.found, self.among, incomplete=self.incomplete)
        return Content({"benchmarks": self.found, "total": self.among.total}, document)


def read_comparison(session: "Session", many: "Many", names: Sequence[str]) -> Comparison:
    """Read municipalities, and compare those that are wanted; what is wrong in files is told.

    Those that have left the programme are not compared, unless they are named.
    """
    places = many.among(session, names)
    found = session.gathered(compared, places, (PlanFile.STAIRCASE,))
    there = [one for one in found if names or session.names or not one.standing.departure]
    if left := len(found) - len(there):
        session.tell(f"Nicht dabei, weil ausgeschieden: {count(left, 'Kommune', 'Kommunen')}.")
    standings = chosen((one.standing for one in there), many.selection, many.order)
    by_place = {one.standing.place: one for one in there}
    wanted = [by_place[standing.place] for standing in standings]
    tell_none(session, len(there), len(wanted))
    among = Among(len(there), len(wanted), many.selection, len(places) - len(found))
    incomplete = any(standing.incomplete for standing in standings)
    return Comparison(benchmarks(wanted, many.grouping), among, incomplete)
