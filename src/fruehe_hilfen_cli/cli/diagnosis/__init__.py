"""What can be wrong with a computer on which fh runs; each diagnosis is one small function."""
