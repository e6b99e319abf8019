"""When a loan at DUO is nearly used up while the duty of the act of 2013 still stands.

Grondslag: art. 12.1a lid 4 Besluit inburgering 2021, versie 2023-01-01: the college may guide
people who used up a set share of the loan.
"""

from datetime import date

from inburgering.law.grondslag import BEGIN_2023, bi
from inburgering.law.parameters import Tabel, Waarde, waarde_op

LENING = bi("12.1a", 4, versie=BEGIN_2023)
BIJNA_OP: Tabel = (
    Waarde(date(2022, 1, 1), 75, "share in percent; stands in a regulation not read", False),
)


def is_lening_bijna_op(*, hoogste_cent: int, gebruikt_cent: int, dag: date) -> bool:
    """Tell whether at least the set share of the loan was used.

    Amounts are in eurocents. Without a loan nothing is used up.

    Grondslag: art. 12.1a lid 4 Besluit inburgering 2021, versie 2023-01-01.

    Interpretatie: the share stands in a regulation that was not read, so it is a dated parameter
    (ADR 0014).
    """
    if hoogste_cent <= 0:
        return False
    return gebruikt_cent * 100 >= hoogste_cent * waarde_op(BIJNA_OP, dag).aantal
