"""What the commands about bodies, papers, decisions and money do with what people type."""
