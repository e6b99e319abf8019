"""Addresses: Hours, files with hours, attendance signals."""

from django.urls import URLPattern, URLResolver, path

from inburgering.web.views import les

urlpatterns: list[URLPattern | URLResolver] = [
    path("groep/<uuid:groep>/lessen/", les.lessen, name="lessen"),
    path("groep/<uuid:groep>/lessen/nieuw/", les.les_nieuw, name="les_nieuw"),
    path("les/<uuid:les>/", les.les, name="les"),
    path("les/<uuid:les>/ongedaan/", les.les_terug, name="les_terug"),
    path("les/<uuid:les>/vervalt/", les.les_vervalt, name="les_vervalt"),
]
