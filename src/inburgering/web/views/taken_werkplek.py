"""Where the work of a task is done, and a row of the work list with its addresses."""

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from django.urls import NoReverseMatch, reverse

from inburgering.cases.checklisten import CHECKLISTEN
from inburgering.queries.werkvoorraad_beeld import Taakrij
from inburgering.queries.werkvoorraad_taak import BERICHT_VAN_TAAK, FEIT_VAN_TAAK

WERKPLEK: Final[Mapping[str, str]] = {
    "afwezigheid_opvolgen": "uren",
    "uren_vragen": "uren",
    "oproep_versturen": "oproep_nieuw",
    "oproep_herhalen": "oproep_nieuw",
    "oproep_derde": "oproep_nieuw",
    "oproep_uitkomst_vastleggen": "oproep",
    "intake_afwezig_voltooien": "oproep",
    "driegesprek_voeren": "aankomst",
    "kinderopvang_regelen": "dossier_randvoorwaarde",
    "gesprekken_voeren": "intake",
    "leerbaarheidstoets_afnemen": "intake_toets",
    "brede_intake_voltooien": "intake",
    "pip_vaststellen": "pip",
    "pip_akkoord_geven": "pip",
    "pip_verzenden": "pip",
    **dict.fromkeys(
        (
            *("handhaving_feiten", "zienswijze_vragen", "zienswijze_beoordelen"),
            *("boete_akkoord_geven", "boete_besluiten", "boete_verzenden"),
            *("bezwaar_beslissen", "boete_onherroepelijk"),
        ),
        "handhaving",
    ),
    "aanbieder_regelen": "bestellingen",
    "bestelling_opvolgen": "bestellingen",
    "wachtlijst_opvolgen": "bestellingen",
    "start_bevestigen": "bestellingen",
    "voortgangsgesprek_plannen": "voortgang",
    "voortgangsgesprek_voeren": "voortgang",
    "verlenging_voorbereiden": "verlenging",
    "vrijstelling_nagaan": "wijzigen",
    "bio_advies_geven": "wijzigen",
    "pauze_bespreken": "wijzigen",
    "duo_melden": "duo_melden",
    "voldaan_navragen": "afronding",
    "einde_vastleggen": "afronding_einde",
    "warm_verwijzen": "afronding",
    "nazorg_6": "afronding_nazorg",
    "nazorg_12": "afronding_nazorg",
    "dossier_archiveren": "afronding_sluiten",
    "overdracht_vragen": "verhuizing",
    "overdracht_verstrekken": "verhuizing",
    "werk_nagaan": "meedoen",
    "vergoeding_beslissen": "vergoedingen",
    "vergoeding_betalen": "vergoedingen",
    "ontzorgen_afronden": "geld",
    "maandstaat_maken": "geld",
    "betalingssignaal_opvolgen": "hulp",
    "verwijzing_opvolgen": "hulp",
    "maatje_zoeken": "hulp",
    "pvt_afronden": "pvt",
    "map_afronden": "map_eindgesprek",
    "eindgesprek_z_voeren": "eindgesprek_z",
    "examen_uitslag_vastleggen": "leren",
    "voortgangsbericht_vragen": "leren",
    "voortgangsbericht_beoordelen": "leren",
    "tolk_boeken": "tolken_dossier",
}
"""The page of the dossier where the work is done, by the code of the work."""
BEGELEIDING: Final = frozenset(
    {"regeldag_houden", "mb_starten", "mb_afronden", "ontzorgen_starten", "zelfredzaamheid_regelen"}
)
"""Work with a list or an offer beside the fact that settles it."""
NERGENS: Final = uuid.UUID(int=0)


@dataclass(frozen=True, slots=True)
class Regel:
    """A row with its addresses."""

    rij: Taakrij
    is_vervolg: bool
    """Of the same person as the row above, with the same last day."""
    dossier: str
    werk: str
    taak: str


def make_lines(rows: Iterable[Taakrij]) -> tuple[Regel, ...]:
    """Return the rows with the address of the person, of the work and of the task."""
    lines: list[Regel] = []
    above: Taakrij | None = None
    for row in rows:
        same = above is not None and (above.dossier, above.uiterlijk) == (
            row.dossier,
            row.uiterlijk,
        )
        line = Regel(
            rij=row,
            is_vervolg=same,
            dossier=get_address("dossier", row.dossier),
            werk=get_workplace(row.code, dossier=row.dossier, taak=row.sleutel),
            taak=get_address("taak", row.sleutel),
        )
        lines.append(line)
        above = row
    return tuple(lines)


def get_workplace(code: str, *, dossier: uuid.UUID, taak: uuid.UUID) -> str:
    """Return where the work is done: the page of a dossier, or the page of the task itself."""
    if code in FEIT_VAN_TAAK or code in BERICHT_VAN_TAAK or code not in WERKPLEK:
        return get_address("taak", taak)
    return get_address(WERKPLEK[code], dossier) or get_address("dossier", dossier)


def get_help_address(code: str, taak: str, *, dossier: uuid.UUID) -> str:
    """Return where the list or the offer of this work is kept, empty for other work."""
    if code not in BEGELEIDING:
        return ""
    if taak not in CHECKLISTEN:
        return get_address("begeleiding", dossier)
    return reverse("checklist", args=[dossier, taak])


def get_address(name: str, key: uuid.UUID) -> str:
    """Return the address of a page about one thing, empty when there is no such page."""
    return _get_pattern(name).replace(str(NERGENS), str(key))


@lru_cache(maxsize=32)
def _get_pattern(name: str) -> str:
    """Return the address with an empty key: fifty rows ask for the same one."""
    try:
        return reverse(name, args=[NERGENS])
    except NoReverseMatch:
        return ""
