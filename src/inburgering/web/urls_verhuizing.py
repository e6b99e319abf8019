"""Addresses of moving between colleges, change of doelgroep, and merging."""

from django.urls import URLPattern, URLResolver, include, path

from inburgering.web.views import (
    doelgroep,
    samenvoegen,
    verhuizing,
    verhuizing_dossier,
    verhuizing_komst,
    verhuizing_verstrekken,
    verhuizing_vraag,
)

DOSSIER: list[URLPattern | URLResolver] = [
    path("doelgroep/", doelgroep.doelgroep, name="doelgroep"),
    path("dubbel/", samenvoegen.dossier_dubbel, name="dossier_dubbel"),
    path("dubbel/<uuid:ander>/", samenvoegen.samenvoegen_naast, name="samenvoegen_naast"),
    path("dubbel/<uuid:ander>/anders/", samenvoegen.samenvoegen_anders, name="samenvoegen_anders"),
    path("verhuizing/", verhuizing_dossier.verhuizing, name="verhuizing"),
    path("verhuizing/vertrek/", verhuizing_dossier.verhuizing_vertrek, name="verhuizing_vertrek"),
    path("verhuizing/terug/", verhuizing_dossier.verhuizing_terug, name="verhuizing_terug"),
    path("overdracht/vragen/", verhuizing_vraag.overdracht_vragen_pagina, name="overdracht_vragen"),
    path("overdracht/verzoek/", verhuizing_vraag.overdracht_verzoek, name="overdracht_verzoek"),
    path(
        "overdracht/invoeren/",
        verhuizing_vraag.overdracht_invoeren_pagina,
        name="overdracht_invoeren",
    ),
    path(
        "overdracht/verstrekken/",
        verhuizing_verstrekken.overdracht_verstrekken_pagina,
        name="overdracht_verstrekken",
    ),
    path(
        "overdracht/weigeren/",
        verhuizing_vraag.overdracht_weigeren_pagina,
        name="overdracht_weigeren",
    ),
]
urlpatterns: list[URLPattern | URLResolver] = [
    path("samenvoegen/", samenvoegen.samenvoegen, name="samenvoegen"),
    path("verhuizingen/", verhuizing.verhuizingen, name="verhuizingen"),
    path("verhuizingen/komst/", verhuizing_komst.verhuizing_komst_pagina, name="verhuizing_komst"),
    path(
        "verhuizingen/<uuid:verhuizing>/openen/",
        verhuizing.verhuizing_openen_pagina,
        name="verhuizing_openen",
    ),
    path(
        "verhuizingen/<uuid:verhuizing>/archief/",
        verhuizing.verhuizing_archief,
        name="verhuizing_archief",
    ),
    path("dossier/<uuid:sleutel>/", include(DOSSIER)),
]
