import io
import zipfile
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fruehe_hilfen_cli.store import tables
from fruehe_hilfen_cli.store.tables import TableUnreadable, UnknownTable, chosen, read_tables


def archive(**parts: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return file.getvalue()


def refused(path: Path) -> str:
    with pytest.raises(TableUnreadable) as found:
        read_tables(path)
    assert found.value.advised().endswith(".")
    return found.value.told()


def test_an_unknown_kind_of_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.ods").write_bytes(b"PK")
    assert (
        refused(tmp_path / "a.ods")
        == "„a.ods“ lässt sich nicht lesen: „.ods“ ist keine bekannte Art von Tabelle."
    )


@pytest.mark.parametrize("name", ["a.xls", "a.doc", "a.xlsx", "a.docx", "a.csv"])
def test_an_old_or_protected_file_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    assert "in einem alten Format, oder mit einem Kennwort geschützt" in refused(tmp_path / name)


@pytest.mark.parametrize("suffix", [".xlsx", ".docx"])
@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04 kaputt", b"nichts", archive(a=b"x"), archive(xl__workbook_xml=b"<a")]
)
def test_a_broken_file_is_refused(tmp_path: Path, suffix: str, content: bytes) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(content)
    assert refused(path) == f"„a{suffix}“ lässt sich nicht lesen: die Datei ist beschädigt."


def test_a_file_beyond_measure_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with path.open("wb") as file:
        file.truncate(tables.LARGEST_FILE + 1)
    assert refused(path) == "„a.csv“ lässt sich nicht lesen: sie ist größer als 20 MB."


@pytest.mark.parametrize("suffix", [".xlsx", ".docx"])
def test_an_archive_that_grows_beyond_measure_is_refused(
    tmp_path: Path, suffix: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables, "LARGEST_CONTENT", 1_000_000)
    path = tmp_path / f"a{suffix}"
    path.write_bytes(archive(a_xml=b"0" * 600_000, b_xml=b"0" * 600_000))
    assert path.stat().st_size < 5000
    assert refused(path) == f"„a{suffix}“ lässt sich nicht lesen: ausgepackt wäre sie viel zu groß."


def test_an_archive_of_too_many_parts_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(archive(**{f"n{number}": b"" for number in range(tables.MOST_PARTS + 1)}))
    assert "ausgepackt wäre sie viel zu groß" in refused(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be"])
@pytest.mark.parametrize("suffix", [".xlsx", ".docx"])
def test_entities_are_not_expanded(tmp_path: Path, suffix: str, encoding: str) -> None:
    xml = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "x"><!ENTITY c "&b;&b;">]><a>&c;</a>'
    path = tmp_path / f"a{suffix}"
    path.write_bytes(archive(xl__sharedStrings_xml=xml.encode(encoding)))
    assert "Anweisungen, die in eine solche Datei nicht gehören" in refused(path)


def test_too_many_rows_or_columns_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("a\n" * (tables.MOST_ROWS + 1), "utf-8")
    assert "mehr als 20.000 Zeilen" in refused(path)
    path.write_text(";".join("a" * (tables.MOST_COLUMNS + 1)), "utf-8")
    assert "mehr als 300 Spalten" in refused(path)


def test_a_table_that_is_not_there(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("a;b\n1;2\n", "utf-8")
    with pytest.raises(UnknownTable) as found:
        chosen(read_tables(path), 2, "a.csv")
    assert found.value.told() == "Eine Tabelle Nr. 2 gibt es in „a.csv“ nicht."
    assert found.value.advised() == "Es gibt nur eine."


@given(st.binary(max_size=300), st.sampled_from([".csv", ".xlsx", ".docx", ".txt"]))
def test_whatever_the_bytes_are_there_are_tables_or_a_refusal(data: bytes, suffix: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"a{suffix}"
        path.write_bytes(data)
        with suppress(TableUnreadable):
            assert isinstance(read_tables(path), tuple)
