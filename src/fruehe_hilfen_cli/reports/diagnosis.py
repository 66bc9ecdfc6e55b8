"""What is well and what is to be done on a computer, area by area."""

from itertools import groupby

from fruehe_hilfen_cli.reports.document import Block, Document, Facts, Heading, Paragraph, Tone, Words
from fruehe_hilfen_cli.text import count
from fruehe_hilfen_cli.views.diagnosis import Diagnosed, Verdict

_SIGNS = {
    Verdict.FINE: ("✓", Tone.PLAIN),
    Verdict.OPTIONAL: ("○", Tone.PLAIN),
    Verdict.TODO: ("▲", Tone.WARNING),
}
_LEGEND = "✓ in Ordnung   ○ geht auch so   ▲ zu tun"
_SHARED = "Hier stehen keine Namen, keine Pfade und nichts aus Ihren Dateien: Sie können es so weitergeben."


def diagnosis_document(found: tuple[Diagnosed, ...]) -> Document:
    """All that was found, in its order."""
    blocks: list[Block] = [Heading("Diagnose", 1), Paragraph(_LEGEND, Tone.MUTED)]
    for area, group in groupby(found, key=lambda one: one.area):
        blocks += [Heading(area), Facts(tuple((one.name, _told(one)) for one in group))]
    return Document((*blocks, Paragraph(_summary(found), Tone.STRONG), Paragraph(_SHARED, Tone.MUTED)))


def _told(found: Diagnosed) -> Words:
    sign, tone = _SIGNS[found.state]
    advice = f"\n→ {found.advice}" if found.advice else ""
    return Words(f"{sign} {found.sentence}{advice}", tone)


def _summary(found: tuple[Diagnosed, ...]) -> str:
    to_do = sum(one.state is Verdict.TODO for one in found)
    return f"{count(to_do, 'Punkt ist', 'Punkte sind')} zu tun." if to_do else "Es ist nichts zu tun."
