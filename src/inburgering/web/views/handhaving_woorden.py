"""The words of enforcement: what the law asks next, and the buttons of each step."""

from dataclasses import dataclass
from typing import Final

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from inburgering.queries.handhaving_beeld import Handhavingsbeeld, Zaakbeeld

STAPPEN: Final[dict[str, Promise]] = {
    "handhaving_feiten": _("Verbeter het verslag"),
    "zienswijze_vragen": _("Vraag om een reactie"),
    "zienswijze_vastleggen": _("Leg de reactie vast"),
    "handhaving_oordeel": _("Weeg de zaak"),
    "handhaving_afzien": _("Sluit zonder boete"),
    "boete_voorleggen": _("Leg voor aan een collega"),
    "boete_meekijken": _("Kijk mee"),
    "boete_terug": _("Stuur of haal terug"),
    "boete_besluit": _("Neem het besluit"),
    "boete_bezwaar": _("Er is bezwaar gemaakt"),
    "boete_bezwaar_besluit": _("Leg de beslissing vast"),
    "boete_vast": _("Leg vast dat de boete vaststaat"),
    "boete_intrekken": _("Trek de boete in"),
    "boete_duo": _("DUO vroeg erom: doorgegeven"),
}
"""On the button of each step; the code is the name of its address."""
PRESSED: Final = frozenset({"boete_voorleggen", "boete_duo"})
"""Steps of one press, without a page."""
USUAL: Final = frozenset(
    {
        *("zienswijze_vragen", "zienswijze_vastleggen", "handhaving_oordeel", "handhaving_afzien"),
        *("boete_voorleggen", "boete_meekijken", "boete_besluit"),
        *("boete_bezwaar_besluit", "boete_vast"),
    }
)
"""Steps that are the one thing to do when they stand first."""
NU: Final[dict[str, tuple[Promise, Promise]]] = {
    "feiten": (
        _("Nu: hoor de inburgeraar"),
        _("De feiten staan vast. Vraag wat de inburgeraar ervan vindt, voordat je oordeelt."),
    ),
    "wachten": (_("Nu: wacht op de reactie"), _("De inburgeraar heeft de brief.")),
    "wegen": (
        _("Nu: weeg de zaak"),
        _("Hoeveel schuld is er? En is de bijstand voor hetzelfde al verlaagd?"),
    ),
    "voorleggen": (
        _("Nu: leg voor aan een collega"),
        _("Klopt het bedrag? Een collega kijkt altijd mee voordat iemand besluit."),
    ),
    "meekijken": (
        _("Nu: een collega kijkt mee"),
        _("Niet wie het verslag schreef, en niet wie de zaak voorlegde."),
    ),
    "besluiten": (_("Nu: neem het besluit"), _("Een collega is akkoord.")),
    "ander_besluit": (
        _("Nu: een ander neemt het besluit"),
        _("Je schreef zelf het verslag. Bij deze boete besluit een ander."),
    ),
    "kan_niet": (_("Er kan geen boete komen"), _("De wet staat dit niet toe:")),
    "verzenden": (
        _("Nu: verstuur het besluit"),
        _("Bezwaar maken kan pas na verzending. Leg bij de brief vast wanneer hij wegging."),
    ),
    "afwachten": (_("Nu: wacht de termijn af"), _("De boete staat nog niet vast.")),
    "vaststellen": (
        _("Nu: leg vast dat de boete vaststaat"),
        _("De termijn is voorbij. Kijk of er bezwaar of beroep loopt."),
    ),
    "bezwaar": (_("Nu: beslis op het bezwaar"), _("Met een commissie is er 6 weken meer.")),
}
"""Per state of a case: what comes next, and why."""


@dataclass(frozen=True, slots=True)
class Knop:
    """A step as a link, or as a button that is pressed at once."""

    code: str
    naam: Promise
    url: str
    is_druk: bool
    soort: str = "secondary"


@dataclass(frozen=True, slots=True)
class Kaart:
    """A case with its words and addresses."""

    zaak: Zaakbeeld
    titel: Promise | str
    uitleg: Promise | str
    knoppen: tuple[Knop, ...]
    tone: str


TONEN: Final[dict[str, str]] = {
    **dict.fromkeys(("feiten", "zienswijze", "beoordelen", "voorgelegd"), "info"),
    **dict.fromkeys(("besloten", "bezwaar"), "soon"),
    "onherroepelijk": "done",
}
"""How the badge of a state looks; the words say it too."""


def make_cards(beeld: Handhavingsbeeld) -> tuple[Kaart, ...]:
    """Return every case with its words and addresses; without buttons for who only reads."""
    return tuple(_make(zaak, beeld) for zaak in beeld.zaken)


def _make(zaak: Zaakbeeld, beeld: Handhavingsbeeld) -> Kaart:
    title, why = NU.get(zaak.nu.code, ("", ""))
    steps = zaak.nu.stappen if beeld.mag_schrijven else ()
    return Kaart(
        zaak=zaak,
        titel=title,
        uitleg=why,
        knoppen=tuple(
            Knop(
                code,
                STAPPEN[code],
                reverse(code, args=[beeld.kop.sleutel, zaak.sleutel]),
                code in PRESSED,
                "primary" if code in USUAL and code == steps[0] else "secondary",
            )
            for code in steps
        ),
        tone=TONEN.get(zaak.status, "outline"),
    )
