"""Words and steps of the way from the koppeling to the home."""

from collections.abc import Mapping
from typing import Final, Literal

from django.utils.translation import gettext_lazy as _

from inburgering.cases.keuzelijsten import Tekst

Voorinburgeringstap = Literal["gevraagd", "afgesproken", "deelname", "voltooid", "geen"]

AANWEZIGEN: Final[Mapping[str, Tekst]] = {
    "regisseur": _("regisseur van de gemeente"),
    "coa": _("begeleider van het COA"),
    "inburgeraar": _("inburgeraar"),
}
"""Who belong in a driegesprek."""
VOORINBURGERING_STAPPEN: Final[Mapping[Voorinburgeringstap, Tekst]] = {
    "gevraagd": _("gevraagd aan het COA"),
    "afgesproken": _("afgesproken met het COA"),
    "deelname": _("deelname begonnen"),
    "voltooid": _("afgerond"),
    "geen": _("komt er niet van"),
}
"""Four separate facts, as statistics count them apart, and the reason why not."""
