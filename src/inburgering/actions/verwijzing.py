"""Leads somebody to another service, and keeps how that went; its file stays there.

A heavy case needs one fixed casusregisseur first. Source: R-DRE-022, R-SV-005, R-SV-022,
R-SV-027, R-SV-028, R-KEMP-061.
"""

import uuid
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import Geweigerd, NietGevonden, Onvolledig, Tekst
from inburgering.actions.handeling import handeling
from inburgering.cases.feiten import BEGELEIDING, REGIE
from inburgering.cases.gevoelige_tekst import find_sensitive
from inburgering.cases.hulp import BESTEMMINGEN, REDENEN, VERWIJSSTANDEN, is_zwaar
from inburgering.cases.models import Verwijzing

VERWIJZERS: Final = (*BEGELEIDING, "financiele_zelfredzaamheid", "ontzorgen", *REGIE)
NAAM_MAX, TEKST_MAX = 120, 300
Status = Verwijzing.Status
KLAAR: Final = (Status.AFGEROND, Status.NIET_OPGEPAKT, Status.NIET_NODIG)


@dataclass(frozen=True, slots=True)
class Verwijsgegevens:
    """Where somebody is led, why, and how; or that it is not needed."""

    naar: str
    instantie: str
    reden: str
    verwezen_op: date
    vraag: str = ""
    """In one sentence; never a diagnosis."""
    is_warm: bool = False
    heeft_toestemming: bool = False
    is_niet_nodig: bool = False
    """Somebody looked, and it is not needed: nothing goes to anybody."""


def verwijzing_maken(
    dossier: uuid.UUID,
    *,
    gegevens: Verwijsgegevens,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record a referral, or that somebody looked and it is not needed.

    :raises Onvolledig: with all faults at once, each at its field.
    """
    with handeling(
        "verwijzing.gemaakt",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        taken=VERWIJZERS,
        eenmalig=eenmalig,
    ) as stuk:
        _check(gegevens, moment.dag, has_regisseur=stuk.dossier.casusregisseur_id is not None)
        is_not_needed = gegevens.is_niet_nodig
        row = Verwijzing.objects.create(
            dossier=stuk.dossier,
            naar=gegevens.naar,
            instantie=gegevens.instantie.strip(),
            reden=gegevens.reden,
            vraag="" if is_not_needed else gegevens.vraag.strip(),
            verwezen_op=gegevens.verwezen_op,
            is_warm=gegevens.is_warm and not is_not_needed,
            heeft_toestemming=gegevens.heeft_toestemming,
            status=Status.NIET_NODIG if is_not_needed else Status.VERWEZEN,
            door_id=bereik.medewerker,
            recorded_at=moment.tijdstip,
        )
        stuk.gegevens |= {"verwijzing": row.pk, "naar": row.naar, "status": row.status}


def verwijzing_terugkoppelen(
    dossier: uuid.UUID,
    *,
    verwijzing: uuid.UUID,
    status: str,
    terugkoppeling_op: date,
    terugkoppeling: str = "",
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record what the other service told: the status, and a line of what it means here.

    :raises NietGevonden: if there is no such referral in this dossier.
    :raises Geweigerd: if it was closed before.
    :raises Onvolledig: with all faults at once, each at its field.
    """
    with handeling(
        "verwijzing.teruggekoppeld",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        taken=VERWIJZERS,
        eenmalig=eenmalig,
    ) as stuk:
        row = Verwijzing.objects.filter(sleutel=verwijzing, dossier=stuk.dossier).first()
        if row is None:
            raise NietGevonden
        if row.status in KLAAR:
            raise Geweigerd(_("Deze verwijzing is al klaar."))
        velden: dict[str, Tekst] = {}
        if status not in VERWIJSSTANDEN or status == Status.NIET_NODIG:
            velden["status"] = _("Kies hoe het ervoor staat.")
        if not row.verwezen_op <= terugkoppeling_op <= moment.dag:
            velden["terugkoppeling_op"] = _("Kies een dag na de verwijzing, en niet na vandaag.")
        velden |= _check_text("terugkoppeling", terugkoppeling)
        if velden:
            raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de velden."), velden=velden)
        row.status, row.terugkoppeling_op = status, terugkoppeling_op
        row.terugkoppeling = terugkoppeling.strip()
        row.versie += 1
        row.save()
        stuk.gegevens |= {"verwijzing": row.pk, "naar": row.naar, "status": row.status}


def _check(gegevens: Verwijsgegevens, dag: date, *, has_regisseur: bool) -> None:
    velden: dict[str, Tekst] = {}
    if gegevens.naar not in BESTEMMINGEN:
        velden["naar"] = _("Kies waarheen je verwijst.")
    if gegevens.reden not in REDENEN:
        velden["reden"] = _("Kies waar het over gaat.")
    if gegevens.verwezen_op > dag:
        velden["verwezen_op"] = _("Deze dag ligt na vandaag. Vul vandaag of een eerdere dag in.")
    if len(gegevens.instantie.strip()) > NAAM_MAX:
        velden["instantie"] = _("Maak de naam korter: hoogstens %(n)s tekens.") % {"n": NAAM_MAX}
    if not gegevens.is_niet_nodig:
        velden |= _check_going(gegevens, has_regisseur=has_regisseur)
    if velden:
        raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de velden."), velden=velden)


def _check_going(gegevens: Verwijsgegevens, *, has_regisseur: bool) -> dict[str, Tekst]:
    velden: dict[str, Tekst] = _check_text("vraag", gegevens.vraag)
    if not has_regisseur and is_zwaar(gegevens.naar, gegevens.reden):
        velden["reden"] = _("Een zware zaak heeft een vaste casusregisseur. Wijs die eerst aan.")
    if not gegevens.instantie.strip():
        velden["instantie"] = _("Vul in naar welke instantie je verwijst.")
    if not gegevens.heeft_toestemming:
        velden["heeft_toestemming"] = _("Vraag de persoon eerst of het goed is.")
    return velden


def _check_text(field: str, text: str) -> dict[str, Tekst]:
    if len(text.strip()) > TEKST_MAX:
        return {field: _("Maak de tekst korter: hoogstens %(n)s tekens.") % {"n": TEKST_MAX}}
    if find_sensitive(text):
        return {
            field: _("Schrijf hier niets over ziekte, geloof, politie of een BSN. Noem de vraag.")
        }
    return {}
