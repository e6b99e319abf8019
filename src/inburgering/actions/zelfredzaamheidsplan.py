"""Makes the plan with which somebody learns to handle money, and closes it with a result.

The step from paying for somebody to doing it oneself is one line (R-OA-003): the level of help sets
the offers of the municipality, and the paying never ends without a plan.
"""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.feit import Herkomst, Waarde, store_fact
from inburgering.actions.fouten import Geweigerd, NietBevoegd, Onvolledig, Tekst
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.actions.ontzorging_controle import find_fact
from inburgering.actions.voorziening_controle import Voorzieninggegevens, require_offer
from inburgering.actions.voorziening_geldzaken import check_regie, choose_offers
from inburgering.cases.models import Dossier, Ontzorging, Voorziening, Zelfredzaamheidsplan
from inburgering.cases.voorzieningen import GELDZAKEN, load_aanbod
from inburgering.region.models import Organisatie
from inburgering.region.verdeling import get_beleid

AFSPRAKEN_MAX, RESULTAAT_MIN, TEKST_MAX = 1000, 5, 300
HOOGSTENS_VOORUIT: Final = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Plangegevens:
    """The plan: how much help, with what money, and what was agreed."""

    niveau: str
    begin: date
    afspraken: str
    organisatie: str
    """Code of the party that guides it."""
    inkomsten_cent: int | None = None
    """A month."""
    uitgaven_cent: int | None = None
    onderdelen: tuple[str, ...] = ()
    """Codes of the offers with a condition (bewind) that are needed."""
    toelichting: str = ""
    """Why they are."""


def zelfredzaamheidsplan_vaststellen(
    dossier: uuid.UUID,
    *,
    gegevens: Plangegevens,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Make the plan, in the place of the one that runs; the offers follow from the level.

    :raises Geweigerd: if the municipality has no such help for this group.
    :raises Onvolledig: with all faults at once, each at its field.
    """
    with handeling(
        "zelfredzaamheidsplan.vastgesteld",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        gemeente = stuk.dossier.gemeente_id
        beleid = get_beleid([gemeente], dag=moment.dag)[gemeente]
        require_offer(load_aanbod(stuk.dossier, beleid=beleid)[GELDZAKEN])
        _check(stuk.dossier, gegevens, moment.dag)
        offers = _set_offer(stuk, gegevens, beleid)
        earlier = _replace(stuk)
        Zelfredzaamheidsplan.objects.create(
            dossier=stuk.dossier,
            niveau=gegevens.niveau,
            begin=gegevens.begin,
            inkomsten_cent=gegevens.inkomsten_cent,
            uitgaven_cent=gegevens.uitgaven_cent,
            afspraken=gegevens.afspraken.strip(),
            onderdelen=list(offers),
            organisatie_id=gegevens.organisatie,
            vervangt=earlier,
            door_id=bereik.medewerker,
            recorded_at=moment.tijdstip,
        )
        if find_fact(stuk.dossier, "zelfredzaamheid_gestart") is None:
            origin = Herkomst(moment, bereik.medewerker)
            # The fact is the day on which help is arranged; it never lies ahead.
            value = Waarde(datum=min(gegevens.begin, moment.dag))
            store_fact(stuk.dossier, "zelfredzaamheid_gestart", value, herkomst=origin)
        stuk.gegevens["niveau"] = gegevens.niveau


def zelfredzaamheidsplan_afsluiten(
    dossier: uuid.UUID,
    *,
    resultaat: str,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Close the plan with what came of it.

    :raises Geweigerd: if none runs, or the college still pays the fixed costs.
    :raises Onvolledig: if the result is missing.
    """
    with handeling(
        "zelfredzaamheidsplan.afgesloten",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        plan = _find_running(stuk.dossier)
        if plan is None:
            raise Geweigerd(_("Er loopt geen plan. Laad de pagina opnieuw."))
        if Ontzorging.objects.filter(dossier=stuk.dossier, is_afgesloten=False).exists():
            raise Geweigerd(
                _("Het ontzorgen loopt nog. Sluit het plan af als iemand zelf betaalt.")
            )
        if not RESULTAAT_MIN <= len(resultaat.strip()) <= TEKST_MAX:
            fault = _("Schrijf op wat het resultaat is (5 tot 300 tekens).")
            raise Onvolledig(fault, velden={"resultaat": fault})
        _end(plan, moment.dag, resultaat.strip())


def _check(row: Dossier, gegevens: Plangegevens, dag: date) -> None:
    velden: dict[str, Tekst] = {}
    right = find_fact(row, "recht_op_bijstand")
    if right is not None and gegevens.begin < right:
        velden["begin"] = _(
            "Hulp bij geldzaken kan vanaf de eerste dag van de bijstand: %(dag)s."
        ) % {"dag": date_format(right, "j F Y")}
    elif gegevens.begin > dag + HOOGSTENS_VOORUIT:
        velden["begin"] = _("Deze dag ligt ver vooruit. Controleer het jaar.")
    if not gegevens.afspraken.strip():
        velden["afspraken"] = _(
            "Schrijf op wat je afspreekt: wie doet wat, en wanneer kijk je weer?"
        )
    elif len(gegevens.afspraken.strip()) > AFSPRAKEN_MAX:
        velden["afspraken"] = _("Maak de tekst korter: hoogstens %(n)s tekens.") % {
            "n": AFSPRAKEN_MAX
        }
    if not Organisatie.objects.filter(pk=gegevens.organisatie).exists():
        velden["organisatie"] = _("Kies de partij die begeleidt.")
    if velden:
        raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de velden."), velden=velden)


def _set_offer(
    stuk: Werkstuk, gegevens: Plangegevens, beleid: Mapping[str, Any]
) -> tuple[str, ...]:
    """Let the offer say the same level, and return its parts.

    Who does not steer here keeps to the level that was chosen.
    """
    row = Voorziening.objects.filter(dossier=stuk.dossier, soort=GELDZAKEN).first()
    row = row or Voorziening(dossier=stuk.dossier, soort=GELDZAKEN, versie=0)
    offers = choose_offers(
        stuk,
        Voorzieninggegevens(
            niveau=gegevens.niveau,
            onderdelen=gegevens.onderdelen,
            toelichting=gegevens.toelichting,
        ),
    )
    if (row.niveau, list(row.onderdelen)) == (gegevens.niveau, list(offers)) and row.begin:
        return offers
    if row.niveau != gegevens.niveau or set(row.onderdelen) != set(offers):
        _check_steering(stuk, beleid)
    row.niveau, row.onderdelen = gegevens.niveau, list(offers)
    row.organisatie_id = gegevens.organisatie
    row.begin = row.begin or gegevens.begin
    row.toelichting = gegevens.toelichting.strip()[:TEKST_MAX] or row.toelichting
    row.versie += 1
    row.save()
    return offers


def _check_steering(stuk: Werkstuk, beleid: Mapping[str, Any]) -> None:
    try:
        check_regie(stuk, beleid)
    except NietBevoegd as refusal:
        fault = _("%(wie)s Vraag om het niveau te kiezen, bij Begeleiding.") % {
            "wie": refusal.melding
        }
        raise Onvolledig(fault, velden={"niveau": fault}) from refusal


def _replace(stuk: Werkstuk) -> Zelfredzaamheidsplan | None:
    """End the plan that runs and return it."""
    plan = _find_running(stuk.dossier)
    if plan is not None:
        _end(plan, stuk.moment.dag, str(_("Vervangen door een nieuw plan.")))
    return plan


def _find_running(row: Dossier) -> Zelfredzaamheidsplan | None:
    return Zelfredzaamheidsplan.objects.filter(dossier=row, afgesloten_op__isnull=True).first()


def _end(plan: Zelfredzaamheidsplan, dag: date, resultaat: str) -> None:
    plan.afgesloten_op, plan.resultaat = dag, resultaat
    plan.versie += 1
    plan.save()
