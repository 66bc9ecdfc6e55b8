"""Tables as people write them: what lies inside one has a heading of its own."""

import tomllib

from hypothesis import given
from hypothesis import strategies as st

from fruehe_hilfen_cli.store.toml_values import table_of


def test_what_lies_inside_a_table_stands_below_its_keys() -> None:
    measure = {
        "id": "M1",
        "schritt": [{"was": "Raum finden"}, {"was": "Öffnen", "wer": ["Leitung"]}],
        "titel": "Elterncafé",
        "ueberpruefung": {"alle_monate": 6},
        "partner": [],
    }
    assert table_of("massnahme", measure, many=True).splitlines() == [
        "[[massnahme]]",
        'id = "M1"',
        'titel = "Elterncafé"',
        "partner = []",
        "",
        "[[massnahme.schritt]]",
        'was = "Raum finden"',
        "",
        "[[massnahme.schritt]]",
        'was = "Öffnen"',
        'wer = ["Leitung"]',
        "",
        "[massnahme.ueberpruefung]",
        "alle_monate = 6",
    ]


_KEYS = st.sampled_from(["a", "b", "c", "d"])
_VALUES = st.integers() | st.booleans() | st.text(st.characters(codec="utf-8")) | st.lists(st.integers())
_TABLES = st.recursive(
    st.dictionaries(_KEYS, _VALUES),
    lambda inner: st.dictionaries(_KEYS, _VALUES | inner | st.lists(inner, min_size=1, max_size=2)),
    max_leaves=8,
)


@given(_TABLES, st.booleans())
def test_a_table_comes_back_as_it_was(table: dict[str, object], many: bool) -> None:
    read = tomllib.loads(table_of("x", table, many=many))
    assert read == {"x": [table] if many else table}
