"""Addresses of the plan and of letters."""

from django.urls import URLPattern, URLResolver, path

from inburgering.web.views import brieven, pip, pip_akkoord, pip_bewerken, pip_vaststellen

urlpatterns: list[URLPattern | URLResolver] = [
    path("dossier/<uuid:sleutel>/pip/", pip.pip, name="pip"),
    path("dossier/<uuid:sleutel>/pip/beginnen/", pip.pip_beginnen_pagina, name="pip_beginnen"),
    path(
        "dossier/<uuid:sleutel>/pip/bewerken/",
        pip_bewerken.pip_bewerken_pagina,
        name="pip_bewerken",
    ),
    path("dossier/<uuid:sleutel>/pip/voorbeeld/", pip_bewerken.pip_voorbeeld, name="pip_voorbeeld"),
    path(
        "dossier/<uuid:sleutel>/pip/vaststellen/",
        pip_vaststellen.pip_vaststellen_pagina,
        name="pip_vaststellen",
    ),
    path(
        "dossier/<uuid:sleutel>/pip/intrekken/",
        pip_vaststellen.pip_intrekken_pagina,
        name="pip_intrekken",
    ),
    path(
        "dossier/<uuid:sleutel>/pip/voorleggen/",
        pip_akkoord.pip_voorleggen_knop,
        name="pip_voorleggen",
    ),
    path("dossier/<uuid:sleutel>/pip/meekijken/", pip_akkoord.pip_meekijken, name="pip_meekijken"),
    path("brieven/", brieven.brieven, name="brieven"),
    path("brief/<uuid:sleutel>/", brieven.brief, name="brief"),
    path("brief/<uuid:sleutel>/pdf/", brieven.brief_pdf, name="brief_pdf"),
]
