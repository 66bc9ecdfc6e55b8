"""The language of an Excel file, which XlsxWriter cannot say."""

import io
import zipfile

_PROPERTIES = "docProps/core.xml"
_END = b"</cp:coreProperties>"


def in_german(data: bytes) -> bytes:
    """The same Excel file, telling that it is in German."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            content = old.read(part)
            if part.filename == _PROPERTIES:
                content = content.replace(_END, b"<dc:language>de-DE</dc:language>" + _END)
            new.writestr(part, content)
    return made.getvalue()
