"""Deviations, tasks, questions and duties."""
