"""One file for each command: read, view, show."""
