"""What is offered to a person: the kinds of voorziening, and what the college owes this person.

Source: ``law.aanbodplicht`` (art. 13 to 17 Wi2021, art. 56a Participatiewet);
R-KEMP-009, R-KEMP-011.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, cast

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from inburgering.cases.keuzelijsten import Keuzelijst
from inburgering.cases.models import Dossier, Feit
from inburgering.law.aanbodplicht import Aanbodplicht, Groep, VoorzieningCode, aanbod_voor
from inburgering.law.pip_inhoud import Leerroute


@dataclass(frozen=True, slots=True)
class Voorzieningsoort:
    """A kind that can be offered to a person, accepted, begun and ended."""

    code: str
    naam: Promise | str
    taak: str
    """The national task: who may keep it, and who gives it here."""
    aanbod: VoorzieningCode
    """Its row in the table of what the college owes."""
    feit: str = ""
    """The legal fact that its first day is; to be recorded apart (``cases.feiten``)."""
    betaalt_zelf: bool = False
    """Where the college only advises, the person pays it."""


MB_DELEN: Final = ("mb_praktisch", "mb_leefomgeving")
ONTZORGEN: Final = "ontzorgen"
GELDZAKEN: Final = "financiele_zelfredzaamheid"
VOORZIENINGEN: Final[Mapping[str, Voorzieningsoort]] = {
    soort.code: soort
    for soort in (
        Voorzieningsoort(
            "mb_praktisch",
            _("Maatschappelijke begeleiding: praktische hulp"),
            "mb_praktisch",
            "maatschappelijke_begeleiding",
            "mb_gestart",
        ),
        Voorzieningsoort(
            "mb_leefomgeving",
            _("Maatschappelijke begeleiding: de omgeving leren kennen"),
            "mb_leefomgeving",
            "maatschappelijke_begeleiding",
        ),
        Voorzieningsoort(
            ONTZORGEN, _("Financieel ontzorgen"), "ontzorgen", "ontzorgen", "ontzorgen_gestart"
        ),
        Voorzieningsoort(
            GELDZAKEN,
            _("Hulp om zelf geldzaken te regelen"),
            GELDZAKEN,
            GELDZAKEN,
            "zelfredzaamheid_gestart",
        ),
        Voorzieningsoort(
            "leerroute",
            _("Cursus of opleiding voor de leerroute"),
            "voortgang",
            "leerroute",
            "cursus_besteld",
            betaalt_zelf=True,
        ),
        Voorzieningsoort(
            "knm",
            _("Lessen over de Nederlandse maatschappij (KNM)"),
            "voortgang",
            "knm",
            betaalt_zelf=True,
        ),
        Voorzieningsoort(
            "map", _("Module Arbeidsmarkt en Participatie (MAP)"), "map", "map", "map_gestart"
        ),
        Voorzieningsoort(
            "pvt", _("Participatieverklaringstraject (PVT)"), "pvt", "pvt", "pvt_gestart"
        ),
        Voorzieningsoort("vve_advies", _("Advies over de voorschool"), "voortgang", "vve_advies"),
    )
}
"""All kinds by code, in the order of a person's way. Intake, test, plan and progress are no kind
here: they are the trajectory itself."""
ONDERDELEN: Final[Mapping[str, Keuzelijst]] = {
    "mb_praktisch": {
        "wonen": _("praktische zaken rond het wonen"),
        "school": _("kinderen aanmelden op school"),
        "inrichting": _("de woning inrichten"),
        "buurt": _("de buurt leren kennen"),
        "formulieren": _("formulieren invullen"),
        "basis": _("bank, zorg, energie en verzekering regelen"),
    },
    "mb_leefomgeving": {
        "voorzieningen": _("voorlichting over voorzieningen"),
        "zelf_doen": _("leren om zelf dingen te regelen"),
        "meedoen": _("meedoen aan activiteiten in de buurt"),
        "sport_cultuur": _("sport en cultuur"),
        "taal": _("Nederlands oefenen met anderen"),
    },
}
"""What maatschappelijke begeleiding holds (art. 5.1 Bi2021; R-BUR-007)."""
NIVEAUS: Final[Keuzelijst] = {
    "licht": _("licht"),
    "matig": _("matig intensief"),
    "intensief": _("intensief"),
}


def load_aanbod(row: Dossier, *, beleid: Mapping[str, Any]) -> dict[str, Aanbodplicht]:
    """Return what the college owes this person, by code of the law.

    ``beleid`` are the settings of the municipality.
    """
    permit = Feit.objects.filter(dossier=row, soort="heeft_asielvergunning", is_geldig=True)
    code = permit.values_list("code", flat=True).first()
    found = aanbod_voor(
        cast(Groep, row.doelgroep),
        leerroute=cast(Leerroute, row.leerroute) if row.leerroute else None,
        heeft_asielvergunning=None if code is None else code == "ja",
        beleid=beleid,
    )
    return {item.voorziening: item for item in found}
