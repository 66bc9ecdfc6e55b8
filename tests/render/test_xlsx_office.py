"""Excel files opened by a real LibreOffice: what people see there is what was meant."""

from datetime import date, time
from pathlib import Path

import pytest
from tests.office import as_csv, as_pdf, needs_office, text_of

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.kinds import EntryKind, Visibility
from fruehe_hilfen_cli.render.origin import with_about_table
from fruehe_hilfen_cli.render.xlsx import to_xlsx
from fruehe_hilfen_cli.reports.document import About
from fruehe_hilfen_cli.views.table import DataColumn, DataTable, Value

DAY = date(2023, 3, 14)
ABOUT = About("Alle Daten", "Kreis & Süd", DAY, Visibility.NZFH, left_out=3)
TEXTS = ("=1+1", "+49", "-3 Tage", "@SUMME(A1)", "007", "1/2", "http://a.example", "Größe & <b>", "👍 שלום")
LONG = "Zeile\nzwei " + "Wort " * 100
TYPED: tuple[tuple[str, Value, str, str], ...] = (
    ("day", date(2023, 2, 1), "02/01/2023", "01.02.2023"),
    ("month", Month(2023, 2), "02/2023", "02/2023"),
    ("time", time(14, 30), "02:30:00 PM", "14:30"),
    ("number", 1234.5, "1234.5", "1234"),
    ("share", 0.5, "50%", "50 %"),
    ("overdue", True, "1", "ja"),
    ("public", False, "0", "nein"),
    ("kind", EntryKind.REGULAR_CALL, "Jour fixe", "Jour fixe"),
    ("text", LONG, LONG, "Zeile"),
)
"""A field, its value, what LibreOffice holds, and what it shows."""


@needs_office
@pytest.mark.langsam
def test_libreoffice_shows_values_as_meant(tmp_path: Path) -> None:
    typed = DataTable(
        "Typen",
        tuple(DataColumn(field, field) for field, *_ in TYPED),
        (tuple(value for _, value, *_ in TYPED),),
    )
    texts = DataTable("Texte", (DataColumn("text", "Text"),), tuple((text,) for text in TEXTS))
    file = tmp_path / "daten.xlsx"
    file.write_bytes(to_xlsx(with_about_table([typed, texts], ABOUT), DAY, ABOUT))
    sheets = as_csv(tmp_path / "csv", file)
    assert sheets["Typen"][1] == [held for _, _, held, _ in TYPED]
    assert sheets["Texte"][1:] == [[text] for text in TEXTS]
    assert sheets["Angaben"] == [
        ["Angabe", "Wert"],
        ["Bericht", "Alle Daten"],
        ["Kommune", "Kreis & Süd"],
        ["Stand", "03/14/2023"],
        ["Zeitraum", "von Beginn an"],
        ["Für", "NZFH"],
        ["Nicht berücksichtigt", "3"],
    ]
    (pdf,) = as_pdf(tmp_path / "pdf", [file])
    for page in text_of(pdf).split("\f")[:-1]:
        assert "Kreis & Süd · Alle Daten · Stand: 14.03.2023 · Zeitraum: von Beginn an · für: NZFH" in page
        assert "Seite " in page
    shown = text_of(pdf)
    assert shown.count("Wort") == 100
    assert [words for *_, words in TYPED if words not in shown] == []
    assert [words for words in TEXTS[:-1] if words not in shown] == []
