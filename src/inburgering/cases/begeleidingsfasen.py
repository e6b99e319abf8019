"""The three phases of guidance: when the next may begin.

Source: R-SV-033: arrange and unburden, guide and take along, let go.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from inburgering.cases.keuzelijsten import Keuzelijst


@dataclass(frozen=True, slots=True)
class Fasesoort:
    """A phase, and what should be so when it begins."""

    code: str
    naam: Promise | str
    uitleg: Promise | str
    criteria: Keuzelijst


BEGELEIDINGSFASEN: Final[Mapping[str, Fasesoort]] = {
    fase.code: fase
    for fase in (
        Fasesoort(
            "ontzorgen_regelen",
            _("Ontzorgen en regelen"),
            _("We regelen veel voor de persoon, zodat er rust is om te beginnen."),
            {
                "woont_hier": _("de persoon woont in de gemeente"),
                "inkomen": _("er is een inkomen of een uitkering"),
                "contactpersoon": _("de persoon weet wie de vaste contactpersoon is"),
            },
        ),
        Fasesoort(
            "begeleiden_meenemen",
            _("Begeleiden en meenemen"),
            _("De persoon doet meer zelf. Wij gaan mee en leggen uit."),
            {
                "basis_geregeld": _("wonen, geld en zorg zijn geregeld"),
                "taalles": _("de persoon volgt taalles"),
                "wegwijs": _("de persoon weet waar hulp en voorzieningen zijn"),
                "plan": _("er is een PIP met afspraken"),
            },
        ),
        Fasesoort(
            "zelfstandig_loslaten",
            _("Zelfstandigheid en loslaten"),
            _("De persoon redt zich. Wij zijn er nog voor vragen."),
            {
                "geld_zelf": _("de persoon regelt zelf de geldzaken"),
                "post_zelf": _("de persoon regelt zelf post en afspraken"),
                "doet_mee": _("de persoon werkt, leert of doet mee in de buurt"),
                "netwerk": _("de persoon kent mensen die kunnen helpen"),
            },
        ),
    )
}
"""The phases in order."""
