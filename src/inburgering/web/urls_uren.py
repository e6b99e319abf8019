"""Addresses: Hours, files with hours, attendance signals."""

from django.urls import URLPattern, URLResolver, include, path

from inburgering.web.views import les, uren

UREN: list[URLPattern | URLResolver] = [
    path("", uren.uren, name="uren"),
    path("nieuw/", uren.uren_nieuw, name="uren_nieuw"),
    path("eerder/", uren.uren_geschiedenis, name="uren_geschiedenis"),
    path("meetellen/", uren.uren_verreken, name="uren_verreken"),
    path("meetellen/<int:verrekening>/weg/", uren.verrekening_weg, name="verrekening_weg"),
    path("signaal/<int:signaal>/", uren.urensignaal, name="urensignaal"),
    path("<int:uren>/", uren.uren_rij, name="uren_rij"),
    path("<int:uren>/weg/", uren.uren_weg, name="uren_weg"),
]
urlpatterns: list[URLPattern | URLResolver] = [
    path("dossier/<uuid:sleutel>/uren/", include(UREN)),
    path("groep/<uuid:groep>/lessen/", les.lessen, name="lessen"),
    path("groep/<uuid:groep>/lessen/nieuw/", les.les_nieuw, name="les_nieuw"),
    path("les/<uuid:les>/", les.les, name="les"),
    path("les/<uuid:les>/ongedaan/", les.les_terug, name="les_terug"),
    path("les/<uuid:les>/vervalt/", les.les_vervalt, name="les_vervalt"),
]
