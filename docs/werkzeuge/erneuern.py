"""Writes everything in docs/ and phases/.schema that is made by the program (``make docs``)."""

from pathlib import Path

from docs.werkzeuge import befehle, bild, bilder, dateiformat, fehlerkatalog, vorlage_soest, zeilen

ROOT = Path(__file__).parents[2]
MAKERS = (dateiformat, fehlerkatalog, befehle, bild, vorlage_soest, zeilen)
"""In this order: the schemas stand in the workspaces of the manual."""


def main() -> None:
    """Write each generated file that is not current, and name it."""
    for maker in MAKERS:
        for path, text in maker.generated().items():
            path.parent.mkdir(parents=True, exist_ok=True)
            if not path.exists() or path.read_text("utf-8") != text:
                path.write_text(text, "utf-8", newline="\n")
                print(f"erneuert: {path.relative_to(ROOT).as_posix()}")
    bilder.main()


if __name__ == "__main__":
    main()
