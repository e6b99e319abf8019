"""The settings about everything after the plan."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.region.beleidssoort import Beleidssoort

SOORTEN: Final[tuple[Beleidssoort, ...]] = (
    Beleidssoort(
        "antwoord_aanbieder_dagen",
        _("Een aanbieder om antwoord vragen, na zoveel dagen"),
        "getal",
        10,
        _("Geeft een aanbieder geen antwoord op een bestelling? Dan komt er een taak."),
    ),
    Beleidssoort(
        "wachtlijst_dagen",
        _("Kijken of er een plek is, na zoveel dagen wachten"),
        "getal",
        28,
        _("Staat iemand op de wachtlijst? Dan komt er een taak om te kijken of er plek is."),
    ),
    Beleidssoort(
        "voortgang_elke_maanden",
        _("Een voortgangsgesprek om de zoveel maanden"),
        "getal",
        None,
        _("Meestal 3 tot 6. Zonder eigen regel verdelen we het aantal uit het PIP."),
    ),
    Beleidssoort(
        "streef_map_weken",
        _("Streeftermijn begin MAP, in weken na het PIP"),
        "getal",
        None,
        _("Zo snel na het PIP wil de gemeente dat de MAP begint. De wet blijft gelden."),
    ),
    Beleidssoort(
        "voortgangsbericht_maanden",
        _("Voortgangsbericht van aanbieders, om de zoveel maanden"),
        "getal",
        None,
        _("Zo vaak vraagt de casusregisseur een aanbieder hoe het gaat met een deelnemer."),
    ),
    Beleidssoort(
        "iedereen_taalcoach",
        _("Iedere inburgeraar krijgt een taalcoach"),
        "ja_nee",
        False,
        _("Dan staat bij iedereen de taak om een taalcoach te zoeken, vanaf de inschrijving."),
    ),
    Beleidssoort(
        "maatjes_per_jaar",
        _("Doel: zoveel koppelingen met een maatje of taalcoach per jaar"),
        "getal",
        None,
        _("Bij Sturen staat hoeveel koppelingen er zijn en hoe ze afliepen."),
    ),
    Beleidssoort(
        "maatjes_effect_euro",
        _("Geschat effect van een koppeling in 2 jaar, in hele euro's"),
        "getal",
        None,
        _("Een eigen schatting van wat een koppeling elders bespaart. Bij Sturen staat de som."),
    ),
    Beleidssoort(
        "terugkoppeling_dagen",
        _("Navragen hoe een verwijzing gaat, na zoveel dagen"),
        "getal",
        28,
        _("Hoort niemand iets na een verwijzing? Dan komt er een taak om het te vragen."),
    ),
    Beleidssoort(
        "signaal_dagen",
        _("Een signaal over een betaling opvolgen binnen zoveel dagen"),
        "getal",
        7,
        _("Zo snel kijkt iemand naar een achterstand bij huur, energie of zorg."),
    ),
    Beleidssoort(
        "aanwezigheid_grens",
        _("Seintje bij lage aanwezigheid, onder zoveel procent"),
        "getal",
        None,
        _("Wie in 4 weken minder vaak in de les is, komt in beeld. Zonder eigen regel: geen sein."),
    ),
    Beleidssoort(
        "uren_vragen_dagen",
        _("Om uren vragen als er zoveel dagen geen kwamen"),
        "getal",
        28,
        _("Geldt voor elke aanbieder, ook als de inburgeraar de lessen zelf betaalt."),
    ),
)
