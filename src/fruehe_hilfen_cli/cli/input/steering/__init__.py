"""What people say of deviations, tasks, questions and duties."""
