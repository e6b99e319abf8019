"""Addresses of the PIP-team and its meetings."""

from django.urls import URLPattern, URLResolver, path

from inburgering.web.views import overleg, overleg_plannen, overleg_zaak, pipteam

urlpatterns: list[URLPattern | URLResolver] = [
    path("overleg/", overleg.overleggen, name="overleggen"),
    path("overleg/team/nieuw/", pipteam.pipteam_nieuw, name="pipteam_nieuw"),
    path("overleg/team/<uuid:pipteam>/", pipteam.pipteam, name="pipteam"),
    path("overleg/team/<uuid:pipteam>/lid/", pipteam.pipteam_lid, name="pipteam_lid"),
    path(
        "overleg/team/<uuid:pipteam>/lid/<int:lid>/weg/",
        pipteam.pipteam_lid_weg,
        name="pipteam_lid_weg",
    ),
    path(
        "overleg/team/<uuid:pipteam>/plannen/",
        overleg_plannen.overleg_plannen_pagina,
        name="overleg_plannen",
    ),
    path("overleg/<uuid:overleg>/", overleg.overleg, name="overleg"),
    path(
        "overleg/<uuid:overleg>/verzetten/",
        overleg_plannen.overleg_verzetten_pagina,
        name="overleg_verzetten",
    ),
    path(
        "overleg/<uuid:overleg>/vervalt/",
        overleg_plannen.overleg_vervalt_pagina,
        name="overleg_vervalt",
    ),
    path(
        "overleg/<uuid:overleg>/afronden/",
        overleg.overleg_afronden_pagina,
        name="overleg_afronden",
    ),
    path("overleg/<uuid:overleg>/verslag/", overleg.overleg_verslag, name="overleg_verslag"),
    path(
        "overleg/<uuid:overleg>/verslag/pdf/",
        overleg.overleg_verslag_pdf,
        name="overleg_verslag_pdf",
    ),
    path(
        "overleg/<uuid:overleg>/zaak/<int:punt>/taak/",
        overleg_zaak.overleg_actie,
        name="overleg_actie",
    ),
    path(
        "overleg/<uuid:overleg>/zaak/<int:punt>/taak/<uuid:actie>/weg/",
        overleg_zaak.overleg_actie_weg,
        name="overleg_actie_weg",
    ),
    path(
        "overleg/<uuid:overleg>/zaak/<int:punt>/weg/",
        overleg_zaak.overleg_zaak_weg,
        name="overleg_zaak_weg",
    ),
    path("dossier/<uuid:sleutel>/overleg/", overleg_zaak.dossier_overleg, name="dossier_overleg"),
]
