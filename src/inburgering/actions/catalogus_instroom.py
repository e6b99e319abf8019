"""Handelingen of the inflow: koppeling, home, voorinburgering."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.actions.handelingsoort import Handelingsoort
from inburgering.cases.feiten import REGIE

OVERDRACHT: Final = ("warme_overdracht", *REGIE)
"""Whoever carries out one of these keeps the transfer from COA."""

SOORTEN: Final[tuple[Handelingsoort, ...]] = (
    Handelingsoort(
        "koppeling.ontvangen", _("Het COA koppelde deze persoon. Het dossier is geopend."), ()
    ),
    Handelingsoort("koppeling.aangevuld", _("Een lijst van het COA vulde het dossier aan."), ()),
    Handelingsoort(
        "coa.informatie",
        _("Informatie van het COA is vastgelegd (bron: %(bron)s)."),
        ("taakstelling", *OVERDRACHT),
    ),
    Handelingsoort("kennismaking.gehouden", _("Er was een kennismaking."), OVERDRACHT),
    Handelingsoort("driegesprek.gepland", _("Het driegesprek is gepland."), OVERDRACHT),
    Handelingsoort(
        "driegesprek.gehouden", _("Er was een driegesprek met het COA (%(aanwezig)s)."), OVERDRACHT
    ),
    Handelingsoort("driegesprek.vervallen", _("Er komt geen driegesprek."), OVERDRACHT),
    Handelingsoort(
        "woning.toegewezen", _("Er is een woning voor deze persoon."), ("taakstelling", *OVERDRACHT)
    ),
    Handelingsoort(
        "woning.losgekoppeld",
        _("De woning gaat niet door. Reden: %(reden)s"),
        ("taakstelling", *OVERDRACHT),
    ),
    Handelingsoort(
        "woning.betrokken",
        _("De woning is betrokken. Aantal mensen: %(aantal)s."),
        ("taakstelling", *OVERDRACHT),
        "art. 28 Huisvestingswet 2014",
    ),
    Handelingsoort("voorinburgering.vastgelegd", _("Voorinburgering: %(stap)s."), OVERDRACHT),
)
