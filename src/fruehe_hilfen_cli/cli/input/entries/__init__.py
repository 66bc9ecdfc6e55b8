"""What people say of entries."""
