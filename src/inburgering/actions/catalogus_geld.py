"""Handelingen of money and help."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.actions.handelingsoort import Handelingsoort

ONTZORGEN: Final = ("ontzorgen",)
PLAN: Final = ("financiele_zelfredzaamheid", "ontzorgen")
PW_56A: Final = "art. 56a Participatiewet"
SOORTEN: Final[tuple[Handelingsoort, ...]] = (
    Handelingsoort("ontzorging.gestart", _("Het ontzorgen is begonnen."), ONTZORGEN, PW_56A),
    Handelingsoort(
        "ontzorging.bij_partner", _("Het ontzorgen staat bij de partner."), ONTZORGEN, PW_56A
    ),
    Handelingsoort(
        "ontzorging.verlengd",
        _("Het ontzorgen gaat langer door."),
        ONTZORGEN,
        "art. 57 Participatiewet",
        beslist=True,
    ),
    Handelingsoort(
        "ontzorging.beeindigd", _("Het ontzorgen is klaar: %(reden)s."), ONTZORGEN, PW_56A
    ),
    Handelingsoort("vaste_last.vastgelegd", _("Vaste last toegevoegd: %(soort)s."), ONTZORGEN),
    Handelingsoort("vaste_last.gewijzigd", _("Vaste last gewijzigd: %(soort)s."), ONTZORGEN),
    Handelingsoort("maandstaat.bewaard", _("Maandstaat van %(maand)s bijgewerkt."), ONTZORGEN),
    Handelingsoort(
        "maandstaat.definitief", _("Maandstaat van %(maand)s is definitief."), ONTZORGEN, PW_56A
    ),
    Handelingsoort("maandstaat.gecorrigeerd", _("Maandstaat van %(maand)s verbeterd."), ONTZORGEN),
    Handelingsoort(
        "maandstaat.brief", _("De brief met de maandstaat van %(maand)s is gemaakt."), ONTZORGEN
    ),
    Handelingsoort(
        "zelfredzaamheidsplan.vastgesteld",
        _("Er is een plan om zelf geldzaken te doen. Hulp: %(niveau)s."),
        PLAN,
    ),
    Handelingsoort(
        "zelfredzaamheidsplan.afgesloten", _("Het plan voor geldzaken is afgesloten."), PLAN
    ),
    Handelingsoort(
        "betalingssignaal.vastgelegd", _("Signaal over een betaling, van: %(bron)s."), ()
    ),
    Handelingsoort("betalingssignaal.opgevolgd", _("Signaal opgevolgd, van: %(bron)s."), ()),
    Handelingsoort("maatje.gezocht", _("We zoeken een %(soort)s."), ()),
    Handelingsoort("maatje.kennismaking", _("Er is een kennismaking met een %(soort)s."), ()),
    Handelingsoort("maatje.gekoppeld", _("Er is een %(soort)s."), ()),
    Handelingsoort("maatje.geen_klik", _("De kennismaking met een %(soort)s gaf geen klik."), ()),
    Handelingsoort("maatje.beeindigd", _("Gestopt met een %(soort)s: %(resultaat)s."), ()),
    Handelingsoort("verwijzing.gemaakt", _("Verwijzing naar %(naar)s: %(status)s."), ()),
    Handelingsoort("verwijzing.teruggekoppeld", _("Bericht van %(naar)s: %(status)s."), ()),
)
