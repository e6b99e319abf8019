"""The catalogue of handelingen: everything that may change a dossier.

Each entry says to which task it belongs (who may do it), whether it decides (and so needs a basis
for deciding), its Grondslag, and its sentence in the timeline. ``%(...)s`` places are filled from
ids and codes in the timeline row, never from names.
"""

from collections.abc import Mapping
from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.actions import (
    catalogus_afronding,
    catalogus_begeleiding,
    catalogus_bestelling,
    catalogus_geld,
    catalogus_handhaving,
    catalogus_instroom,
    catalogus_leren,
    catalogus_meedoen,
    catalogus_overgang,
    catalogus_overleg,
    catalogus_uren,
    catalogus_voortgang,
    catalogus_wijziging,
)
from inburgering.actions.handelingsoort import Handelingsoort
from inburgering.cases.feiten import REGIE

HANDELINGEN: Final[Mapping[str, Handelingsoort]] = {
    soort.code: soort
    for soort in (
        Handelingsoort("dossier.geopend", _("Het dossier is geopend."), REGIE),
        Handelingsoort("dossier.overgenomen", _("Het dossier is overgenomen."), REGIE),
        Handelingsoort(
            "dossier.gesloten", _("Het dossier is gesloten: %(reden)s."), REGIE, "art. 9.9 Bi2021"
        ),
        Handelingsoort(
            "dossier.heropend", _("Het dossier is weer geopend."), REGIE, mag_gesloten=True
        ),
        Handelingsoort(
            "casusregisseur.toegewezen",
            _("%(medewerker)s is casusregisseur geworden."),
            REGIE,
            "art. 17 lid 1 Wi2021",
        ),
        Handelingsoort("persoon.gecorrigeerd", _("Persoonsgegevens zijn verbeterd."), REGIE),
        Handelingsoort("persoon.bijgewerkt", _("Contactgegevens zijn bijgewerkt."), REGIE),
        Handelingsoort("feit.vastgelegd", _("%(soort)s is vastgelegd."), ()),
        Handelingsoort("feit.gecorrigeerd", _("%(soort)s is verbeterd. Reden: %(reden)s"), ()),
        Handelingsoort("feit.ingetrokken", _("%(soort)s is vervallen. Reden: %(reden)s"), ()),
        Handelingsoort("contact.vastgelegd", _("Er was contact (%(kanaal)s)."), ()),
        Handelingsoort("huishouden.bijgewerkt", _("Het huishouden is bijgewerkt."), REGIE),
        Handelingsoort("randvoorwaarde.vastgelegd", _("Randvoorwaarde: %(soort)s."), ()),
        Handelingsoort("randvoorwaarde.bijgewerkt", _("Randvoorwaarde %(soort)s: %(status)s."), ()),
        Handelingsoort("taak.toegevoegd", _("Een eigen taak is toegevoegd."), ()),
        Handelingsoort("taak.afgerond", _("Een taak is klaar: %(taak)s."), ()),
        Handelingsoort("taak.toegewezen", _("Een taak is toegewezen: %(taak)s."), ()),
        Handelingsoort("taak.overgegaan", _("Taken gingen over naar een andere partij."), ()),
        Handelingsoort(
            "oproep.verstuurd",
            _("Oproep %(volgnummer)s voor de brede intake is gemaakt."),
            ("brede_intake",),
            "art. 14 lid 1 Wi2021",
        ),
        Handelingsoort(
            "oproep.uitkomst",
            _("Oproep %(volgnummer)s: %(uitkomst)s."),
            ("brede_intake",),
            "art. 14 lid 1 Wi2021",
        ),
        Handelingsoort(
            "oproep.uitkomst_verbeterd",
            _("De uitkomst van oproep %(volgnummer)s is gewijzigd: %(uitkomst)s. Reden: %(reden)s"),
            ("brede_intake",),
            "art. 14 lid 1 Wi2021",
        ),
        Handelingsoort(
            "brede_intake.gesprek", _("Gesprek voor de brede intake."), ("brede_intake",)
        ),
        Handelingsoort(
            "brede_intake.gesprek_verbeterd",
            _("Een gesprek voor de brede intake is verbeterd."),
            ("brede_intake",),
        ),
        Handelingsoort(
            "brede_intake.inbreng",
            _("Inbreng van een ketenpartner voor de brede intake."),
            ("brede_intake",),
        ),
        Handelingsoort(
            "brede_intake.alleen_gewezen",
            _("De inburgeraar weet dat alleen praten mag."),
            ("brede_intake",),
            "art. 5.2 lid 2 Bi2021",
        ),
        Handelingsoort(
            "brede_intake.vastgelegd",
            _("De brede intake is voltooid."),
            ("brede_intake",),
            "art. 5.2 lid 3 Bi2021",
        ),
        Handelingsoort(
            "brede_intake.heropend",
            _("De brede intake is weer geopend. Reden: %(reden)s"),
            ("brede_intake",),
        ),
        Handelingsoort(
            "brede_intake.afwezig_voltooid",
            _("De brede intake is voltooid zonder de inburgeraar."),
            ("brede_intake",),
            "art. 14 lid 2 Wi2021",
        ),
        Handelingsoort("gezondheid.bijgewerkt", _("Gezondheid is bijgewerkt."), ("brede_intake",)),
        Handelingsoort(
            "leerbaarheidstoets.vastgelegd",
            _("De leerbaarheidstoets is vastgelegd."),
            ("leerbaarheidstoets", "brede_intake"),
            "art. 14 lid 3 Wi2021",
        ),
        Handelingsoort(
            "leerbaarheidstoets.verbeterd",
            _("De leerbaarheidstoets is verbeterd. Reden: %(reden)s"),
            ("leerbaarheidstoets", "brede_intake"),
            "art. 14 lid 3 Wi2021",
        ),
        Handelingsoort(
            "leerbaarheidstoets.vrijgesteld",
            _("De inburgeraar hoeft de leerbaarheidstoets niet te doen."),
            ("leerbaarheidstoets",),
            "art. 14 lid 6 Wi2021",
            beslist=True,
        ),
        Handelingsoort(
            "leerbaarheidstoets.vrijstelling_ingetrokken",
            _("De vrijstelling van de leerbaarheidstoets is ingetrokken. Reden: %(reden)s"),
            ("leerbaarheidstoets",),
            "art. 14 lid 6 Wi2021",
            beslist=True,
        ),
        Handelingsoort("pip.begonnen", _("Er is een concept van het PIP."), ("pip",)),
        Handelingsoort("pip.toezegging", _("Een partner zegt hulp toe."), ("pip",)),
        Handelingsoort(
            "pip.vastgesteld",
            _("Het PIP is vastgesteld (versie %(volgnummer)s, %(leerroute)s)."),
            ("pip",),
            "art. 15 Wi2021",
            beslist=True,
        ),
        Handelingsoort(
            "pip.ingetrokken",
            _("Het PIP is ingetrokken. Reden: %(reden)s"),
            ("pip",),
            "art. 15 Wi2021",
            beslist=True,
        ),
        Handelingsoort(
            "brief.verzonden",
            _("De brief is verzonden (%(soort)s, %(wijze)s)."),
            (),
            "art. 3:41 Awb",
        ),
        Handelingsoort("bericht.gemeld", _("Doorgegeven aan %(partner)s: %(soort)s."), ("pip",)),
        *catalogus_instroom.SOORTEN,
        *catalogus_begeleiding.SOORTEN,
        *catalogus_overleg.SOORTEN,
        *catalogus_overgang.SOORTEN,
        *catalogus_bestelling.SOORTEN,
        *catalogus_uren.SOORTEN,
        *catalogus_leren.SOORTEN,
        *catalogus_meedoen.SOORTEN,
        *catalogus_geld.SOORTEN,
        *catalogus_voortgang.SOORTEN,
        *catalogus_wijziging.SOORTEN,
        *catalogus_handhaving.SOORTEN,
        *catalogus_afronding.SOORTEN,
    )
}
