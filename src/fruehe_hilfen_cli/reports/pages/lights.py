"""The lights of several municipalities as a chart."""

from collections import Counter
from typing import TYPE_CHECKING

from fruehe_hilfen_cli.reports.document import Chart
from fruehe_hilfen_cli.text import count, listed
from fruehe_hilfen_cli.views.steering.status import Status
from fruehe_hilfen_cli.vocabulary import label

if TYPE_CHECKING:
    from fruehe_hilfen_cli.reports.picture import Picture


def lights_chart(statuses: tuple[Status, ...]) -> Chart:
    """The lights of municipalities, phase by phase; the table with them stands beside it."""

    def draw() -> "Picture":
        from fruehe_hilfen_cli.reports.pages.lights_picture import lights_picture

        return lights_picture(statuses)

    counted = Counter(label(status.light) for status in statuses)
    told = listed([f"{number} {words}" for words, number in counted.most_common()])
    return Chart(draw, f"Ampeln von {count(len(statuses), 'Kommune', 'Kommunen')}: {told}.")
