"""Follows older cohorts with a light case: no terms of the act, only signals and agreements.

Source: R-KEMP-088 and R-KEMP-089. Grondslag: art. 54 Wi2021 and art. 12.1a Bi2021.
"""

import uuid
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import Geweigerd, Onvolledig, Tekst, Verouderd
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.cases.afronding import LICHTE_GROEPEN
from inburgering.cases.models import Dossier, LichtTraject, Taak

FOUT = _("Nog niet opgeslagen. Kijk bij de velden.")
GEEN_EINDE = date(9999, 12, 31)


@dataclass(frozen=True, slots=True)
class Lichtgegevens:
    """What is followed of somebody of an older cohort. Amounts in eurocents."""

    groep: str
    einddatum_duo: date | None = None
    lening_cent: int | None = None
    lening_gebruikt_cent: int | None = None
    lening_stand_op: date | None = None
    heeft_risico: bool = False
    uitgenodigd_op: date | None = None
    gesproken_op: date | None = None
    afspraken: str = ""
    afgesloten_op: date | None = None
    uitkomst: str = ""


def licht_traject_bijwerken(
    dossier: uuid.UUID,
    *,
    gegevens: Lichtgegevens,
    gezien: int,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record what is known; somebody at risk without a talk gives a task to invite.

    :raises Geweigerd: if the act of 2021 applies to this dossier.
    :raises Onvolledig: with all faults at once, each at its field.
    :raises Verouderd: if somebody changed it since.
    """
    with handeling(
        "licht_traject.bijgewerkt",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        eenmalig=eenmalig,
    ) as stuk:
        if stuk.dossier.regime == Dossier.Regime.WI2021:
            raise Geweigerd(_("Voor deze persoon geldt de wet van 2021: volg het gewone traject."))
        row = LichtTraject.objects.filter(dossier=stuk.dossier).first() or LichtTraject(
            dossier=stuk.dossier, versie=0
        )
        if row.versie != gezien:
            raise Verouderd
        _check(stuk, gegevens)
        for name in Lichtgegevens.__dataclass_fields__:
            setattr(row, name, getattr(gegevens, name))
        row.versie += 1
        row.save()
        _ask_to_invite(stuk, gegevens)
        stuk.gegevens |= {"groep": gegevens.groep, "risico": gegevens.heeft_risico}


def _ask_to_invite(stuk: Werkstuk, gegevens: Lichtgegevens) -> None:
    """Put an own task on the list; the act of 2021 gives none here."""
    words = str(_("Nodig uit voor een gesprek en spreek af wie wat doet"))
    mine = Taak.objects.filter(
        dossier=stuk.dossier, code="eigen", taak="voortgang", omschrijving=words
    )
    wanted = gegevens.heeft_risico and gegevens.gesproken_op is None and not gegevens.afgesloten_op
    is_open = mine.filter(status=Taak.Status.OPEN)
    if not wanted:
        is_open.update(
            status=Taak.Status.GEDAAN,
            afgerond_op=stuk.moment.dag,
            afgerond_door=stuk.bereik.medewerker,
        )
    elif not is_open.exists():
        Taak.objects.create(
            dossier=stuk.dossier,
            gemeente_id=stuk.dossier.gemeente_id,
            code="eigen",
            taak="voortgang",
            organisatie_id=stuk.bereik.organisatie,
            medewerker_id=stuk.dossier.casusregisseur_id,
            omschrijving=words,
            vanaf=stuk.moment.dag,
            uiterlijk=GEEN_EINDE,
            created_at=stuk.moment.tijdstip,
        )


def _check(stuk: Werkstuk, gegevens: Lichtgegevens) -> None:
    velden = _check_loan(gegevens)
    if gegevens.groep not in LICHTE_GROEPEN:
        velden["groep"] = _("Kies de groep.")
    for name in ("uitgenodigd_op", "gesproken_op", "afgesloten_op", "lening_stand_op"):
        day = getattr(gegevens, name)
        if day is not None and day > stuk.moment.dag:
            velden[name] = _("Deze dag ligt na vandaag. Controleer de dag.")
    if gegevens.gesproken_op and not gegevens.afspraken.strip():
        velden["afspraken"] = _("Schrijf op wie wat doet.")
    if gegevens.afgesloten_op and not gegevens.uitkomst.strip():
        velden["uitkomst"] = _("Schrijf op hoe het afliep.")
    if velden:
        raise Onvolledig(FOUT, velden=velden)


def _check_loan(gegevens: Lichtgegevens) -> dict[str, Tekst]:
    highest, used = gegevens.lening_cent, gegevens.lening_gebruikt_cent
    if used is None:
        return {}
    velden: dict[str, Tekst] = {}
    if highest is None:
        velden["lening_cent"] = _("Vul ook in hoeveel er hoogstens geleend kan worden.")
    elif used > highest:
        velden["lening_gebruikt_cent"] = _("Dit is meer dan de hele lening. Controleer het bedrag.")
    if gegevens.lening_stand_op is None:
        velden["lening_stand_op"] = _("Vul in op welke dag dit zo was.")
    return velden
