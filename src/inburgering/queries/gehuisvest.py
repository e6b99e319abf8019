"""How many people were housed per month according to the dossiers. Three queries, numbers only."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, Final

from django.db.models import QuerySet

from inburgering.cases.gehuisvest import Bewoner, Huisgenoot, Intrek, tel_gehuisvest
from inburgering.cases.models import Dossier, Feit, Huishoudband, Woning

PerMaand = Mapping[date, int]
_FEITEN: Final = ("inschrijving", "inschrijving_na_verhuizing", "wordt_gehuisvest")
_GEZIN: Final = (Huishoudband.Soort.PARTNER, Huishoudband.Soort.OUDER, Huishoudband.Soort.KIND)


def tel_uit_dossiers(gemeenten: Collection[str]) -> Mapping[str, PerMaand]:
    """Return per municipality the number of people housed by first day of the month.

    Who counts: art. 28 Huisvestingswet 2014 applies, as the dossier says or else by doelgroep. Who
    came from another municipality was housed there; a double dossier does not count.
    """
    people = _list_bewoners(gemeenten)
    links, mates = _list_huishoudens(gemeenten)
    homes: dict[str, list[Intrek]] = defaultdict(list)
    rows = Woning.objects.filter(gemeente__in=gemeenten, status=Woning.Status.BETROKKEN)
    for code, dossier, day, number in rows.values_list(
        "gemeente_id", "dossier_id", "betrokken_op", "geplaatst"
    ):
        if dossier is not None and day is not None:
            homes[code].append(Intrek(dossier, day, number or 0))
    return {
        code: tel_gehuisvest(people[code], mates[code], links[code], homes[code])
        for code in gemeenten
    }


def _list_bewoners(gemeenten: Collection[str]) -> Mapping[str, list[Bewoner]]:
    facts: dict[tuple[str, int, str], dict[str, tuple[date | None, str]]] = defaultdict(dict)
    rows = Feit.objects.filter(is_geldig=True, soort__in=_FEITEN, dossier__gemeente__in=gemeenten)
    rows = rows.exclude(dossier__sluitreden=Dossier.Sluitreden.DUBBEL)
    for code, dossier, doelgroep, kind, day, value in rows.values_list(
        "dossier__gemeente_id", "dossier_id", "dossier__doelgroep", "soort", "datum", "code"
    ):
        facts[code, dossier, doelgroep][kind] = (day, value)
    found: dict[str, list[Bewoner]] = defaultdict(list)
    for (code, dossier, doelgroep), known in facts.items():
        day = known.get("inschrijving", (None, ""))[0]
        default = "ja" if doelgroep == "asielstatushouder" else "nee"
        is_housed = known.get("wordt_gehuisvest", (None, default))[1] == "ja"
        if day is not None and is_housed and "inschrijving_na_verhuizing" not in known:
            found[code].append(Bewoner(dossier, day))
    return found


def _list_huishoudens(
    gemeenten: Collection[str],
) -> tuple[Mapping[str, list[tuple[int, int]]], Mapping[str, list[Huisgenoot]]]:
    links: dict[str, list[tuple[int, int]]] = defaultdict(list)
    mates: dict[str, list[Huisgenoot]] = defaultdict(list)
    rows: QuerySet[Any] = Huishoudband.objects.filter(
        is_actief=True, dossier__gemeente__in=gemeenten
    )
    for code, dossier, other, kind, naam, born in rows.values_list(
        "dossier__gemeente_id", "dossier_id", "ander_dossier_id", "soort", "naam", "geboortedatum"
    ):
        if other is not None:
            links[code].append((dossier, other))
        elif kind in _GEZIN:
            mates[code].append(Huisgenoot(dossier, naam, born))
    return links, mates
