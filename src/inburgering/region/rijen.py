"""Turns a region file into the start-dated rows of the tables, as plain values.

Each kind of row is a mapping from its key to its other values. A part of ``taken`` is the whole
picture of its tasks for its days: what the next part does not repeat, ends.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import pairwise
from typing import Any, Final

from inburgering.region.controle_beslissen import (
    BESLIST,
    find_beslisser,
    index_mandaten,
)
from inburgering.region.controle_perioden import Reeks, index_reeksen
from inburgering.region.partijen import Partijen
from inburgering.region.regiobestand import MandaatDeel, Regiobestand, TaakDeel
from inburgering.region.regiobestand_velden import GEEN
from inburgering.region.versies import Versies

Sleutel = tuple[Any, ...]
Rijen = Mapping[Sleutel, dict[str, Any]]
"""The other values of each row by its key."""
ONE_DAY: Final = timedelta(days=1)
ROLLEN: Final = {
    "mede_uitvoerders": "mede_uitvoerder",
    "opdrachtnemers": "opdrachtnemer",
    "inkopers": "inkoper",
    "ketenpartners": "ketenpartner",
}
GEEN_GROND: Final = {
    "grond": "",
    "grond_tekst": "",
    "besluit_datum": None,
    "ondertekend_door": "",
}
GEEN_BASIS: Final[dict[str, Any]] = {
    "soort": "geen",
    "organisatie_id": None,
    "nummer": "",
    "besluit_datum": None,
    "functie": "",
    "ondertekenaar": "",
    "omschrijving": "",
    "is_aangenomen": False,
    "bron": "",
    "document_id": None,
}


def verdeling_rijen(bestand: Regiobestand) -> Rijen:
    """Return the rows of Taakverdeling by municipality, task, role, party and first day.

    The key of an uitvoerder holds no party: there is one per day, who may be nobody.
    """
    found: dict[Sleutel, dict[str, Any]] = {}
    codes, partijen, versies = index_codes(bestand), Partijen(bestand), Versies(bestand)
    for (naam, taak), reeks in index_reeksen(bestand).items():
        where = (codes[naam], taak)
        for (_index, deel), follower in _with_next(reeks):
            partners = list(_partners(deel, naam, partijen))
            document = versies.find_key(deel.document, naam, dag=deel.sinds)
            found[(*where, "uitvoerder", None, deel.sinds)] = {
                **_uitvoerder(deel, naam, partijen),
                "document_id": document,
            }
            for rol, organisatie in partners:
                found[(*where, rol, organisatie, deel.sinds)] = _partner(deel, is_actief=True)
            end = _end(deel, follower)
            if end is None:
                continue
            if follower is None or follower.sinds != end:
                found[(*where, "uitvoerder", None, end)] = _nobody(deel)
            for rol, organisatie in partners:
                found[(*where, rol, organisatie, end)] = _partner(deel, is_actief=False)
    return found


def beslisbasis_rijen(bestand: Regiobestand) -> Rijen:
    """Return the rows of Beslisbasis by municipality, task and first day."""
    found: dict[Sleutel, dict[str, Any]] = {}
    codes, bases = index_codes(bestand), _Bases(bestand)
    for (naam, taak), reeks in index_reeksen(bestand).items():
        if taak not in BESLIST:
            continue
        where = (codes[naam], taak)
        for (_index, deel), follower in _with_next(reeks):
            found[(*where, deel.sinds)] = bases.make(deel, naam)
            ends = [end for end in (_end(deel, follower), bases.find_end(deel, naam)) if end]
            end = min(ends, default=None)
            if end and (follower is None or end < follower.sinds):
                found[(*where, end)] = dict(GEEN_BASIS)
    return found


def index_codes(bestand: Regiobestand) -> dict[str, str]:
    """Return the CBS code of each municipality of the file by its name."""
    return {gemeente.naam: gemeente.cbs_code for gemeente in bestand.gemeenten}


def _with_next(reeks: Reeks) -> Iterator[tuple[tuple[int, TaakDeel], TaakDeel | None]]:
    for item, follower in pairwise([*reeks, None]):
        assert item is not None
        yield item, follower[1] if follower else None


def _end(deel: TaakDeel, follower: TaakDeel | None) -> date | None:
    """Return the first day on which this part no longer holds."""
    if deel.tot:
        return deel.tot + ONE_DAY
    return follower.sinds if follower else None


def _partners(deel: TaakDeel, naam: str, partijen: Partijen) -> Iterator[tuple[str, str]]:
    for field, rol in ROLLEN.items():
        for reference in getattr(deel, field):
            partij = partijen.find(reference, naam)
            assert partij is not None
            yield rol, partij.code


def _uitvoerder(deel: TaakDeel, naam: str, partijen: Partijen) -> dict[str, Any]:
    grond, partij = deel.grond, partijen.find(deel.uitvoerder, naam)
    if partij is None or grond is None:
        return {**_nobody(deel), "toelichting": deel.toelichting, "bron": deel.bron} | {
            "is_aangenomen": deel.aangenomen
        }
    return {
        "organisatie_id": partij.code,
        "is_actief": True,
        "niveau": str(deel.niveau),
        "grond": str(grond.soort),
        "grond_tekst": grond.tekst,
        "besluit_datum": grond.besluit_datum,
        "ondertekend_door": grond.ondertekend_door,
        "is_aangenomen": deel.aangenomen,
        "toelichting": deel.toelichting,
        "bron": deel.bron,
    }


def _nobody(deel: TaakDeel) -> dict[str, Any]:
    return {
        "organisatie_id": None,
        "is_actief": True,
        "niveau": str(deel.niveau),
        **GEEN_GROND,
        "is_aangenomen": False,
        "toelichting": "",
        "bron": "",
        "document_id": None,
    }


def _partner(deel: TaakDeel, *, is_actief: bool) -> dict[str, Any]:
    return {
        "is_actief": is_actief,
        "niveau": str(deel.niveau),
        **GEEN_GROND,
        "is_aangenomen": deel.aangenomen,
        "toelichting": "",
        "bron": deel.bron,
        "document_id": None,
    }


class _Bases:
    """Makes the rows on who decides."""

    def __init__(self, bestand: Regiobestand) -> None:
        self._mandaten = index_mandaten(bestand)
        self._partijen = Partijen(bestand)
        self._versies = Versies(bestand)

    def find_mandaat(self, deel: TaakDeel, naam: str) -> MandaatDeel | None:
        beslissen = deel.beslissen
        if beslissen is None or beslissen.soort != "mandaat" or deel.uitvoerder == GEEN:
            return None
        return self._mandaten[beslissen.besluit or "", naam]

    def find_end(self, deel: TaakDeel, naam: str) -> date | None:
        """Return the first day on which the mandaat no longer holds."""
        mandaat = self.find_mandaat(deel, naam)
        return mandaat.tot + ONE_DAY if mandaat and mandaat.tot else None

    def make(self, deel: TaakDeel, naam: str) -> dict[str, Any]:
        beslissen = deel.beslissen
        beslisser = find_beslisser(deel, naam, partijen=self._partijen)
        if beslisser is None or beslissen is None or beslissen.soort == GEEN:
            return dict(GEEN_BASIS)
        mandaat = self.find_mandaat(deel, naam)
        if mandaat:
            return {
                "soort": "mandaat",
                "organisatie_id": beslisser.code,
                "nummer": mandaat.nummer,
                "besluit_datum": mandaat.datum,
                "functie": mandaat.functie,
                "ondertekenaar": mandaat.ondertekenaar,
                "omschrijving": mandaat.omschrijving,
                "is_aangenomen": mandaat.aangenomen,
                "bron": mandaat.bron,
                "document_id": self._versies.find_key(mandaat.document, naam, dag=mandaat.datum),
            }
        return {
            "soort": beslissen.soort,
            "organisatie_id": beslisser.code,
            "nummer": beslissen.nummer,
            "besluit_datum": beslissen.datum,
            "functie": beslissen.functie,
            "ondertekenaar": beslissen.ondertekenaar,
            "omschrijving": "",
            "is_aangenomen": deel.aangenomen,
            "bron": deel.bron,
            "document_id": self._versies.find_key(deel.document, naam, dag=deel.sinds),
        }
