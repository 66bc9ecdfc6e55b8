"""Other programs that people keep such records with, each doing the same work on the same entries."""
