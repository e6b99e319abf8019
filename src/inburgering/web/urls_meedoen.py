"""Addresses: Employers, instruments, work, the week, reimbursements."""

from django.urls import URLPattern, URLResolver, include, path

from inburgering.web.views import (
    meedoen,
    meedoen_werk,
    opleiding,
    sturen_meedoen,
    vergoeding,
    week,
    werkgevers,
)

MEEDOEN: list[URLPattern | URLResolver] = [
    path("", meedoen.meedoen, name="meedoen"),
    path("instrument/", meedoen.instrument_nieuw, name="instrument_nieuw"),
    path("instrument/<int:instrument>/", meedoen.instrument_einde, name="instrument_einde"),
    path("werk/", meedoen_werk.werk_nieuw, name="werk_nieuw"),
    path("werk/<int:werk>/", meedoen_werk.werk_einde, name="werk_einde"),
    path("nagaan/<slug:tijdstip>/", meedoen_werk.werk_check, name="werk_check"),
    path("opleiding/", opleiding.opleiding_nieuw, name="opleiding_nieuw"),
    path("opleiding/<int:opleiding>/", opleiding.opleiding_einde, name="opleiding_einde"),
    path(
        "nagaan/<slug:tijdstip>/<int:werk>/",
        meedoen_werk.werk_check,
        name="werk_check_baan",
    ),
    path("uitstroom/", meedoen_werk.uitstroom, name="uitstroom"),
    path("participatiewet/", meedoen_werk.afstemming, name="afstemming"),
    path(
        "afspraak/<int:randvoorwaarde>/",
        meedoen_werk.randvoorwaarde_afspraak,
        name="randvoorwaarde_afspraak",
    ),
]
WEEK: list[URLPattern | URLResolver] = [
    path("", week.week, name="week"),
    path("afdrukken/", week.week_afdrukken, name="week_afdrukken"),
    path("belastbaarheid/", week.belastbaarheid, name="belastbaarheid"),
    path("blok/", week.weekblok_nieuw, name="weekblok_nieuw"),
    path("blok/<int:blok>/", week.weekblok, name="weekblok"),
    path("blok/<int:blok>/weg/", week.weekblok_weg, name="weekblok_weg"),
]
VERGOEDINGEN: list[URLPattern | URLResolver] = [
    path("", vergoeding.vergoedingen, name="vergoedingen"),
    path("nieuw/", vergoeding.vergoeding_nieuw, name="vergoeding_nieuw"),
    path("<uuid:vergoeding>/", vergoeding.vergoeding_besluit, name="vergoeding_besluit"),
    path("<uuid:vergoeding>/betaald/", vergoeding.vergoeding_betaald, name="vergoeding_betaald"),
    path("<uuid:vergoeding>/weg/", vergoeding.vergoeding_weg, name="vergoeding_weg"),
]
WERKGEVERS: list[URLPattern | URLResolver] = [
    path("", werkgevers.werkgevers, name="werkgevers"),
    path("nieuw/", werkgevers.werkgever_nieuw, name="werkgever_nieuw"),
    path("<uuid:werkgever>/", werkgevers.werkgever, name="werkgever"),
    path("<uuid:werkgever>/wijzigen/", werkgevers.werkgever_wijzigen, name="werkgever_wijzigen"),
]
urlpatterns: list[URLPattern | URLResolver] = [
    path("dossier/<uuid:sleutel>/meedoen/", include(MEEDOEN)),
    path("dossier/<uuid:sleutel>/week/", include(WEEK)),
    path("dossier/<uuid:sleutel>/vergoedingen/", include(VERGOEDINGEN)),
    path("werkgevers/", include(WERKGEVERS)),
    path("sturen/meedoen/", sturen_meedoen.sturen_meedoen, name="sturen_meedoen"),
]
