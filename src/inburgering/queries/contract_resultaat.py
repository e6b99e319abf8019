"""What was measured of the agreement on results of a contract. No names; small numbers stay hidden.

Source: R-SV-010. Figures as in ADR 0078: people of the own municipalities, one division per group.
"""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from inburgering.access.bereik import Bereik
from inburgering.cases.models import Bestelling, Voortgangsbericht
from inburgering.queries.cijfers import get_gebied
from inburgering.queries.cijfers_afschermen import Verdeling, make_verdeling

Status = Bestelling.Status
BEGONNEN: Final = (Status.GESTART, Status.AFGEROND, Status.GESTOPT)


@dataclass(frozen=True, slots=True)
class Contractresultaat:
    """What became of the people who began under one contract."""

    begonnen: Verdeling
    """Parts, in this order: still learning, finished, stopped."""
    oordeel: Verdeling
    """Whose newest judged report keeps the agreement, and whose does not, in this order."""


def get_contractresultaten(bereik: Bereik) -> Mapping[int, Contractresultaat] | None:
    """Return it per contract, by its id; ``None`` for who may not see figures.

    A person counts once per contract, with the newest order. Who pays the lessons himself does not
    count: the agreement is about what the municipality ordered. Four queries.
    """
    gebied = get_gebied(bereik)
    if gebied is None:
        return None
    codes = list(gebied.namen)
    stands, verdicts = _count_orders(codes), _count_verdicts(codes)
    return {
        contract: Contractresultaat(
            begonnen=make_verdeling([(str(s), stands[contract, s]) for s in BEGONNEN]),
            oordeel=make_verdeling([(str(v), verdicts[contract, v]) for v in (True, False)]),
        )
        for contract in {contract for contract, _stand in stands}
    }


def _count_orders(gemeenten: Collection[str]) -> Counter[tuple[int, str]]:
    rows = Bestelling.objects.filter(
        dossier__gemeente__in=gemeenten,
        contract__isnull=False,
        is_eigen_rekening=False,
        status__in=BEGONNEN,
    )
    newest: dict[tuple[int, int], str] = {}
    for contract, dossier, status in rows.order_by("start_op", "pk").values_list(
        "contract_id", "dossier_id", "status"
    ):
        newest[contract or 0, dossier] = status
    return Counter((contract, status) for (contract, _person), status in newest.items())


def _count_verdicts(gemeenten: Collection[str]) -> Counter[tuple[int, bool]]:
    rows = Voortgangsbericht.objects.filter(
        dossier__gemeente__in=gemeenten,
        bestelling__contract__isnull=False,
        bestelling__is_eigen_rekening=False,
        is_resultaat_gehaald__isnull=False,
    )
    newest: dict[tuple[int, int], bool] = {}
    for contract, dossier, is_kept in rows.order_by("beoordeeld_op", "pk").values_list(
        "bestelling__contract_id", "dossier_id", "is_resultaat_gehaald"
    ):
        newest[contract or 0, dossier] = bool(is_kept)
    return Counter((contract, is_kept) for (contract, _person), is_kept in newest.items())
