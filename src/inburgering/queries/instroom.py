"""Who is coming: people with a koppeling who do not live here yet."""

import uuid
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, cast

from django.db.models import Exists, OuterRef

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.models import Dossier, Feit, Taak
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.law.werk_titels import WERK_TITELS
from inburgering.law.werkstand import WerkCode
from inburgering.queries.dossier_kop import get_full_name

PER_PAGINA: Final = 25
STAPPEN: Final = (
    *("kennismaking", "driegesprek_voeren", "voorinburgering_afspreken", "regeldag_houden"),
)
"""The work around arrival, in order."""


@dataclass(frozen=True, slots=True)
class Nieuwkomer:
    """Somebody who is coming."""

    id: int
    dossier: uuid.UUID
    naam: str
    gemeente: str
    koppeling: date
    azc: str
    casusregisseur: str
    """Empty while nobody is responsible."""
    stap: str
    """What comes next, Dutch source text; empty when nothing is left to do before the home."""


@dataclass(frozen=True, slots=True)
class Nieuwkomers:
    """One page; ``volgende`` is the id below which the next begins."""

    rijen: tuple[Nieuwkomer, ...]
    volgende: int | None


def list_nieuwkomers(*, bereik: Bereik, voor: int | None = None) -> Nieuwkomers:
    """Return the people of this worker who are coming, the last to come in first."""
    needed = {Deel.KOP, Deel.INSTROOM}
    gemeenten = sorted(code for code, delen in bereik.delen.items() if needed <= delen)
    linked = Feit.objects.filter(dossier=OuterRef("pk"), soort="koppeling", is_geldig=True)
    rows = get_visible_dossiers(bereik).filter(
        Exists(linked), gemeente__in=gemeenten, status=Dossier.Status.OPEN, fase="instroom"
    )
    if voor is not None:
        rows = rows.filter(pk__lt=voor)
    rows = rows.select_related("persoon", "gemeente", "casusregisseur").order_by("-id")
    found = list(rows[: PER_PAGINA + 1])
    page = found[:PER_PAGINA]
    facts, steps = _load_facts(page), _load_steps(page)
    lines = tuple(_describe(row, facts[row.pk], steps.get(row.pk, "")) for row in page)
    return Nieuwkomers(lines, page[-1].pk if len(found) > PER_PAGINA else None)


def _describe(row: Dossier, facts: Mapping[str, Feit], step: str) -> Nieuwkomer:
    azc = facts.get("azc")
    return Nieuwkomer(
        id=row.pk,
        dossier=row.sleutel,
        naam=get_full_name(row.persoon),
        gemeente=row.gemeente.naam,
        koppeling=cast(date, facts["koppeling"].datum),
        azc=azc.code if azc else "",
        casusregisseur=row.casusregisseur.naam if row.casusregisseur else "",
        stap=step,
    )


def _load_facts(page: list[Dossier]) -> Mapping[int, dict[str, Feit]]:
    found: dict[int, dict[str, Feit]] = defaultdict(dict)
    rows = Feit.objects.filter(
        dossier__in=[row.pk for row in page], is_geldig=True, soort__in=("koppeling", "azc")
    )
    for row in rows:
        found[row.dossier_id][row.soort] = row
    return found


def _load_steps(page: list[Dossier]) -> Mapping[int, str]:
    """Return per dossier the first work around arrival that is open."""
    tasks = Taak.objects.filter(
        dossier__in=[row.pk for row in page], status=Taak.Status.OPEN, code__in=STAPPEN
    )
    first: dict[int, str] = {}
    for dossier, code in sorted(
        tasks.values_list("dossier_id", "code"), key=lambda item: STAPPEN.index(item[1])
    ):
        first.setdefault(dossier, WERK_TITELS.get(cast(WerkCode, code), code))
    return first
