"""Which facts change when somebody comes into another doelgroep.

Grondslag: art. 11 lid 3 and art. 13 Wi2021 (ADR 0012): terms that run keep their start.
"""

from collections.abc import Mapping
from typing import Final

from inburgering.cases.keuzelijsten import GROEPEN, Groep
from inburgering.cases.models import Dossier, Feit
from inburgering.law.feiten import Feiten

GROEP_PER_CODE: Final[Mapping[str, Groep]] = {groep.code: groep for groep in GROEPEN}
SOORTEN: Final = ("doelgroep", "doelgroep_detail", "heeft_asielvergunning")
"""The facts that tell of which group somebody is."""


def load_group_facts(dossier: Dossier) -> dict[str, Feit]:
    """Return the valid facts that tell of which group somebody is, and about housing."""
    rows = Feit.objects.filter(
        dossier=dossier, is_geldig=True, soort__in=(*SOORTEN, "wordt_gehuisvest")
    )
    return {row.soort: row for row in rows}


def list_changes(groep: Groep, *, bekend: Mapping[str, Feit]) -> dict[str, str]:
    """Return the new code of every fact on the group that is not so already."""
    wanted = {
        "doelgroep": groep.doelgroep,
        "doelgroep_detail": groep.detail,
        "heeft_asielvergunning": "ja" if groep.heeft_asielvergunning else "nee",
    }
    codes = {soort: row.code for soort, row in bekend.items()}
    return {soort: code for soort, code in wanted.items() if codes.get(soort) != code}


def find_housing(feiten: Feiten, *, bekend: Mapping[str, Feit]) -> str:
    """Return what must be written down about housing, so that the ten weeks stay as they are.

    Unsaid, housing follows from the doelgroep; after a change it would follow from the new one.
    Empty when it was said already.
    """
    if "wordt_gehuisvest" in bekend:
        return ""
    return "ja" if feiten.is_gehuisvest else "nee"
