"""Documents about bodies, council papers, decisions and money."""
