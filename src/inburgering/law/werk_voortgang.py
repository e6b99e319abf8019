"""The work of progress talks."""
