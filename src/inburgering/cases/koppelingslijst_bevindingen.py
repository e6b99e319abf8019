"""What can be said of a row of a list of koppelingen: what happens to it, and what is wrong."""

from collections.abc import Iterable, Mapping
from typing import Final, Literal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from inburgering.cases.bestand_bevinding import ALGEMEEN, Bevinding, Uitleg, Uitlegtabel

Lot = Literal["nieuw", "aanvullen", "al_gekoppeld", "kind", "kijk_eerst", "fout"]
"""What becomes of a row."""

LOTEN: Final[Mapping[Lot, Promise | str]] = {
    "fout": _("klopt niet"),
    "kijk_eerst": _("kijk eerst"),
    "nieuw": _("nieuw dossier"),
    "aanvullen": _("vult dossier aan"),
    "kind": _("kind, in het huishouden"),
    "al_gekoppeld": _("staat er al"),
}
"""In the order of how much they ask of a reader."""

UITLEG: Final[Uitlegtabel] = {
    **ALGEMEEN,
    "gemeente_onbekend": Uitleg(
        _("Voor deze gemeente kun je geen koppelingen ontvangen."),
        _("Controleer de naam. Klopt die? Stuur de rij dan naar die gemeente."),
    ),
    "geboortedatum_1900": Uitleg(
        _("1 januari 1900 is geen geboortedatum."),
        _("Vraag het COA om de datum. Is alleen het jaar bekend? Vul dan het jaar in."),
    ),
    "geboortedatum_onmogelijk": Uitleg(
        _("Deze geboortedatum kan niet kloppen."),
        _("Controleer het jaar. Is alleen het jaar bekend? Vul dan het jaar in."),
    ),
    "kinderen_onleesbaar": Uitleg(
        _("De kinderen kunnen we niet lezen."),
        _("Schrijf per kind naam en geboortedatum, met ; ertussen: Yonas 05-03-2019; Ruth 2022."),
    ),
    "kind_zonder_ouder": Uitleg(
        _("Dit is een kind, en er is geen goede rij van een volwassene in hetzelfde huishouden."),
        _("Zet bij kind en ouder hetzelfde huishoudnummer, of verbeter de rij van de ouder."),
    ),
    "telefoon_ongeldig": Uitleg(
        _("Dit telefoonnummer klopt niet."),
        _("Schrijf het als 06 12345678 of +31 6 12345678."),
    ),
    "zelfde_als_rij": Uitleg(
        _("Naam en geboortedatum zijn dezelfde als in rij %(rij)s."),
        _("Is het dezelfde persoon? Haal een rij weg. Zo niet? Kies dan 'dit is iemand anders'."),
    ),
    "kijk_eerst": Uitleg(
        _("Mogelijk dezelfde persoon als in een dossier van deze gemeente."),
        _("Kijk eerst. Is het iemand anders? Kies dan 'dit is iemand anders'."),
    ),
    "zonder_bsn": Uitleg(
        _("Zonder BSN."), _("Zoek later op V-nummer en vul het BSN aan in het dossier.")
    ),
    "geboortedatum_onzeker": Uitleg(
        _("Onzekere geboortedatum: alleen het jaar lijkt bekend."),
        _("Vraag het na en verbeter het in het dossier."),
    ),
    "jong": Uitleg(
        _("16 of 17 jaar."), _("Wie naar school moet, heeft geen inburgeringsplicht. Ga dat na.")
    ),
    "tekst_weggelaten": Uitleg(
        _("Deze tekst lijkt over ziekte, geloof of politie te gaan, of bevat een BSN."),
        _("We nemen hem niet over. Klopt dat niet? Typ hem zonder die woorden bij 'Aankomst'."),
    ),
    "koppeling_anders": Uitleg(
        _("In het dossier staat een andere koppelingsdatum. Die blijft staan."),
        _("Klopt de lijst? Verbeter de datum dan in het dossier."),
    ),
    "kolom_onbekend": Uitleg(
        _("Deze kolom kennen we niet."),
        _("We slaan hem over. Moet hij mee? Gebruik dan de kop uit het invulformulier."),
    ),
    "kolom_overbodig": Uitleg(
        _("Deze kolom hebben we niet nodig."), _("We slaan hem over en bewaren hem niet.")
    ),
}
_GOED_OM_TE_WETEN: Final = frozenset(
    {
        *("zonder_bsn", "geboortedatum_onzeker", "jong", "tekst_weggelaten", "koppeling_anders"),
        *("kolom_onbekend", "kolom_overbodig"),
    }
)
_KIJK_EERST: Final = frozenset({"kijk_eerst", "zelfde_als_rij"})
KOPRIJ: Final = 1
"""The row of the headings: a finding there is about a column."""


def get_lot(bevindingen: Iterable[Bevinding]) -> Lot:
    """Return what becomes of a row, from its findings."""
    codes = {item.code for item in bevindingen}
    for lot in LOTEN:
        if lot in codes:
            return lot
    if codes - _GOED_OM_TE_WETEN - _KIJK_EERST:
        return "fout"
    return "kijk_eerst" if codes & _KIJK_EERST else "nieuw"


def is_lot(bevinding: Bevinding) -> bool:
    """Tell whether a finding only says what becomes of the row."""
    return bevinding.code in LOTEN and bevinding.code not in UITLEG
