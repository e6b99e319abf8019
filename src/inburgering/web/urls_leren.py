"""Addresses: Exams, levels, PVT, MAP, reports of schools, interpreters."""

from django.urls import URLPattern, URLResolver, include, path

from inburgering.web.views import leren, leren_bericht, leren_modules, tolk

LEREN: list[URLPattern | URLResolver] = [
    path("", leren.leren, name="leren"),
    path("examen/", leren.examen_nieuw, name="examen_nieuw"),
    path("examen/<int:examen>/", leren.examen, name="examen"),
    path("examen/<int:examen>/weg/", leren.examen_weg, name="examen_weg"),
    path("niveau/", leren.taalniveau, name="taalniveau"),
    path("pvt/", leren_modules.pvt, name="pvt"),
    path("map/", leren_modules.map_eindgesprek, name="map_eindgesprek"),
    path("eindgesprek/", leren_modules.eindgesprek_z, name="eindgesprek_z"),
    path(
        "bericht/vragen/<uuid:lesbestelling>/", leren_bericht.bericht_vragen, name="bericht_vragen"
    ),
    path("bericht/<uuid:schoolbericht>/", leren_bericht.bericht, name="bericht"),
]
urlpatterns: list[URLPattern | URLResolver] = [
    path("dossier/<uuid:sleutel>/leren/", include(LEREN)),
    path("dossier/<uuid:sleutel>/tolken/", tolk.tolken_dossier, name="tolken_dossier"),
    path("groep/<uuid:pvtgroep>/pvt/", leren_modules.groep_pvt, name="groep_pvt"),
    path("groep/<uuid:pvtgroep>/tolk/", tolk.tolk_groep, name="tolk_groep"),
    path("tolken/", tolk.tolken, name="tolken"),
    path("tolken/<uuid:tolk>/", tolk.tolk, name="tolk"),
    path("deelnemers/berichten/", leren_bericht.deelnemer_berichten, name="deelnemer_berichten"),
    path(
        "deelnemers/<uuid:lesbestelling>/bericht/",
        leren_bericht.deelnemer_bericht,
        name="deelnemer_bericht",
    ),
]
