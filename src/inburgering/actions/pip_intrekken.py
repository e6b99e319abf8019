"""Withdraws the PIP in force.

Grondslag: art. 15 and art. 11 lid 3 Wi2021.
"""

import uuid

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.access.moment import Moment
from inburgering.actions.brief import (
    make_afzender,
    make_bezwaaradres,
    make_contact,
    make_geadresseerde,
    make_ondertekenaar,
    refuse_unprintable,
    store_letter,
)
from inburgering.actions.fouten import Geweigerd, Onvolledig
from inburgering.actions.handeling import handeling
from inburgering.actions.pip_besluit import require_besluitbasis
from inburgering.cases.models import Pip
from inburgering.documents.gegevens import PipIntrekkingGegevens
from inburgering.documents.pip_intrekking import pip_intrekking


def pip_intrekken(
    dossier: uuid.UUID,
    *,
    reden: str,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> uuid.UUID:
    """Withdraw the plan in force with a reason and return the key of the letter.

    The start of the inburgeringstermijn stays where it is.

    Grondslag: art. 11 lid 3 Wi2021.

    :raises GeenBeslisbasis: if on this day nobody, or another party, may decide here.
    :raises Geweigerd: if no plan is in force.
    :raises Onvolledig: if the reason is missing.
    """
    with handeling(
        "pip.ingetrokken",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        if len(reden.strip()) < 5:
            message = _("Schrijf op waarom het plan wordt ingetrokken.")
            raise Onvolledig(message, velden={"reden": message})
        plan = Pip.objects.filter(dossier=stuk.dossier, status=Pip.Status.VASTGESTELD).first()
        if plan is None:
            raise Geweigerd(_("Er is geen vastgesteld plan om in te trekken."))
        plan.status = Pip.Status.INGETROKKEN
        plan.ingetrokken_op = moment.dag
        plan.reden_intrekking = reden.strip()
        plan.save(update_fields=["status", "ingetrokken_op", "reden_intrekking"])
        basis = require_besluitbasis(stuk)
        letter = PipIntrekkingGegevens(
            afzender=make_afzender(basis),
            geadresseerde=make_geadresseerde(stuk.dossier),
            contact=make_contact(stuk.dossier, basis),
            ingetrokken=plan.dagtekening,
            reden=reden.strip(),
            kenmerk=stuk.dossier.nummer,
            dagtekening=moment.dag,
            ondertekenaar=make_ondertekenaar(basis),
            bezwaaradres=make_bezwaaradres(basis),
        )
        # The letter of the withdrawal is not the letter of the plan: bezwaar against the plan
        # keeps running from its own sending.
        with refuse_unprintable():
            brief = pip_intrekking(letter)
        document = store_letter(stuk, brief, soort="pip_intrekking", deel=Deel.PIP)
        stuk.gegevens |= {"pip": plan.pk, "reden": reden.strip()}
        stuk.queue(partner="DUO", soort="pip.ingetrokken", inhoud={"pip": plan.pk})
    return document.sleutel
