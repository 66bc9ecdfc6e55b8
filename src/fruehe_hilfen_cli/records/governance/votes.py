"""How a body voted, as people type it: "12:0:3" – for, against, abstained."""

import re

from fruehe_hilfen_cli.model.governance import Votes

_VOTES = re.compile(r"(\d{1,4}) ?: ?(\d{1,4})(?: ?: ?(\d{1,4}))?", re.ASCII)


def read_votes(words: str) -> Votes | None:
    """Votes for and against, and abstentions where there were some; None for anything else."""
    found = _VOTES.fullmatch(" ".join(words.split()))
    if not found:
        return None
    yes, no, abstained = found.groups(default="0")
    return Votes(yes=int(yes), no=int(no), abstained=int(abstained))
