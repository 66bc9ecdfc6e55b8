"""Reports: views in, a document tree out."""
