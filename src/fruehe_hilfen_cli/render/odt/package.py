"""OpenDocument files as a whole: the parts and the archive that holds them."""

import io
import zipfile
from collections.abc import Mapping
from datetime import date

from markupsafe import Markup

from fruehe_hilfen_cli.render.markup import joined
from fruehe_hilfen_cli.render.odt.body import Body
from fruehe_hilfen_cli.render.odt.names import VERSION, file_of, odf, spaced
from fruehe_hilfen_cli.render.odt.styles import styles_file
from fruehe_hilfen_cli.render.pages import is_wide
from fruehe_hilfen_cli.render.paper import foot_of, head_of, title_of
from fruehe_hilfen_cli.reports.document import Document

_KIND = "application/vnd.oasis.opendocument.text"
_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The time of every part, so that the same report gives the same bytes."""
_GENERATOR = "fruehe-hilfen-cli"


def packed(document: Document, day: date) -> bytes:
    """The file of a report."""
    body = Body(document)
    text = odf("office:body", odf("office:text", body.elements()))
    content = file_of(
        "office:document-content",
        odf("office:automatic-styles", body.styles()),
        text,
        prefixes="office style text table draw fo svg xlink",
    )
    parts = {
        "content.xml": content,
        "styles.xml": styles_file(_head(document), _foot(document), wide=is_wide(document)),
        "meta.xml": _meta(document, day),
        **body.pictures,
    }
    return _zipped({**parts, "META-INF/manifest.xml": _manifest(parts)})


def _head(document: Document) -> Markup:
    left, right = head_of(document) or ("", "")
    return odf("text:p", spaced(left), odf("text:tab"), spaced(right), text__style_name="Header")


def _foot(document: Document) -> Markup:
    page = odf("text:page-number", "1", text__select_page="current")
    pages = odf("text:page-count", "1")
    told = (spaced(foot_of(document)), odf("text:tab"), "Seite ", page, " von ", pages)
    return odf("text:p", *told, text__style_name="Footer")


def _meta(document: Document, day: date) -> bytes:
    about = document.about
    moment = f"{day.isoformat()}T00:00:00"
    author = about.subject if about else ""
    facts = (
        ("meta:generator", _GENERATOR),
        ("dc:title", title_of(document)),
        ("dc:description", foot_of(document)),
        ("dc:subject", about.title if about else ""),
        ("meta:initial-creator", author),
        ("meta:creation-date", moment),
        ("dc:creator", author),
        ("dc:date", moment),
        ("dc:language", "de-DE"),
    )
    told = joined(*(odf(name, value) for name, value in facts if value))
    return file_of("office:document-meta", odf("office:meta", told), prefixes="office meta dc")


def _manifest(parts: Mapping[str, bytes]) -> bytes:
    kinds = {"/": _KIND} | {name: "image/svg+xml" if name.endswith(".svg") else "text/xml" for name in parts}
    entries = (
        odf(
            "manifest:file-entry",
            manifest__full_path=name,
            manifest__media_type=kind,
            manifest__version=VERSION if name == "/" else None,
        )
        for name, kind in kinds.items()
    )
    return file_of("manifest:manifest", *entries, prefixes="manifest")


def _zipped(parts: Mapping[str, bytes]) -> bytes:
    """The archive; what kind of file it is stands first and as it is, so that it can be told by that."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(_member("mimetype", zipfile.ZIP_STORED), _KIND)
        for name, data in parts.items():
            archive.writestr(_member(name, zipfile.ZIP_DEFLATED), data)
    return stream.getvalue()


def _member(name: str, packing: int) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name, _MOMENT)
    member.compress_type = packing
    member.create_system = 0  # else it tells on what system it was made
    return member
