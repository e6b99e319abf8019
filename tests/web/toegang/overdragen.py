"""Rows of the access table: handing over work."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.herverdeling import herverdeling_bekijken, werk_herverdelen
from inburgering.actions.herverdeling_partij import overdracht_voorbereiden
from inburgering.cases.models import Overdracht
from inburgering.queries.herverdeling_plan import Herverdeelkeuze
from tests.herverdeling import begin

TOM = frozenset({"tom"})
"""The team lead of the party with the casusregie; no other character leads."""
IN: dict[str, frozenset[str]] = {
    "overdragen": TOM,
    "overdragen_nieuw": TOM,
    "overdragen_wisseling": TOM,
    # Eva was named as the receiver, so she sees her own people there before the day.
    "overdragen_partij": TOM | {"eva"},
    "overdragen_werk": TOM,
    "overdragen_voortgang": TOM,
    "overdragen_terug": TOM,
    "overdragen_verder": TOM,
    "overdragen_intrekken": TOM,
}
POST = frozenset({"overdragen_intrekken", "overdragen_terug", "overdragen_verder"})


def prepare(
    dossier_key: Any, *, bereik_for: Callable[..., Bereik], moment: Moment
) -> dict[str, str]:
    """Let ontzorgen go to another party in a month, and a redistribution wait for next week."""
    tom, op = bereik_for("tom"), moment.dag + timedelta(days=30)
    begin("ontzorgen", "zandhoven", op, "9001")
    overgang = overdracht_voorbereiden("zandhoven", op=op, bereik=tom, moment=moment)
    Overdracht.objects.update(ontvanger=bereik_for("eva").medewerker)
    keuze = Herverdeelkeuze(
        wie="niemand",
        naar=(bereik_for("kim").medewerker,),
        taken=("ontzorgen",),
        dag=moment.dag + timedelta(days=7),
        reden="Kim heeft ruimte",
    )
    seen = herverdeling_bekijken(keuze, bereik=tom, moment=moment).vingerafdruk
    werk = werk_herverdelen(keuze, gezien=seen, bereik=tom, moment=moment)
    return {
        "partij": "zandhoven",
        "vanaf": op.isoformat(),
        "overgang": str(overgang),
        "herverdeling": str(werk),
    }
