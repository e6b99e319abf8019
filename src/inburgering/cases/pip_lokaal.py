"""What a municipality chose for its plans: a second pair of eyes, extra parts."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from inburgering.cases.models import Pip
from inburgering.region.beleid import beleidswaarde
from inburgering.region.verdeling import get_beleid


def load_pipbeleid(gemeente: str, *, dag: date) -> Mapping[str, Any]:
    """Return the settings of a municipality on a day."""
    return get_beleid([gemeente], dag=dag)[gemeente]


def is_akkoord_nodig(beleid: Mapping[str, Any]) -> bool:
    """Return whether a colleague must agree before a plan is adopted here."""
    return bool(beleidswaarde(beleid, "tweede_paar_ogen"))


def get_extra_onderdelen(beleid: Mapping[str, Any]) -> frozenset[str]:
    """Return the parts that this municipality put in its plans beside those of the law."""
    return frozenset(beleidswaarde(beleid, "pip_extra_onderdelen"))


def is_akkoord(plan: Pip) -> bool:
    """Return whether a colleague agreed with exactly this version of the concept."""
    return plan.akkoord_at is not None and plan.akkoord_versie == plan.versie
