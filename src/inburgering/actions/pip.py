"""Draws up, adopts, replaces and withdraws the PIP.

Grondslag: art. 15 and 17 Wi2021; art. 5.3 Bi2021.
"""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from pydantic import ValidationError

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.access.moment import Moment
from inburgering.actions.brief import refuse_unprintable, store_letter
from inburgering.actions.fouten import (
    Gesloten,
    Geweigerd,
    NietBevoegd,
    NietGevonden,
    Onvolledig,
    Verouderd,
)
from inburgering.actions.handeling import handeling
from inburgering.actions.leren_uitkomst import queue_wachtende
from inburgering.actions.pip_besluit import (
    check_complete,
    fix_plan,
    replace_in_force,
    require_besluitbasis,
)
from inburgering.actions.pip_brief import make_pip_letter
from inburgering.cases.models import Dossier, Pip
from inburgering.cases.pip_inhoud import (
    keep_applicable,
    keep_chosen,
    pip_inhoud_as_json,
    pip_inhoud_from_json,
)
from inburgering.cases.pip_lokaal import (
    get_extra_onderdelen,
    is_akkoord,
    is_akkoord_nodig,
    load_pipbeleid,
)
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.documents.pip_beschikking import pip_beschikking
from inburgering.law.pip_inhoud import PipInhoud


@dataclass(frozen=True, slots=True)
class Conceptstand:
    """A concept as it stands after saving."""

    versie: int
    inhoud: PipInhoud
    botsing: frozenset[str]
    """Fields that were not saved, since somebody else changed them meanwhile."""


def pip_beginnen(
    dossier: uuid.UUID,
    *,
    bereik: Bereik,
    moment: Moment,
    reden_wijziging: str = "",
    eenmalig: uuid.UUID | None = None,
) -> uuid.UUID:
    """Begin a concept and return its key; with a plan in force it starts as a copy of that one.

    :raises Geweigerd: if there is a concept already.
    :raises Onvolledig: if a plan is in force and the reason for a new one is missing.
    """
    with handeling(
        "pip.begonnen", dossier=dossier, bereik=bereik, moment=moment, eenmalig=eenmalig
    ) as stuk:
        plans = list(Pip.objects.filter(dossier=stuk.dossier).order_by("volgnummer"))
        if any(plan.status == Pip.Status.CONCEPT for plan in plans):
            raise Geweigerd(_("Er is al een concept. Werk daarin verder."))
        in_force = next((p for p in plans if p.status == Pip.Status.VASTGESTELD), None)
        if in_force is not None and len(reden_wijziging.strip()) < 5:
            raise Onvolledig(
                _("Schrijf op waarom er een nieuw plan komt."),
                velden={"reden_wijziging": _("Schrijf op waarom er een nieuw plan komt.")},
            )
        new = Pip.objects.create(
            dossier=stuk.dossier,
            volgnummer=len(plans) + 1,
            inhoud=in_force.inhoud if in_force else {},
            reden_wijziging=reden_wijziging.strip(),
        )
        stuk.gegevens["pip"] = new.pk
    return new.sleutel


def save_concept(
    dossier: uuid.UUID,
    *,
    velden: Mapping[str, Any],
    gezien: Mapping[str, Any],
    bereik: Bereik,
    moment: Moment,
) -> Conceptstand:
    """Save the fields of the concept that changed while typing and return how it now stands.

    ``velden`` holds the new values and ``gezien`` what the page showed for the same fields. A
    concept has no legal effect, so no timeline row is written. Fields that were not handed in
    keep what another browser saved; a field that somebody else saved since is not overwritten
    but named in ``botsing``, and the others are saved all the same.

    :raises NietGevonden: if the dossier does not exist for this worker.
    :raises Geweigerd: if there is no concept, or the dossier is closed.
    :raises Onvolledig: if a value is not of its kind.
    """
    with transaction.atomic():
        plan = lock_concept(dossier, bereik)
        clash = _find_clash(plan, velden, gezien)
        kept = {name: value for name, value in velden.items() if name not in clash}
        merged = merge_fields(plan.inhoud, kept)
        if merged != plan.inhoud:
            plan.inhoud = merged
            plan.versie += 1
            plan.gewijzigd_door_id = bereik.medewerker
            plan.save(update_fields=["inhoud", "versie", "gewijzigd_door"])
            if plan.voorgelegd_at is not None:
                _ask_again(plan, dossier, bereik=bereik, moment=moment)
    return Conceptstand(versie=plan.versie, inhoud=pip_inhoud_from_json(plan.inhoud), botsing=clash)


def merge_fields(inhoud: Mapping[str, Any], velden: Mapping[str, Any]) -> dict[str, Any]:
    """Return the stored content with these fields replaced.

    :raises Onvolledig: naming each field that is not of its kind.
    """
    known = {f.name for f in fields(PipInhoud)}
    unknown = set(velden) - known
    if unknown:
        raise Onvolledig(_("Dit formulier past niet bij het plan. Laad de pagina opnieuw."))
    try:
        return pip_inhoud_as_json(pip_inhoud_from_json({**inhoud, **velden}))
    except ValidationError as error:
        wrong = {str(item["loc"][0]) for item in error.errors()}
        raise Onvolledig(
            _("Nog niet opgeslagen. Kijk bij de velden."),
            velden=dict.fromkeys(wrong, _("Dit kan niet kloppen. Vul een geldige waarde in.")),
        ) from error


def pip_vaststellen(
    dossier: uuid.UUID,
    *,
    pip_versie: int,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> uuid.UUID:
    """Adopt the concept: basis, completeness, version, letter, timeline, term and outbox in one.

    Returns the key of the letter, which waits in the print queue. A plan that was in force is
    replaced; the start of the three years does not move (art. 11 lid 3).

    Grondslag: art. 15 Wi2021; art. 5.3 Bi2021.

    :raises GeenBeslisbasis: if on this day nobody, or another party, may decide here.
    :raises Verouderd: if the concept is not the one that was shown.
    :raises Onvolledig: with everything the law or DUO still misses.
    :raises Geweigerd: if the municipality asks for a colleague's agreement, and this version has
        none.
    """
    with handeling(
        "pip.vastgesteld",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        plan = lock_concept(dossier, bereik)
        if plan.versie != pip_versie:
            raise Verouderd
        beleid = load_pipbeleid(stuk.dossier.gemeente_id, dag=moment.dag)
        inhoud = pip_inhoud_from_json(plan.inhoud)
        check_complete(stuk, inhoud)
        if is_akkoord_nodig(beleid) and not is_akkoord(plan):
            raise Geweigerd(
                _("Een collega moet eerst akkoord geven op dit plan. Leg het concept voor.")
            )
        inhoud = keep_chosen(inhoud, onderdelen=get_extra_onderdelen(beleid))
        inhoud = keep_applicable(
            inhoud, is_asielstatushouder=stuk.dossier.doelgroep == "asielstatushouder"
        )
        basis = require_besluitbasis(stuk)
        letter = make_pip_letter(stuk.dossier, inhoud, basis, moment=moment, is_concept=False)
        replace_in_force(stuk.dossier)
        fix_plan(plan, inhoud, basis, stuk)
        with refuse_unprintable():
            brief = pip_beschikking(letter)
        document = store_letter(stuk, brief, soort="pip_beschikking", deel=Deel.PIP, pip=plan)
        stuk.gegevens |= {
            "pip": plan.pk,
            "volgnummer": plan.volgnummer,
            "leerroute": inhoud.leerroute,
            "basis": basis.soort,
        }
        stuk.queue(
            partner="DUO",
            soort="pip.vastgesteld",
            inhoud={"pip": plan.pk, "dagtekening": moment.dag.isoformat()},
        )
        queue_wachtende(stuk)
    return document.sleutel


def lock_concept(dossier: uuid.UUID, bereik: Bereik) -> Pip:
    """Return the concept of a dossier in which this worker may write, locked with its dossier.

    :raises NietGevonden: if the dossier does not exist for this worker.
    :raises NietBevoegd: if the plan is not this worker's task here.
    :raises Geweigerd: if there is no concept, or the dossier is closed.
    """
    row = (
        get_visible_dossiers(bereik)
        .filter(sleutel=dossier)
        .only("pk", "gemeente_id", "status", "sluitreden")
        .first()
    )
    if row is None:
        raise NietGevonden
    if row.status != Dossier.Status.OPEN:
        raise Gesloten(sluitreden=row.sluitreden)
    if not bereik.mag_doen(row.gemeente_id, "pip"):
        raise NietBevoegd(_("Het PIP hoort niet bij jouw taken in deze gemeente."))
    # The dossier goes first, as in every handeling: so nobody waits in a ring.
    Dossier.objects.select_for_update().only("pk").get(pk=row.pk)
    plan = Pip.objects.select_for_update().filter(dossier=row.pk, status=Pip.Status.CONCEPT).first()
    if plan is None:
        raise Geweigerd(_("Er is geen concept. Het plan is al vastgesteld of nog niet begonnen."))
    return plan


def _ask_again(plan: Pip, dossier: uuid.UUID, *, bereik: Bereik, moment: Moment) -> None:
    """Take back what a colleague was asked, or agreed to: the concept is another one now."""
    with handeling(
        "pip.gewijzigd_na_voorleggen", dossier=dossier, bereik=bereik, moment=moment
    ) as stuk:
        clear_akkoord(plan)
        stuk.gegevens["pip"] = plan.pk


def clear_akkoord(plan: Pip) -> None:
    """Forget that a concept was laid before a colleague, and what the colleague said."""
    plan.voorgelegd_at = plan.voorgelegd_door = None
    plan.akkoord_at = plan.akkoord_door = plan.akkoord_versie = None
    plan.save(
        update_fields=[
            *("voorgelegd_at", "voorgelegd_door"),
            *("akkoord_at", "akkoord_door", "akkoord_versie"),
        ]
    )


def _find_clash(plan: Pip, velden: Mapping[str, Any], gezien: Mapping[str, Any]) -> frozenset[str]:
    """Return the fields that now hold neither what the page showed nor what it hands in."""
    empty = pip_inhoud_as_json(PipInhoud(), with_empty=True)
    stored = pip_inhoud_as_json(pip_inhoud_from_json(plan.inhoud), with_empty=True)
    return frozenset(
        name
        for name, value in velden.items()
        if name in stored and stored[name] not in (gezien.get(name, empty[name]), value)
    )
