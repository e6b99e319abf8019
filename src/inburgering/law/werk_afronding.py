"""The work of the end: duty met, follow-up, light cases."""
