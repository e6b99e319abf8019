"""The work list: what there is to do, by whom, before when and why.

Rows are read in the order of an index and page by page: nothing is counted, and the number of
queries does not depend on the number of rows. Who may see what is part of the query itself.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any, Final, cast

from django.db.models import Q, QuerySet

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.models import Taak
from inburgering.cases.naam import Naam, simplify
from inburgering.cases.zichtbaar import get_visible_tasks
from inburgering.law.grondslag import grondslag_from_json
from inburgering.law.tekst import zinnen_from_json
from inburgering.law.werk_titels import WERK_TITELS
from inburgering.law.werkstand import WerkCode
from inburgering.queries.werkvoorraad_beeld import (
    Anker,
    Lijst,
    Lijstfilter,
    Taakrij,
    Werkvoorraad,
    group_rows,
)

PAGINA: Final = 50
ZONDER_EINDE: Final = 20
"""How many tasks without a last day stand on the first page."""
GEEN_EINDE: Final = date(9999, 12, 31)
EIGEN: Final = "eigen"

FIELDS: Final = (
    "id",
    "sleutel",
    "code",
    "taak",
    "omschrijving",
    "gemeente_id",
    "gemeente__naam",
    "vanaf",
    "uiterlijk",
    "streef",
    "uitleg",
    "grondslag",
    "medewerker_id",
    "medewerker__naam",
    "dossier__sleutel",
    "dossier__nummer",
    "dossier__laatste_contact_op",
    "dossier__persoon__voornamen",
    "dossier__persoon__voorvoegsel",
    "dossier__persoon__geslachtsnaam",
    "dossier__persoon__is_achternaam_eerst",
)


def get_werkvoorraad(bereik: Bereik, filter: Lijstfilter, *, dag: date) -> Werkvoorraad:
    """Return one page of open tasks that this worker may see, in groups.

    On the first page the tasks without a legal last day that can be done now stand apart; they
    have their own pages when the filter asks for them.
    """
    allowed = _allow(filter, bereik)
    tasks = _select(bereik, allowed)
    if allowed.is_zonder_einde:
        main, apart = tasks.filter(uiterlijk__gte=GEEN_EINDE), tasks.none()
    else:
        main, apart = tasks.filter(uiterlijk__lt=GEEN_EINDE), _apart(tasks, allowed, dag)
    if allowed.is_te_laat:
        main = main.filter(uiterlijk__lt=dag)
    dated = list(read_page(main, allowed.na, PAGINA))
    undated = list(read_page(apart, None, ZONDER_EINDE))
    shown = [make_row(row, bereik, dag) for row in (*dated[:PAGINA], *undated[:ZONDER_EINDE])]
    is_meer = len(dated) > PAGINA
    is_meer_apart = len(undated) > ZONDER_EINDE
    last = dated[PAGINA - 1] if is_meer else None
    return Werkvoorraad(
        filter=allowed,
        groepen=group_rows(shown, dag=dag, is_meer=is_meer, is_meer_zonder_einde=is_meer_apart),
        aantal=len(shown),
        volgende=Anker(last["uiterlijk"], last["id"]) if last else None,
        is_meer_zonder_einde=is_meer_apart,
    )


def _allow(filter: Lijstfilter, bereik: Bereik) -> Lijstfilter:
    """Return the filter without what the role does not allow."""
    if filter.lijst is Lijst.ORGANISATIE and not bereik.rol.mag_toewijzen:
        return replace(filter, lijst=Lijst.MIJN)
    if filter.lijst is Lijst.TEAM and bereik.team is None:
        return replace(filter, lijst=Lijst.MIJN)
    return filter


def _select(bereik: Bereik, filter: Lijstfilter) -> QuerySet[Taak]:
    found = get_visible_tasks(bereik).filter(status=Taak.Status.OPEN)
    match filter.lijst:
        case Lijst.MIJN:
            found = found.filter(medewerker__in={bereik.medewerker, *bereik.vervangt})
        case Lijst.TEAM:
            found = found.filter(team=bereik.team)
        case Lijst.NIEMAND:
            found = found.filter(medewerker=None)
        case Lijst.ORGANISATIE:
            pass
    whose = {"medewerker": filter.medewerker, "team": filter.team}
    return narrow(found.filter(**{field: value for field, value in whose.items() if value}), filter)


def narrow(tasks: QuerySet[Taak], filter: Lijstfilter) -> QuerySet[Taak]:
    """Return the tasks that the filter asks for, whoever has them."""
    codes = {
        "gemeente": filter.gemeente,
        "taak": filter.taak,
        "dossier__leerroute": filter.leerroute,
        "dossier__doelgroep": filter.doelgroep,
        "uiterlijk__gte": filter.van,
        "uiterlijk__lte": filter.tot,
    }
    found = tasks.filter(**{field: value for field, value in codes.items() if value})
    for word in simplify(filter.naam).split():
        found = found.filter(dossier__persoon__zoeknaam__contains=word)
    return found


def _apart(tasks: QuerySet[Taak], filter: Lijstfilter, dag: date) -> QuerySet[Taak]:
    if filter.na is not None or filter.is_te_laat:
        return tasks.none()
    # Not "=": a column that is constant is no longer ordered by, and its index would not be used.
    return tasks.filter(uiterlijk__gte=GEEN_EINDE, vanaf__lte=dag)


def read_page(tasks: QuerySet[Taak], na: Anker | None, size: int) -> Iterable[dict[str, Any]]:
    """Return the rows after the anchor, one more than a page holds."""
    if na is not None:
        # The first condition is what lets a database begin in the middle of the index.
        tasks = tasks.filter(
            Q(uiterlijk__gt=na.uiterlijk) | Q(id__gt=na.id), uiterlijk__gte=na.uiterlijk
        )
    rows: Iterable[dict[str, Any]] = tasks.order_by("uiterlijk", "id").values(*FIELDS)[: size + 1]
    return rows


def make_row(row: dict[str, Any], bereik: Bereik, dag: date) -> Taakrij:
    """Return one task as one row, without what this worker may not see."""
    gemeente, medewerker = row["gemeente_id"], row["medewerker_id"]
    is_eigen = row["code"] == EIGEN
    sees_contact = bereik.mag_zien(gemeente, Deel.CONTACTEN)
    return Taakrij(
        id=row["id"],
        sleutel=row["sleutel"],
        dossier=row["dossier__sleutel"],
        code=row["code"],
        taak=row["taak"],
        titel=row["omschrijving"] if is_eigen else get_titel(row["code"]),
        is_eigen=is_eigen,
        naam=_make_name(row) if bereik.mag_zien(gemeente, Deel.KOP) else "",
        nummer=row["dossier__nummer"],
        gemeente=row["gemeente__naam"],
        vanaf=row["vanaf"],
        uiterlijk=None if row["uiterlijk"] == GEEN_EINDE else row["uiterlijk"],
        streef=row["streef"],
        kan_nog_niet=row["vanaf"] > dag,
        waarom=zinnen_from_json(row["uitleg"]),
        grondslag=tuple(grondslag_from_json(item) for item in row["grondslag"]),
        medewerker=medewerker,
        medewerker_naam=row["medewerker__naam"] or "",
        is_waarneming=medewerker in bereik.vervangt,
        laatste_contact_op=row["dossier__laatste_contact_op"] if sees_contact else None,
    )


def _make_name(row: dict[str, Any]) -> str:
    return Naam(
        geslachtsnaam=row["dossier__persoon__geslachtsnaam"],
        voornamen=row["dossier__persoon__voornamen"],
        voorvoegsel=row["dossier__persoon__voorvoegsel"],
        is_achternaam_eerst=row["dossier__persoon__is_achternaam_eerst"],
    ).volledig


def get_titel(code: str) -> str:
    """Return what to do, as a Dutch source text; an unknown code stands for itself."""
    return WERK_TITELS.get(cast(WerkCode, code), code)
