"""Records the end of the duty as DUO told it, and follow-up.

Source: R-SV-017 and R-SV-021. The end itself follows from art. 9.1 lid 3 Bi2021.
"""

import uuid
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import Geweigerd, Onvolledig, Tekst, Verouderd
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.cases.afronding import (
    NAZORGMOMENTEN,
    UITSTROOM,
    WIJZE_VAN_ROUTE,
    WIJZEN,
)
from inburgering.cases.dossierstand import load_standen
from inburgering.cases.models import Afronding, Feit, Nazorgcontact
from inburgering.law.afronding import NAZORG_MAANDEN, nazorg_vanaf
from inburgering.law.tekst import dutch
from inburgering.law.voldaan import is_binnen_termijn, voldaan
from inburgering.law.werkstand import Stand
from inburgering.region.verdeling import get_beleid

FOUT = _("Nog niet opgeslagen. Kijk bij de velden.")
TEKST_MAX = 500


@dataclass(frozen=True, slots=True)
class Einde:
    """How and when the duty ended."""

    wijze: str
    """A code of ``cases.afronding.WIJZEN``."""
    voldaan_op: date
    """The day that DUO names."""
    uitstroom: str = ""
    niveaus: dict[str, str] = field(default_factory=dict)
    """Per part of the exam the level that was reached."""
    toelichting: str = ""
    """Why it is recorded though our own judgement differs."""


@dataclass(frozen=True, slots=True)
class Nazorg:
    """One contact of follow-up."""

    moment: str
    op: date
    is_bereikt: bool
    uitkomst: str = ""
    toelichting: str = ""


def einde_vastleggen(
    dossier: uuid.UUID,
    *,
    einde: Einde,
    gezien: int,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record that the duty ended; learning stops and follow-up begins.

    ``gezien`` is the version of an earlier record, 0 when there was none. Our own judgement is
    stored beside it as it is today.

    :raises Onvolledig: with all faults at once, each at its field.
    :raises Verouderd: if somebody recorded it since.
    """
    with handeling(
        "einde.vastgelegd", dossier=dossier, bereik=bereik, moment=moment, eenmalig=eenmalig
    ) as stuk:
        row = Afronding.objects.filter(dossier=stuk.dossier).first()
        if (row.versie if row else 0) != gezien:
            raise Verouderd
        if row is not None and row.is_geldig:
            raise Geweigerd(_("Het einde staat er al. Klopt het niet? Trek het eerst in."))
        stand = load_stand(stuk)
        _check_end(stuk, einde, stand)
        oordeel = voldaan(stand.feiten)
        values: dict[str, Any] = {
            "wijze": einde.wijze,
            "voldaan_op": einde.voldaan_op,
            "bron": "DUO",
            "niveaus": einde.niveaus,
            "niveau_beoogd": (stand.feiten.laatste_pip.niveau or "")
            if stand.feiten.laatste_pip
            else "",
            "eigen_oordeel": [
                {"code": deel.code, "stand": deel.stand, "uitleg": dutch(deel.uitleg)}
                for deel in oordeel.delen
            ],
            "is_binnen_termijn": is_binnen_termijn(stand.feiten, dag=einde.voldaan_op),
            "uitstroom": einde.uitstroom,
            "is_geldig": True,
            "reden": einde.toelichting.strip(),
            "door_id": bereik.medewerker,
            "recorded_at": moment.tijdstip,
            "versie": gezien + 1,
        }
        Afronding.objects.update_or_create(dossier=stuk.dossier, defaults=values)
        stuk.gegevens |= {"wijze": einde.wijze, "op": einde.voldaan_op.isoformat()}


def einde_intrekken(
    dossier: uuid.UUID,
    *,
    reden: str,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Take back that the duty ended; the law says anew what there is to do.

    :raises Geweigerd: if there is nothing to take back.
    :raises Onvolledig: without a reason.
    """
    with handeling(
        "einde.ingetrokken", dossier=dossier, bereik=bereik, moment=moment, eenmalig=eenmalig
    ) as stuk:
        row = Afronding.objects.filter(dossier=stuk.dossier, is_geldig=True).first()
        if row is None:
            raise Geweigerd(_("Er is geen einde vastgelegd."))
        if not reden.strip():
            raise Onvolledig(FOUT, velden={"reden": _("Schrijf op waarom het niet klopte.")})
        row.is_geldig = False
        row.reden = reden.strip()
        row.versie += 1
        row.save()
        stuk.gegevens["reden"] = reden.strip()


def nazorg_vastleggen(
    dossier: uuid.UUID,
    *,
    nazorg: Nazorg,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record a contact after the end, and how the person is doing.

    :raises Geweigerd: if the duty has not ended.
    :raises Onvolledig: with all faults at once, each at its field.
    """
    with handeling(
        "nazorg.vastgelegd", dossier=dossier, bereik=bereik, moment=moment, eenmalig=eenmalig
    ) as stuk:
        row = Afronding.objects.filter(dossier=stuk.dossier, is_geldig=True).first()
        if row is None:
            raise Geweigerd(_("Leg eerst vast dat de inburgeringsplicht is geëindigd."))
        _check_nazorg(nazorg, einde=row.voldaan_op, dag=moment.dag, stuk=stuk)
        Nazorgcontact.objects.create(
            dossier=stuk.dossier,
            moment=nazorg.moment,
            op=nazorg.op,
            is_bereikt=nazorg.is_bereikt,
            uitkomst=nazorg.uitkomst if nazorg.is_bereikt else "",
            toelichting=nazorg.toelichting.strip(),
            door_id=bereik.medewerker,
            recorded_at=moment.tijdstip,
        )
        if nazorg.is_bereikt:
            last = stuk.dossier.laatste_contact_op
            stuk.dossier.laatste_contact_op = max(last or nazorg.op, nazorg.op)
        stuk.gegevens |= {"moment": nazorg.moment, "bereikt": nazorg.is_bereikt}


def load_stand(stuk: Werkstuk) -> Stand:
    """Return what the law must know of the dossier at hand."""
    row, dag = stuk.dossier, stuk.moment.dag
    beleid = get_beleid([row.gemeente_id], dag=dag)
    return load_standen([row], peildatum=dag, beleid=beleid)[row.pk]


def _check_end(stuk: Werkstuk, einde: Einde, stand: Stand) -> None:
    velden: dict[str, Tekst] = {}
    velden |= _check_way(einde.wijze, stand)
    begin = Feit.objects.filter(dossier=stuk.dossier, soort="plicht", is_geldig=True).first()
    if einde.voldaan_op > stuk.moment.dag:
        velden["voldaan_op"] = _("Deze dag ligt na vandaag. Vul de dag in die DUO noemt.")
    elif begin is not None and begin.datum is not None and einde.voldaan_op < begin.datum:
        velden["voldaan_op"] = _("De plicht begon later. Controleer de dag.")
    if einde.uitstroom not in UITSTROOM:
        velden["uitstroom"] = _("Kies wat de inburgeraar nu doet.")
    if _differs_from_own(einde, stand) and not einde.toelichting.strip():
        velden["toelichting"] = _("Volgens onze gegevens mist er nog iets. Schrijf op hoe dat zit.")
    if len(einde.toelichting.strip()) > TEKST_MAX:
        velden["toelichting"] = _("Maak de tekst korter: hoogstens %(n)s tekens.") % {
            "n": TEKST_MAX
        }
    if velden:
        raise Onvolledig(FOUT, velden=velden)


def _differs_from_own(einde: Einde, stand: Stand) -> bool:
    """Return whether a part of the route is not met as far as we know."""
    is_route = einde.wijze in WIJZE_VAN_ROUTE.values()
    return is_route and voldaan(stand.feiten).is_voldaan is False


def _check_way(wijze: str, stand: Stand) -> dict[str, Tekst]:
    if wijze not in WIJZEN:
        return {"wijze": _("Kies hoe de plicht eindigde.")}
    if wijze not in WIJZE_VAN_ROUTE.values():
        return {}
    plan = stand.feiten.laatste_pip
    if plan is None:
        return {"wijze": _("Er is geen PIP. Kies ontheffing of vrijstelling.")}
    if WIJZE_VAN_ROUTE[plan.leerroute] != wijze:
        return {"wijze": _("Dit past niet bij de leerroute in het PIP. Controleer de keuze.")}
    return {}


def _check_nazorg(nazorg: Nazorg, *, einde: date, dag: date, stuk: Werkstuk) -> None:
    velden: dict[str, Tekst] = {}
    if nazorg.moment not in NAZORGMOMENTEN:
        velden["moment"] = _("Kies welk contact dit was.")
    elif nazorg.moment in NAZORG_MAANDEN and _has_contact(stuk, nazorg.moment):
        velden["moment"] = _("Dit contact staat er al. Kies 'Extra contact'.")
    if fault := _find_fault_in_day(nazorg, einde, dag):
        velden["op"] = fault
    if nazorg.is_bereikt and nazorg.uitkomst not in UITSTROOM:
        velden["uitkomst"] = _("Kies wat de inburgeraar nu doet.")
    words = nazorg.toelichting.strip()
    if not (nazorg.is_bereikt or words):
        velden["toelichting"] = _("Schrijf op hoe je contact zocht.")
    elif len(words) > TEKST_MAX:
        velden["toelichting"] = _("Maak de tekst korter: hoogstens %(n)s tekens.") % {
            "n": TEKST_MAX
        }
    if velden:
        raise Onvolledig(FOUT, velden=velden)


def _find_fault_in_day(nazorg: Nazorg, einde: date, dag: date) -> Tekst:
    if nazorg.op > dag:
        return _("Deze dag ligt na vandaag. Leg het contact daarna vast.")
    if nazorg.op < einde:
        return _("Toen was de plicht nog niet geëindigd. Controleer de dag.")
    if _is_too_early(nazorg, einde):
        return _("Dat is te vroeg voor dit moment. Kies 'Extra contact'.")
    return ""


def _has_contact(stuk: Werkstuk, moment: str) -> bool:
    return Nazorgcontact.objects.filter(dossier=stuk.dossier, moment=moment).exists()


def _is_too_early(nazorg: Nazorg, einde: date) -> bool:
    known = next((code for code in NAZORG_MAANDEN if code == nazorg.moment), None)
    return known is not None and nazorg.op < nazorg_vanaf(einde, known)
