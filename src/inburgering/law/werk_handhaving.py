"""The work of enforcement by the college."""
