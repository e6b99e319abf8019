"""Records the closing talk of the zelfredzaamheidsroute, which the college holds itself.

Grondslag: art. 9 lid 1 Wi2021; art. 3.14 lid 2 to 4 Bi2021.
"""

import uuid
from datetime import date

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.feit import Herkomst, Waarde, check_value, store_fact
from inburgering.actions.fouten import Geweigerd, Onvolledig
from inburgering.actions.handeling import handeling
from inburgering.actions.leren_uitkomst import check_uitkomst, queue_uitkomst
from inburgering.cases.feiten import FEITSOORTEN
from inburgering.cases.models import Feit

SOORT = "eindgesprek_z"


def eindgesprek_z_vastleggen(
    dossier: uuid.UUID,
    *,
    op: date | None,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record that the talk was held; DUO hears of it through the outbox.

    :raises NietBevoegd: if the worker is not of a municipality or a Wgr body.
    :raises Onvolledig: if the route is another one, the hours are not there, or the day is wrong.
    :raises Geweigerd: if it was recorded before.
    """
    with handeling(
        "eindgesprek_z.gevoerd",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        if Feit.objects.filter(dossier=stuk.dossier, soort=SOORT, is_geldig=True).exists():
            raise Geweigerd(
                _("Het eindgesprek staat er al. Is de dag fout? Verbeter die bij Gegevens.")
            )
        check_uitkomst(stuk, SOORT, op)
        value = Waarde(datum=op)
        try:
            check_value(FEITSOORTEN[SOORT], value, dag=moment.dag)
        except Onvolledig as fault:
            raise Onvolledig(fault.melding, velden={"op": fault.velden["waarde"]}) from fault
        origin = Herkomst(moment, bereik.medewerker)
        store_fact(stuk.dossier, SOORT, value, herkomst=origin)
        queue_uitkomst(stuk, SOORT, op)
        stuk.gegevens["op_dag"] = op.isoformat() if op else ""
