"""The work of hours and attendance."""
