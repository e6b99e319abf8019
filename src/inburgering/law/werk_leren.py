"""The work of learning: orders, hours, exams, modules."""
