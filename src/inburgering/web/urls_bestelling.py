"""Addresses: Orders at providers, groups and lessons."""

from django.urls import URLPattern, URLResolver, include, path

from inburgering.web.views import (
    bestelling,
    bestelling_verloop,
    contracten,
    deelnemers,
    groepen,
)

BESTELLING: list[URLPattern | URLResolver] = [
    path("antwoord/", bestelling_verloop.bestelling_antwoord, name="bestelling_antwoord"),
    path("start/", bestelling_verloop.bestelling_start, name="bestelling_start"),
    path("stop/", bestelling_verloop.bestelling_stop, name="bestelling_stop"),
    path("intrekken/", bestelling_verloop.bestelling_terug, name="bestelling_terug"),
    path("groep/", bestelling_verloop.bestelling_groep, name="bestelling_groep"),
]
BESTELLINGEN: list[URLPattern | URLResolver] = [
    path("", bestelling.bestellingen, name="bestellingen"),
    path("nieuw/<slug:product>/", bestelling.bestelling_nieuw, name="bestelling_nieuw"),
    path("eigen/<slug:product>/", bestelling.eigen_cursus, name="eigen_cursus"),
    path("<uuid:bestelling>/", include(BESTELLING)),
]
DEELNEMER: list[URLPattern | URLResolver] = [
    path("antwoord/", deelnemers.deelnemer_antwoord, name="deelnemer_antwoord"),
    path("start/", deelnemers.deelnemer_start, name="deelnemer_start"),
    path("stop/", deelnemers.deelnemer_stop, name="deelnemer_stop"),
]
urlpatterns: list[URLPattern | URLResolver] = [
    path("dossier/<uuid:sleutel>/bestellingen/", include(BESTELLINGEN)),
    path("contracten/", contracten.contracten, name="contracten"),
    path("groepen/", groepen.groepen, name="groepen"),
    path("groepen/nieuw/", groepen.groep_nieuw, name="groep_nieuw"),
    path("groep/<uuid:groep>/", groepen.groep, name="groep"),
    path("groep/<uuid:groep>/wijzig/", groepen.groep_wijzig, name="groep_wijzig"),
    path("groep/<uuid:groep>/start/", groepen.groep_start, name="groep_start"),
    path("groep/<uuid:groep>/evaluatie/", groepen.groep_evaluatie, name="groep_evaluatie"),
    path("wachtlijst/", groepen.wachtlijst, name="wachtlijst"),
    path("deelnemers/", deelnemers.deelnemers, name="deelnemers"),
    path("deelnemers/<uuid:bestelling>/", include(DEELNEMER)),
]
