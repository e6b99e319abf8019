"""Addresses of handing over work: to another party, and to others within the party."""

from django.urls import URLPattern, URLResolver, path

from inburgering.web.views import (
    overdragen,
    overdragen_nieuw,
    overdragen_partij,
    overdragen_werk,
    overdragen_wisseling,
)

_PARTIJ = "overdragen/partij/<uuid:overgang>/"
_WERK = "overdragen/werk/<uuid:herverdeling>/"

urlpatterns: list[URLPattern | URLResolver] = [
    path("overdragen/", overdragen.overdragen, name="overdragen"),
    path(
        "overdragen/wisseling/<slug:partij>/<slug:vanaf>/",
        overdragen_wisseling.overdragen_wisseling,
        name="overdragen_wisseling",
    ),
    path(_PARTIJ, overdragen_partij.overdragen_partij, name="overdragen_partij"),
    path(
        f"{_PARTIJ}intrekken/",
        overdragen_partij.overdragen_intrekken,
        name="overdragen_intrekken",
    ),
    path("overdragen/nieuw/", overdragen_nieuw.overdragen_nieuw, name="overdragen_nieuw"),
    path(_WERK, overdragen_werk.overdragen_werk, name="overdragen_werk"),
    path(f"{_WERK}voortgang/", overdragen_werk.overdragen_voortgang, name="overdragen_voortgang"),
    path(f"{_WERK}terug/", overdragen_werk.overdragen_terug, name="overdragen_terug"),
    path(f"{_WERK}verder/", overdragen_werk.overdragen_verder, name="overdragen_verder"),
]
