"""What steering needs: status, sheet, deviations, trend, tasks, questions, duties, formats."""
