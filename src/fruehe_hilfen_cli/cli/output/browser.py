"""Opening a page in the browser."""

import webbrowser
from pathlib import Path


def open_page(page: Path) -> bool:
    """Open a page in the browser of this computer; False where there is none."""
    return webbrowser.open(page.resolve().as_uri())
