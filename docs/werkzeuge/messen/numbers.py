"""Numbers as the page prints them."""

from fruehe_hilfen_cli.text import german_number

_MEGABYTE = 1024**2


def decimal(number: float, digits: int = 2) -> str:
    """Rounded: 1.2 → "1,20"."""
    return f"{number:.{digits}f}".replace(".", ",")


def duration(seconds: float | None) -> str:
    """Milliseconds below a second, else seconds: 0.1234 → "123 ms", 1.5 → "1,50 s"."""
    if seconds is None:
        return "–"
    milliseconds = round(seconds * 1000)
    return f"{milliseconds} ms" if milliseconds < 1000 else f"{decimal(seconds)} s"  # noqa: PLR2004 - a second


def megabytes(size: int) -> int:
    """Bytes as whole megabytes, rounded up."""
    return -(-size // _MEGABYTE)


def count(number: int) -> str:
    """20000 → "20.000"."""
    return german_number(number)


def ratio_text(ratio: float | None) -> str:
    """A ratio, or a dash."""
    return "–" if ratio is None else decimal(ratio)


def target_text(target: float) -> str:
    """A target, without digits it does not need: 2.0 → "≤ 2", 1.3 → "≤ 1,3"."""
    return f"≤ {target:g}".replace(".", ",")
