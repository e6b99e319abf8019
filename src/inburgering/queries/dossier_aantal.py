"""Whether there are dossiers at all."""

from inburgering.cases.models import Dossier


def has_dossiers() -> bool:
    """Return whether any dossier exists; says nothing about whose."""
    return Dossier.objects.exists()
