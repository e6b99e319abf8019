"""What the pages on files with hours show: what was read, what stays out, and the form."""

import uuid
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.bestand_bevinding import Bevinding, bevindingen_from_json, explain
from inburgering.cases.bestand_lezen import Rij
from inburgering.cases.bestand_rijen import rijen_ontsleutelen
from inburgering.cases.models import Bestelling, Dossier, Urenbestand
from inburgering.cases.uren_bestand import INDELING, UITLEG
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.queries.dossier_kop import get_full_name

SHOWN = 100
MAX_FORM = 2000


@dataclass(frozen=True, slots=True)
class Punt:
    """One finding in words."""

    rij: int
    kolom: str
    wat: str
    doe: str


@dataclass(frozen=True, slots=True)
class Bestandbeeld:
    """A file that was read or taken in."""

    sleutel: uuid.UUID
    aantal: int
    goed: int
    is_klaar: bool
    is_afgebroken: bool
    heeft_rijen: bool
    punten: tuple[Punt, ...]
    is_meer: bool
    soorten: tuple[tuple[str, int], ...]
    """What is wrong, and in how many rows, most first."""
    gelezen_op: datetime


def get_bestand(sleutel: uuid.UUID, *, bereik: Bereik) -> Bestandbeeld | None:
    """Return a file of the own party, ``None`` if there is none."""
    row = Urenbestand.objects.filter(sleutel=sleutel, organisatie=bereik.organisatie).first()
    if row is None:
        return None
    found = bevindingen_from_json(row.bevindingen)
    wrong = {item.rij for item in found}
    counts = Counter(str(explain(item, UITLEG).doe) for item in found)
    is_done = row.status == Urenbestand.Status.VERWERKT
    return Bestandbeeld(
        sleutel=row.sleutel,
        aantal=row.aantal,
        goed=row.gedaan if is_done else row.aantal - len(wrong),
        is_klaar=is_done,
        is_afgebroken=row.status == Urenbestand.Status.AFGEBROKEN,
        heeft_rijen=bool(bytes(row.rijen_versleuteld)),
        punten=tuple(_as_point(item) for item in found[:SHOWN]),
        is_meer=len(found) > SHOWN,
        soorten=tuple(counts.most_common(8)),
        gelezen_op=row.created_at,
    )


def _as_point(item: Bevinding) -> Punt:
    words = explain(item, UITLEG)
    return Punt(item.rij, INDELING.kolommen[item.kolom].kop, str(words.wat), str(words.doe))


def get_rest(
    sleutel: uuid.UUID, *, bereik: Bereik
) -> tuple[tuple[Rij, ...], tuple[Bevinding, ...]] | None:
    """Return the rows that stayed out with their findings, ``None`` if there are none."""
    row = Urenbestand.objects.filter(sleutel=sleutel, organisatie=bereik.organisatie).first()
    if row is None or not bytes(row.rijen_versleuteld):
        return None
    found = bevindingen_from_json(row.bevindingen)
    wrong = {item.rij for item in found}
    rows = tuple(r for r in rijen_ontsleutelen(row.rijen_versleuteld) if r.nummer in wrong)
    return rows, found


def list_deelnemers(bereik: Bereik, *, dag: date) -> tuple[tuple[uuid.UUID, str], ...]:
    """Return key and name of the people whose hours the worker records, for the form."""
    gemeenten = [code for code, delen in bereik.delen.items() if Deel.UREN in delen]
    rows = get_visible_dossiers(bereik).filter(gemeente__in=gemeenten, status=Dossier.Status.OPEN)
    own = Bestelling.objects.filter(
        organisatie=bereik.organisatie, status=Bestelling.Status.GESTART, start_op__lte=dag
    ).values("dossier")
    if own.exists():
        rows = rows.filter(pk__in=own)
    found = rows.select_related("persoon").order_by(
        "persoon__geslachtsnaam", "persoon__voornamen", "pk"
    )
    return tuple((row.sleutel, get_full_name(row.persoon)) for row in found[:MAX_FORM])


def list_bestanden(bereik: Bereik) -> tuple[tuple[uuid.UUID, datetime, int, int], ...]:
    """Return the last files of the own party: key, when, rows, rows that came in."""
    rows = Urenbestand.objects.filter(organisatie=bereik.organisatie)
    return tuple(
        rows.exclude(status=Urenbestand.Status.AFGEBROKEN)
        .order_by("-id")
        .values_list("sleutel", "created_at", "aantal", "gedaan")[:10]
    )
