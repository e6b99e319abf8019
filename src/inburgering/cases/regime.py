"""Which act applies to a person."""

from datetime import date
from typing import Final

from inburgering.cases.keuzelijsten import GROEPEN_ZONDER_PLICHT
from inburgering.cases.models import Dossier

BEGIN_WI2021: Final = date(2022, 1, 1)


def get_regime(begin_plicht: date | None, *, doelgroep: str = "") -> str:
    """Return the act that applies, set by the start of the duty; none to a group without a duty.

    Grondslag: art. 54 lid 1 Wi2021: who fell under the act of 2013 on 31 December 2021 stays there.
    """
    if doelgroep in GROEPEN_ZONDER_PLICHT:
        return Dossier.Regime.ZONDER_PLICHT
    is_old = begin_plicht is not None and begin_plicht < BEGIN_WI2021
    return Dossier.Regime.WI2013 if is_old else Dossier.Regime.WI2021
