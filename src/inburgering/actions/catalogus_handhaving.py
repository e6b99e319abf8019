"""Handelingen of enforcement."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.actions.handelingsoort import Handelingsoort

TAAK: Final = ("handhaving",)
WET: Final = "art. 22 en 23 Wi2021"
GEHOORD: Final = "art. 5:50 Awb"

SOORTEN: Final[tuple[Handelingsoort, ...]] = (
    Handelingsoort("handhaving.gemeld", _("Er is een verslag gemaakt voor handhaving."), TAAK, WET),
    Handelingsoort(
        "handhaving.feiten_gewijzigd", _("Het verslag voor handhaving is verbeterd."), TAAK, WET
    ),
    Handelingsoort(
        "zienswijze.gevraagd",
        _("Aan de inburgeraar is gevraagd wat er gebeurde."),
        TAAK,
        GEHOORD,
    ),
    Handelingsoort("zienswijze.ontvangen", _("De inburgeraar gaf een reactie."), TAAK, GEHOORD),
    Handelingsoort(
        "handhaving.beoordeeld", _("De zaak is gewogen en het bedrag berekend."), TAAK, WET
    ),
    Handelingsoort("boete.voorgelegd", _("De boete is voorgelegd aan een collega."), TAAK),
    Handelingsoort("boete.akkoord", _("Een collega is akkoord met de boete."), TAAK),
    Handelingsoort(
        "boete.teruggestuurd",
        _("De boete is teruggestuurd. Wat er beter moet, staat bij de zaak."),
        TAAK,
    ),
    Handelingsoort(
        "boete.besloten", _("Er is een boete opgelegd van %(bedrag)s."), TAAK, WET, beslist=True
    ),
    Handelingsoort(
        "boete.bezwaar", _("Er is bezwaar gemaakt tegen de boete."), TAAK, "art. 6:4 Awb"
    ),
    Handelingsoort(
        "boete.bezwaar_besloten", _("Er is beslist op het bezwaar."), TAAK, "art. 7:11 Awb"
    ),
    Handelingsoort(
        "boete.onherroepelijk", _("De boete staat vast."), TAAK, "art. 7.1 lid 3 Bi2021"
    ),
    Handelingsoort(
        "boete.ingetrokken",
        _("De boete is ingetrokken."),
        TAAK,
        WET,
        beslist=True,
    ),
    Handelingsoort("handhaving.afgezien", _("Er komt geen boete."), TAAK, "art. 5:50 Awb"),
    Handelingsoort("handhaving.gewaarschuwd", _("Er is gewaarschuwd zonder boete."), TAAK),
    Handelingsoort(
        "boete.overgenomen",
        _("Een eerdere boete van %(bedrag)s is vastgelegd."),
        TAAK,
        "art. 35 lid 4 Wi2021",
    ),
    Handelingsoort(
        "boete.aan_duo",
        _("DUO vroeg naar de boete. De boete is doorgegeven."),
        TAAK,
        "art. 9.6 lid 4 Bi2021",
    ),
)
