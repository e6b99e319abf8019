"""A time in which somebody cannot take part: begin, another expected end, stop.

A pause stops no term (art. 11 Wi2021): the page and the timeline say so. Source: R-SV-015.
"""

import uuid
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import Geweigerd, Onvolledig, Tekst
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.cases.gevoelige_tekst import find_sensitive
from inburgering.cases.models import Pauze
from inburgering.cases.wijziging import PAUZEREDENEN

NIET_OPGESLAGEN = _("Nog niet opgeslagen. Kijk bij de velden.")
GEEN_PAUZE = _("Er loopt nu geen pauze.")
TOELICHTING_MAX = 300


@dataclass(frozen=True, slots=True)
class Pauzegegevens:
    """Why, since when, and until when as it looks now."""

    reden: str
    begin: date | None
    verwacht_tot: date | None = None
    toelichting: str = ""


def pauze_beginnen(
    dossier: uuid.UUID,
    *,
    gegevens: Pauzegegevens,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record that somebody cannot take part for a time.

    :raises Onvolledig: with all faults at once, each at its field.
    :raises Geweigerd: if a pause goes on already.
    """
    with handeling(
        "pauze.begonnen",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        if Pauze.objects.filter(dossier=stuk.dossier, eind__isnull=True).exists():
            raise Geweigerd(_("Er loopt al een pauze. Stop die eerst."))
        begin = _check(stuk, gegevens)
        row = Pauze.objects.create(
            dossier=stuk.dossier,
            reden=gegevens.reden,
            begin=begin,
            verwacht_tot=gegevens.verwacht_tot,
            toelichting=gegevens.toelichting.strip(),
            door_id=bereik.medewerker,
            recorded_at=moment.tijdstip,
        )
        stuk.gegevens |= {"pauze": row.pk, "pauzereden": row.reden, "op_dag": begin.isoformat()}


def pauze_wijzigen(
    dossier: uuid.UUID,
    *,
    verwacht_tot: date | None,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record until when the pause now looks to last; ``None`` is not known.

    :raises Geweigerd: if no pause goes on.
    :raises Onvolledig: if the day lies before the begin.
    """
    with handeling(
        "pauze.gewijzigd",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        row = _get_running(stuk)
        if verwacht_tot is not None and verwacht_tot < row.begin:
            _refuse("verwacht_tot", _("Deze dag ligt voor het begin van de pauze."))
        stuk.gegevens |= {
            "pauze": row.pk,
            "was": row.verwacht_tot.isoformat() if row.verwacht_tot else "",
        }
        row.verwacht_tot = verwacht_tot
        row.versie += 1
        row.save(update_fields=["verwacht_tot", "versie"])


def pauze_stoppen(
    dossier: uuid.UUID,
    *,
    eind: date | None,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record the last day of the pause.

    :raises Geweigerd: if no pause goes on.
    :raises Onvolledig: if the day is missing, lies ahead, or lies before the begin.
    """
    with handeling(
        "pauze.gestopt",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        row = _get_running(stuk)
        if eind is None or eind > moment.dag:
            _refuse("eind", _("Vul de laatste dag van de pauze in: vandaag of eerder."))
        elif eind < row.begin:
            _refuse("eind", _("Deze dag ligt voor het begin van de pauze."))
        else:
            row.eind = eind
            row.versie += 1
            row.save(update_fields=["eind", "versie"])
            stuk.gegevens |= {"pauze": row.pk, "op_dag": eind.isoformat()}


def check_plain(text: str, *, veld: str) -> dict[str, Tekst]:
    """Return the fault of a note that names health or a BSN; such things do not belong here."""
    if len(text) > TOELICHTING_MAX:
        return {veld: _("Schrijf het korter: hooguit 300 tekens.")}
    if find_sensitive(text):
        return {
            veld: _(
                "Schrijf hier niets over ziekte, geloof, politie of een BSN. De keuze is genoeg."
            )
        }
    return {}


def _check(stuk: Werkstuk, gegevens: Pauzegegevens) -> date:
    velden: dict[str, Tekst] = {}
    if gegevens.reden not in PAUZEREDENEN:
        velden["reden"] = _("Kies een reden.")
    begin = gegevens.begin
    if begin is None:
        velden["begin"] = _("Vul een datum in, bijvoorbeeld 13-6-2026.")
    elif begin > stuk.moment.dag:
        velden["begin"] = _("Deze dag ligt na vandaag. Leg de pauze vast als die begint.")
    elif Pauze.objects.filter(dossier=stuk.dossier, begin__lte=begin, eind__gte=begin).exists():
        velden["begin"] = _("Op deze dag was er al een pauze. Kies een latere dag.")
    if begin and gegevens.verwacht_tot and gegevens.verwacht_tot < begin:
        velden["verwacht_tot"] = _("Deze dag ligt voor het begin van de pauze.")
    velden |= check_plain(gegevens.toelichting, veld="toelichting")
    if velden or begin is None:
        raise Onvolledig(NIET_OPGESLAGEN, velden=velden)
    return begin


def _get_running(stuk: Werkstuk) -> Pauze:
    row = Pauze.objects.filter(dossier=stuk.dossier, eind__isnull=True).first()
    if row is None:
        raise Geweigerd(GEEN_PAUZE)
    return row


def _refuse(veld: str, text: Tekst) -> None:
    raise Onvolledig(NIET_OPGESLAGEN, velden={veld: text})
