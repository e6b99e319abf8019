"""Changes leerroute or level: the conditions are looked at first, then a new plan is begun.

Grondslag: art. 17 lid 2 and 3 Wi2021; art. 5.3 lid 6, 5.4 and 5.5 Bi2021.
"""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import (
    Geweigerd,
    NietGevonden,
    Onvolledig,
    Tekst,
    Verouderd,
    collect_faults,
)
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.actions.pip import merge_fields, pip_beginnen
from inburgering.actions.stand import grondslag_as_json
from inburgering.cases.dossierstand import load_standen
from inburgering.cases.models import Dossier, Pip, Routewijziging
from inburgering.cases.routewijziging import find_wijziging, keuze_voorwaarden
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.law.pip_inhoud import VAARDIGHEDEN, Leerroute, Vaardigheid
from inburgering.law.tekst import dutch, zinnen_as_json
from inburgering.law.voorwaarde import Voorwaarde, find_obstacles

REDEN_MIN, REDEN_MAX = 10, 500
ZONDER_OORDEEL = _("Beoordeel deze voorwaarde. Zonder 'ja' kan de wijziging niet.")
NIET_OPGESLAGEN = _("Nog niet opgeslagen. Kijk bij de velden.")


@dataclass(frozen=True, slots=True)
class Routekeuze:
    """What somebody wants to change, and what was judged about the conditions."""

    soort: str
    """schakelen, afschalen or opschalen."""
    naar: Leerroute | None = None
    """Of schakelen: the new route."""
    vaardigheden: Sequence[Vaardigheid] = ()
    """Of afschalen and opschalen: the skills."""
    opleiding_geeindigd_op: date | None = None
    oordelen: Mapping[str, bool] = field(default_factory=dict)
    """By the code of a condition that asks for a judgement: whether it is met."""
    toelichtingen: Mapping[str, str] = field(default_factory=dict)
    """By the code of a condition: why it was judged so."""
    reden: str = ""


def routewijziging_beginnen(
    dossier: uuid.UUID,
    *,
    keuze: Routekeuze,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> uuid.UUID:
    """Keep the conditions as they stand today, begin the new plan and return its key.

    A concept that is there already is used. The plan holds the new route or levels; it counts
    once it is adopted, and the term does not change (art. 11 lid 3).

    :raises Onvolledig: with every condition that stands in the way, and the reason if it misses.
    :raises Verouderd: if somebody changed the dossier since.
    """
    with transaction.atomic():
        check_version(dossier, bereik, versie)
        conditions = _check_conditions(_find(dossier, bereik), keuze, dag=moment.dag)
        concept = begin_concept(
            dossier, keuze.reden, bereik=bereik, moment=moment, eenmalig=eenmalig
        )
        with handeling(
            "routewijziging.begonnen", dossier=dossier, bereik=bereik, moment=moment
        ) as stuk:
            concept = Pip.objects.select_for_update().get(pk=concept.pk)
            _fill(concept, keuze, bereik)
            row = _store(stuk, keuze, concept, conditions)
            stuk.gegevens |= {"wijziging": row.soort, "routewijziging": row.pk, "pip": concept.pk}
    return concept.sleutel


def routewijziging_intrekken(
    dossier: uuid.UUID,
    *,
    reden: str,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Call a change off while its plan is a concept; route and levels go back to those in force.

    :raises Geweigerd: if there is no change whose plan is still a concept.
    :raises Onvolledig: if the reason is missing.
    """
    with handeling(
        "routewijziging.ingetrokken",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        row = find_wijziging(stuk.dossier)
        if row is None or row.pip is None:
            raise Geweigerd(_("Er is geen wijziging om in te trekken."))
        check_reden(reden, minimum=5)
        concept = Pip.objects.select_for_update().get(pk=row.pip.pk)
        before = Pip.objects.filter(dossier=stuk.dossier, status=Pip.Status.VASTGESTELD).first()
        if before is not None:
            names = ("leerroute", "niveau", *(f"niveau_{skill}" for skill in VAARDIGHEDEN))
            concept.inhoud = merge_fields(
                concept.inhoud, {name: before.inhoud.get(name) for name in names}
            )
        concept.versie += 1
        concept.gewijzigd_door_id = bereik.medewerker
        concept.save(update_fields=["inhoud", "versie", "gewijzigd_door"])
        row.ingetrokken_op = moment.dag
        row.pip = None
        row.save(update_fields=["ingetrokken_op", "pip"])
        stuk.gegevens |= {"routewijziging": row.pk, "reden": reden.strip()}


def check_version(dossier: uuid.UUID, bereik: Bereik, versie: int | None) -> None:
    """Check that the worker saw the dossier as it is.

    :raises Verouderd: if somebody changed it since.
    """
    rows = get_visible_dossiers(bereik).filter(sleutel=dossier)
    known = rows.values_list("pk", flat=True).first()
    if versie is None or known is None:
        return
    if Dossier.objects.select_for_update().only("versie").get(pk=known).versie != versie:
        raise Verouderd


def begin_concept(
    dossier: uuid.UUID,
    reden: str,
    *,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None,
) -> Pip:
    """Return the concept: the one that is there, or a new one with this reason."""
    mine = Pip.objects.filter(
        dossier__in=get_visible_dossiers(bereik).filter(sleutel=dossier),
        status=Pip.Status.CONCEPT,
    )
    found = mine.first()
    if found is not None:
        return found
    pip_beginnen(
        dossier,
        bereik=bereik,
        moment=moment,
        reden_wijziging=reden.strip()[:300],
        eenmalig=eenmalig,
    )
    return mine.get()


def check_reden(reden: str, *, minimum: int = REDEN_MIN) -> None:
    """Check that somebody wrote down why.

    :raises Onvolledig: at the field ``reden``.
    """
    if not minimum <= len(reden.strip()) <= REDEN_MAX:
        text = _("Schrijf in een paar woorden op waarom.")
        raise Onvolledig(NIET_OPGESLAGEN, velden={"reden": text})


def _find(dossier: uuid.UUID, bereik: Bereik) -> Dossier:
    row = get_visible_dossiers(bereik).filter(sleutel=dossier).first()
    if row is None:
        raise NietGevonden
    return row


def _check_conditions(row: Dossier, keuze: Routekeuze, *, dag: date) -> tuple[Voorwaarde, ...]:
    """Return the conditions if none stands in the way; says everything that misses at once."""
    if find_wijziging(row) is not None:
        raise Geweigerd(
            _("Er loopt al een wijziging. Stel dat plan vast, of trek de wijziging in.")
        )
    stand = load_standen([row], peildatum=dag, beleid={}).get(row.pk)
    if stand is None:
        raise Geweigerd(_("De doelgroep is nog niet bekend. Vul die eerst in."))
    conditions = keuze_voorwaarden(
        row,
        stand.feiten,
        soort=keuze.soort,
        naar=keuze.naar,
        vaardigheden=keuze.vaardigheden,
        opleiding_geeindigd_op=keuze.opleiding_geeindigd_op,
        dag=dag,
    )
    obstacles = find_obstacles(conditions, oordelen=keuze.oordelen)
    velden: dict[str, Tekst] = {
        f"oordeel_{item.code}": ZONDER_OORDEEL
        if item.uitkomst == "beoordelen"
        else dutch(item.uitleg)
        for item in obstacles
    }
    velden |= collect_faults(partial(check_reden, keuze.reden))
    velden |= _unexplained(conditions, keuze)
    if velden:
        raise Onvolledig(
            _("Niet alle voorwaarden zijn vervuld. Kijk hieronder welke nog missen."),
            velden=velden,
        )
    return conditions


def _unexplained(conditions: Sequence[Voorwaarde], keuze: Routekeuze) -> dict[str, Tekst]:
    """Return the judgements without a reason; only what somebody judged to be so needs one."""
    return {
        f"toelichting_{row.code}": _("Schrijf op waaruit dat blijkt.")
        for row in conditions
        if row.uitkomst == "beoordelen"
        and keuze.oordelen.get(row.code)
        and len(keuze.toelichtingen.get(row.code, "").strip()) < REDEN_MIN
    }


def _fill(concept: Pip, keuze: Routekeuze, bereik: Bereik) -> None:
    """Write route and levels into the concept; the worker goes on from there."""
    changes: dict[str, Any] = {}
    if keuze.soort == Routewijziging.Soort.SCHAKELEN:
        changes = {"leerroute": keuze.naar, "niveau": None if keuze.naar == "Z" else "B1"}
        changes |= dict.fromkeys((f"niveau_{skill}" for skill in VAARDIGHEDEN), None)
    else:
        level = "A2" if keuze.soort == Routewijziging.Soort.AFSCHALEN else "B1"
        whole = concept.inhoud.get("niveau") or "B1"
        now = {skill: concept.inhoud.get(f"niveau_{skill}") or whole for skill in VAARDIGHEDEN}
        now |= dict.fromkeys(keuze.vaardigheden, level)
        changes = {f"niveau_{skill}": now[skill] for skill in VAARDIGHEDEN}
        changes["niveau"] = "A2" if "A2" in now.values() else "B1"
    concept.inhoud = merge_fields(concept.inhoud, changes)
    concept.versie += 1
    concept.gewijzigd_door_id = bereik.medewerker
    if not concept.reden_wijziging:
        concept.reden_wijziging = keuze.reden.strip()[:300]
    concept.save(update_fields=["inhoud", "versie", "gewijzigd_door", "reden_wijziging"])


def _store(
    stuk: Werkstuk, keuze: Routekeuze, concept: Pip, conditions: Sequence[Voorwaarde]
) -> Routewijziging:
    in_force = Pip.objects.filter(dossier=stuk.dossier, status=Pip.Status.VASTGESTELD).first()
    van = in_force.inhoud["leerroute"] if in_force else ""
    is_level = keuze.soort != Routewijziging.Soort.SCHAKELEN
    levels = ("A2", "B1") if keuze.soort == Routewijziging.Soort.OPSCHALEN else ("B1", "A2")
    return Routewijziging.objects.create(
        dossier=stuk.dossier,
        soort=keuze.soort,
        van=levels[0] if is_level else van,
        naar=levels[1] if is_level else str(keuze.naar),
        vaardigheden=list(keuze.vaardigheden),
        voorwaarden=[_as_json(row, keuze, stuk.bereik.medewerker) for row in conditions],
        reden=keuze.reden.strip(),
        pip=concept,
        begonnen_op=stuk.moment.dag,
        door_id=stuk.bereik.medewerker,
        recorded_at=stuk.moment.tijdstip,
    )


def _as_json(row: Voorwaarde, keuze: Routekeuze, medewerker: int) -> dict[str, Any]:
    """Return a condition as it stood, with who judged it and why."""
    is_judged = row.uitkomst == "beoordelen"
    return {
        "code": row.code,
        "uitkomst": row.uitkomst,
        "groep": row.groep,
        "uitleg": zinnen_as_json(row.uitleg),
        "grondslag": grondslag_as_json(row.grondslag),
        "oordeel": keuze.oordelen.get(row.code, False) if is_judged else None,
        "toelichting": keuze.toelichtingen.get(row.code, "").strip() if is_judged else "",
        "door": medewerker if is_judged else None,
    }
