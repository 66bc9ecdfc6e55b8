"""Run the program by ``python -m fruehe_hilfen_cli``."""

from fruehe_hilfen_cli.cli.main import main

if __name__ == "__main__":  # not in the processes that a command starts on other cores
    main()
