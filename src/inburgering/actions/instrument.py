"""Re-integration instruments: a training, workshop, stage, work experience or trial placement.

Source: R-KEMP-074.
"""

import uuid
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import Geweigerd, Onvolledig, Tekst
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.actions.werkgever import NOG_NIET
from inburgering.cases.meedoen import INSTRUMENTEN, MET_WERKGEVER
from inburgering.cases.models import Instrument, Werkgever
from inburgering.cases.werkgevers import get_visible_werkgevers
from inburgering.region.models import Organisatie

VOORUIT: Final = timedelta(days=365)
MEESTE_UREN: Final = 40


@dataclass(frozen=True, slots=True)
class Instrumentgegevens:
    """An instrument as it is agreed."""

    soort: str
    doel: str
    begin: date
    organisatie: str
    werkgever: uuid.UUID | None = None
    eind: date | None = None
    uren_per_week: int | None = None


@dataclass(frozen=True, slots=True)
class Instrumenteinde:
    """How an instrument ended."""

    eind: date
    resultaat: str
    is_vroegtijdig: bool = False


def instrument_beginnen(
    dossier: uuid.UUID,
    *,
    gegevens: Instrumentgegevens,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record an instrument with its goal, from its first day.

    :raises Onvolledig: with all faults at once, each at its field.
    """
    with handeling(
        "instrument.begonnen", dossier=dossier, bereik=bereik, moment=moment, eenmalig=eenmalig
    ) as stuk:
        employer = find_werkgever(gegevens.werkgever, bereik)
        _check(gegevens, stuk, employer)
        row = Instrument.objects.create(
            dossier=stuk.dossier,
            soort=gegevens.soort,
            werkgever=employer,
            organisatie_id=gegevens.organisatie,
            begin=gegevens.begin,
            eind=gegevens.eind,
            uren_per_week=gegevens.uren_per_week,
            doel=gegevens.doel.strip(),
            door_id=bereik.medewerker,
            recorded_at=moment.tijdstip,
        )
        stuk.gegevens |= {"instrument": row.pk, "soort": row.soort}


def instrument_beeindigen(
    dossier: uuid.UUID,
    *,
    instrument: int,
    einde: Instrumenteinde,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record the last day and the result; ending before the agreed day is an early end.

    :raises Geweigerd: if there is no such instrument in this dossier, or it ended before.
    :raises Onvolledig: with all faults at once, each at its field.
    """
    row = Instrument.objects.filter(dossier__sleutel=dossier, pk=instrument).first()
    planned = row.eind if row is not None else None
    is_early = einde.is_vroegtijdig or (planned is not None and einde.eind < planned)
    with handeling(
        "instrument.gestopt" if is_early else "instrument.beeindigd",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        row = Instrument.objects.filter(dossier=stuk.dossier, pk=instrument).first()
        if row is None:
            raise Geweigerd(_("Dit staat niet meer in het dossier. Laad de pagina opnieuw."))
        if row.resultaat:
            raise Geweigerd(_("Dit is al afgerond."))
        velden: dict[str, Tekst] = {}
        if einde.eind < row.begin:
            velden["eind"] = _("De laatste dag ligt voor de eerste dag. Controleer de datum.")
        elif einde.eind > moment.dag:
            velden["eind"] = _("Kies vandaag of een eerdere dag. Rond het af als het klaar is.")
        if not einde.resultaat.strip():
            velden["resultaat"] = _("Schrijf op wat het opleverde, of waarom het stopte.")
        if velden:
            raise Onvolledig(NOG_NIET, velden=velden)
        row.eind = einde.eind
        row.resultaat = einde.resultaat.strip()
        row.is_vroegtijdig = is_early
        row.versie += 1
        row.save(update_fields=["eind", "resultaat", "is_vroegtijdig", "versie"])
        stuk.gegevens |= {"instrument": row.pk, "soort": row.soort}


def find_werkgever(sleutel: uuid.UUID | None, bereik: Bereik) -> Werkgever | None:
    """Return an employer that this worker may see.

    :raises Onvolledig: if it is not there.
    """
    if sleutel is None:
        return None
    row = get_visible_werkgevers(bereik).filter(sleutel=sleutel).first()
    if row is None:
        raise Onvolledig(NOG_NIET, velden={"werkgever": _("Kies een werkgever uit de lijst.")})
    return row


def _check(gegevens: Instrumentgegevens, stuk: Werkstuk, employer: Werkgever | None) -> None:
    velden: dict[str, Tekst] = {}
    if gegevens.soort not in INSTRUMENTEN:
        velden["soort"] = _("Kies wat het is.")
    if gegevens.soort in MET_WERKGEVER and employer is None:
        velden["werkgever"] = _("Kies bij welke werkgever dit is.")
    if not gegevens.doel.strip():
        velden["doel"] = _("Schrijf op waar dit voor is.")
    if not Organisatie.objects.filter(
        pk=gegevens.organisatie, regio=stuk.dossier.gemeente.regio_id
    ).exists():
        velden["organisatie"] = _("Kies de partij die dit geeft.")
    velden |= _check_time(gegevens, stuk.moment.dag)
    if velden:
        raise Onvolledig(NOG_NIET, velden=velden)


def _check_time(gegevens: Instrumentgegevens, dag: date) -> dict[str, Tekst]:
    velden: dict[str, Tekst] = {}
    if gegevens.begin > dag + VOORUIT:
        velden["begin"] = _("Kies een dag die niet verder weg ligt dan een jaar.")
    if gegevens.eind is not None and gegevens.eind < gegevens.begin:
        velden["eind"] = _("De laatste dag ligt voor de eerste dag. Controleer de datum.")
    if gegevens.uren_per_week is not None and not 1 <= gegevens.uren_per_week <= MEESTE_UREN:
        velden["uren_per_week"] = _("Vul 1 tot en met 40 uur per week in.")
    return velden
