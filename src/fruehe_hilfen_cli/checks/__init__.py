"""Checks: a project in, problems out."""
