"""How often the formats took place, as a chart."""

from typing import TYPE_CHECKING

from fruehe_hilfen_cli.reports.document import Chart, Column, Table
from fruehe_hilfen_cli.reports.steering.formats import held
from fruehe_hilfen_cli.text import listed
from fruehe_hilfen_cli.views.steering.formats import FormatState

if TYPE_CHECKING:
    from fruehe_hilfen_cli.reports.picture import Picture


def formats_chart(formats: tuple[FormatState, ...]) -> Chart:
    """Formats beside their guide values."""

    def draw() -> "Picture":
        from fruehe_hilfen_cli.reports.steering.formats_picture import formats_picture

        return formats_picture(formats)

    told = [f"{found.name} {held(found)}" for found in formats]
    columns = (Column("Format"), Column("bisher"))
    table = Table(columns, tuple((found.name, held(found)) for found in formats))
    return Chart(draw, f"Formate bisher, neben ihren Richtwerten: {listed(told)}.", table=table)
