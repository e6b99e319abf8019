"""Addresses: Talks on progress and process matters."""

from django.urls import URLPattern, URLResolver, path

from inburgering.web.views import partneroverleg, procespunt, voortgang, voortgang_gesprek

D = "dossier/<uuid:sleutel>/voortgang"
G = f"{D}/<uuid:voortgangsgesprek>"
P = "sturen/procespunten/<uuid:procespunt>"

urlpatterns: list[URLPattern | URLResolver] = [
    path(f"{D}/", voortgang.voortgang, name="voortgang"),
    path(f"{D}/nieuw/", voortgang.voortgang_plannen, name="voortgang_plannen"),
    path(f"{D}/beeld/", voortgang_gesprek.voortgang_beeld, name="voortgang_beeld"),
    path(f"{G}/", voortgang_gesprek.voortgang_gesprek, name="voortgang_gesprek"),
    path(f"{G}/voeren/", voortgang_gesprek.voortgang_voeren, name="voortgang_voeren"),
    path(f"{G}/niet-gekomen/", voortgang_gesprek.voortgang_gemist, name="voortgang_gemist"),
    path(f"{G}/uitnodigen/", voortgang.voortgang_uitnodigen, name="voortgang_uitnodigen"),
    path(f"{G}/verzetten/", voortgang.voortgang_verzetten, name="voortgang_verzetten"),
    path(f"{G}/afzeggen/", voortgang.voortgang_afzeggen, name="voortgang_afzeggen"),
    path(f"{G}/afspraak.ics", voortgang.voortgang_agenda, name="voortgang_agenda"),
    path(
        "dossier/<uuid:sleutel>/procespunt/", procespunt.procespunt_nieuw, name="procespunt_nieuw"
    ),
    path(
        "dossier/<uuid:sleutel>/doorzetten/<uuid:stuktaak>/",
        procespunt.taak_doorgezet,
        name="taak_doorzetten",
    ),
    path("sturen/procespunten/", procespunt.procespunten, name="procespunten"),
    path(f"{P}/", procespunt.procespunt_bekijken, name="procespunt"),
    path(f"{P}/oppakken/", procespunt.procespunt_oppakken_knop, name="procespunt_oppakken"),
    path(f"{P}/afspraak/", procespunt.procespunt_afspraak, name="procespunt_afspraak"),
    path(
        f"{P}/afspraak/<int:verbeterafspraak>/",
        procespunt.procespunt_nagekomen,
        name="procespunt_nagekomen",
    ),
    path("sturen/overleg/", partneroverleg.partneroverleggen, name="partneroverleggen"),
    path("sturen/overleg/nieuw/", partneroverleg.partneroverleg_nieuw, name="partneroverleg_nieuw"),
    path(
        "sturen/overleg/<uuid:partneroverleg>/",
        partneroverleg.partneroverleg,
        name="partneroverleg",
    ),
    path(
        "sturen/overleg/<uuid:partneroverleg>/vervalt/",
        partneroverleg.partneroverleg_vervalt,
        name="partneroverleg_vervalt",
    ),
    path(f"{P}/sluiten/", procespunt.procespunt_gesloten, name="procespunt_sluiten"),
]
