"""Writes hours of one person or of many, in sets; the caller holds lock and timeline."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from inburgering.access.moment import Moment
from inburgering.cases.models import Uren
from inburgering.cases.uren_bestelling import Bestelboek
from inburgering.cases.urenboek import Opgave
from inburgering.law.uren_tellen import LESSEN

PER_KEER = 2000


@dataclass(frozen=True, slots=True)
class Schrijver:
    """Who records, when, and from which file."""

    medewerker: int
    moment: Moment
    bestand: int | None = None


def write_uren(
    items: Iterable[Opgave],
    *,
    boek: Bestelboek,
    schrijver: Schrijver,
    keurmerk: Collection[int] = (),
    vervangt: Mapping[int, tuple[int, str]] | None = None,
) -> list[Uren]:
    """Write accepted rows.

    ``keurmerk`` are the positions of lessons of which somebody states the mark, under no contract
    of ours. ``vervangt`` gives per position the row that it replaces and the reason.
    """
    rows = []
    for place, item in enumerate(items):
        order = boek.find(item)
        old, reden = (vervangt or {}).get(place, (None, ""))
        marked = boek.has_keurmerk(item, order)
        rows.append(
            Uren(
                dossier_id=item.dossier,
                soort=item.soort,
                categorie=item.categorie,
                datum=item.datum,
                is_week=item.is_week,
                minuten=item.minuten,
                minuten_gepland=item.gepland,
                afwezig=item.afwezig,
                organisatie_id=item.organisatie,
                bestelling=order,
                les_id=item.les,
                bestand_id=schrijver.bestand,
                is_keurmerk=marked or (place in keurmerk and item.soort in LESSEN),
                opmerking=item.opmerking,
                vervangt_id=old,
                reden=reden,
                door_id=schrijver.medewerker,
                recorded_at=schrijver.moment.tijdstip,
            )
        )
    return Uren.objects.bulk_create(rows, batch_size=PER_KEER)


def end_uren(pks: Collection[int], *, moment: Moment) -> int:
    """Let rows hold no longer; they stay readable. Return how many."""
    rows = Uren.objects.filter(pk__in=pks, is_geldig=True)
    return rows.update(is_geldig=False, vervallen_at=moment.tijdstip)
