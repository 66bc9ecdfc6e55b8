"""What people say of the agreed plan."""
