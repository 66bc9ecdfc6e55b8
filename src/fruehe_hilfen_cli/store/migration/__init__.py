"""Bringing files of older versions of the format up to the present one: for ``fh migriere`` alone."""
