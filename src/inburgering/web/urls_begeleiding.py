"""Addresses of the help around a person: offers, lists, who does what, own people."""

from django.urls import URLPattern, URLResolver, include, path

from inburgering.web.views import (
    begeleiding,
    begeleiding_lijst,
    beheer_rechten,
    mijn_mensen,
    wie_doet_wat,
)

LIJSTJE: list[URLPattern | URLResolver] = [
    path("", begeleiding_lijst.checklist, name="checklist"),
    path("nieuw/", begeleiding_lijst.checkpunt_nieuw, name="checkpunt_nieuw"),
    path("<int:punt>/", begeleiding_lijst.checkpunt, name="checkpunt"),
    path("<int:punt>/stand/", begeleiding_lijst.checkpunt_stand, name="checkpunt_stand"),
    path("<int:punt>/wie/", begeleiding_lijst.checkpunt_wie, name="checkpunt_wie"),
]
BEGELEIDING: list[URLPattern | URLResolver] = [
    path("", begeleiding.begeleiding, name="begeleiding"),
    path("aanbod/<slug:aanbod>/", begeleiding.voorziening, name="voorziening"),
    path("fase/", begeleiding.fase_beginnen, name="fase_beginnen"),
    path("koppelen/", begeleiding.betrokkene_nieuw, name="betrokkene_nieuw"),
    path("koppelen/<int:betrokkene>/", begeleiding.betrokkene_einde, name="betrokkene_einde"),
    path("lijstje/<slug:lijstje>/", include(LIJSTJE)),
]
urlpatterns: list[URLPattern | URLResolver] = [
    path("dossier/<uuid:sleutel>/begeleiding/", include(BEGELEIDING)),
    path("dossier/<uuid:sleutel>/wie-doet-wat/", wie_doet_wat.wie_doet_wat, name="wie_doet_wat"),
    path("wie-mag-wat/", beheer_rechten.wie_mag_wat, name="wie_mag_wat"),
    path("mijn-mensen/", mijn_mensen.mijn_mensen, name="mijn_mensen"),
    path("mijn-mensen/<uuid:dossier>/punt/<int:punt>/", mijn_mensen.mijn_punt, name="mijn_punt"),
    path("mijn-mensen/<uuid:dossier>/notitie/", mijn_mensen.notitie, name="notitie"),
]
