"""German texts for every kind of error pydantic knows, and for our own kinds.

A text goes on after the place: "„phase“ in „[[meilenstein]] Nr. 3“ …". Texts about Python's own types cannot
occur with files; they stand here so that no English word can ever slip through.
"""

from typing import get_args

from fruehe_hilfen_cli.model.base import FieldKey, MilestoneId, RecordId
from fruehe_hilfen_cli.model.parts import EntryId, Reference, Subject
from fruehe_hilfen_cli.model.results import ResultSubject

_TABLE = "muss eine Tabelle sein"
_LIST = "muss eine Liste sein"
_FLAG = "muss true oder false sein"
_WHOLE = "muss eine ganze Zahl sein"
_NUMBER = "muss eine Zahl sein"
_TEXT = "muss ein Text sein"
_DAY = "muss ein Tag wie 2023-02-13 sein"
_TIME = "muss eine Uhrzeit wie 14:30:00 sein"
_MOMENT = "muss ein Tag mit Uhrzeit wie 2023-02-13T14:30:00 sein"
_SPAN = "muss eine Dauer sein"
_ADDRESS = "muss eine Internetadresse sein"
_UUID = "muss eine UUID sein"
_COMPLEX = "muss eine komplexe Zahl sein"
_FRACTION = "muss ein Bruch sein"
_ARGUMENT = "ist so nicht vorgesehen"
_UNREADABLE = "lässt sich nicht auswerten"
_FIXED = "lässt sich nicht ändern"

TEXTS: dict[str, str] = {
    # our own
    "datum": 'muss ein Tag wie 2023-02-13 oder ein Monat wie "2023-02" sein',
    "monat": 'muss ein Monat wie "2023-02" sein',
    "format": "muss die Zahl {expected} sein",
    "zahl": "muss eine Zahl sein, z. B. 12 oder 12.5",
    "betrag": "darf nicht unter null liegen",
    "uhrzeit": 'muss eine Uhrzeit wie "14:30" sein',
    "termin": 'muss ein Tag wie 2023-02-13 oder die Nummer eines Termins wie "k7q2m/1" sein',
    "ampel_ohne_grund": "braucht „ampel_grund“: eine eigene Einschätzung steht nie ohne Grund",
    "eigene_angabe": "muss ein Text, eine Zahl, ein Tag, true oder false sein",
    # keys
    "missing": "fehlt",
    "extra_forbidden": "gibt es hier nicht",
    "invalid_key": "hat einen Schlüssel, der kein Text ist",
    "missing_argument": "fehlt",
    "missing_keyword_only_argument": "fehlt",
    "missing_positional_only_argument": "fehlt",
    "unexpected_keyword_argument": _ARGUMENT,
    "unexpected_positional_argument": _ARGUMENT,
    "multiple_argument_values": "ist mehrfach angegeben",
    "arguments_type": _LIST,
    # tables and lists
    "model_type": _TABLE,
    "model_attributes_type": _TABLE,
    "dataclass_type": _TABLE,
    "dataclass_exact_type": _TABLE,
    "dict_type": _TABLE,
    "frozen_dict_type": _TABLE,
    "ordered_dict_type": _TABLE,
    "counter_type": _TABLE,
    "mapping_type": _TABLE,
    "named_tuple_type": "muss eine Liste oder Tabelle sein",
    "list_type": _LIST,
    "deque_type": _LIST,
    "tuple_type": _LIST,
    "set_type": _LIST,
    "frozen_set_type": _LIST,
    "iterable_type": _LIST,
    "iteration_error": _UNREADABLE,
    "set_item_not_hashable": "darf keine Listen oder Tabellen enthalten",
    "too_short": "ist zu kurz: mindestens nötige Angaben {min_length}",
    "too_long": "ist zu lang: höchstens mögliche Angaben {max_length}",
    # texts
    "string_type": _TEXT,
    "string_unicode": "enthält Zeichen, die kein Text sind",
    "string_too_short": "ist zu kurz: mindestens nötige Zeichen {min_length}",
    "string_too_long": "ist zu lang: höchstens mögliche Zeichen {max_length}",
    "string_pattern_mismatch": "hat nicht die richtige Form: {seen}",
    "string_not_ascii": "darf nur Buchstaben ohne Umlaute und Akzente enthalten",
    "enum": "muss {expected} sein",
    "literal_error": "muss {expected} sein",
    "bytes_type": _TEXT,
    "bytes_too_short": "ist zu kurz: mindestens nötige Zeichen {min_length}",
    "bytes_too_long": "ist zu lang: höchstens mögliche Zeichen {max_length}",
    "bytes_invalid_encoding": "ist nicht lesbar gespeichert",
    # yes and no, numbers
    "bool_type": _FLAG,
    "bool_parsing": _FLAG,
    "int_type": _WHOLE,
    "int_parsing": _WHOLE,
    "int_parsing_size": "hat viel zu viele Ziffern",
    "int_from_float": _WHOLE,
    "float_type": _NUMBER,
    "float_parsing": _NUMBER,
    "finite_number": "muss eine endliche Zahl sein",
    "greater_than": "muss größer als {gt} sein",
    "greater_than_equal": "muss mindestens {ge} sein",
    "less_than": "muss kleiner als {lt} sein",
    "less_than_equal": "darf höchstens {le} sein",
    "multiple_of": "muss ein Vielfaches von {multiple_of} sein",
    "decimal_type": _NUMBER,
    "decimal_parsing": _NUMBER,
    "decimal_max_digits": "hat zu viele Ziffern: höchstens {max_digits}",
    "decimal_max_places": "hat zu viele Ziffern hinter dem Komma: höchstens {decimal_places}",
    "decimal_whole_digits": "hat zu viele Ziffern vor dem Komma: höchstens {whole_digits}",
    "fraction_type": _FRACTION,
    "fraction_parsing": _FRACTION,
    "complex_type": _COMPLEX,
    "complex_str_parsing": _COMPLEX,
    # dates and times
    "date_type": _DAY,
    "date_parsing": _DAY,
    "date_from_datetime_parsing": _DAY,
    "date_from_datetime_inexact": "muss ein Tag ohne Uhrzeit sein",
    "date_past": "muss in der Vergangenheit liegen",
    "date_future": "muss in der Zukunft liegen",
    "time_type": _TIME,
    "time_parsing": _TIME,
    "datetime_type": _MOMENT,
    "datetime_parsing": _MOMENT,
    "datetime_object_invalid": _MOMENT,
    "datetime_from_date_parsing": _MOMENT,
    "datetime_past": "muss in der Vergangenheit liegen",
    "datetime_future": "muss in der Zukunft liegen",
    "timezone_naive": "darf keine Zeitzone haben",
    "timezone_aware": "muss eine Zeitzone haben",
    "timezone_offset": "hat die falsche Zeitzone",
    "time_delta_type": _SPAN,
    "time_delta_parsing": _SPAN,
    # addresses and numbers of machines
    "url_type": _ADDRESS,
    "url_parsing": _ADDRESS,
    "url_syntax_violation": _ADDRESS,
    "url_too_long": "ist zu lang: höchstens mögliche Zeichen {max_length}",
    "url_scheme": "beginnt nicht so, wie es hier nötig ist",
    "uuid_type": _UUID,
    "uuid_parsing": _UUID,
    "uuid_version": "muss eine UUID der Version {expected_version} sein",
    # what only programs can do wrong
    "no_such_attribute": _UNREADABLE,
    "get_attribute_error": _UNREADABLE,
    "json_invalid": "ist kein gültiges JSON",
    "json_type": "muss JSON sein",
    "needs_python_object": _UNREADABLE,
    "recursion_loop": "enthält sich selbst",
    "recursion_depth_exceeded": "ist zu tief verschachtelt",
    "frozen_field": _FIXED,
    "frozen_instance": _FIXED,
    "default_factory_not_called": "fehlt, weil eine andere Angabe falsch ist",
    "none_required": "muss leer sein",
    "value_error": "hat einen Wert, der hier nicht passt",
    "assertion_error": "hat einen Wert, der hier nicht passt",
    "missing_sentinel_error": "muss fehlen",
    "ellipsis_error": _ARGUMENT,
    "is_instance_of": "hat die falsche Art",
    "is_subclass_of": "hat die falsche Art",
    "callable_type": "hat die falsche Art",
    "union_tag_invalid": "nennt eine Art, die es hier nicht gibt",
    "union_tag_not_found": "sagt nicht, von welcher Art es ist",
}


def _pattern(kind: object) -> str:
    return str(get_args(kind)[1].pattern)


FORMS: dict[str, str] = {
    _pattern(MilestoneId): "Schreiben Sie Buchstaben, Ziffern, Punkte und Bindestriche, z. B. 3.4.",
    _pattern(RecordId): "Schreiben Sie ein kurzes Kürzel aus Buchstaben und Ziffern, z. B. Z1.",
    _pattern(FieldKey): "Schreiben Sie kleine Buchstaben ohne Umlaute, Ziffern, _ und -, z. B. raum_belegt.",
    _pattern(EntryId): "Schreiben Sie die fünf Zeichen am Ende des Dateinamens, z. B. k7q2m.",
    _pattern(Reference): "Schreiben Sie die Kennung des Eintrags und die Nummer darin, z. B. k7q2m/1.",
    _pattern(Subject): "Schreiben Sie phase 3, meilenstein 3.2 oder vereinbarung mit einem Stichwort.",
    _pattern(ResultSubject): "Schreiben Sie ziel oder indikator mit dem Kürzel, z. B. ziel Z1.",
}
"""What a text of a certain form looks like, by its pattern."""
