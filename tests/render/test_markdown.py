from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from tests.render.tables import table

from fruehe_hilfen_cli.render.markdown import escaped, to_sections

NAUGHTY = st.text(st.sampled_from("ab1 \t\n#*_`[]()<>|\\!-+=~&$.:>{}'\""), max_size=40)


def texts(markdown: str) -> str:
    """What a reader of the rendered Markdown sees."""
    tokens = MarkdownIt("js-default", {"html": True}).parse(markdown)
    inline = [child for token in tokens for child in token.children or ()]
    assert {token.type for token in tokens} <= {"paragraph_open", "inline", "paragraph_close"}
    return "".join("\n" if token.type in ("softbreak", "hardbreak") else token.content for token in inline)


def test_sections() -> None:
    made = to_sections(table(date(2023, 1, 17), "[vertagt]", "eins\nzwei\n\ndrei", None, 3), ("a", "b"), "c")
    assert made == "## 17.01.2023 \\[vertagt\\]\n\n- **e:** 3\n\neins\\\nzwei\n\ndrei\n"


@pytest.mark.parametrize(
    "words", ["# x", "- x", "+ x", "1. x", "1) x", "> x", "<b>x</b>", "*x*", "a_b_c", "`x`", "==="]
)
def test_signs_say_what_they_are(words: str) -> None:
    assert texts(escaped(words)) == words


@given(NAUGHTY)
def test_every_text_is_read_as_it_was_written(words: str) -> None:
    lines = [" ".join(line.split()) for line in words.split("\n")]
    plain = "\n".join(line for line in lines if line)
    assert [" ".join(line.split()) for line in texts(escaped(plain)).split("\n")] == plain.split("\n")
