"""Addresses of taakstelling, placements and homes."""

from django.urls import URLPattern, URLResolver, include, path

from inburgering.web.views import plaatsing, taakstelling, woningen

_GEMEENTE = "taakstelling/<slug:gemeente>/"
_WONING = "woningen/<uuid:woning>/"

HUISVESTING: list[URLPattern | URLResolver] = [
    path("taakstelling/", taakstelling.taakstelling, name="taakstelling"),
    path(_GEMEENTE, taakstelling.taakstelling_gemeente, name="taakstelling_gemeente"),
    path(f"{_GEMEENTE}nieuw/", taakstelling.taakstelling_nieuw, name="taakstelling_nieuw"),
    path(
        f"{_GEMEENTE}<int:taakstelling>/",
        taakstelling.taakstelling_wijzig,
        name="taakstelling_wijzig",
    ),
    path(
        f"{_GEMEENTE}<int:jaar>/<int:maand>/",
        taakstelling.plaatsing_maand,
        name="plaatsing_maand",
    ),
    path("plaatsingen/", plaatsing.plaatsingen, name="plaatsingen"),
    path("plaatsingen/akkoord/", plaatsing.plaatsingen_akkoord, name="plaatsingen_akkoord"),
    *(
        path(
            f"plaatsingen/invulformulier.{soort}",
            plaatsing.plaatsingen_sjabloon,
            {"soort": soort},
            name=f"plaatsingen_sjabloon_{soort}",
        )
        for soort in ("xlsx", "csv")
    ),
    path("woningen/", woningen.woningen, name="woningen"),
    path("woningen/nieuw/", woningen.woning_nieuw, name="woning_nieuw"),
    path(_WONING, woningen.woning, name="woning"),
    path(f"{_WONING}toewijzen/", woningen.woning_toewijzen_aan, name="woning_toewijzen"),
    path(f"{_WONING}betrokken/", woningen.woning_betrokken, name="woning_betrokken"),
    path(f"{_WONING}los/", woningen.woning_los, name="woning_los"),
    path(f"{_WONING}weg/", woningen.woning_weg, name="woning_weg"),
]
urlpatterns: list[URLPattern | URLResolver] = [path("instroom/", include(HUISVESTING))]
