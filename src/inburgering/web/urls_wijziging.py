"""Addresses: Changes of route, pauses, what DUO decided, advice to DUO."""

from django.urls import URLPattern, URLResolver, path

from inburgering.web.views import wijzigen, wijzigen_besluit, wijzigen_duo, wijzigen_route

D = "dossier/<uuid:sleutel>/"

urlpatterns: list[URLPattern | URLResolver] = [
    path(f"{D}wijzigen/", wijzigen.wijzigen, name="wijzigen"),
    path(f"{D}wijzigen/stop/", wijzigen.wijziging_stop, name="wijziging_stop"),
    path(f"{D}wijzigen/plan/", wijzigen.plan_past_niet, name="plan_past_niet"),
    path(
        f"{D}wijzigen/route/<slug:wijziging>/", wijzigen_route.wijzigen_route, name="wijzigen_route"
    ),
    path(f"{D}pauze/", wijzigen.pauze, name="pauze"),
    path(f"{D}pauze/duur/", wijzigen.pauze_duur, name="pauze_duur"),
    path(f"{D}pauze/stop/", wijzigen.pauze_stop, name="pauze_stop"),
    path(f"{D}duobesluit/", wijzigen_besluit.duobesluit_nieuw, name="duobesluit_nieuw"),
    path(
        f"{D}duobesluit/<int:besluit>/",
        wijzigen_besluit.duobesluit_verbeter,
        name="duobesluit_verbeter",
    ),
    path(
        f"{D}duobesluit/<int:besluit>/weg/", wijzigen_besluit.duobesluit_weg, name="duobesluit_weg"
    ),
    path(
        f"{D}duobesluit/<int:besluit>/herleeft/",
        wijzigen_besluit.plicht_herleeft_pagina,
        name="plicht_herleeft",
    ),
    path(f"{D}verlenging/", wijzigen_duo.verlenging, name="verlenging"),
    path(f"{D}verlenging/aanbod/", wijzigen_duo.aanbod_uitgebleven, name="aanbod_uitgebleven"),
    path(f"{D}bio/", wijzigen_duo.bio_vraag, name="bio_vraag"),
    path(f"{D}bio/advies/", wijzigen_duo.bio_advies, name="bio_advies"),
    path(f"{D}duo-melden/", wijzigen_duo.duo_melden, name="duo_melden"),
]
