"""Closes a dossier with a reason, keeps it until the day the law names, and opens it again.

Grondslag: art. 9.9 Besluit inburgering 2021. Source: R-SV-002 and R-SV-017.
"""

import uuid
from datetime import date

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.afronding import FOUT, load_stand
from inburgering.actions.fouten import Geweigerd, Onvolledig
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.actions.persoon import has_open_dossier
from inburgering.cases.afronding import SLUITREDEN_VAN_WIJZE
from inburgering.cases.models import Afronding, Dossier, Verwijzing
from inburgering.cases.verhuizing import has_left
from inburgering.law.afronding import bewaren_tot, mag_sluiten


def dossier_sluiten(
    dossier: uuid.UUID,
    *,
    reden: str,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Close the dossier with a reason; open tasks lapse.

    :raises Onvolledig: if the reason is not one of the list.
    """
    with handeling(
        "dossier.gesloten",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        if reden not in Dossier.Sluitreden.values:
            raise Onvolledig(_("Kies een reden."), velden={"reden": _("Kies een reden.")})
        require_warm_referral(stuk, is_ontheven=reden == Dossier.Sluitreden.ONTHEVEN)
        stuk.dossier.status = Dossier.Status.GESLOTEN
        stuk.dossier.sluitreden = reden
        stuk.dossier.bewaren_tot = _kept_until(stuk)
        stuk.dossier.gesloten_op = moment.dag
        stuk.gegevens["reden"] = reden


def _kept_until(stuk: Werkstuk) -> date | None:
    """Return until when it is kept, where closing itself ends the duty (art. 9.9 Bi2021)."""
    if stuk.dossier.sluitreden == Dossier.Sluitreden.OVERLEDEN:
        return bewaren_tot(stuk.moment.dag, is_overleden=True)
    end = Afronding.objects.filter(dossier=stuk.dossier, is_geldig=True).first()
    return bewaren_tot(end.voldaan_op) if end else None


def dossier_heropenen(
    dossier: uuid.UUID,
    *,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Open a closed dossier again; the law says anew what there is to do."""
    with handeling(
        "dossier.heropend",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        if has_open_dossier(stuk.dossier.persoon, stuk.dossier.gemeente_id):
            raise Onvolledig(_("Er is al een ander open dossier van deze persoon."))
        if has_left(stuk.dossier):
            raise Onvolledig(_("Deze persoon is verhuisd. Klopt dat niet? Trek de verhuizing in."))
        stuk.dossier.status = Dossier.Status.OPEN
        stuk.dossier.sluitreden = ""
        stuk.dossier.gesloten_op = None
        stuk.dossier.bewaren_tot = None


def dossier_archiveren(
    dossier: uuid.UUID,
    *,
    reden: str = "",
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Close the dossier of somebody whose duty ended, and set until when it is kept.

    ``reden`` says why it closes while a contact of follow-up is missing. Without a warm referral
    after an ontheffing it never closes.

    Grondslag: art. 9.9 Besluit inburgering 2021.

    :raises Geweigerd: if the duty has not ended, or the warm referral is missing.
    :raises Onvolledig: if follow-up is missing and there is no reason.
    """
    with handeling(
        "dossier.gesloten", dossier=dossier, bereik=bereik, moment=moment, eenmalig=eenmalig
    ) as stuk:
        stand = load_stand(stuk).afronding
        if stand.einde_op is None or stand.wijze is None:
            raise Geweigerd(_("Leg eerst vast dat de inburgeringsplicht is geëindigd."))
        require_warm_referral(stuk, is_ontheven=stand.wijze == "ontheffing")
        if not mag_sluiten(stand).mag and not reden.strip():
            raise Onvolledig(
                FOUT, velden={"reden": _("De nazorg is niet klaar. Schrijf op waarom je sluit.")}
            )
        stuk.dossier.status = Dossier.Status.GESLOTEN
        stuk.dossier.sluitreden = SLUITREDEN_VAN_WIJZE.get(stand.wijze, Dossier.Sluitreden.VOLDAAN)
        stuk.dossier.gesloten_op = moment.dag
        stuk.dossier.bewaren_tot = bewaren_tot(stand.einde_op)
        stuk.gegevens |= {"reden": stuk.dossier.sluitreden, "toelichting": reden.strip()}


def require_warm_referral(stuk: Werkstuk, *, is_ontheven: bool) -> None:
    """Check that somebody with an ontheffing was led on in person before the dossier closes.

    Source: R-SV-017.

    :raises Geweigerd: if not.
    """
    if is_ontheven and not Verwijzing.objects.filter(dossier=stuk.dossier, is_warm=True).exists():
        raise Geweigerd(
            _(
                "Na een ontheffing gaat de inburgeraar eerst warm naar een ander, bijvoorbeeld het "
                "Taalhuis. Leg die verwijzing vast bij 'Maatje en verwijzing'."
            )
        )
