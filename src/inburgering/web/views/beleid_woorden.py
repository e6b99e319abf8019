"""The words in which the pages on policy and offers speak of codes."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

DOCUMENTSOORT: Mapping[str, Promise] = {
    "beleidskader": _("beleidskader"),
    "startnotitie": _("startnotitie"),
    "nota": _("nota"),
    "beleidsregel": _("beleidsregel"),
    "collegebesluit": _("besluit van het college"),
    "raadsbesluit": _("besluit van de raad"),
    "mandaatbesluit": _("mandaatbesluit"),
    "dvo": _("dienstverleningsovereenkomst"),
    "gr": _("gemeenschappelijke regeling"),
    "contract": _("contract"),
    "dpia": _("gegevensbeschermingsonderzoek (DPIA)"),
    "overig": _("ander document"),
}
ORGAAN: Mapping[str, Promise] = {
    "pho": _("Portefeuillehoudersoverleg (PHO)"),
    "adviesraad": _("Adviesraad"),
    "college": _("College"),
    "raad": _("Gemeenteraad"),
    "ab": _("Algemeen bestuur"),
}
STATUS: Mapping[str, Promise] = {
    "gepland": _("gepland"),
    "besproken": _("besproken"),
    "advies": _("advies gegeven"),
    "ter_informatie": _("ter informatie"),
    "vastgesteld": _("vastgesteld"),
    "ingetrokken": _("ingetrokken"),
}
STATUS_TOON: Mapping[str, str] = {"vastgesteld": "done", "ingetrokken": "late", "gepland": "soon"}
AANBODSOORT: Mapping[str, Promise] = {
    "maatschappelijke_begeleiding": _("Maatschappelijke begeleiding"),
    "participatie": _("Meedoen"),
    "geldzaken": _("Geldzaken"),
    "welkomstprogramma": _("Welkomstprogramma"),
    "taal": _("Taal"),
    "overig": _("Ander aanbod"),
}
NIVEAU: Mapping[str, Promise] = {
    "licht": _("licht"),
    "matig": _("matig intensief"),
    "intensief": _("intensief"),
}
DOELGROEP: Mapping[str, Promise] = {
    "asielstatushouder": _("asielstatushouders"),
    "gezinsmigrant": _("gezinsmigranten"),
    "overige_migrant": _("overige migranten"),
    "oude_nieuwkomer": _("oude nieuwkomers"),
    "niet_plichtig": _("inwoners zonder inburgeringsplicht"),
}
TELT_MEE: Mapping[str, Promise] = {
    "pvt": _("het participatieverklaringstraject"),
    "map": _("de MAP"),
    "participatie": _("de uren participatie"),
}
WOORDEN: Mapping[str, Mapping[str, Promise | str]] = {
    "soort": DOCUMENTSOORT,
    "orgaan": ORGAAN,
    "status": STATUS,
    "toon": STATUS_TOON,
    "aanbod": AANBODSOORT,
    "niveau": NIVEAU,
    "doelgroep": DOELGROEP,
    "telt": TELT_MEE,
}
