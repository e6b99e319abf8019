"""Which money pays which part of the plan: one list across laws and budgets. No amounts.

Source: R-SV-044. What somebody may not see, stays out.
"""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.bestelling_keuzen import PRODUCTEN
from inburgering.cases.keuzelijsten import get_taaknaam, get_word
from inburgering.cases.mb_termijn import FINANCIERING as LANGER
from inburgering.cases.meedoen import FINANCIERING, VERGOEDINGSOORTEN
from inburgering.cases.models import Bestelling, Dossier, Vergoeding, Voorziening
from inburgering.queries.dossier_kop import find_dossier
from inburgering.queries.hulp import find_bijstand

BESTELD = (
    Bestelling.Status.GEVRAAGD,
    Bestelling.Status.AANVAARD,
    Bestelling.Status.GESTART,
    Bestelling.Status.AFGEROND,
)
TOEGEKEND = (Vergoeding.Status.TOEGEKEND, Vergoeding.Status.BETAALD)


@dataclass(frozen=True, slots=True)
class Betaalregel:
    """One part of the plan, and out of which money it is paid."""

    wat: str
    bij: str
    """The party that gives it; may be empty."""
    uit: str
    """Empty while that was not recorded."""


def list_betaalregels(dossier: uuid.UUID, *, bereik: Bereik) -> tuple[Betaalregel, ...]:
    """Return the parts that are ordered, granted or given, each with its money.

    The number of queries is constant.
    """
    row = find_dossier(dossier, bereik=bereik)
    if row is None:
        return ()
    lines: list[Betaalregel] = []
    if bereik.mag_zien(row.gemeente_id, Deel.LEREN):
        lines += _orders(row)
    if bereik.mag_zien(row.gemeente_id, Deel.BEGELEIDING):
        lines += _longer_guidance(row)
    if bereik.mag_zien(row.gemeente_id, Deel.MEEDOEN):
        lines += _reimbursements(row)
    if find_bijstand(row, bereik) is not None:
        lines.append(Betaalregel(_("Bijstand"), "", get_word(FINANCIERING, "participatiewet")))
    return tuple(dict.fromkeys(lines))


def _orders(row: Dossier) -> Iterator[Betaalregel]:
    orders = Bestelling.objects.filter(dossier=row, status__in=BESTELD)
    for order in orders.select_related("organisatie").order_by("besteld_op", "pk"):
        party = order.organisatie.naam if order.organisatie else order.aanbieder_naam
        money = _("de inburgeraar zelf") if order.is_eigen_rekening else order.financiering
        yield Betaalregel(get_word(PRODUCTEN, order.product), party, money)


def _longer_guidance(row: Dossier) -> Iterator[Betaalregel]:
    rows = Voorziening.objects.filter(dossier=row).exclude(financiering="")
    for item in rows.select_related("organisatie").order_by("soort"):
        party = item.organisatie.naam if item.organisatie else ""
        yield Betaalregel(get_taaknaam(item.soort), party, get_word(LANGER, item.financiering))


def _reimbursements(row: Dossier) -> Iterator[Betaalregel]:
    rows = Vergoeding.objects.filter(dossier=row, status__in=TOEGEKEND)
    for item in rows.order_by("gevraagd_op", "pk"):
        yield Betaalregel(
            get_word(VERGOEDINGSOORTEN, item.soort), "", get_word(FINANCIERING, item.financiering)
        )
