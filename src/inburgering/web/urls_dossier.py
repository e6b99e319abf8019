"""Addresses of people and their dossiers."""

from django.urls import URLPattern, URLResolver, include, path

from inburgering.web.views import (
    dossier,
    dossier_contact,
    dossier_gegevens,
    dossier_nieuw,
    dossier_persoon,
    dossier_werk,
    personen,
)

DOSSIER: list[URLPattern | URLResolver] = [
    path("", dossier.dossier, name="dossier"),
    path("tijdlijn/", dossier.dossier_tijdlijn, name="dossier_tijdlijn"),
    path("bsn/", dossier.dossier_bsn, name="dossier_bsn"),
    path("persoon/", dossier_persoon.dossier_persoon, name="dossier_persoon"),
    path("bereikbaar/", dossier_persoon.dossier_bereikbaar, name="dossier_bereikbaar"),
    path("gegevens/", dossier_gegevens.dossier_gegevens, name="dossier_gegevens"),
    path("gegevens/<slug:soort>/", dossier_gegevens.dossier_feit, name="dossier_feit"),
    path(
        "gegevens/<slug:soort>/intrekken/",
        dossier_gegevens.dossier_feit_intrekken,
        name="dossier_feit_intrekken",
    ),
    path("contact/", dossier_contact.dossier_contact, name="dossier_contact"),
    path("randvoorwaarde/", dossier_werk.dossier_randvoorwaarde, name="dossier_randvoorwaarde"),
    path(
        "randvoorwaarde/<int:randvoorwaarde>/",
        dossier_werk.dossier_randvoorwaarde_stand,
        name="dossier_randvoorwaarde_stand",
    ),
    path("huishouden/", dossier_werk.dossier_huishouden, name="dossier_huishouden"),
    path(
        "huishouden/<int:huisgenoot>/weg/",
        dossier_werk.dossier_huisgenoot_weg,
        name="dossier_huisgenoot_weg",
    ),
    path("casusregisseur/", dossier_werk.dossier_casusregisseur, name="dossier_casusregisseur"),
    path("sluiten/", dossier_werk.dossier_afsluiten, name="dossier_sluiten"),
    path("heropenen/", dossier_werk.dossier_weer_openen, name="dossier_heropenen"),
]
urlpatterns: list[URLPattern | URLResolver] = [
    path("personen/", personen.personen, name="personen"),
    path("personen/zoeken/", personen.personen_zoeken, name="personen_zoeken"),
    path("dossier/nieuw/", dossier_nieuw.dossier_nieuw, name="dossier_nieuw"),
    path("dossier/<uuid:sleutel>/", include(DOSSIER)),
]
