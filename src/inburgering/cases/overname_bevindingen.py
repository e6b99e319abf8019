"""What can be wrong with a row of a caseload file."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.cases.bestand_bevinding import (
    ALGEMEEN,
    CONTROLEER_DATUMS,
    Uitleg,
    Uitlegtabel,
)

UITLEG: Final[Uitlegtabel] = {
    **ALGEMEEN,
    "gemeente_onbekend": Uitleg(
        _("Voor deze gemeente kun je geen dossiers overnemen."),
        _("Controleer de naam. Klopt die? Vraag dan een collega van die gemeente."),
    ),
    "getal_ongeldig": Uitleg(
        _("Dit is geen heel aantal uren."), _("Vul een getal in van 0 tot en met 9999.")
    ),
    "leerroute_ontbreekt": Uitleg(
        _("Er is wel een PIP, maar geen leerroute."), _("Vul de leerroute uit het PIP in.")
    ),
    "pip_ontbreekt": Uitleg(
        _("Dit hoort bij een PIP, maar de dagtekening van het PIP is leeg."),
        _("Vul de dagtekening van het PIP in, of maak dit vak leeg."),
    ),
    "pip_voor_plicht": Uitleg(
        _("Het PIP is van voor de plicht, de kennisgeving of de inschrijving."), CONTROLEER_DATUMS
    ),
    "einddatum_voor_pip": Uitleg(_("De einddatum van DUO ligt voor het PIP."), CONTROLEER_DATUMS),
    "niveau_past_niet": Uitleg(
        _("Dit niveau kan niet bij deze leerroute in een eerste PIP."),
        _("Controleer leerroute en niveau, of laat het niveau leeg."),
    ),
    "praktijk_te_veel": Uitleg(
        _("De praktijkuren zijn meer dan alle uren MAP samen."),
        _("De praktijkuren zijn een deel van de uren MAP. Controleer beide."),
    ),
    "past_niet": Uitleg(
        _("Dit past niet bij de andere gegevens in deze rij."), _("Controleer de hele rij.")
    ),
    "telefoon_ongeldig": Uitleg(
        _("Dit telefoonnummer klopt niet."),
        _("Schrijf het als 06 12345678 of +31 6 12345678."),
    ),
    "casusregisseur_onbekend": Uitleg(
        _("Bij dit e-mailadres hoort geen casusregisseur van jouw organisatie."),
        _("Controleer het adres, of vraag de beheerder om een account."),
    ),
    "al_open": Uitleg(
        _("Deze persoon heeft al een open dossier in deze gemeente."),
        _("Haal de rij weg. Werk het open dossier bij als dat nodig is."),
    ),
}
