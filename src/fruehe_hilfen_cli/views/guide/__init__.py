"""The municipal guide at the end of the process: what its data can tell."""
