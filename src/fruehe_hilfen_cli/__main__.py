"""Run the program by ``python -m fruehe_hilfen_cli``."""

from fruehe_hilfen_cli.cli.main import main

main()
