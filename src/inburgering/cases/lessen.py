"""Groups and lessons as a worker may see them: who gives them, and who takes part on a day."""

import uuid
from collections.abc import Mapping
from datetime import date
from typing import Final

from django.db.models import Exists, OuterRef, Q, QuerySet

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.models import Bestelling, Dossier, Groep, Les
from inburgering.cases.welkomstprogramma import CATEGORIE as WELKOM
from inburgering.cases.welkomstprogramma import MET_PVT
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.region.models import Aanbod

SOORTEN_VAN: Final[Mapping[str, tuple[str, ...]]] = {
    **dict.fromkeys(
        ("leerroute_b1", "leerroute_onderwijs", "leerroute_z"), ("nt2", "knm", "alfabetisering")
    ),
    "map": ("map_les", "map_praktijk"),
    "pvt": ("pvt",),
    "participatie": ("participatie",),
    "begeleiding": ("participatie",),
}
"""Per product of a group the kinds of lessons it has."""
_TAKEN: Final[Mapping[str, str]] = {"participatie": "toezicht_uren", "begeleiding": "toezicht_uren"}


def list_groups(bereik: Bereik) -> QuerySet[Groep]:
    """Return the groups that the own party gives and that belong to the worker's tasks."""
    if not bereik.rol.mag_groepen:
        return Groep.objects.none()
    taken = {veld.taak for veld in bereik.werkvelden}
    products = [code for code in SOORTEN_VAN if _TAKEN.get(code, code) in taken]
    return Groep.objects.filter(organisatie=bereik.organisatie, product__in=products)


def get_group(groep: uuid.UUID | int, *, bereik: Bereik) -> Groep | None:
    """Return a group by key or primary key, ``None`` for who may not teach it."""
    wanted = Q(sleutel=groep) if isinstance(groep, uuid.UUID) else Q(pk=groep)
    return list_groups(bereik).filter(wanted).first()


def get_category(les: Les) -> str:
    """Return the category of participation of a lesson; empty for every other kind."""
    if les.soort != "participatie":
        return ""
    codes = Bestelling.objects.filter(groep=les.groep_id).exclude(aanbod="").values("aanbod")
    offers = Aanbod.objects.filter(code__in=codes, soort=Aanbod.Soort.WELKOMSTPROGRAMMA)
    counted = list(offers.values_list("telt_mee_voor", flat=True))
    if not counted:
        return "vereniging_groep"
    return MET_PVT if all("pvt" in item for item in counted) else WELKOM


def list_participants(les: Les, *, bereik: Bereik) -> QuerySet[Dossier]:
    """Return who takes part in a lesson and exists for this worker, with the person."""
    return list_group_people(les.groep_id, dag=les.datum, bereik=bereik)


def list_group_people(groep: int, *, dag: date, bereik: Bereik) -> QuerySet[Dossier]:
    """Return who is in a group on a day and exists for this worker, with the person."""
    orders = Bestelling.objects.filter(
        Q(stop_op__isnull=True) | Q(stop_op__gte=dag),
        dossier=OuterRef("pk"),
        groep=groep,
        start_op__lte=dag,
    )
    gemeenten = [code for code, delen in bereik.delen.items() if Deel.UREN in delen]
    rows = get_visible_dossiers(bereik).filter(
        Exists(orders), gemeente__in=gemeenten, status=Dossier.Status.OPEN
    )
    return rows.select_related("persoon").order_by(
        "persoon__voornamen", "persoon__geslachtsnaam", "pk"
    )
