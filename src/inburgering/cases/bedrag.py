"""Writes money, kept as whole eurocents, as people in the Netherlands write it."""


def format_bedrag(cent: int) -> str:
    """Return "€ 1.234,50" for 123450; the sign stays on the line of its amount."""
    euros, rest = divmod(abs(cent), 100)
    minus = "-" if cent < 0 else ""
    whole = f"{euros:,}".replace(",", ".")
    return f"€\N{NO-BREAK SPACE}{minus}{whole},{rest:02d}"
