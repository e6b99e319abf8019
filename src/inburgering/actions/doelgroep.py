"""Records that somebody came into another doelgroep, from a day on.

It is a new fact and no correction: that the person was of the other group before stays true.

Grondslag: art. 11 lid 3 and art. 13 lid 1 Wi2021.
"""

import uuid
from dataclasses import dataclass
from datetime import date
from functools import partial

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.feit import Herkomst, Waarde, check_reason, store_fact
from inburgering.actions.fouten import Onvolledig, Tekst, collect_faults
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.cases.doelgroep import (
    GROEP_PER_CODE,
    find_housing,
    list_changes,
    load_group_facts,
)
from inburgering.cases.dossierstand import load_standen
from inburgering.cases.keuzelijsten import BRONNEN
from inburgering.cases.models import Feit

NOT_SAVED = _("Nog niet opgeslagen. Kijk bij de velden.")
BRON_MAX = 60


@dataclass(frozen=True, slots=True)
class Doelgroepwijziging:
    """The new group, since when, and who says so."""

    groep: str
    """Doelgroep and detail, see ``cases.keuzelijsten.GROEPEN``."""
    vanaf: date
    bron: str
    reden: str


def doelgroep_wijzigen(
    dossier: uuid.UUID,
    *,
    wijziging: Doelgroepwijziging,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record the new doelgroep from a day on; duties and work follow, terms that run stay.

    :raises Onvolledig: with all faults at once, each at its field.
    """
    with handeling(
        "doelgroep.gewijzigd",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        known = load_group_facts(stuk.dossier)
        _check(wijziging, known, moment.dag)
        _keep_housing(stuk, known)
        groep = GROEP_PER_CODE[wijziging.groep]
        origin = Herkomst(moment, bereik.medewerker, wijziging.bron, wijziging.reden.strip())
        for soort, code in list_changes(groep, bekend=known).items():
            new = store_fact(
                stuk.dossier,
                soort,
                Waarde(code=code, datum=wijziging.vanaf),
                herkomst=origin,
                vervangt=known.get(soort),
            )
            if soort == "doelgroep":
                stuk.gegevens |= {"oud": known[soort].pk, "nieuw": new.pk}
        stuk.gegevens |= {"doelgroep": groep.doelgroep, "reden": wijziging.reden.strip()}


def check_wijziging(wijziging: Doelgroepwijziging, *, dag: date) -> None:
    """Check what was typed, without the dossier.

    :raises Onvolledig: with all faults at once, each at its field.
    """
    velden: dict[str, Tekst] = {}
    if wijziging.groep not in GROEP_PER_CODE:
        velden["groep"] = _("Kies de nieuwe groep.")
    if wijziging.vanaf > dag:
        velden["vanaf"] = _("Deze dag ligt na vandaag. Leg de wijziging vast zodra die er is.")
    if wijziging.bron not in BRONNEN:
        velden["bron"] = _("Kies wie dit zegt.")
    velden = {**velden, **collect_faults(partial(check_reason, wijziging.reden))}
    if velden:
        raise Onvolledig(NOT_SAVED, velden=velden)


def _check(wijziging: Doelgroepwijziging, known: dict[str, Feit], dag: date) -> None:
    check_wijziging(wijziging, dag=dag)
    velden: dict[str, Tekst] = {}
    if not list_changes(GROEP_PER_CODE[wijziging.groep], bekend=known):
        velden["groep"] = _("Deze persoon hoort al bij deze groep. Kies de nieuwe groep.")
    since = known["doelgroep"].datum if "doelgroep" in known else None
    if since is not None and wijziging.vanaf <= since:
        velden["vanaf"] = _(
            "De vorige wijziging gold vanaf %(dag)s. Kies een latere dag, of verbeter die."
        ) % {"dag": since.strftime("%d-%m-%Y")}
    if velden:
        raise Onvolledig(NOT_SAVED, velden=velden)


def _keep_housing(stuk: Werkstuk, known: dict[str, Feit]) -> None:
    """Write down what about housing only followed from the group, so that the ten weeks stay."""
    standen = load_standen([stuk.dossier], peildatum=stuk.moment.dag, beleid={})
    stand = standen.get(stuk.dossier.pk)
    code = find_housing(stand.feiten, bekend=known) if stand else ""
    if code:
        origin = Herkomst(stuk.moment, stuk.bereik.medewerker)
        store_fact(stuk.dossier, "wordt_gehuisvest", Waarde(code=code), herkomst=origin)
