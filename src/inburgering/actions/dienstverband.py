"""Work that was found, and that ended.

Source: R-KEMP-032, R-SV-001.
"""

import uuid
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import Geweigerd, Onvolledig, Tekst
from inburgering.actions.handeling import handeling
from inburgering.actions.instrument import find_werkgever
from inburgering.actions.werkgever import NOG_NIET
from inburgering.cases.meedoen import WERKSOORTEN
from inburgering.cases.models import Dienstverband

VOORUIT: Final = timedelta(days=92)
MEESTE_UREN: Final = 60


@dataclass(frozen=True, slots=True)
class Werkgegevens:
    """Work as it was found."""

    soort: str
    uren_per_week: int
    begin: date
    werkgever: uuid.UUID | None = None
    werkgever_naam: str = ""
    """Of an employer that is no party here."""
    functie: str = ""
    heeft_bijstand_ernaast: bool | None = None


def dienstverband_beginnen(
    dossier: uuid.UUID,
    *,
    gegevens: Werkgegevens,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record work that was found, of any number of hours.

    :raises Onvolledig: with all faults at once, each at its field.
    """
    with handeling(
        "dienstverband.begonnen", dossier=dossier, bereik=bereik, moment=moment, eenmalig=eenmalig
    ) as stuk:
        employer = find_werkgever(gegevens.werkgever, bereik)
        _check(gegevens, moment.dag)
        row = Dienstverband.objects.create(
            dossier=stuk.dossier,
            werkgever=employer,
            werkgever_naam="" if employer else gegevens.werkgever_naam.strip(),
            soort=gegevens.soort,
            functie=gegevens.functie.strip(),
            uren_per_week=gegevens.uren_per_week,
            begin=gegevens.begin,
            heeft_bijstand_ernaast=gegevens.heeft_bijstand_ernaast,
            door_id=bereik.medewerker,
            recorded_at=moment.tijdstip,
        )
        stuk.gegevens |= {"dienstverband": row.pk, "soort": row.soort}


def dienstverband_beeindigen(
    dossier: uuid.UUID,
    *,
    dienstverband: int,
    eind: date,
    reden: str,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record the last day of work and why it ended.

    :raises Geweigerd: if there is no such work in this dossier, or it ended before.
    :raises Onvolledig: with all faults at once, each at its field.
    """
    with handeling(
        "dienstverband.beeindigd",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        row = Dienstverband.objects.filter(dossier=stuk.dossier, pk=dienstverband).first()
        if row is None:
            raise Geweigerd(_("Dit staat niet meer in het dossier. Laad de pagina opnieuw."))
        if row.eind is not None:
            raise Geweigerd(_("Van dit werk is de laatste dag al vastgelegd."))
        velden: dict[str, Tekst] = {}
        if eind < row.begin:
            velden["eind"] = _("De laatste dag ligt voor de eerste dag. Controleer de datum.")
        elif eind > moment.dag + VOORUIT:
            velden["eind"] = _("Kies een dag binnen drie maanden.")
        if not reden.strip():
            velden["reden"] = _("Schrijf kort op waarom het werk stopt.")
        if velden:
            raise Onvolledig(NOG_NIET, velden=velden)
        row.eind = eind
        row.reden_eind = reden.strip()
        row.versie += 1
        row.save(update_fields=["eind", "reden_eind", "versie"])
        stuk.gegevens |= {"dienstverband": row.pk, "soort": row.soort}


def _check(gegevens: Werkgegevens, dag: date) -> None:
    velden: dict[str, Tekst] = {}
    if gegevens.soort not in WERKSOORTEN:
        velden["soort"] = _("Kies wat voor werk het is.")
    if gegevens.soort == "betaald" and not (gegevens.werkgever or gegevens.werkgever_naam.strip()):
        velden["werkgever_naam"] = _("Kies een werkgever of vul de naam in.")
    if not 1 <= gegevens.uren_per_week <= MEESTE_UREN:
        velden["uren_per_week"] = _("Vul 1 tot en met 60 uur per week in.")
    if gegevens.begin > dag + VOORUIT:
        velden["begin"] = _("Kies een dag binnen drie maanden.")
    if velden:
        raise Onvolledig(NOG_NIET, velden=velden)
