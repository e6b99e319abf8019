"""Addresses of steering."""

from django.urls import URLPattern, URLResolver, path

from inburgering.web.views import sturen, sturen_cijfers

urlpatterns: list[URLPattern | URLResolver] = [
    path("sturen/", sturen.sturen, name="sturen"),
    path("sturen/regio/", sturen.sturen_regio, name="sturen_regio"),
    path("sturen/caseload/", sturen.sturen_caseload, name="sturen_caseload"),
    path("sturen/weken/", sturen.sturen_weken, name="sturen_weken"),
    path("sturen/cijfers/", sturen_cijfers.sturen_cijfers, name="sturen_cijfers"),
    path("sturen/tijdige-start/", sturen_cijfers.sturen_start, name="sturen_start"),
    path(
        "sturen/tijdige-start.csv",
        sturen_cijfers.sturen_start_bestand,
        name="sturen_start_bestand",
    ),
]
