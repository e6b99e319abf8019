"""Groups of characters that get in together."""

WIE = ("noor", "tom", "kim", "vera", "sam", "eva", "rik", "bea", "pim", "lot", "vreemd")
IEDEREEN = frozenset(WIE)
BINNEN = IEDEREEN - {"lot"}
"""Everybody but the school, that does not see how the region divides work and money."""
NIEMAND: frozenset[str] = frozenset()
REGIE = frozenset({"noor", "tom"})
"""Casusregie of the party that does it in the municipality of the dossier."""
TAAK = frozenset({"noor", "tom", "kim", "vera"})
"""Whose party has a task in the dossier."""
OPENEN = frozenset({"noor", "tom", "eva", "vreemd"})
BEHEER = frozenset({"bea"})
