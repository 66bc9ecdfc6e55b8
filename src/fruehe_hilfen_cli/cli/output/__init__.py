"""Reports as files: their formats, readers, letterheads, where they go, and keeping them as they went out."""
