"""Handelingen of the PIP-team, and of the colleague who looks along before a plan is adopted."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.actions.handelingsoort import Handelingsoort
from inburgering.cases.feiten import REGIE

SOORTEN: Final[tuple[Handelingsoort, ...]] = (
    Handelingsoort("overleg.geagendeerd", _("Op de agenda van een overleg gezet."), REGIE),
    Handelingsoort("overleg.van_agenda", _("Van de agenda van een overleg gehaald."), REGIE),
    Handelingsoort("overleg.actie", _("Uit het overleg kwam een taak: %(taak)s."), REGIE),
    Handelingsoort(
        "overleg.actie_vervallen", _("Een taak uit het overleg is vervallen: %(taak)s."), REGIE
    ),
    # The minutes may be closed after the dossier was.
    Handelingsoort("overleg.besproken", _("Besproken in een overleg."), REGIE, mag_gesloten=True),
    Handelingsoort("pip.voorgelegd", _("Het concept van het PIP ligt bij een collega."), ("pip",)),
    Handelingsoort("pip.akkoord", _("Een collega is akkoord met het concept."), ("pip",)),
    Handelingsoort(
        "pip.teruggestuurd", _("Een collega stuurde het concept terug: %(reden)s"), ("pip",)
    ),
    Handelingsoort(
        "pip.gewijzigd_na_voorleggen",
        _("Het concept veranderde. Daarom moet een collega opnieuw kijken."),
        ("pip",),
    ),
)
