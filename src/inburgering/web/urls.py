"""Addresses of the case workers' room."""

from django.urls import URLPattern, URLResolver, include, path

from inburgering.web.views import bereken
from inburgering.web.views.stijlgids import stijlgids

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("inburgering.web.urls_werkvoorraad")),
    path("", include("inburgering.web.urls_dossier")),
    path("", include("inburgering.web.urls_intake")),
    path("", include("inburgering.web.urls_pip")),
    path("", include("inburgering.web.urls_overname")),
    path("", include("inburgering.web.urls_overdragen")),
    path("", include("inburgering.web.urls_verhuizing")),
    path("", include("inburgering.web.urls_begeleiding")),
    path("", include("inburgering.web.urls_instroom")),
    path("", include("inburgering.web.urls_overleg")),
    path("", include("inburgering.web.urls_huisvesting")),
    path("", include("inburgering.web.urls_sturen")),
    path("", include("inburgering.web.urls_verdeling")),
    path("", include("inburgering.web.urls_bestelling")),
    path("", include("inburgering.web.urls_uren")),
    path("", include("inburgering.web.urls_leren")),
    path("", include("inburgering.web.urls_meedoen")),
    path("", include("inburgering.web.urls_geld")),
    path("", include("inburgering.web.urls_voortgang")),
    path("", include("inburgering.web.urls_wijziging")),
    path("", include("inburgering.web.urls_handhaving")),
    path("", include("inburgering.web.urls_afronding")),
    path("stijlgids/", stijlgids, name="stijlgids"),
    path("bereken/", bereken.bereken_pagina, name="bereken"),
]
