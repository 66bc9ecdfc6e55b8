"""What people say of calls, appointments and the calendar."""
