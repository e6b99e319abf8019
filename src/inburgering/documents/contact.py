"""Whom to call: the same lines at the end of every letter."""

from inburgering.documents.brief import Blok, Lijst
from inburgering.documents.gegevens import Contact


def contact_blokken(contact: Contact) -> tuple[Blok, ...]:
    """Return the lines that tell whom to call and when; unknown ones are left out."""
    phone = f"Bel {contact.telefoon}" if contact.telefoon else ""
    whom = f"vraag naar {contact.naam}" if contact.naam else ""
    punten = (
        " en ".join(part for part in (phone, whom) if part),
        f"Mail naar {contact.email}" if contact.email else "",
        f"Wij zijn er op {contact.bereikbaar}" if contact.bereikbaar else "",
    )
    kept = tuple(punt for punt in punten if punt)
    return (Lijst(kept),) if kept else ()
