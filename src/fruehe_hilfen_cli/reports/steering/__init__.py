"""Status, sheet, deviations, trend, tasks, questions and duties as documents."""
