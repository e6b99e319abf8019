"""Makes from the tables what the law must know of cases of enforcement.

The number of queries does not depend on the number of dossiers.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Final, cast

from django.utils import timezone

from inburgering.cases.models import Handhavingszaak, Verzending
from inburgering.law.boete import Artikel
from inburgering.law.stand_handhaving import Handhavingstand, Zaakstand

_Status = Handhavingszaak.Status
LOOPT: Final = (
    *(_Status.FEITEN, _Status.ZIENSWIJZE, _Status.BEOORDELEN, _Status.VOORGELEGD),
    *(_Status.BESLOTEN, _Status.BEZWAAR),
)
"""Cases that still ask for something."""
STAAT: Final = (_Status.BESLOTEN, _Status.BEZWAAR, _Status.ONHERROEPELIJK)
"""Fines that were imposed and not taken back."""
TEKSTEN: Final = (
    *("feiten", "zienswijze", "verwijtbaarheid_reden", "uitzondering_reden"),
    *("bijzondere_omstandigheden", "opmerking", "reden_einde"),
)
"""Encrypted texts, which the law does not read."""
ZONDER: Final = (_Status.AFGEZIEN, _Status.INGETROKKEN)


def load_handhaving(pks: Collection[int]) -> Mapping[int, Handhavingstand]:
    """Return it per dossier, by primary key; a dossier without rows may be left out."""
    rows = list(
        Handhavingszaak.objects.filter(dossier__in=pks)
        .select_related("oproep")
        .defer(*TEKSTEN, "berekening", "besluit")
        .order_by("pk")
    )
    if not rows:
        return {}
    sent = load_sent([row.pk for row in rows])
    per_dossier: dict[int, list[Handhavingszaak]] = defaultdict(list)
    for row in rows:
        per_dossier[row.dossier_id].append(row)
    return {pk: _make_stand(found, sent) for pk, found in per_dossier.items()}


def load_sent(pks: Collection[int]) -> Mapping[int, date]:
    """Return per case the day on which the letter with its decision went out."""
    letters = Verzending.objects.filter(
        document__handhaving__in=pks, document__soort="boete_besluit", verzonden_op__isnull=False
    )
    found = letters.values_list("document__handhaving", "verzonden_op")
    return {pk: cast(date, day) for pk, day in found}


def get_day(moment: datetime | None) -> date | None:
    """Return the day of a moment, as the clock on the wall has it."""
    return None if moment is None else timezone.localtime(moment).date()


def _make_stand(rows: list[Handhavingszaak], sent: Mapping[int, date]) -> Handhavingstand:
    calls = [(row.oproep.volgnummer, row.status) for row in rows if row.oproep is not None]
    other = {number for number, status in calls if status not in ZONDER}
    return Handhavingstand(
        zaken=tuple(_make_zaak(row, sent) for row in rows if row.status in LOOPT),
        oproepen_met_zaak=frozenset(number for number, _ in calls),
        oproepen_met_boete=frozenset(number for number, status in calls if status in STAAT),
        oproepen_zonder_boete=frozenset(number for number, _ in calls if number not in other),
    )


def _make_zaak(row: Handhavingszaak, sent: Mapping[int, date]) -> Zaakstand:
    day = get_day(row.recorded_at)
    return Zaakstand(
        artikel=cast(Artikel, row.artikel),
        status=row.status,
        gedraging_op=row.gedraging_op,
        rapport_op=day or row.geconstateerd_op,
        zienswijze_uiterlijk=row.zienswijze_uiterlijk,
        zienswijze_ontvangen_op=row.zienswijze_ontvangen_op,
        voorgelegd_op=get_day(row.voorgelegd_at),
        akkoord_op=get_day(row.akkoord_at),
        dagtekening=row.dagtekening,
        bekend_op=row.dagtekening if row.is_overgenomen else sent.get(row.pk),
        bezwaar_op=row.bezwaar_op,
        bezwaar_besloten_op=row.bezwaar_besloten_op,
        bezwaar_uitkomst=row.bezwaar_uitkomst,
    )
