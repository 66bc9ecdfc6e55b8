import inspect
import re
from pathlib import Path

import pytest

import fruehe_hilfen_cli
from fruehe_hilfen_cli.checks.catalogue import CHECKS, CHECKS_ON_DAY, RULES, can_be_exempted
from fruehe_hilfen_cli.checks.rule import Check, CheckOnDay, Rule

SOURCE = Path(fruehe_hilfen_cli.__file__).parent
CODE = re.compile(r"[DWPZGLVA]\d\d")


def test_every_code_in_the_source_is_in_the_catalogue_and_the_other_way_round() -> None:
    quoted = {
        code
        for path in SOURCE.rglob("*.py")
        if path.name != "catalogue.py"
        for code in re.findall(rf'"({CODE.pattern})"', path.read_text("utf-8"))
    }
    assert quoted == set(RULES)


def test_no_code_is_given_twice() -> None:
    codes = [check.code for check in (*CHECKS, *CHECKS_ON_DAY)]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_every_rule_explains_itself(rule: Rule) -> None:
    assert CODE.fullmatch(rule.code)
    assert rule.title
    assert not rule.title.endswith(".")
    assert rule.meaning.endswith(".")
    assert "  " not in rule.meaning


@pytest.mark.parametrize("check", [*CHECKS, *CHECKS_ON_DAY], ids=lambda check: check.code)
def test_every_check_says_in_english_what_it_looks_for(check: Check | CheckOnDay) -> None:
    assert inspect.getdoc(check.find)


def test_codes_stand_in_the_order_of_the_catalogue() -> None:
    assert "".join(dict.fromkeys(code[0] for code in RULES)) == "DWPZGLVA"


def test_only_what_files_say_can_be_exempted() -> None:
    assert {code[0] for code in RULES if can_be_exempted(code)} == {"P", "Z", "G", "L", "V"}
    assert not can_be_exempted("P99")
