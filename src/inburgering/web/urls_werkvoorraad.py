"""Addresses of the work list and of tasks."""

from django.urls import URLPattern, URLResolver, path

from inburgering.web.views import taak_nieuw, taken, werkvoorraad

urlpatterns: list[URLPattern | URLResolver] = [
    path("", werkvoorraad.werkvoorraad, name="werkvoorraad"),
    path("lijst/bewaren/", werkvoorraad.lijst_bewaren_onder_naam, name="lijst_bewaren"),
    path("lijst/<int:lijst>/weg/", werkvoorraad.lijst_weg, name="lijst_weg"),
    path("taken/verdelen/", taken.taken_verdelen, name="taken_verdelen"),
    path("taak/<uuid:sleutel>/", taken.taak, name="taak"),
    path("taak/<uuid:sleutel>/waarom/", taken.taak_waarom, name="taak_waarom"),
    path("dossier/<uuid:sleutel>/taak/nieuw/", taak_nieuw.taak_nieuw, name="taak_nieuw"),
]
