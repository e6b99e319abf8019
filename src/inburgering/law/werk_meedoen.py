"""The work of taking part: whether work was kept, and reimbursements.

Grondslag: art. 4:13 en 4:87 Awb. No article asks to look at work after half a year, two and five
years: the targets are ours (R-SV-001, R-SV-041; ADR 0102).
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from inburgering.law.grondslag import awb
from inburgering.law.kalender import doorgerold, laatste_dag, maanden_eerder
from inburgering.law.tekst import Zin, gettext_noop, zin
from inburgering.law.werkbeeld import Beeld, buiten_pip
from inburgering.law.werkstand import Werk

ZES_MAANDEN = 6
JAREN: Mapping[str, int] = {"2_jaar": 2, "5_jaar": 5}
"""The moments after the start of the duty, in years."""
RUIMTE = timedelta(days=28)
"""How long after the moment we aim to know."""
BESLISTERMIJN = timedelta(weeks=8)
BETAALTERMIJN = timedelta(weeks=6)
UREN_WERK = 8
"""A job of this many hours a week is looked at again; the benchmark counts jobs of more hours."""


def maanden_later(dag: date, maanden: int) -> date:
    """Return the same day a number of months on, or the last day of that month."""
    return maanden_eerder(dag, -maanden)


def duurde_half_jaar(begin: date, eind: date | None) -> bool:
    """Return whether work lasted six months, or still lasts; ``eind`` is the last day."""
    return eind is None or eind >= laatste_dag(begin, ZES_MAANDEN)


def begin_voor_benchmark(
    plicht_begin: date | None, *, kennisgeving: date | None
) -> tuple[date, Zin] | None:
    """Return from which day two and five years count, with the reason; ``None`` if unknown.

    Interpretatie: from the first day of the duty, which is the day of the permit for who had it
    before; from DUO's kennisgeving while that day is not known (ADR 0102).
    """
    if plicht_begin is not None:
        reden = gettext_noop("De inburgeringsplicht begon op %(begin)s.")
        return plicht_begin, zin(reden, begin=plicht_begin)
    if kennisgeving is None:
        return None
    reden = gettext_noop(
        "Het begin van de plicht is niet vastgelegd: we tellen vanaf de kennisgeving, %(begin)s."
    )
    return kennisgeving, zin(reden, begin=kennisgeving)


def werk_gehouden(beeld: Beeld) -> Iterator[Werk]:
    """Yield the look at work that was found, half a year after its first day."""
    begin = beeld.stand.meedoen.werk_begonnen_op
    if begin is None:
        return
    moment = maanden_later(begin, ZES_MAANDEN)
    yield buiten_pip(
        "werk_nagaan",
        "arbeidsparticipatie",
        vanaf=moment,
        streef=moment + RUIMTE,
        grondslag=(),
        uitleg=(
            zin(
                gettext_noop(
                    "Het werk begon op %(begin)s. Ga na 6 maanden na of het nog zo is,"
                    " en of het met de taal goed gaat."
                ),
                begin=begin,
            ),
        ),
    )


def werk_na_jaren(beeld: Beeld) -> Iterator[Werk]:
    """Yield the look at work two years, then five years after the duty began."""
    gevonden = begin_voor_benchmark(
        beeld.stand.plicht_begin, kennisgeving=beeld.stand.feiten.datum_kennisgeving
    )
    if gevonden is None or beeld.stand.pip_vastgesteld_op is None:
        return
    begin, reden = gevonden
    open_momenten = [m for m in JAREN if m not in beeld.stand.meedoen.nagegaan]
    if not open_momenten:
        return
    jaren = JAREN[open_momenten[0]]
    moment = maanden_later(begin, 12 * jaren)
    yield buiten_pip(
        "werk_nagaan",
        "voortgang",
        vanaf=moment,
        streef=moment + RUIMTE,
        grondslag=(),
        uitleg=(
            reden,
            zin(
                gettext_noop(
                    "Leg na %(jaren)s jaar vast of iemand betaald werk heeft van meer dan 8 uur"
                    " per week."
                ),
                jaren=jaren,
            ),
        ),
    )


def vergoeding_beslissen(beeld: Beeld) -> Iterator[Werk]:
    """Yield the decision on a reimbursement, due eight weeks after it was asked for.

    Grondslag: art. 4:13 Awb.

    Interpretatie: there is no own term for it, so the longest term that is still reasonable
    counts, from the day after the request (ADR 0102).
    """
    gevraagd = beeld.stand.meedoen.vergoeding_gevraagd_op
    if gevraagd is None:
        return
    uiterlijk = uiterlijk_beslissen(gevraagd)
    yield buiten_pip(
        "vergoeding_beslissen",
        "voortgang",
        vanaf=gevraagd,
        uiterlijk=uiterlijk,
        grondslag=(awb("4:13", 2),),
        uitleg=(
            zin(
                gettext_noop(
                    "De vergoeding is gevraagd op %(gevraagd)s: beslis binnen 8 weken,"
                    " uiterlijk op %(uiterlijk)s."
                ),
                gevraagd=gevraagd,
                uiterlijk=uiterlijk,
            ),
        ),
    )


def vergoeding_betalen(beeld: Beeld) -> Iterator[Werk]:
    """Yield the payment of what was granted, due six weeks after the decision.

    Grondslag: art. 4:87 lid 1 Awb.

    Interpretatie: from the day of the decision, as if the person knew it that day (ADR 0102).
    """
    besloten = beeld.stand.meedoen.vergoeding_toegekend_op
    if besloten is None:
        return
    uiterlijk = uiterlijk_betalen(besloten)
    yield buiten_pip(
        "vergoeding_betalen",
        "voortgang",
        vanaf=besloten,
        uiterlijk=uiterlijk,
        grondslag=(awb("4:87", 1),),
        uitleg=(
            zin(
                gettext_noop(
                    "De vergoeding is toegekend op %(besloten)s: betaal binnen 6 weken,"
                    " uiterlijk op %(uiterlijk)s."
                ),
                besloten=besloten,
                uiterlijk=uiterlijk,
            ),
        ),
    )


def uiterlijk_beslissen(gevraagd: date) -> date:
    """Return the last day to decide on what was asked for on this day."""
    return doorgerold(gevraagd + BESLISTERMIJN)


def uiterlijk_betalen(besloten: date) -> date:
    """Return the last day to pay what was granted on this day."""
    return doorgerold(besloten + BETAALTERMIJN)
