"""Makes the letter that tells a person who does what, and puts it in the print queue."""

import uuid

from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.access.moment import Moment
from inburgering.actions.brief import (
    get_letter_basis,
    make_afzender,
    make_geadresseerde,
    make_ondertekenaar,
    refuse_unprintable,
    store_letter,
)
from inburgering.actions.fouten import Geweigerd, NietGevonden
from inburgering.actions.handeling import handeling
from inburgering.cases.feiten import REGIE
from inburgering.documents.gegevens import Contact
from inburgering.documents.wie_doet_wat import WieDoetWatGegevens, WieRij, wie_doet_wat
from inburgering.queries.wie_doet_wat import get_wie_doet_wat

SOORT = "wie_doet_wat"


def wie_doet_wat_brief(
    dossier: uuid.UUID,
    *,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> uuid.UUID:
    """Make the letter as it holds today, and return its key.

    :raises Geweigerd: if nobody may write on behalf of the college here today.
    :raises Onvolledig: if there is nobody to call.
    """
    with handeling(
        "wie_doet_wat.brief",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        taken=REGIE,
        eenmalig=eenmalig,
    ) as stuk:
        basis = get_letter_basis(stuk.dossier, taak="pip", bereik=bereik, moment=moment)
        if basis is None:
            raise Geweigerd(
                _("Er is nu geen basis om namens de gemeente te schrijven. Vraag de beheerder.")
            )
        # A letter to the person: Dutch, whatever the language of the worker's screen.
        with override("nl"), refuse_unprintable():
            beeld = get_wie_doet_wat(dossier, bereik=bereik, dag=moment.dag)
            if beeld is None:
                raise NietGevonden
            letter = wie_doet_wat(
                WieDoetWatGegevens(
                    afzender=make_afzender(basis),
                    geadresseerde=make_geadresseerde(stuk.dossier),
                    contact=Contact(naam=beeld.vast.naam, telefoon=beeld.vast.telefoon),
                    rijen=tuple(
                        WieRij(row.taak, row.onderwerp, row.partij, row.namen, row.telefoon)
                        for row in beeld.regels
                    ),
                    kenmerk=stuk.dossier.nummer,
                    dagtekening=moment.dag,
                    ondertekenaar=make_ondertekenaar(basis),
                )
            )
        return store_letter(stuk, letter, soort=SOORT, deel=Deel.BEGELEIDING).sleutel
