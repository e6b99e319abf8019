"""The work of changes: pauses, exemptions, extensions, changes of route."""
