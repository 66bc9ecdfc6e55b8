"""Files and git: the only layer that opens, parses, writes or calls another program."""
