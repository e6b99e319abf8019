"""Records a talk on progress: per agreement of the plan how it stands, or that nobody came.

Grondslag: art. 17 lid 1 Wi2021.
"""

import uuid
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils import translation
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import Geweigerd, Onvolledig, Tekst
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.actions.overleg_actie import NieuweActie
from inburgering.actions.taak import OMSCHRIJVING_MAX
from inburgering.actions.voortgangsgesprek import (
    NOT_SAVED,
    Gesprekafspraak,
    add_talk,
    check_appointment,
    lock_planned,
    save_talk,
)
from inburgering.actions.voortgangsgesprek_taak import add_task
from inburgering.cases.models import Afspraakstand, Voortgangsgesprek
from inburgering.queries.overleg_keuzes import Doener, find_doener
from inburgering.queries.voortgang_beeld import beeld_as_json, get_gespreksbeeld

SAMENVATTING_MAX: Final = 2000
TOELICHTING_MAX: Final = 300
NEXT_FIELDS: Final = {"datum": "volgende_op", "tijd": "volgende_tijd"}
"""How the form calls the fields of the next talk; where and how stay as they were."""
MORGEN: Final = _("Dit gesprek is nog niet geweest. Leg het vast op of na de dag zelf.")


@dataclass(frozen=True, slots=True)
class Standopgave:
    """How one agreement stands, as it was said."""

    afspraak: str
    stand: str
    toelichting: str = ""


@dataclass(frozen=True, slots=True)
class Gespreksverslag:
    """What came of a talk."""

    standen: tuple[Standopgave, ...]
    samenvatting: str
    eigen_woorden: str = ""
    """What the person said, in whatever language it was written down."""
    acties: tuple[NieuweActie, ...] = ()
    volgende: Gesprekafspraak | None = None
    """The next talk, when it was agreed at once."""


def voortgangsgesprek_voeren(
    dossier: uuid.UUID,
    gesprek: uuid.UUID,
    *,
    verslag: Gespreksverslag,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record a talk, make its tasks, and plan the next one when it was agreed.

    The page with which it was prepared is kept with it. ``versie`` is that of the talk: what
    others record elsewhere in the dossier meanwhile does not get in the way.

    :raises Onvolledig: with all faults at once, each at its field: ``stand_<afspraak>``,
        ``toelichting_<afspraak>``, ``samenvatting``, ``wat_<n>``, ``wie_<n>``, ``voor_<n>`` (from
        1), ``volgende_op``, ``volgende_tijd``.
    :raises Geweigerd: if the talk lies ahead, or was recorded already.
    """
    with handeling(
        "voortgangsgesprek.gevoerd",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        eenmalig=eenmalig,
    ) as stuk:
        talk = lock_planned(stuk, gesprek, versie=versie)
        if talk.datum > moment.dag:
            raise Geweigerd(MORGEN)
        with translation.override("nl"):
            beeld = get_gespreksbeeld(dossier, bereik=bereik, dag=moment.dag)
        if beeld is None:
            raise Geweigerd(_("Je mag de voortgang van dit dossier niet zien."))
        codes = {item.code for item in beeld.afspraken.rijen}
        doeners = _find_doeners(stuk, verslag)
        _check(verslag, codes=codes, doeners=doeners, dag=moment.dag)
        talk.status = Voortgangsgesprek.Status.GEVOERD
        talk.samenvatting = verslag.samenvatting.strip()
        talk.beeld = {**beeld_as_json(beeld), "eigen_woorden": verslag.eigen_woorden.strip()}
        save_talk(stuk, talk)
        _write_standen(talk, verslag)
        for actie in verslag.acties:
            add_task(stuk, doeners[actie.wie], wat=actie.wat, uiterlijk=actie.uiterlijk)
        stuk.gegevens["taken"] = len(verslag.acties)
        _touch(stuk, talk.datum)
        if verslag.volgende is not None:
            kept = dict(stuk.gegevens)
            following = add_talk(stuk, verslag.volgende)
            stuk.gegevens |= {**kept, "volgende": str(following.sleutel)}


def voortgangsgesprek_missen(
    dossier: uuid.UUID,
    gesprek: uuid.UUID,
    *,
    reden: str,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record that the person did not come, and why as far as it is known.

    :raises Onvolledig: if the reason is missing.
    :raises Geweigerd: if the talk lies ahead, or was recorded already.
    """
    with handeling(
        "voortgangsgesprek.gemist",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        eenmalig=eenmalig,
    ) as stuk:
        talk = lock_planned(stuk, gesprek, versie=versie)
        if talk.datum > moment.dag:
            raise Geweigerd(MORGEN)
        if not reden.strip():
            text = _("Schrijf op wat je weet, bijvoorbeeld: kwam niet en belde niet.")
            raise Onvolledig(NOT_SAVED, velden={"reden": text})
        talk.status = Voortgangsgesprek.Status.NIET_VERSCHENEN
        talk.reden = reden.strip()
        save_talk(stuk, talk)


def _write_standen(talk: Voortgangsgesprek, verslag: Gespreksverslag) -> None:
    Afspraakstand.objects.bulk_create(
        Afspraakstand(
            gesprek=talk,
            afspraak=item.afspraak,
            stand=item.stand,
            toelichting=item.toelichting.strip(),
        )
        for item in verslag.standen
    )


def _touch(stuk: Werkstuk, dag: date) -> None:
    """Count the talk as contact, so that lists show how long ago somebody was spoken to."""
    last = stuk.dossier.laatste_contact_op
    stuk.dossier.laatste_contact_op = max(last, dag) if last else dag


def _find_doeners(stuk: Werkstuk, verslag: Gespreksverslag) -> dict[str, Doener]:
    gemeente, dag = stuk.dossier.gemeente_id, stuk.moment.dag
    found = {
        wie: find_doener(wie, gemeente, bereik=stuk.bereik, dag=dag)
        for wie in {actie.wie for actie in verslag.acties}
    }
    return {wie: doener for wie, doener in found.items() if doener is not None}


def _check(
    verslag: Gespreksverslag, *, codes: set[str], doeners: dict[str, Doener], dag: date
) -> None:
    velden = _check_standen(verslag, codes)
    if not verslag.samenvatting.strip():
        velden["samenvatting"] = _("Schrijf kort op wat jullie bespraken.")
    elif len(verslag.samenvatting.strip()) > SAMENVATTING_MAX:
        velden["samenvatting"] = _("Maak de tekst korter: hoogstens 2000 tekens.")
    for number, actie in enumerate(verslag.acties, start=1):
        velden |= _check_actie(actie, number, doeners=doeners, dag=dag)
    if verslag.volgende is not None:
        try:
            check_appointment(verslag.volgende, dag=dag, eerste=dag)
        except Onvolledig as error:
            velden |= {
                NEXT_FIELDS.get(name, NEXT_FIELDS["datum"]): t for name, t in error.velden.items()
            }
    if velden:
        raise Onvolledig(NOT_SAVED, velden=velden)


def _check_standen(verslag: Gespreksverslag, codes: set[str]) -> dict[str, Tekst]:
    velden: dict[str, Tekst] = {}
    given = {item.afspraak for item in verslag.standen}
    if given != codes:
        raise Geweigerd(
            _("Het PIP is net veranderd. Kijk de afspraken na en sla daarna opnieuw op.")
        )
    for item in verslag.standen:
        if item.stand not in Afspraakstand.Stand.values:
            velden[f"stand_{item.afspraak}"] = _("Kies hoe het met deze afspraak staat.")
        if len(item.toelichting.strip()) > TOELICHTING_MAX:
            velden[f"toelichting_{item.afspraak}"] = _("Maak dit korter: hoogstens 300 tekens.")
    return velden


def _check_actie(
    actie: NieuweActie, number: int, *, doeners: dict[str, Doener], dag: date
) -> dict[str, Tekst]:
    velden: dict[str, Tekst] = {}
    text = actie.wat.strip()
    if not text:
        velden[f"wat_{number}"] = _("Schrijf op wat er moet gebeuren.")
    elif len(text) > OMSCHRIJVING_MAX:
        velden[f"wat_{number}"] = _("Maak de tekst korter: hoogstens %(n)s tekens.") % {
            "n": OMSCHRIJVING_MAX
        }
    if actie.wie not in doeners:
        velden[f"wie_{number}"] = _("Kies wie dit doet.")
    if actie.uiterlijk is not None and actie.uiterlijk < dag:
        velden[f"voor_{number}"] = _("Deze dag is voorbij. Kies een dag vanaf vandaag.")
    return velden
