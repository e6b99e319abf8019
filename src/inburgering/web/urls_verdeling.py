"""Addresses of who does what, local policy and local offers."""

from django.urls import URLPattern, path

from inburgering.web.views import aanbod, beleid, verdeling

urlpatterns: list[URLPattern] = [
    path("verdeling/", verdeling.verdeling, name="verdeling"),
    path("verdeling/<slug:gemeente>/<slug:taak>/", verdeling.verdeling_cel, name="verdeling_cel"),
    path("beleid/", beleid.beleid, name="beleid"),
    path("beleid/<slug:beleidsdocument>/", beleid.beleid_document, name="beleid_document"),
    path("aanbod/", aanbod.aanbod, name="aanbod"),
]
