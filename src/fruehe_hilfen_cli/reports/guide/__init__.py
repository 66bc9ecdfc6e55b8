"""The municipal guide as a document: chapter by chapter."""
