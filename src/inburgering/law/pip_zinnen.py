"""Sentences that the versions of the PIP term have in common."""

from inburgering.law.tekst import Zin, gettext_noop, zin
from inburgering.law.termijn import Telling


def pip_uiterlijk(telling: Telling) -> Zin:
    """Return what to do before when, and why the last day is not the day one would count."""
    if telling.reden is None:
        return zin(
            gettext_noop("Stel het PIP uiterlijk op %(uiterlijk)s vast."),
            uiterlijk=telling.uiterlijk,
        )
    return zin(
        gettext_noop("Stel het PIP uiterlijk op %(uiterlijk)s vast, want %(einde)s is %(reden)s."),
        uiterlijk=telling.uiterlijk,
        einde=telling.einde,
        reden=telling.reden,
    )
