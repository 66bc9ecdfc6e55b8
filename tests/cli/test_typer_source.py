"""A watch over Typer's source: a new error, which would be English, fails here and not at a user's desk."""

import ast
from pathlib import Path

import typer

PACKAGE = Path(typer.__file__).parent
NOT_IN_USE = {"cli.py", "rich_utils.py", "testing.py", "params.py"}
"""Typer's own command line, its rich output and its test tools; params.py only has examples in docstrings."""

RAISERS = {
    "fail", "BadParameter", "UsageError", "MissingParameter", "NoSuchOption", "BadOptionUsage",
    "BadArgumentUsage",
    "NoArgsIsHelpError", "FileError", "ClickException", "TyperException",
}  # fmt: skip

KNOWN = {
    # told apart by class
    "NoSuchOption(opt, ctx)", "NoSuchOption(opt, possibilities, ctx)", "MissingParameter(ctx, param)",
    "NoArgsIsHelpError(ctx)", "FileError(self.name, hint)",
    "BadOptionUsage(opt, f'Option {opt!r} does not take a value.')",
    "BadOptionUsage(option_name, f'Option {option_name!r} requires {msg}')",
    "BadArgumentUsage(f'Argument {self.dest!r} takes {self.nargs} values.')",
    # raised by our own classes before Typer gets there
    "fail(_('Missing command.'))", "fail(_('No such command {name!r}.').format(name=original_cmd_name))",
    "fail(f'Got unexpected extra argument(s) ({extra_args})')",
    # mistakes in our code
    "ClickException('Too many CLI parameter callback function parameters')",
    "ClickException(f'Invalid autocompletion callback parameters: {show_params}')",
    # the ways there
    "BadParameter(message, ctx, param)", "UsageError(message, self)",
    # told apart by parameter type
    "fail(_escape_control_characters(value), param, ctx)",
    """fail(f"'{filename}': {e.strerror}", param, ctx)""",
    # told apart by sentence: bad_values.BAD_VALUES
    "fail(self.get_invalid_choice_message(value=value, ctx=ctx), param, ctx)",
    "fail(f'{value!r} is not a valid {self.name}.', param, ctx)",
    "fail(f'{rv} is not in the range {self._describe_range()}.', param, ctx)",
    "fail(f'{value!r} is not a valid boolean. Recognized values: {states}', param, ctx)",
    "fail(f'{value!r} is not a valid UUID.', param, ctx)",
    "fail(f'{value!r} does not match the formats {formats_str}.', param, ctx)",
    "fail(f'{self.name.title()} {_click.utils.format_filename(value)!r} does not exist.', param, ctx)",
    "fail(f'{name} {loc} is a file.', param, ctx)", "fail(f'{name} {loc} is a directory.', param, ctx)",
    "fail(f'{name} {loc} is not readable.', param, ctx)",
    "fail(f'{name} {loc} is not writable.', param, ctx)",
    "fail(f'{len_type} values are required, but {len_value} given.', param, ctx)",
    "BadParameter('Value must be an iterable.', ctx, param)",
    "BadParameter(f'Takes {self.nargs} values but {len(value)} given.', ctx, param)",
}  # fmt: skip


def raised_in(source: str) -> set[str]:
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    found = set()
    for call in calls:
        name = call.func.attr if isinstance(call.func, ast.Attribute) else ast.unparse(call.func)
        if name in RAISERS:
            words = [ast.unparse(word) for word in call.args] + [str(word.arg) for word in call.keywords]
            found.add(f"{name}({', '.join(words)})")
    return found


def test_every_error_in_typers_source_is_known_here() -> None:
    files = [file for file in PACKAGE.rglob("*.py") if file.name not in NOT_IN_USE]
    found = set().union(*(raised_in(file.read_text(encoding="utf-8")) for file in files))
    assert found == KNOWN
