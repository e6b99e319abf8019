"""Keeps views of the work list under a name: codes and dates only, never text about a person."""

from typing import Final

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.models import BewaardeLijst
from inburgering.actions.fouten import NietGevonden, Onvolledig, Tekst

HOOGSTENS: Final = 20
NAAM_MAX: Final = 60
FILTER_MAX: Final = 400


def lijst_bewaren(*, naam: str, filter: str, bereik: Bereik) -> None:
    """Keep a checked filter under a name; the same name again takes the place of the old one.

    :raises Onvolledig: at the field ``naam`` if it is missing or too long, or the shelf is full.
    """
    name = " ".join(naam.split())
    fault: Tekst | None = None
    own = BewaardeLijst.objects.filter(medewerker=bereik.medewerker)
    if not name:
        fault = _("Geef de lijst een naam.")
    elif len(name) > NAAM_MAX:
        fault = _("Maak de naam korter: hoogstens %(n)s tekens.") % {"n": NAAM_MAX}
    elif not own.filter(naam=name).exists() and own.count() >= HOOGSTENS:
        fault = _("Je hebt al %(n)s lijsten. Haal er eerst een weg.") % {"n": HOOGSTENS}
    if fault is not None:
        raise Onvolledig(fault, velden={"naam": fault})
    with transaction.atomic():
        BewaardeLijst.objects.update_or_create(
            medewerker_id=bereik.medewerker, naam=name, defaults={"filter": filter[:FILTER_MAX]}
        )


def lijst_weghalen(lijst: int, *, bereik: Bereik) -> str:
    """Remove a view of one's own and return its name.

    :raises NietGevonden: if this worker has no such view.
    """
    row = BewaardeLijst.objects.filter(pk=lijst, medewerker=bereik.medewerker).first()
    if row is None:
        raise NietGevonden
    name = row.naam
    row.delete()
    return name
