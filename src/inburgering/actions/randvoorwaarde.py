"""Keeps what must be in order for the trajectory to succeed: childcare, transport, money and so on.

Source: R-KEMP-057: each has an owner and a status.
"""

import uuid
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.models import Aanstelling
from inburgering.access.moment import Moment
from inburgering.actions.fouten import Geweigerd, NietBevoegd, Onvolledig, Tekst
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.cases.feiten import REGIE
from inburgering.cases.keuzelijsten import RANDVOORWAARDEN, SENSITIVE
from inburgering.cases.models import Randvoorwaarde
from inburgering.region.models import Organisatie

RANDVOORWAARDE_TAKEN = ("mb_praktisch", "arbeidsparticipatie", *REGIE)
"""Whoever carries out one of these may see and settle the obstacles of a dossier."""


@dataclass(frozen=True, slots=True)
class Randvoorwaardegegevens:
    """An obstacle, who sees to it and before when."""

    soort: str
    omschrijving: str
    organisatie: str
    medewerker: int | None = None
    uiterlijk: date | None = None


def randvoorwaarde_vastleggen(
    dossier: uuid.UUID,
    *,
    gegevens: Randvoorwaardegegevens,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record something that must be in order, with the party and person that see to it.

    :raises Onvolledig: with all faults at once, each at its field.
    """
    with handeling(
        "randvoorwaarde.vastgelegd",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        taken=RANDVOORWAARDE_TAKEN,
        eenmalig=eenmalig,
    ) as stuk:
        _check(gegevens, moment.dag)
        _check_sensitive(stuk, gegevens.soort)
        row = Randvoorwaarde.objects.create(
            dossier=stuk.dossier,
            soort=gegevens.soort,
            omschrijving=gegevens.omschrijving.strip(),
            eigenaar_organisatie_id=gegevens.organisatie,
            eigenaar_id=gegevens.medewerker,
            begin=moment.dag,
            uiterlijk=gegevens.uiterlijk,
        )
        stuk.gegevens |= {"randvoorwaarde": row.pk, "soort": row.soort}


def randvoorwaarde_bijwerken(
    dossier: uuid.UUID,
    *,
    randvoorwaarde: int,
    status: str,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Say that something is settled, not needed any more, or open again.

    :raises Geweigerd: if there is no such row in this dossier.
    :raises Onvolledig: if the status is not one of the list.
    """
    with handeling(
        "randvoorwaarde.bijgewerkt",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        taken=RANDVOORWAARDE_TAKEN,
        eenmalig=eenmalig,
    ) as stuk:
        row = Randvoorwaarde.objects.filter(dossier=stuk.dossier, pk=randvoorwaarde).first()
        if row is None:
            raise Geweigerd(_("Dit staat niet meer in het dossier. Laad de pagina opnieuw."))
        if status not in Randvoorwaarde.Status.values:
            raise Onvolledig(_("Kies een stand."), velden={"status": _("Kies een stand.")})
        _check_sensitive(stuk, row.soort)
        row.status = status
        row.eind = None if status == Randvoorwaarde.Status.OPEN else moment.dag
        row.versie += 1
        row.save(update_fields=["status", "eind", "versie"])
        stuk.gegevens |= {"randvoorwaarde": row.pk, "soort": row.soort, "status": status}


def _check(gegevens: Randvoorwaardegegevens, dag: date) -> None:
    velden: dict[str, Tekst] = {}
    if gegevens.soort not in RANDVOORWAARDEN:
        velden["soort"] = _("Kies waar het over gaat.")
    if not gegevens.omschrijving.strip():
        velden["omschrijving"] = _("Schrijf kort op wat er geregeld moet worden.")
    if not Organisatie.objects.filter(pk=gegevens.organisatie).exists():
        velden["organisatie"] = _("Kies de partij die dit regelt.")
    elif gegevens.medewerker is not None and not _works_there(gegevens, dag):
        velden["medewerker"] = _("Deze medewerker werkt niet bij de partij die je koos.")
    if gegevens.uiterlijk is not None and gegevens.uiterlijk < dag:
        velden["uiterlijk"] = _("Kies vandaag of een latere dag.")
    if velden:
        raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de velden."), velden=velden)


def _check_sensitive(stuk: Werkstuk, soort: str) -> None:
    """Check that health is kept by the casusregie alone."""
    if soort == SENSITIVE and stuk.dossier.gemeente_id not in stuk.bereik.regie_gemeenten:
        raise NietBevoegd(_("Over gezondheid schrijft alleen de casusregisseur iets op."))


def _works_there(gegevens: Randvoorwaardegegevens, dag: date) -> bool:
    return (
        Aanstelling.objects.filter(
            medewerker=gegevens.medewerker,
            organisatie=gegevens.organisatie,
            medewerker__is_active=True,
            begin__lte=dag,
        )
        .exclude(eind__lt=dag)
        .exists()
    )
