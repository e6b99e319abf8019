"""What was arranged of an obstacle: the place in childcare, or how somebody travels.

Source: R-KEMP-105, R-KEMP-106, R-SV-020, R-SV-049, R-BUR-030.
"""

import re
import uuid
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import Geweigerd, Onvolledig, Tekst
from inburgering.actions.handeling import handeling
from inburgering.actions.randvoorwaarde import RANDVOORWAARDE_TAKEN
from inburgering.actions.werkgever import NOG_NIET
from inburgering.cases.meedoen import AFSPRAAKVELDEN, LRK_STANDEN, VERVOER
from inburgering.cases.models import Randvoorwaarde

LRK_NUMMER: Final = re.compile(r"^\d{6,12}$")


@dataclass(frozen=True, slots=True)
class Opvangafspraak:
    """A place in childcare, as far as it is known."""

    aanbieder: str
    plaats: str = ""
    kosten_cent: int | None = None
    """What the person pays, per month."""
    gemeld_op: date | None = None
    """When the childcare partner was told that a place is needed."""
    lrk_nummer: str = ""
    lrk_status: str = ""
    lrk_gezien_op: date | None = None


@dataclass(frozen=True, slots=True)
class Vervoerafspraak:
    """How somebody gets to lessons and work."""

    wijze: str
    wie: str = ""
    """Who drives along or arranges it."""
    kosten_cent: int | None = None
    """Per month."""


def randvoorwaarde_afspreken(
    dossier: uuid.UUID,
    *,
    randvoorwaarde: int,
    afspraak: Opvangafspraak | Vervoerafspraak,
    is_geregeld: bool,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record what was arranged, and whether the obstacle is gone with it.

    :raises Geweigerd: if there is no such obstacle of this kind in the dossier.
    :raises Onvolledig: with all faults at once, each at its field.
    """
    with handeling(
        "randvoorwaarde.afgesproken",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        taken=RANDVOORWAARDE_TAKEN,
        eenmalig=eenmalig,
    ) as stuk:
        soort = "kinderopvang" if isinstance(afspraak, Opvangafspraak) else "vervoer"
        row = Randvoorwaarde.objects.filter(
            dossier=stuk.dossier, pk=randvoorwaarde, soort=soort
        ).first()
        if row is None:
            raise Geweigerd(_("Dit staat niet meer in het dossier. Laad de pagina opnieuw."))
        if isinstance(afspraak, Opvangafspraak):
            _check_opvang(afspraak, moment.dag, is_geregeld=is_geregeld)
        elif afspraak.wijze not in VERVOER:
            raise Onvolledig(NOG_NIET, velden={"wijze": _("Kies hoe iemand reist.")})
        row.afspraak = _as_json(soort, afspraak)
        if is_geregeld and row.status == Randvoorwaarde.Status.OPEN:
            row.status = Randvoorwaarde.Status.GEREGELD
            row.eind = moment.dag
        row.versie += 1
        row.save(update_fields=["afspraak", "status", "eind", "versie"])
        stuk.gegevens |= {"randvoorwaarde": row.pk, "soort": soort}


def _as_json(soort: str, afspraak: Opvangafspraak | Vervoerafspraak) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name in AFSPRAAKVELDEN[soort]:
        value = getattr(afspraak, name)
        if isinstance(value, str):
            value = value.strip()
        if value not in ("", None):
            found[name] = value.isoformat() if isinstance(value, date) else value
    return found


def _check_opvang(afspraak: Opvangafspraak, dag: date, *, is_geregeld: bool) -> None:
    velden: dict[str, Tekst] = {}
    if not afspraak.aanbieder.strip():
        velden["aanbieder"] = _("Vul in welke opvang het is, of aan wie je het vroeg.")
    if afspraak.gemeld_op is not None and afspraak.gemeld_op > dag:
        velden["gemeld_op"] = _("Kies vandaag of een eerdere dag.")
    velden |= _check_register(afspraak, dag)
    if is_geregeld and not afspraak.lrk_status:
        velden["lrk_status"] = _("Kijk eerst in het register kinderopvang (LRK).")
    if velden:
        raise Onvolledig(NOG_NIET, velden=velden)


def _check_register(afspraak: Opvangafspraak, dag: date) -> dict[str, Tekst]:
    velden: dict[str, Tekst] = {}
    number = afspraak.lrk_nummer.strip()
    if number and not LRK_NUMMER.match(number):
        velden["lrk_nummer"] = _("Een nummer in het register bestaat uit 6 tot en met 12 cijfers.")
    if afspraak.lrk_status and afspraak.lrk_status not in LRK_STANDEN:
        velden["lrk_status"] = _("Kies wat er in het register staat.")
    if afspraak.lrk_status and afspraak.lrk_gezien_op is None:
        velden["lrk_gezien_op"] = _("Vul in op welke dag je in het register keek.")
    elif afspraak.lrk_gezien_op is not None and afspraak.lrk_gezien_op > dag:
        velden["lrk_gezien_op"] = _("Kies vandaag of een eerdere dag.")
    return velden
