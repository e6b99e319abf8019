"""Addresses: Hours, files with hours, attendance signals."""

from django.urls import URLPattern, URLResolver, include, path

from inburgering.web.views import les, uren, uren_bestand, uren_elders, uren_week

UREN: list[URLPattern | URLResolver] = [
    path("", uren.uren, name="uren"),
    path("nieuw/", uren.uren_nieuw, name="uren_nieuw"),
    path("eerder/", uren.uren_geschiedenis, name="uren_geschiedenis"),
    path("meetellen/", uren_elders.uren_verreken, name="uren_verreken"),
    path("meetellen/<int:verrekening>/weg/", uren_elders.verrekening_weg, name="verrekening_weg"),
    path("signaal/<int:urensignaal>/", uren_elders.urensignaal, name="urensignaal"),
    path("<int:uren>/", uren.uren_rij, name="uren_rij"),
    path("<int:uren>/weg/", uren.uren_weg, name="uren_weg"),
]
BESTAND: list[URLPattern | URLResolver] = [
    path("", uren_bestand.urenbestand, name="urenbestand"),
    path(
        "uren.xlsx",
        uren_bestand.urenbestand_sjabloon,
        {"soort": "xlsx"},
        name="urenbestand_sjabloon_xlsx",
    ),
    path(
        "uren.csv",
        uren_bestand.urenbestand_sjabloon,
        {"soort": "csv"},
        name="urenbestand_sjabloon_csv",
    ),
    path("<uuid:urenbestand>/", uren_bestand.urenbestand_een, name="urenbestand_een"),
    path(
        "<uuid:urenbestand>/akkoord/", uren_bestand.urenbestand_akkoord, name="urenbestand_akkoord"
    ),
    path("<uuid:urenbestand>/weg/", uren_bestand.urenbestand_weg, name="urenbestand_weg"),
    path(
        "<uuid:urenbestand>/verbeteren.xlsx",
        uren_bestand.urenbestand_rest,
        {"soort": "xlsx"},
        name="urenbestand_rest_xlsx",
    ),
    path(
        "<uuid:urenbestand>/verbeteren.csv",
        uren_bestand.urenbestand_rest,
        {"soort": "csv"},
        name="urenbestand_rest_csv",
    ),
]
urlpatterns: list[URLPattern | URLResolver] = [
    path("dossier/<uuid:sleutel>/uren/", include(UREN)),
    path("uren/week/", uren_week.uren_week, name="uren_week"),
    path("uren/bestand/", include(BESTAND)),
    path("groep/<uuid:lesgroep>/week/", uren_week.groep_week, name="groep_week"),
    path("groep/<uuid:lesgroep>/lessen/", les.lessen, name="lessen"),
    path("groep/<uuid:lesgroep>/lessen/nieuw/", les.les_nieuw, name="les_nieuw"),
    path("les/<uuid:les>/", les.les, name="les"),
    path("les/<uuid:les>/ongedaan/", les.les_terug, name="les_terug"),
    path("les/<uuid:les>/vervalt/", les.les_vervalt, name="les_vervalt"),
]
