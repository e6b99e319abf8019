"""The filter of the work list as it stands in a URL: codes and dates only."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final
from urllib.parse import urlencode

from inburgering.cases.keuzelijsten import DOELGROEPEN, LEERROUTES
from inburgering.queries.werkvoorraad_beeld import Anker, Lijst, Lijstfilter
from inburgering.queries.werkvoorraad_keuzes import Lijstkeuzes

NAAM_MAX = 80
_ID = re.compile(r"\d{1,18}", re.ASCII)
_ANKER = re.compile(r"(\d{4}-\d{2}-\d{2})_(\d{1,18})", re.ASCII)


MIJN: Final = "lijst=mijn"
"""The own list, where a bare address may open another."""


def read_filter(
    query: Mapping[str, Any],
    *,
    keuzes: Lijstkeuzes,
    naam: str = "",
    begin: Lijst = Lijst.MIJN,
) -> Lijstfilter:
    """Return the filter that a query string asks for; what is not understood is left out.

    ``begin`` is the list of a bare address, on which nothing was chosen yet.
    """
    lijst = query.get("lijst", "" if query else begin.value)
    medewerker = query.get("wie", "")
    known = {str(collega.id): collega.id for collega in keuzes.collegas}
    return Lijstfilter(
        lijst=Lijst(lijst) if lijst in set(Lijst) else Lijst.MIJN,
        gemeente=_known(query.get("gemeente"), dict(keuzes.gemeenten)),
        taak=_known(query.get("taak"), dict.fromkeys(keuzes.taken)),
        leerroute=_known(query.get("leerroute"), LEERROUTES),
        doelgroep=_known(query.get("doelgroep"), DOELGROEPEN),
        medewerker=known.get(medewerker),
        team=_read_id(query.get("team", "")),
        van=_read_day(query.get("van", "")),
        tot=_read_day(query.get("tot", "")),
        is_te_laat=query.get("te_laat") == "1",
        is_zonder_einde=query.get("zonder") == "1",
        naam=naam.strip()[:NAAM_MAX],
        na=read_anchor(query.get("na", "")),
    )


def write_filter(filter: Lijstfilter, **changes: Any) -> str:
    """Return the query string of a filter with changes, without the name and without defaults."""
    asked = replace(filter, **changes)
    values = {
        "lijst": "" if asked.lijst is Lijst.MIJN else asked.lijst.value,
        "gemeente": asked.gemeente,
        "taak": asked.taak,
        "leerroute": asked.leerroute,
        "doelgroep": asked.doelgroep,
        "wie": "" if asked.medewerker is None else str(asked.medewerker),
        "team": "" if asked.team is None else str(asked.team),
        "van": "" if asked.van is None else asked.van.isoformat(),
        "tot": "" if asked.tot is None else asked.tot.isoformat(),
        "te_laat": "1" if asked.is_te_laat else "",
        "zonder": "1" if asked.is_zonder_einde else "",
        "na": "" if asked.na is None else f"{asked.na.uiterlijk.isoformat()}_{asked.na.id}",
    }
    return urlencode({name: value for name, value in values.items() if value}) or MIJN


def read_anchor(text: str) -> Anker | None:
    """Return where a page begins, ``None`` for a text that says nothing."""
    parts = _ANKER.fullmatch(text)
    if parts is None:
        return None
    try:
        return Anker(date.fromisoformat(parts[1]), int(parts[2]))
    except ValueError:
        return None


def _read_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _read_id(text: str) -> int | None:
    return int(text) if _ID.fullmatch(text) else None


def _known(value: Any, choices: Mapping[str, Any]) -> str:
    return value if isinstance(value, str) and value in choices else ""
