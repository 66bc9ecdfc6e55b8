"""What is computed of bodies, council papers, decisions, money, and of how phases and projects end."""
