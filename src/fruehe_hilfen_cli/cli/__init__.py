"""The terminal: the only layer that prints, exits or knows Typer."""
