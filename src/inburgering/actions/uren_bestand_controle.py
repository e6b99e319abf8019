"""Looks at the rows of a file with hours: whose they are, and what may not come in.

The number of queries does not depend on the number of rows.
"""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db.models import Q

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.bestand_bevinding import Bevinding
from inburgering.cases.bestand_lezen import Rij
from inburgering.cases.bestand_rij import Tabelrij, lees_cellen
from inburgering.cases.models import Dossier
from inburgering.cases.uren_bestand import INDELING
from inburgering.cases.uren_bestelling import Bestelboek, load_bestelboek
from inburgering.cases.urenboek import VELD, Opgave, load_urenboek, read_uren
from inburgering.cases.urensoorten import URENSOORTEN
from inburgering.cases.welkomstprogramma import count_welcome
from inburgering.cases.zichtbaar import get_visible_dossiers

PER_VRAAG: Final = 5000
KOLOM_VAN: Final[Mapping[str, str]] = {"tijd": "uren"}


@dataclass(frozen=True, slots=True)
class Deelnemer:
    """A person whose hours may come in."""

    pk: int
    gemeente: str
    is_open: bool


@dataclass(slots=True)
class Urenkandidaat:
    """A row, and the time it states when nothing is wrong with it."""

    rij: Tabelrij
    opgave: Opgave | None = None

    @property
    def is_goed(self) -> bool:
        """Whether the row may come in."""
        return self.opgave is not None and not self.rij.fouten


@dataclass(frozen=True, slots=True)
class Urencontrole:
    """All rows of a file as they were found."""

    kandidaten: tuple[Urenkandidaat, ...]
    boek: Bestelboek

    @property
    def goed(self) -> list[Opgave]:
        """The rows that may come in."""
        return [k.opgave for k in self.kandidaten if k.is_goed and k.opgave is not None]

    @property
    def bevindingen(self) -> list[Bevinding]:
        """Every finding of every row."""
        return [f for k in self.kandidaten for f in k.rij.fouten.values()]

    @property
    def is_vreemd(self) -> bool:
        """Whether not one row is about somebody of the own party: a file from elsewhere."""
        return all(
            (fault := k.rij.fouten.get("deelnemer")) is not None
            and fault.code == "deelnemer_onbekend"
            for k in self.kandidaten
        )


def check_uren(rijen: Sequence[Rij], *, bereik: Bereik, dag: date) -> Urencontrole:
    """Return what may come in and what is wrong with the rest."""
    found = [Urenkandidaat(lees_cellen(rij, INDELING)) for rij in rijen]
    people = _find_people({k.rij.teksten.get("deelnemer", "") for k in found}, bereik)
    for kandidaat in found:
        _read(kandidaat, people, bereik)
    stated = [k for k in found if k.opgave is not None]
    items = count_welcome(
        [k.opgave for k in stated if k.opgave is not None],
        gemeenten={person.pk: person.gemeente for person in people.values()},
        dag=dag,
    )
    for kandidaat, item in zip(stated, items, strict=True):
        kandidaat.opgave = item
    boek = load_bestelboek({item.dossier for item in items}, organisatie=bereik.organisatie)
    _check_together(stated, boek, bereik=bereik, dag=dag)
    return Urencontrole(tuple(found), boek)


def lock_people(rijen: Iterable[Rij]) -> None:
    """Lock everybody that a file names, in the order of their keys, so that two files can meet."""
    keys = sorted({rij.waarden.get("deelnemer", "") for rij in rijen} - {""})
    for start in range(0, len(keys), PER_VRAAG):
        part = keys[start : start + PER_VRAAG]
        wanted = Q(nummer__in=part) | Q(sleutel__in=[key for key in part if _is_uuid(key)])
        list(Dossier.objects.select_for_update().filter(wanted).order_by("pk").only("pk"))


def _find_people(keys: Iterable[str], bereik: Bereik) -> dict[str, Deelnemer]:
    """Return who exists for this worker, by dossier number and by key."""
    wanted = sorted(key for key in keys if key)
    gemeenten = [code for code, delen in bereik.delen.items() if Deel.UREN in delen]
    found: dict[str, Deelnemer] = {}
    for start in range(0, len(wanted), PER_VRAAG):
        part = wanted[start : start + PER_VRAAG]
        uuids = [key for key in part if _is_uuid(key)]
        rows = get_visible_dossiers(bereik).filter(
            Q(nummer__in=part) | Q(sleutel__in=uuids), gemeente__in=gemeenten
        )
        for pk, nummer, sleutel, gemeente, status in rows.values_list(
            "pk", "nummer", "sleutel", "gemeente_id", "status"
        ):
            person = Deelnemer(pk, gemeente, status == Dossier.Status.OPEN)
            found[nummer] = found[str(sleutel)] = person
    return found


def _is_uuid(text: str) -> bool:
    try:
        return str(uuid.UUID(text)) == text
    except ValueError:
        return False


def _read(kandidaat: Urenkandidaat, people: Mapping[str, Deelnemer], bereik: Bereik) -> None:
    rij = kandidaat.rij
    person = people.get(rij.teksten.get("deelnemer", ""))
    if person is None:
        rij.meld("deelnemer", "deelnemer_onbekend")
    elif not person.is_open:
        rij.meld("deelnemer", "dossier_dicht")
    minutes = _read_time(rij, "uren")
    planned = _read_time(rij, "gepland")
    soort = rij.keuzes.get("soort", "")
    if person is not None and soort and not _may(person, soort, bereik):
        rij.meld("soort", "soort_niet_van_jou")
    if rij.fouten or person is None or minutes is None:
        return
    kandidaat.opgave = Opgave(
        dossier=person.pk,
        soort=soort,
        datum=rij.datums["datum"],
        minuten=minutes,
        organisatie=bereik.organisatie,
        categorie=rij.keuzes.get("categorie", ""),
        is_week=rij.keuzes.get("per") == "week",
        gepland=planned,
        afwezig=rij.keuzes.get("afwezig", ""),
    )


def _read_time(rij: Tabelrij, kolom: str) -> int | None:
    text = rij.teksten.get(kolom, "")
    if not text:
        return None
    minutes = read_uren(text)
    if minutes is None:
        rij.meld(kolom, "uren_onleesbaar")
    return minutes


def _may(person: Deelnemer, soort: str, bereik: Bereik) -> bool:
    return any(bereik.mag_doen(person.gemeente, taak) for taak in URENSOORTEN[soort].taken)


def _check_together(
    kandidaten: Sequence[Urenkandidaat], boek: Bestelboek, *, bereik: Bereik, dag: date
) -> None:
    """Check every row with what stands and with the rows before it."""
    book = load_urenboek([k.opgave for k in kandidaten if k.opgave is not None])
    seen: dict[tuple[object, ...], int] = {}
    for kandidaat in kandidaten:
        item = kandidaat.opgave
        if item is None:
            continue
        key = (item.dossier, item.soort, item.categorie, item.datum, item.is_week)
        code = book.find_fault(item, dag=dag)
        if not code and bereik.rol.alleen_eigen_deelnemers:
            order = boek.find(item)
            if order is None or order.organisatie_id != bereik.organisatie:
                code = "buiten_bestelling"
        if not code:
            book.add(item)
            seen[key] = kandidaat.rij.nummer
        elif code == "staat_er_al" and key in seen:
            kandidaat.rij.meld("datum", "dubbel_in_bestand", bij_rij=seen[key])
        else:
            kolom = KOLOM_VAN.get(VELD[code], VELD[code])
            kandidaat.rij.meld(kolom, code)
