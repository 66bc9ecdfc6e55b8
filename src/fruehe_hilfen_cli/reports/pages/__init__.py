"""Pages for browsers: a municipality as a whole, and several side by side."""
