"""Addresses of the brede intake and its calls."""

from django.urls import URLPattern, URLResolver, include, path

from inburgering.web.views import (
    intake,
    intake_deel,
    intake_gesprek,
    intake_gezondheid,
    intake_samen,
    intake_toets,
    oproep,
)

INTAKE: list[URLPattern | URLResolver] = [
    path("", intake.intake, name="intake"),
    path("deel/<slug:domein>/", intake_deel.intake_onderdeel, name="intake_onderdeel"),
    path("gezondheid/", intake_gezondheid.intake_gezondheid, name="intake_gezondheid"),
    path("gesprekken/", intake_gesprek.intake_gesprekken, name="intake_gesprekken"),
    path("gesprekken/<int:gesprek>/", intake_gesprek.intake_gesprek, name="intake_gesprek"),
    path("alleen/", intake_gesprek.intake_alleen, name="intake_alleen"),
    path("partners/", intake_gesprek.intake_partners, name="intake_partners"),
    path("toets/", intake_toets.intake_toets, name="intake_toets"),
    path("toets/vrijstelling/", intake_toets.intake_vrijstelling, name="intake_vrijstelling"),
    path(
        "toets/vrijstelling/intrekken/",
        intake_toets.intake_vrijstelling_intrekken,
        name="intake_vrijstelling_intrekken",
    ),
    path("samen/", intake_samen.intake_samen, name="intake_samen"),
    path("verslag/", intake_samen.intake_verslag, name="intake_verslag"),
    path("heropenen/", intake_samen.intake_heropenen, name="intake_heropenen"),
]
OPROEP: list[URLPattern | URLResolver] = [
    path("", oproep.oproep, name="oproep"),
    path("nieuw/", oproep.oproep_nieuw, name="oproep_nieuw"),
    path("voorbeeld/", oproep.oproep_voorbeeld, name="oproep_voorbeeld"),
    path("<int:volgnummer>/uitkomst/", oproep.oproep_uitkomst, name="oproep_uitkomst"),
    path("afwezig/", oproep.oproep_afwezig, name="oproep_afwezig"),
]
urlpatterns: list[URLPattern | URLResolver] = [
    path("dossier/<uuid:sleutel>/intake/", include(INTAKE)),
    path("dossier/<uuid:sleutel>/oproep/", include(OPROEP)),
]
