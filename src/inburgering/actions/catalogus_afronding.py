"""Handelingen of the end: duty met, follow-up, light cases."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.actions.handelingsoort import Handelingsoort

TAKEN: Final = ("voortgang",)
SOORTEN: Final[tuple[Handelingsoort, ...]] = (
    Handelingsoort(
        "einde.vastgelegd",
        _("De inburgeringsplicht is geëindigd: %(wijze)s."),
        TAKEN,
        "art. 9.1 lid 3 Bi2021",
    ),
    Handelingsoort(
        "einde.ingetrokken", _("Het einde van de plicht is ingetrokken. Reden: %(reden)s"), TAKEN
    ),
    Handelingsoort("nazorg.vastgelegd", _("Nazorg: %(moment)s."), TAKEN),
    Handelingsoort("licht_traject.bijgewerkt", _("Het lichte traject is bijgewerkt."), TAKEN),
)
