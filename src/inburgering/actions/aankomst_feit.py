"""Records the facts of an arrival within one handeling: new, replaced, or taken back."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.actions.feit import Herkomst, Waarde, check_order, check_value, store_fact
from inburgering.actions.fouten import Onvolledig, Tekst
from inburgering.actions.handeling import Werkstuk
from inburgering.cases.feiten import FEITSOORTEN
from inburgering.cases.models import Feit

SOORTEN: Final = (
    *("koppeling", "kennismaking", "driegesprek", "driegesprek_regisseur", "driegesprek_coa"),
    *("driegesprek_inburgeraar", "geen_driegesprek", "voorinburgering_gevraagd"),
    *("voorinburgering_afgesproken", "voorinburgering_wijze", "voorinburgering_deelname"),
    *("voorinburgering_voltooid", "geen_voorinburgering", "woning_toegewezen", "regeldag"),
)
"""The kinds of fact whose order is checked together."""


def put_facts(
    stuk: Werkstuk, waarden: Mapping[str, Waarde], *, reden: str, velden: Mapping[str, str]
) -> None:
    """Record facts; a known one gives way to a different value, and stays readable.

    ``velden`` names the form field of a kind; the others show at ``datum``.

    :raises Onvolledig: with all faults at once, if a value is impossible or out of order.
    """
    known = load_known(stuk)
    faults: dict[str, Tekst] = {}
    for soort, waarde in waarden.items():
        try:
            check_value(FEITSOORTEN[soort], waarde, dag=stuk.moment.dag)
        except Onvolledig as error:
            faults[velden.get(soort, "datum")] = error.velden["waarde"]
    dates: dict[str, date | None] = {soort: row.datum for soort, row in known.items()}
    try:
        check_order({**dates, **{soort: waarde.datum for soort, waarde in waarden.items()}})
    except Onvolledig as error:
        faults.setdefault("datum", error.velden["waarde"])
    if faults:
        raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de velden."), velden=faults)
    for soort, waarde in waarden.items():
        old = known.get(soort)
        if old is not None and (old.datum, old.code) == (waarde.datum, waarde.code):
            continue
        origin = Herkomst(stuk.moment, stuk.bereik.medewerker, "", reden if old else "")
        store_fact(stuk.dossier, soort, waarde, herkomst=origin, vervangt=old)


def drop_facts(stuk: Werkstuk, soorten: Collection[str]) -> None:
    """Take back facts that do not hold any more; they stay readable."""
    rows = [row for soort, row in load_known(stuk).items() if soort in soorten]
    for row in rows:
        row.is_geldig = False
        row.vervallen_at = stuk.moment.tijdstip
    Feit.objects.bulk_update(rows, ["is_geldig", "vervallen_at"])


def load_known(stuk: Werkstuk) -> dict[str, Feit]:
    """Return the valid facts of the arrival by kind."""
    rows = Feit.objects.filter(dossier=stuk.dossier, is_geldig=True, soort__in=SOORTEN)
    return {row.soort: row for row in rows}
