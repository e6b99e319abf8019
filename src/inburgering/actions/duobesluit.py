"""Records what DUO decided, as it was received: DUO leads, our own count stays the check.

Grondslag: art. 33 Wi2021; art. 9.1 lid 3 and 9.3 lid 3 Bi2021.
"""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.duobesluit_einddatum import restore_last_day, set_last_day
from inburgering.actions.feit import check_reason
from inburgering.actions.fouten import Geweigerd, Onvolledig, Tekst
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.cases.models import Dossier, Duobesluit, Pip
from inburgering.cases.stand_wijziging import HERLEEFD
from inburgering.cases.wijziging import (
    BESLUITEN,
    GRONDEN,
    MET_EINDDATUM,
    MET_ONDERDELEN,
    ONDERDELEN,
    TAALDELEN_MAX,
    TIJDELIJK,
)
from inburgering.law.pip_inhoud import VAARDIGHEDEN

NIET_OPGESLAGEN = _("Nog niet opgeslagen. Kijk bij de velden.")
Soort = Duobesluit.Soort


@dataclass(frozen=True, slots=True)
class Besluitgegevens:
    """A decision of DUO as its letter or message says it."""

    soort: str
    besloten_op: date | None
    ontvangen_op: date | None
    ingang: date | None = None
    eind: date | None = None
    nieuwe_einddatum: date | None = None
    onderdelen: Sequence[str] = ()
    grond: str = ""
    kenmerk: str = ""


def duobesluit_vastleggen(
    dossier: uuid.UUID,
    *,
    gegevens: Besluitgegevens,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> int:
    """Record a decision and return its number; a new last day becomes the last day of the term.

    :raises Onvolledig: with all faults at once, each at its field.
    """
    with handeling(
        "duobesluit.vastgelegd",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        _check(stuk, gegevens)
        row = _create(stuk, gegevens)
        stuk.gegevens |= {"duobesluit": row.pk, "besluit": row.soort}
    return row.pk


def duobesluit_verbeteren(
    dossier: uuid.UUID,
    *,
    besluit: int,
    gegevens: Besluitgegevens | None,
    reden: str,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Let a better row take the place of a recorded decision, or none (``gegevens`` empty).

    The old row stays readable with the reason.

    :raises Onvolledig: if the reason is missing or the new values do not fit.
    :raises Geweigerd: if the decision is not there (any more).
    """
    with handeling(
        "duobesluit.verbeterd" if gegevens else "duobesluit.vervallen",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        check_reason(reden)
        old = get_valid(stuk.dossier, besluit)
        _end(old, reden)
        if old.nieuwe_einddatum is not None:
            restore_last_day(stuk, reden=reden.strip())
        if gegevens is not None:
            _check(stuk, gegevens)
            stuk.gegevens["nieuw"] = _create(stuk, gegevens).pk
        stuk.gegevens |= {"duobesluit": old.pk, "besluit": old.soort, "reden": reden.strip()}


def plicht_herleeft(
    dossier: uuid.UUID,
    *,
    besluit: int,
    eind: date | None,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record that DUO ended a temporary exemption on this last day: the duty lives again.

    Grondslag: art. 4 lid 1 onder c en d Wi2021 (DUO's events SS129 and SS130).

    :raises Geweigerd: if the decision is no temporary exemption, or ended already.
    :raises Onvolledig: if the last day is missing or cannot be right.
    """
    with handeling(
        "plicht.herleefd",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        old = get_valid(stuk.dossier, besluit)
        if old.soort not in TIJDELIJK or old.kenmerk in HERLEEFD:
            raise Geweigerd(_("Deze vrijstelling loopt niet meer."))
        begin = old.ingang or old.besloten_op
        if eind is None or eind > moment.dag or eind < begin:
            text = _("Vul de laatste dag van de vrijstelling in: na het begin en niet na vandaag.")
            raise Onvolledig(NIET_OPGESLAGEN, velden={"eind": text})
        _end(old, str(_("De plicht leeft weer op.")))
        has_plan = Pip.objects.filter(dossier=stuk.dossier, dagtekening__isnull=False).exists()
        again = Besluitgegevens(
            soort=old.soort,
            besloten_op=old.besloten_op,
            ontvangen_op=old.ontvangen_op,
            ingang=old.ingang,
            eind=eind,
            grond=old.grond,
            kenmerk="SS130" if has_plan else "SS129",
        )
        new = _create(stuk, again)
        stuk.gegevens |= {"duobesluit": old.pk, "nieuw": new.pk, "op_dag": eind.isoformat()}


def get_valid(dossier: Dossier, besluit: int) -> Duobesluit:
    """Return a decision that counts.

    :raises Geweigerd: if it is not there (any more).
    """
    row = Duobesluit.objects.filter(dossier=dossier, pk=besluit, is_geldig=True).first()
    if row is None:
        raise Geweigerd(_("Dit besluit staat niet meer in het dossier. Laad de pagina opnieuw."))
    return row


def _end(row: Duobesluit, reden: str) -> None:
    row.is_geldig = False
    row.reden = reden.strip()[:300]
    row.save(update_fields=["is_geldig", "reden"])


def _create(stuk: Werkstuk, gegevens: Besluitgegevens) -> Duobesluit:
    # Both were checked above.
    assert gegevens.besloten_op is not None
    assert gegevens.ontvangen_op is not None
    row = Duobesluit.objects.create(
        dossier=stuk.dossier,
        soort=gegevens.soort,
        besloten_op=gegevens.besloten_op,
        ontvangen_op=gegevens.ontvangen_op,
        ingang=gegevens.ingang,
        eind=gegevens.eind,
        nieuwe_einddatum=gegevens.nieuwe_einddatum,
        onderdelen=list(gegevens.onderdelen),
        grond=gegevens.grond,
        kenmerk=gegevens.kenmerk.strip(),
        door_id=stuk.bereik.medewerker,
        recorded_at=stuk.moment.tijdstip,
    )
    if gegevens.nieuwe_einddatum is not None:
        set_last_day(stuk, gegevens.nieuwe_einddatum)
    return row


def _check(stuk: Werkstuk, gegevens: Besluitgegevens) -> None:
    velden: dict[str, Tekst] = {}
    if gegevens.soort not in BESLUITEN:
        velden["soort"] = _("Kies wat DUO besloot.")
    velden |= _check_days(gegevens, stuk.moment.dag)
    velden |= _check_parts(gegevens)
    if gegevens.soort in MET_EINDDATUM:
        velden |= _check_last_day(stuk, gegevens)
    if gegevens.grond and gegevens.grond not in GRONDEN:
        velden["grond"] = _("Kies een reden uit de lijst.")
    if velden:
        raise Onvolledig(NIET_OPGESLAGEN, velden=velden)


def _check_days(gegevens: Besluitgegevens, dag: date) -> dict[str, Tekst]:
    velden: dict[str, Tekst] = {}
    decided, received = gegevens.besloten_op, gegevens.ontvangen_op
    if decided is None or decided > dag:
        velden["besloten_op"] = _("Vul de datum van het besluit in: vandaag of eerder.")
    if received is None or received > dag or (decided is not None and received < decided):
        velden["ontvangen_op"] = _("Vul in wanneer je het hoorde: na het besluit, niet na vandaag.")
    if gegevens.soort in TIJDELIJK:
        if gegevens.ingang is None:
            velden["ingang"] = _("Vul de eerste dag van de vrijstelling in.")
        elif gegevens.eind is not None and gegevens.eind < gegevens.ingang:
            velden["eind"] = _("De laatste dag ligt voor de eerste. Controleer beide.")
    return velden


def _check_parts(gegevens: Besluitgegevens) -> dict[str, Tekst]:
    if gegevens.soort not in MET_ONDERDELEN:
        return {}
    if not gegevens.onderdelen or set(gegevens.onderdelen) - set(ONDERDELEN):
        return {"onderdelen": _("Kies minstens één onderdeel.")}
    language = sum(part in VAARDIGHEDEN for part in gegevens.onderdelen)
    if gegevens.soort == Soort.ONTHEFFING_GEDEELTELIJK and language > TAALDELEN_MAX:
        return {
            "onderdelen": _(
                "Een ontheffing van een deel gaat over hooguit drie taalonderdelen. "
                "Is het de hele plicht? Kies dan dat besluit."
            )
        }
    return {}


def _check_last_day(stuk: Werkstuk, gegevens: Besluitgegevens) -> dict[str, Tekst]:
    """Return the fault of a new last day: an extension needs a plan and never shortens the term."""
    new = gegevens.nieuwe_einddatum
    if new is None:
        return {"nieuwe_einddatum": _("Vul de nieuwe laatste dag van de termijn in.")}
    terms = stuk.dossier.termijnen.filter(code="inburgeringstermijn")
    now = terms.values_list("uiterlijk", flat=True).first()
    if now is None:
        return {"nieuwe_einddatum": _("Er loopt nog geen termijn. Leg eerst het PIP vast.")}
    if new < now:
        return {
            "nieuwe_einddatum": _(
                "Een verlenging kan de termijn niet korter maken: nu is de laatste dag %(dag)s."
            )
            % {"dag": now.strftime("%d-%m-%Y")}
        }
    return {}
