"""Renews tests/daten/toml-test.zip: the files of toml-test, the test suite of the TOML project.

The source distribution of tomlkit holds them. They lie here in an archive, because many of them are broken on
purpose and would confuse editors, git and other tools:
``.venv/bin/python docs/werkzeuge/toml_test.py 0.15.2``.
"""

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

TARGET = Path(__file__).parents[2] / "tests" / "daten" / "toml-test.zip"
_INSIDE = "/tests/toml-test/"
_KEPT = ("tests/valid/", "tests/invalid/")
_BESIDE = ("LICENSE", "tests/files-toml-1.0.0")
_DAY = (1980, 1, 1, 0, 0, 0)


def main(version: str) -> None:
    """Fetch a version of tomlkit and pack the files anew; the same version gives the same bytes."""
    with TemporaryDirectory() as folder:
        wanted = ["--no-deps", "--no-binary", "tomlkit", "--dest", folder, f"tomlkit=={version}"]
        subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", *wanted], check=True)  # noqa: S603 - the words stand here
        (source,) = Path(folder).glob("*.tar.gz")
        with tarfile.open(source) as found, zipfile.ZipFile(TARGET, "w") as made:
            for name, content in sorted(_files(found).items()):
                made.writestr(zipfile.ZipInfo(name, _DAY), content, zipfile.ZIP_DEFLATED)
    print(f"{TARGET.name}: toml-test aus tomlkit {version}")


def _files(source: tarfile.TarFile) -> dict[str, bytes]:
    """The TOML files by their path in the suite, its licence, and the list of those for TOML 1.0."""
    found: dict[str, bytes] = {}
    for member in source.getmembers():
        name = member.name.partition(_INSIDE)[2]
        if name in _BESIDE or (name.startswith(_KEPT) and name.endswith(".toml")):
            content = source.extractfile(member)
            found[name] = content.read() if content else b""
    return found


if __name__ == "__main__":
    main(sys.argv[1])
