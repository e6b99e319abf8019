"""Addresses of the inflow: who is coming, lists of koppelingen, and the arrival of one person."""

from django.urls import URLPattern, URLResolver, include, path

from inburgering.web.views import aankomst, instroom, instroom_lijst

LIJST: list[URLPattern | URLResolver] = [
    path("", instroom_lijst.koppelingslijst_een, name="koppelingslijst_een"),
    path("akkoord/", instroom_lijst.koppelingslijst_akkoord, name="koppelingslijst_akkoord"),
    path("weg/", instroom_lijst.koppelingslijst_weg, name="koppelingslijst_weg"),
    path(
        "rest.xlsx",
        instroom_lijst.koppelingslijst_rest,
        {"soort": "xlsx"},
        name="koppelingslijst_rest_xlsx",
    ),
    path(
        "rest.csv",
        instroom_lijst.koppelingslijst_rest,
        {"soort": "csv"},
        name="koppelingslijst_rest_csv",
    ),
]
AANKOMST: list[URLPattern | URLResolver] = [
    path("", aankomst.aankomst, name="aankomst"),
    path("informatie/", aankomst.aankomst_informatie, name="aankomst_informatie"),
    path("kennismaking/", aankomst.aankomst_kennismaking, name="aankomst_kennismaking"),
    path("driegesprek/", aankomst.aankomst_driegesprek, name="aankomst_driegesprek"),
    path(
        "driegesprek/plannen/",
        aankomst.aankomst_driegesprek_plannen,
        name="aankomst_driegesprek_plannen",
    ),
    path("driegesprek/niet/", aankomst.aankomst_driegesprek_niet, name="aankomst_driegesprek_niet"),
    path(
        "voorinburgering/<slug:stap>/",
        aankomst.aankomst_voorinburgering,
        name="aankomst_voorinburgering",
    ),
]
urlpatterns: list[URLPattern | URLResolver] = [
    path("instroom/", instroom.instroom, name="instroom"),
    path("instroom/lijst/", instroom_lijst.koppelingslijst, name="koppelingslijst"),
    path(
        "instroom/lijst/persoon/",
        instroom_lijst.koppelingslijst_persoon,
        name="koppelingslijst_persoon",
    ),
    path(
        "instroom/lijst/koppelingslijst.xlsx",
        instroom_lijst.koppelingslijst_sjabloon,
        {"soort": "xlsx"},
        name="koppelingslijst_sjabloon_xlsx",
    ),
    path(
        "instroom/lijst/koppelingslijst.csv",
        instroom_lijst.koppelingslijst_sjabloon,
        {"soort": "csv"},
        name="koppelingslijst_sjabloon_csv",
    ),
    path("instroom/lijst/<uuid:coa_lijst>/", include(LIJST)),
    path("dossier/<uuid:sleutel>/aankomst/", include(AANKOMST)),
]
