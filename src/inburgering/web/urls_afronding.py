"""Addresses: the end of a trajectory, follow-up, archive, light cases."""

from django.urls import URLPattern, URLResolver, include, path

from inburgering.web.views import afronding, licht_traject

AFRONDING: list[URLPattern | URLResolver] = [
    path("", afronding.afronding, name="afronding"),
    path("einde/", afronding.einde, name="afronding_einde"),
    path("einde/intrekken/", afronding.einde_terug, name="afronding_intrekken"),
    path("nazorg/", afronding.nazorg, name="afronding_nazorg"),
    path("sluiten/", afronding.archiveren, name="afronding_sluiten"),
]
urlpatterns: list[URLPattern | URLResolver] = [
    path("dossier/<uuid:sleutel>/afronding/", include(AFRONDING)),
    path("dossier/<uuid:sleutel>/licht/", licht_traject.licht, name="licht"),
    path("lichte-trajecten/", licht_traject.lichte_trajecten, name="lichte_trajecten"),
]
