"""Word and Excel files from others: bounded time and memory, nothing expanded, fetched or run."""

import json
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.sicherheit.lines import some
from tests.sicherheit.packages import TEXT, bombs, excel_file, part, replaced, word_file

from fruehe_hilfen_cli.render.docx.guard import LetterheadUnreadable
from fruehe_hilfen_cli.render.docx.letterhead import require_fillable
from fruehe_hilfen_cli.render.docx.letterhead_check import LetterheadRefusal
from fruehe_hilfen_cli.store.tables import TableUnreadable, read_tables

if TYPE_CHECKING:
    from _pytest.mark import ParameterSet

SECONDS, MEGABYTES = 20, 1000
_READ = """
import json, resource, sys, time
from pathlib import Path
from fruehe_hilfen_cli.render.docx.letterhead import require_fillable
from fruehe_hilfen_cli.errors import Refusal
from fruehe_hilfen_cli.store.tables import read_tables
began, told = time.process_time(), ""
try:
    if sys.argv[2] == "bogen":
        require_fillable(Path(sys.argv[1]).read_bytes(), "b.docx")
    else:
        read_tables(Path(sys.argv[1]))
except Refusal as refusal:
    told = refusal.told()
used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps([time.process_time() - began, used / (1e6 if sys.platform == "darwin" else 1e3), told]))
"""
SMALL, LARGE = 1_200_000, 55_000_000
"""What passes the first look and reaches the parsers, and what does not."""


def read_alone(path: Path, kind: str = "tabelle") -> tuple[float, float, str]:
    """Read a file in a process of its own; gives its seconds, its megabytes and what it refuses."""
    done = subprocess.run(
        [sys.executable, "-c", _READ, str(path), kind],
        capture_output=True,
        check=True,
        timeout=300,
        text=True,
    )
    seconds, megabytes, told = json.loads(done.stdout)
    return seconds, megabytes, told


@pytest.mark.langsam
@pytest.mark.skipif(sys.platform == "win32", reason="Windows tells no such figures")
@pytest.mark.parametrize("size", [SMALL, 6_000_000, LARGE, 140_000_000])
@pytest.mark.parametrize("name", bombs(0))
def test_no_file_takes_more_than_its_share(tmp_path: Path, name: str, size: int) -> None:
    ending, parts = bombs(size)[name]
    path = tmp_path / f"a{ending}"
    path.write_bytes(replaced(word_file() if ending == ".docx" else excel_file(), dict(parts)))
    seconds, megabytes, _ = read_alone(path)
    assert seconds < SECONDS
    assert megabytes < MEGABYTES
    if ending == ".docx":
        seconds, megabytes, told = read_alone(path, "bogen")
        assert (seconds < SECONDS, megabytes < MEGABYTES) == (True, True)
        assert told


@pytest.mark.parametrize("name", ["paragraphs", "wide row", "cells", "styles"])
def test_small_files_that_stand_for_large_ones_are_refused(tmp_path: Path, name: str) -> None:
    ending, parts = bombs(13_500_000)[name]
    path = tmp_path / f"a{ending}"
    path.write_bytes(replaced(word_file() if ending == ".docx" else excel_file(), dict(parts)))
    assert path.stat().st_size < 200_000
    with pytest.raises(TableUnreadable):
        read_tables(path)


LAUGHS = (
    "<!DOCTYPE x [<!ENTITY a 'ha'>"
    + "".join(f"<!ENTITY {to} '{f'&{of};' * 10}'>" for of, to in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)
DECLARATIONS = {
    "laughs": LAUGHS,
    "file": '<!DOCTYPE x [<!ENTITY i SYSTEM "file:///etc/passwd">]>',
    "parameter": '<!DOCTYPE x [<!ENTITY % i SYSTEM "http://127.0.0.1:9/x"> %i;]>',
    "external": '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x">',
    "public": '<!DOCTYPE x PUBLIC "a" "file:///etc/passwd">',
}
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp037", "utf-16-be", "utf-32", "utf-7", "cp1252")


def _declaring(xml: bytes, declaration: str, encoding: str) -> bytes:
    body = xml.decode().partition("?>")[2]
    plain = encoding if encoding != "utf-8-sig" else "utf-8"
    head = f'<?xml version="1.0" encoding="{plain}"?>'
    rest = f"{declaration}{body}".replace("x</w:t>", "&i;</w:t>")
    if encoding == "cp037":  # said in ASCII, so that a parser changes its mind after the first line
        return head.encode() + rest.encode("cp037", "replace")
    return (head + rest).encode(encoding, "replace")


DISGUISES = (None, "word/document.bin", "word/media/bild.png")


def _attacks() -> "Iterator[ParameterSet]":
    """All combinations; always run are every kind as it is, and some with every encoding and disguise."""
    for row, kind in enumerate(DECLARATIONS):
        for column, encoding in enumerate(ENCODINGS):
            for place, disguise in enumerate(DISGUISES):
                plain = column == place == 0
                mixed = column % len(DECLARATIONS) == row and column % len(DISGUISES) == place
                marks = () if plain or mixed else pytest.mark.langsam
                yield pytest.param(kind, encoding, disguise, marks=marks)


@pytest.mark.parametrize(("kind", "encoding", "disguise"), list(_attacks()))
def test_nothing_is_declared_in_no_encoding_and_under_no_name(
    tmp_path: Path, kind: str, encoding: str, disguise: str | None
) -> None:
    data = word_file()
    xml = _declaring(part(data, TEXT), DECLARATIONS[kind], encoding)
    data = replaced(data, {TEXT: xml})
    if disguise:
        data = _disguised(data, disguise)
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    if disguise and kind in ("external", "public"):  # no entities; and no parser here fetches anything
        try:
            tables = read_tables(path)
        except TableUnreadable:
            return
        assert "root:" not in str(tables)
        return
    with pytest.raises(TableUnreadable):
        read_tables(path)
    with pytest.raises(LetterheadUnreadable):
        require_fillable(data, "a.docx")


def _disguised(data: bytes, name: str) -> bytes:
    """The same file, in which the text has another name."""
    kinds = part(data, "[Content_Types].xml").replace(f'"/{TEXT}"'.encode(), f'"/{name}"'.encode())
    links = part(data, "_rels/.rels").replace(TEXT.encode(), name.encode())
    folder, _, file = name.rpartition("/")
    own = part(data, "word/_rels/document.xml.rels").replace(b'Target="', b'Target="/word/')
    content = part(data, TEXT)
    with zipfile.ZipFile(BytesIO(data)) as old:
        kept = {
            item: old.read(item)
            for item in old.namelist()
            if item not in (TEXT, "word/_rels/document.xml.rels")
        }
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as new:
        wanted = kept | {"[Content_Types].xml": kinds, "_rels/.rels": links, name: content}
        for item, inner in (wanted | {f"{folder}/_rels/{file}.rels": own}).items():
            new.writestr(item, inner)
    return made.getvalue()


def test_a_text_under_another_name_is_read_like_any(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(_disguised(word_file(), "word/document.bin"))
    (table,) = read_tables(path)
    assert table.rows[0].cells == ("Datum", "Titel")


def test_no_encoding_hides_how_many_tags_there_are(tmp_path: Path) -> None:
    body = part(word_file(), TEXT).decode().partition("?>")[2]
    path = tmp_path / "a.docx"
    for encoding, allowed in (("cp037", False), ("utf-16", True), ("utf-8", True)):
        head = f'<?xml version="1.0" encoding="{encoding}"?>'
        xml = head.encode() + body.encode(encoding) if encoding == "cp037" else (head + body).encode(encoding)
        path.write_bytes(replaced(word_file(), {TEXT: xml}))
        if allowed:
            assert len(read_tables(path)) == 1
            continue
        with pytest.raises(TableUnreadable, match="Anweisungen"):
            read_tables(path)


def test_pictures_may_name_their_type(tmp_path: Path) -> None:
    svg = b'<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/x.dtd"><svg/>'
    path = tmp_path / "a.docx"
    path.write_bytes(
        replaced(word_file(), {"word/media/bild.svg": svg, "word/media/bild.png": b"\x89PNG\r\n" * 99})
    )
    assert len(read_tables(path)) == 1


CODE = (
    "{{ titel|upper }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}", "{{ cycler.__init__.__globals__.os.popen('id') }}",
    "{{ lipsum.__globals__ }}", "{{ ''|attr('__class__') }}", "{{ '{0.__class__}'.format(stand) }}",
    "{% for i in range(10**9) %}x{% endfor %}", "{{ 'x' * 10**10 }}", "{{ range(10**9)|list }}",
    "{{ stand.upper() }}",
    "{{ self.__init__ }}", "{{ titel|e }}", "{{ 9**9**9 }}", "{# x #}", "{% include '/etc/passwd' %}",
    "{%p for i in [1] %}", "{{r titel }}", "{{ namespace(a=1) }}", "{{ joiner() }}", "{{ dict(a=1) }}",
    "{{ stand[0] }}",
)  # fmt: skip


@pytest.mark.parametrize("code", some(CODE, every=len(CODE)))
@pytest.mark.parametrize("where", ["text", "header", "disguised header", "footer", "footnote"])
def test_a_letterhead_holds_no_program(code: str, where: str) -> None:
    with pytest.raises((LetterheadRefusal, LetterheadUnreadable)):
        require_fillable(_with_code(code, where), "a.docx")


def _with_code(code: str, where: str) -> bytes:
    from docx import Document
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    made, file = Document(BytesIO(word_file())), BytesIO()
    if where == "text":
        made.add_paragraph(code)
    elif where == "footer":
        made.sections[0].footer.paragraphs[0].text = code
    elif where == "header":
        made.sections[0].header.paragraphs[0].text = code
    else:
        own = f'<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>{code}</w:t></w:r></w:p></w:hdr>'
        note = where == "footnote"
        kind = CONTENT_TYPE.WML_FOOTNOTES if note else "application/octet-stream"
        name = PackURI("/word/fuss.xml" if note else "/word/kopf.bin")
        inner = Part(name, kind, own.encode(), made.part.package)
        made.part.relate_to(inner, RELATIONSHIP_TYPE.FOOTNOTES if note else RELATIONSHIP_TYPE.HEADER)
    made.save(file)
    return file.getvalue()
