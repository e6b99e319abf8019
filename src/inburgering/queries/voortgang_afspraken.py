"""The agreements of the plan in force, each with how it stood in the last talk."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from inburgering.cases.keuzelijsten import get_word
from inburgering.cases.models import Afspraakstand, Dossier, Pip, Voortgangsgesprek
from inburgering.cases.pip_inhoud import pip_inhoud_from_json
from inburgering.cases.voortgang import (
    AFSPRAAKSTANDEN,
    WIE_DOET,
    Afspraak,
    list_afspraken,
)


@dataclass(frozen=True, slots=True)
class Afspraakbeeld:
    """One agreement, and how it stood when it was last spoken about."""

    code: str
    naam: str
    wie: str
    """inburgeraar, gemeente or partner."""
    wie_woord: str
    tekst: str
    stand: str = ""
    """Empty: never spoken about."""
    stand_woord: str = ""
    toelichting: str = ""
    op: date | None = None


@dataclass(frozen=True, slots=True)
class Afspraken:
    """The agreements of the plan in force; without a plan there are none."""

    volgnummer: int | None
    dagtekening: date | None
    aantal_gesprekken: int | None
    rijen: tuple[Afspraakbeeld, ...]


def load_afspraken(row: Dossier) -> Afspraken:
    """Return the agreements of the plan in force. Two queries.

    How an agreement stood counts only as long as the plan says the same.
    """
    pip = Pip.objects.filter(dossier=row, status=Pip.Status.VASTGESTELD).first()
    if pip is None:
        return Afspraken(None, None, None, ())
    inhoud = pip_inhoud_from_json(pip.inhoud)
    stood = _load_standen(row)
    return Afspraken(
        volgnummer=pip.volgnummer,
        dagtekening=pip.dagtekening,
        aantal_gesprekken=inhoud.aantal_voortgangsgesprekken,
        rijen=tuple(_picture(item, stood) for item in list_afspraken(inhoud)),
    )


def picture_stored(
    beeld: Mapping[str, Any], standen: Iterable[Afspraakstand]
) -> tuple[Afspraakbeeld, ...]:
    """Return the agreements as they were spoken about in one talk, in the order of its plan."""
    by_code = {stand.afspraak: stand for stand in standen}
    found = []
    for item in beeld.get("afspraken", ()):
        stand = by_code.get(item["code"])
        if stand is not None:
            found.append(_with_stand(Afspraak(**item), stand, None))
    return tuple(found)


def _load_standen(row: Dossier) -> Mapping[tuple[str, str], Afspraakstand]:
    """Return per agreement and its text how it stood when it was last spoken about."""
    rows = (
        Afspraakstand.objects.filter(
            gesprek__dossier=row, gesprek__status=Voortgangsgesprek.Status.GEVOERD
        )
        .exclude(stand=Afspraakstand.Stand.NIET_BESPROKEN)
        .select_related("gesprek")
        .order_by("gesprek__datum", "gesprek_id", "id")
    )
    found: dict[tuple[str, str], Afspraakstand] = {}
    for stand in rows:
        texts = {item["code"]: item["tekst"] for item in stand.gesprek.beeld.get("afspraken", ())}
        found[stand.afspraak, texts.get(stand.afspraak, "")] = stand
    return found


def _picture(item: Afspraak, stood: Mapping[tuple[str, str], Afspraakstand]) -> Afspraakbeeld:
    stand = stood.get((item.code, item.tekst))
    return _with_stand(item, stand, stand.gesprek.datum if stand else None)


def _with_stand(item: Afspraak, stand: Afspraakstand | None, op: date | None) -> Afspraakbeeld:
    return Afspraakbeeld(
        code=item.code,
        naam=item.naam,
        wie=item.wie,
        wie_woord=get_word(WIE_DOET, item.wie),
        tekst=item.tekst,
        stand=stand.stand if stand else "",
        stand_woord=get_word(AFSPRAAKSTANDEN, stand.stand) if stand else "",
        toelichting=stand.toelichting if stand else "",
        op=op,
    )
