"""Addresses: Fixed costs, statements, plans, signals, buddies, referrals."""

from django.urls import URLPattern, URLResolver, include, path

from inburgering.web.views import geld, geld_plan, geld_staat, hulp, sturen_maatjes

MAAND: list[URLPattern | URLResolver] = [
    path("", geld_staat.maandstaat, name="maandstaat"),
    path("bedragen/", geld_staat.maandstaat_wijzigen, name="maandstaat_wijzigen"),
    path("definitief/", geld_staat.maandstaat_vast, name="maandstaat_vast"),
    path("brief/", geld_staat.maandstaat_afdruk, name="maandstaat_afdruk"),
]
GELD: list[URLPattern | URLResolver] = [
    path("", geld.geld, name="geld"),
    path("ontzorgen/", geld.ontzorging_start, name="ontzorging_start"),
    path("ontzorgen/partner/", geld.ontzorging_partner, name="ontzorging_partner"),
    path("ontzorgen/langer/", geld.ontzorging_langer, name="ontzorging_langer"),
    path("ontzorgen/einde/", geld.ontzorging_einde, name="ontzorging_einde"),
    path("last/", geld.vaste_last_nieuw, name="vaste_last_nieuw"),
    path("last/<int:last>/", geld.vaste_last, name="vaste_last"),
    path("maand/<int:jaar>-<int:maand>/", include(MAAND)),
    path("plan/", geld_plan.zelfredzaamheidsplan, name="zelfredzaamheidsplan"),
]
HULP: list[URLPattern | URLResolver] = [
    path("", hulp.hulp, name="hulp"),
    path("plan/afsluiten/", geld_plan.plan_afsluiten, name="plan_afsluiten"),
    path("signaal/", geld_plan.signaal_nieuw, name="signaal_nieuw"),
    path("signaal/<int:signaal>/", geld_plan.signaal, name="signaal"),
    path("maatje/", hulp.maatje_nieuw, name="maatje_nieuw"),
    path(
        "maatje/<uuid:maatje>/kennismaking/", hulp.maatje_kennismaking, name="maatje_kennismaking"
    ),
    path("maatje/<uuid:maatje>/klik/", hulp.maatje_klik, name="maatje_klik"),
    path("maatje/<uuid:maatje>/einde/", hulp.maatje_einde, name="maatje_einde"),
    path("verwijzing/", hulp.verwijzing_nieuw, name="verwijzing_nieuw"),
    path("verwijzing/<uuid:verwijzing>/", hulp.verwijzing_terug, name="verwijzing_terug"),
]
urlpatterns: list[URLPattern | URLResolver] = [
    path("dossier/<uuid:sleutel>/geld/", include(GELD)),
    path("dossier/<uuid:sleutel>/hulp/", include(HULP)),
    path("sturen/maatjes/", sturen_maatjes.sturen_maatjes, name="sturen_maatjes"),
]
