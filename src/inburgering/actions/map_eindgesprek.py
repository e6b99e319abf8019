"""Records the closing talk of the module Arbeidsmarkt en Participatie.

Grondslag: art. 6 lid 6 Wi2021; art. 3.2 lid 2 Bi2021. The law does not forbid the college to give
this talk to another party; that party needs a basis for it (ADR 0101).
"""

import uuid
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.feit import Herkomst, Waarde, check_value, store_fact
from inburgering.actions.fouten import Geweigerd, Onvolledig
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.actions.leren_uitkomst import check_uitkomst, load_feiten, queue_uitkomst
from inburgering.cases.feiten import FEITSOORTEN
from inburgering.cases.models import Feit
from inburgering.law.tekst import dutch
from inburgering.law.verplichtingen_inburgeraar import map_module

GEHAALD, NIET_GEHAALD = "map_eindgesprek", "map_niet_gehaald"


@dataclass(frozen=True, slots=True)
class Mapgesprek:
    """The talk: when, whether the module was passed, and why before the hours are there."""

    op: date | None
    is_gehaald: bool
    reden: str = ""


def map_eindgesprek_vastleggen(
    dossier: uuid.UUID,
    *,
    gesprek: Mapgesprek,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record the talk; passed means that the MAP is done, else a new talk follows.

    :raises NietBevoegd: if the party neither is the college nor has a basis for this talk.
    :raises Onvolledig: at the day, or because the hours are not there and no reason was given.
    :raises Geweigerd: if the MAP was passed already.
    """
    with handeling(
        "map.eindgesprek" if gesprek.is_gehaald else "map.niet_gehaald",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        soort = GEHAALD if gesprek.is_gehaald else NIET_GEHAALD
        _check_day(soort, gesprek.op, moment.dag)
        known = {
            row.soort: row
            for row in Feit.objects.filter(
                dossier=stuk.dossier, is_geldig=True, soort__in=(GEHAALD, NIET_GEHAALD)
            )
        }
        if GEHAALD in known:
            raise Geweigerd(_("De MAP is al afgerond. Is de dag fout? Verbeter die bij Gegevens."))
        check_uitkomst(stuk, soort, gesprek.op)
        if gesprek.is_gehaald:
            _check_hours(stuk, gesprek.reden)
        old = known.get(soort)
        reason = gesprek.reden.strip() or (str(_("een nieuw gesprek")) if old else "")
        origin = Herkomst(moment, bereik.medewerker, reden=reason)
        store_fact(stuk.dossier, soort, Waarde(datum=gesprek.op), herkomst=origin, vervangt=old)
        queue_uitkomst(stuk, soort, gesprek.op)
        stuk.gegevens["op_dag"] = gesprek.op.isoformat() if gesprek.op else ""


def _check_day(soort: str, op: date | None, dag: date) -> None:
    try:
        check_value(FEITSOORTEN[soort], Waarde(datum=op), dag=dag)
    except Onvolledig as fault:
        raise Onvolledig(fault.melding, velden={"op": fault.velden["waarde"]}) from fault


def _check_hours(stuk: Werkstuk, reden: str) -> None:
    """Ask why the talk passes the module before its hours; their number was not read in law."""
    feiten = load_feiten(stuk)
    if feiten is None or feiten.laatste_pip is None:
        return
    plicht = map_module(feiten, leerroute=feiten.laatste_pip.leerroute)
    is_short = plicht.gedaan_uren is None or (plicht.gedaan_uren < (plicht.norm_uren or 0))
    if is_short and len(reden.strip()) < 5:
        text = _("%(stand)s Leg eerst de uren vast, of schrijf op waarom de MAP toch klaar is.") % {
            "stand": dutch(plicht.uitleg[:1])
        }
        raise Onvolledig(text, velden={"reden": text})
