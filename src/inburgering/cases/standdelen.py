"""The parts of a ``Stand`` that come after the plan, each loaded by its own module."""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from typing import Any, Final

from inburgering.cases.models import (
    Advies,
    Afronding,
    Bericht,
    Bestelling,
    Betalingssignaal,
    Dienstverband,
    Duobesluit,
    Handhavingszaak,
    Maatje,
    Nazorgcontact,
    Ontzorging,
    Pauze,
    Pip,
    Tolkopdracht,
    Uren,
    Urensignaal,
    Vergoeding,
    Verwijzing,
    Voortgangsbericht,
    Voortgangsgesprek,
    Werkcheck,
    Zelfredzaamheidsplan,
)
from inburgering.cases.sporen import Tabel
from inburgering.cases.stand_afronding import load_afronding
from inburgering.cases.stand_bestelling import load_bestelling
from inburgering.cases.stand_geld import load_geld
from inburgering.cases.stand_handhaving import load_handhaving
from inburgering.cases.stand_leren import load_leren
from inburgering.cases.stand_meedoen import load_meedoen
from inburgering.cases.stand_uren import load_uren
from inburgering.cases.stand_voortgang import load_voortgang
from inburgering.cases.stand_wijziging import load_wijziging

Lader = Callable[[Collection[int]], Mapping[int, Any]]
LADERS: Final[Mapping[str, tuple[Lader, tuple[Tabel, ...]]]] = {
    "bestelling": (load_bestelling, (Bestelling, Pip)),
    "uren": (load_uren, (Urensignaal, Bestelling)),
    "leren": (load_leren, (Uren, Bestelling, Voortgangsbericht, Tolkopdracht)),
    "meedoen": (load_meedoen, (Werkcheck, Dienstverband, Vergoeding)),
    "geld": (
        load_geld,
        (Zelfredzaamheidsplan, Verwijzing, Ontzorging, Betalingssignaal, Maatje),
    ),
    "voortgang": (load_voortgang, (Pip, Voortgangsgesprek)),
    "wijziging": (load_wijziging, (Duobesluit, Pauze, Advies, Bericht)),
    "handhaving": (load_handhaving, (Handhavingszaak,)),
    "afronding": (load_afronding, (Duobesluit, Afronding, Nazorgcontact, Verwijzing)),
}
"""By the field of ``law.werkstand.Stand`` that it fills: who fills it, and from which tables."""


def load_standdelen(
    pks: Collection[int], *, sporen: Collection[Tabel], delen: Collection[str] | None = None
) -> Mapping[int, dict[str, Any]]:
    """Return per dossier the parts that have rows; the number of queries is constant.

    ``sporen`` are the tables that hold anything of these dossiers; the others are not asked.
    ``delen`` are the parts that are wanted, when not all.
    """
    found: dict[int, dict[str, Any]] = defaultdict(dict)
    for name, (load, tables) in LADERS.items():
        if (delen is not None and name not in delen) or not set(tables) & set(sporen):
            continue
        for pk, part in load(pks).items():
            found[pk][name] = part
    return found
