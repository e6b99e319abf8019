"""Addresses: Enforcement by the college."""

from django.urls import URLPattern, URLResolver, include, path

from inburgering.web.views import boete, handhaving

ZAAK: list[URLPattern | URLResolver] = [
    path("feiten/", handhaving.handhaving_feiten, name="handhaving_feiten"),
    path("zienswijze/", handhaving.vragen, name="zienswijze_vragen"),
    path("reactie/", handhaving.vastleggen, name="zienswijze_vastleggen"),
    path("oordeel/", handhaving.oordeel, name="handhaving_oordeel"),
    path("geen-boete/", handhaving.einde, name="handhaving_afzien"),
    path("voorleggen/", boete.voorleggen, name="boete_voorleggen"),
    path("meekijken/", boete.meekijken, name="boete_meekijken"),
    path("terug/", boete.terug, name="boete_terug"),
    path("besluit/", boete.besluit, name="boete_besluit"),
    path("bezwaar/", boete.bezwaar, name="boete_bezwaar"),
    path("bezwaar/besluit/", boete.bezwaar_besluit, name="boete_bezwaar_besluit"),
    path("vast/", boete.vast, name="boete_vast"),
    path("intrekken/", boete.intrekken, name="boete_intrekken"),
    path("duo/", boete.duo, name="boete_duo"),
]
HANDHAVING: list[URLPattern | URLResolver] = [
    path("", handhaving.handhaving, name="handhaving"),
    path("nieuw/", handhaving.handhaving_nieuw, name="handhaving_nieuw"),
    path("eerder/", boete.eerder, name="boete_eerder"),
    path("<uuid:zaak>/", include(ZAAK)),
]
urlpatterns: list[URLPattern | URLResolver] = [
    path("dossier/<uuid:sleutel>/handhaving/", include(HANDHAVING)),
]
