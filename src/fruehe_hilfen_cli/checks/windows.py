"""Checks of the roadmap's blocks: their order, their dates, and what lies between them."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from fruehe_hilfen_cli.checks.rule import Found, check, roadmap_file
from fruehe_hilfen_cli.checks.span import Placed, ends_too_early, in_order, swapped
from fruehe_hilfen_cli.model.dates import first_day, german, last_day
from fruehe_hilfen_cli.model.kinds import EndKind
from fruehe_hilfen_cli.model.plan import Block, Roadmap
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.text import count

_LONGEST_YEARS = 10


@check(
    "P04",
    "Zeiträume in falscher Reihenfolge",
    "Die Zeiträume stehen im Fahrplan in der Reihenfolge, in der sie aufeinander folgen. Hier beginnt einer "
    "vor dem, der über ihm steht, oder er enthält frühere Phasen.",
)
def out_of_order(project: Project) -> Iterator[Found]:
    """A block that begins before the one above it, or that holds earlier phases of the scheme."""
    placed = tuple(Placed(position, block) for position, block in enumerate(project.roadmap.blocks))
    above = {after.position: before for after, before in swapped(placed)}
    for before, after in pairwise(placed):
        if earlier := above.get(after.position):
            why, key = f"beginnt vor dem {earlier.named}, steht aber darunter", "beginn"
        elif _first_phase(project, after.block) < _first_phase(project, before.block):
            why, key = f"enthält frühere Phasen als der {before.named}, steht aber darunter", "phasen"
        else:
            continue
        yield Found(
            roadmap_file(project),
            after.where(key),
            f"Der {after.named} {why}.",
            "Ordnen Sie die Zeiträume, wie sie aufeinander folgen.",
        )


@check(
    "P05",
    "Zeiträume überschneiden sich",
    "Ein Zeitraum beginnt, ehe ein früherer zu Ende ist. Ein Monat beginnt an seinem ersten und endet an "
    "seinem letzten Tag. Phasen, die zugleich bearbeitet werden, gehören in einen gemeinsamen Zeitraum.",
)
def overlapping(project: Project) -> Iterator[Found]:
    """A block that begins before an earlier one ends; unknown dates never overlap."""
    for before, after in _follow(project.roadmap):
        begin, end = after.begin, before.end
        if begin and end and first_day(begin) <= last_day(end):
            yield Found(
                roadmap_file(project),
                after.where("beginn"),
                f"Der {after.named} beginnt ({german(begin)}), ehe der {before.named} endet ({german(end)}).",
                "Berichtigen Sie Beginn oder Ende, oder legen Sie beide zu einem Zeitraum zusammen.",
            )


@check(
    "P06",
    "Lücke zwischen Zeiträumen",
    "Zwischen dem Ende eines Zeitraums und dem Beginn des nächsten liegen Tage, die zu keinem gehören. "
    "Fehlt eines der beiden Daten, gilt das nicht als Lücke.",
)
def gaps(project: Project) -> Iterator[Found]:
    """Days between two blocks that follow each other; unknown dates leave no gap."""
    neighbours = {after.position: before for before, after in pairwise(in_order(project.roadmap))}
    for before, after in _follow(project.roadmap):
        begin, end = after.begin, before.end
        if not (begin and end and neighbours[after.position].end):
            continue
        days = (first_day(begin) - last_day(end)).days - 1
        if days > 0:
            yield Found(
                roadmap_file(project),
                after.where("beginn"),
                f"Zwischen dem {before.named} (bis {german(end)}) und dem {after.named} (ab {german(begin)}) "
                f"liegt eine Lücke von {count(days, 'Tag', 'Tagen')}.",
                "Berichtigen Sie Beginn oder Ende, oder lassen Sie weg, was noch nicht vereinbart ist.",
            )


@check("P07", "Ende vor dem Beginn", "Das Ende eines Zeitraums liegt vor seinem Beginn.")
def reversed_window(project: Project) -> Iterator[Found]:
    """A block that ends before it begins."""
    for position, block in enumerate(project.roadmap.blocks):
        if block.begin and block.end and ends_too_early(block):
            placed = Placed(position, block)
            yield Found(
                roadmap_file(project),
                placed.where("ende"),
                f"Der {placed.named} endet ({german(block.end)}) vor seinem Beginn ({german(block.begin)}).",
                "Berichtigen Sie Beginn oder Ende.",
            )


@check(
    "P11",
    "Ende und „ende_ist“ widersprechen sich",
    "Ein Zeitraum nennt ein Ende und sagt zugleich, es sei unbekannt; oder er nennt keines und sagt, es sei "
    "fest oder voraussichtlich.",
)
def end_against_kind(project: Project) -> Iterator[Found]:
    """An end that is said to be unknown, or none that is said to be fixed or expected."""
    for position, block in enumerate(project.roadmap.blocks):
        placed = Placed(position, block)
        unknown = block.end_kind is EndKind.UNKNOWN
        if block.end and unknown:
            why, word = "nennt ein Ende und sagt, es sei unbekannt", EndKind.EXPECTED
        elif not block.end and not unknown and "end_kind" in block.model_fields_set:
            why, word = f"nennt kein Ende und sagt, es sei {block.end_kind}", EndKind.UNKNOWN
        else:
            continue
        advice = f'Schreiben Sie ende_ist = "{word}", oder berichtigen Sie ende.'
        yield Found(roadmap_file(project), placed.where("ende_ist"), f"Der {placed.named} {why}.", advice)


@check(
    "P12",
    "Unwahrscheinlich langer Fahrplan",
    f"Der Fahrplan reicht über mehr als {_LONGEST_YEARS} Jahre. Meist ist eine Jahreszahl vertippt.",
)
def implausibly_long(project: Project) -> Iterator[Found]:
    """A plan that is so long that a year must be mistyped."""
    blocks = project.roadmap.blocks
    begins = [block.begin for block in blocks if block.begin]
    ends = [Placed(position, block) for position, block in enumerate(blocks) if block.end]
    if not begins or not ends:
        return
    begin, last = min(begins, key=first_day), max(ends, key=lambda item: last_day(item.block.end or date.min))
    end = last.block.end
    if end and last_day(end) - first_day(begin) > timedelta(days=366 * _LONGEST_YEARS):
        yield Found(
            roadmap_file(project),
            last.where("ende"),
            f"Der Fahrplan reicht von {german(begin)} bis {german(end)}.",
            "Prüfen Sie die Jahreszahlen.",
        )


CHECKS = (out_of_order, overlapping, gaps, reversed_window, end_against_kind, implausibly_long)


def _follow(roadmap: Roadmap) -> Iterator[tuple[Placed, Placed]]:
    """Each block but the first, with the one before it that ends last (one without an end if none has)."""
    latest: Placed | None = None
    for item in in_order(roadmap):
        if latest:
            yield latest, item
        if latest is None or latest.end is None or (item.end and last_day(item.end) > last_day(latest.end)):
            latest = item


def _first_phase(project: Project, block: Block) -> int:
    order = {stage.number: position for position, stage in enumerate(project.scheme.stages)}
    return min((order.get(phase, len(order)) for phase in block.phases), default=0)
