"""Views: pure functions of (project, day) that return frozen values."""
