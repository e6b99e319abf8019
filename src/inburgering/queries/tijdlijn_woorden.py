"""Turns the codes of an event into the words that fill its sentence."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final, cast

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inburgering.cases.aankomst import AANWEZIGEN, VOORINBURGERING_STAPPEN
from inburgering.cases.afronding import NAZORGMOMENTEN, WIJZEN
from inburgering.cases.begeleidingsfasen import BEGELEIDINGSFASEN
from inburgering.cases.bestelling_keuzen import PRODUCTEN
from inburgering.cases.checklisten import CHECKLISTEN, PUNTNAMEN
from inburgering.cases.feiten import FEITSOORTEN
from inburgering.cases.geldzaken import PERIODEREDENEN, SIGNAALBRONNEN, VASTE_LASTEN
from inburgering.cases.hulp import (
    MAATJERESULTATEN,
    MAATJESOORTEN,
    VERWIJSSTANDEN,
    VERWIJZINGEN,
)
from inburgering.cases.keuzelijsten import (
    BRONNEN,
    DOCUMENTSOORTEN,
    DOELGROEPEN,
    KANALEN,
    LEERROUTES,
    ONDERWERPEN,
    OPROEPUITKOMSTEN,
    RANDVOORWAARDEN,
    RANDVOORWAARDESTANDEN,
    SLUITREDENEN,
    VERZENDWIJZEN,
    Keuzelijst,
    get_taaknaam,
    get_word,
)
from inburgering.cases.leren import EXAMENONDERDELEN, EXAMENUITSLAGEN, TOLKSTANDEN
from inburgering.cases.meedoen import TIJDLIJN_WOORDEN as MEEDOEN_WOORDEN
from inburgering.cases.urensoorten import AFWEZIGHEDEN, GRONDEN, OORZAKEN, SOORTNAMEN
from inburgering.cases.voorzieningen import NIVEAUS, VOORZIENINGEN
from inburgering.cases.wijziging import ADVIEZEN, BESLUITEN, PAUZEREDENEN, WIJZIGINGEN
from inburgering.law.werk_titels import WERK_TITELS
from inburgering.law.werkstand import WerkCode

_FEITEN: Final[Keuzelijst] = {code: soort.naam for code, soort in FEITSOORTEN.items()}
_BERICHTEN: Final[Keuzelijst] = {
    "pip.vastgesteld": gettext_lazy("PIP vastgesteld"),
    "pip.ingetrokken": gettext_lazy("PIP ingetrokken"),
    "pvt.ondertekend": gettext_lazy("participatieverklaring ondertekend"),
    "map.eindgesprek": gettext_lazy("eindgesprek MAP"),
    "z.eindgesprek": gettext_lazy("eindgesprek Z-route"),
    **{f"advies.{code}": naam for code, naam in ADVIEZEN.items()},
}
_LISTS: Final[Mapping[str, Keuzelijst]] = {
    "kanaal": KANALEN,
    "pauzereden": PAUZEREDENEN,
    "besluit": BESLUITEN,
    "advies": ADVIEZEN,
    "wijziging": WIJZIGINGEN,
    "bron": BRONNEN,
    "stap": {str(stap): naam for stap, naam in VOORINBURGERING_STAPPEN.items()},
    "onderwerp": ONDERWERPEN,
    "leerroute": LEERROUTES,
    "product": PRODUCTEN,
    "doelgroep": DOELGROEPEN,
    "uitkomst": OPROEPUITKOMSTEN,
    "wijze": VERZENDWIJZEN,
    "status": RANDVOORWAARDESTANDEN,
    "lijst": {code: soort.naam for code, soort in CHECKLISTEN.items()},
    "punt": PUNTNAMEN,
    "voorziening": {code: soort.naam for code, soort in VOORZIENINGEN.items()},
    "begeleidingsfase": {code: fase.naam for code, fase in BEGELEIDINGSFASEN.items()},
}
_LISTS_PER_ACT: Final[Mapping[tuple[str, str], Keuzelijst]] = {
    ("feit", "soort"): _FEITEN,
    ("examen", "onderdeel"): EXAMENONDERDELEN,
    ("examen", "uitslag"): EXAMENUITSLAGEN,
    ("tolk", "tolkstand"): TOLKSTANDEN,
    ("randvoorwaarde", "soort"): RANDVOORWAARDEN,
    ("brief", "soort"): DOCUMENTSOORTEN,
    ("bericht", "soort"): _BERICHTEN,
    ("uren", "soort"): SOORTNAMEN,
    ("uren", "grond"): GRONDEN,
    ("uren", "oorzaak"): OORZAKEN,
    ("uren", "presentie"): {"aanwezig": gettext_lazy("aanwezig"), **AFWEZIGHEDEN},
    ("dossier", "reden"): SLUITREDENEN,
    **MEEDOEN_WOORDEN,
    ("einde", "wijze"): WIJZEN,
    ("nazorg", "moment"): NAZORGMOMENTEN,
    ("ontzorging", "reden"): PERIODEREDENEN,
    ("vaste_last", "soort"): VASTE_LASTEN,
    ("zelfredzaamheidsplan", "niveau"): NIVEAUS,
    ("betalingssignaal", "bron"): SIGNAALBRONNEN,
    ("maatje", "soort"): MAATJESOORTEN,
    ("maatje", "resultaat"): MAATJERESULTATEN,
    ("verwijzing", "naar"): VERWIJZINGEN,
    ("verwijzing", "status"): VERWIJSSTANDEN,
}


WERKER_VELDEN: Final = ("medewerker", "vorige")
PARTIJ_VELDEN: Final = ("van", "naar")
PARTIJ_HANDELINGEN: Final = ("overdracht.",)
"""Events in which ``van`` and ``naar`` are parties."""
DAG_VELDEN: Final[Mapping[str, str]] = {
    "op_dag": "j F Y",
    "besproken_op": "j F Y",
    "gesprek_op": "j F Y",
    "maand": "F Y",
    "urendag": "j F Y",
}
"""Days, each with the form in which it is said."""


@dataclass(frozen=True, slots=True)
class Namen:
    """Names by id or code, of workers and of parties."""

    werkers: Mapping[int, str] = field(default_factory=dict)
    partijen: Mapping[str, str] = field(default_factory=dict)


def find_words(handeling: str, gegevens: Mapping[str, Any], *, names: Namen) -> Mapping[str, str]:
    """Return the words for every code of an event; ids stay out, but for workers."""
    noun = handeling.partition(".")[0]
    words: dict[str, str] = {}
    for name, value in gegevens.items():
        if name in WERKER_VELDEN:
            words[name] = names.werkers.get(value, _("iemand") if value else _("niemand"))
        elif name in PARTIJ_VELDEN and handeling.startswith(PARTIJ_HANDELINGEN):
            words[name] = names.partijen.get(value, str(value))
        elif name in DAG_VELDEN:
            words[name] = date_format(date.fromisoformat(value), DAG_VELDEN[name])
        elif name == "aanwezig":
            words[name] = ", ".join(get_word(AANWEZIGEN, wie) for wie in value)
        elif name == "taak":
            words[name] = _task(str(value))
        elif isinstance(value, str | int):
            known = _LISTS_PER_ACT.get((noun, name)) or _LISTS.get(name, {})
            words[name] = get_word(known, str(value))
    return words


def _task(code: str) -> str:
    title = WERK_TITELS.get(cast(WerkCode, code))
    return _(title) if title else get_taaknaam(code)
