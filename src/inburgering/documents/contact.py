"""Whom to call: the same lines at the end of every letter."""

from inburgering.documents.brief import Blok, Lijst
from inburgering.documents.gegevens import Contact


def contact_blokken(contact: Contact) -> tuple[Blok, ...]:
    """Return the lines that tell whom to call and when; unknown ones are left out."""
    rows = (
        ("Naam", contact.naam),
        ("Telefoon", contact.telefoon),
        ("E-mail", contact.email),
        ("Wanneer", contact.bereikbaar),
    )
    punten = tuple(f"{label}: {value}" for label, value in rows if value)
    return (Lijst(punten),) if punten else ()
