"""The words in which the administration pages speak of codes."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from inburgering.access.deel import Deel

DELEN: Mapping[Deel, Promise] = {
    Deel.NAAM: _("naam, taal en telefoon"),
    Deel.KOP: _("geboortedatum, gemeente en fase"),
    Deel.CONTACTGEGEVENS: _("adres en telefoon"),
    Deel.BSN: _("BSN"),
    Deel.FEITEN: _("feiten en termijnen"),
    Deel.TAKEN: _("taken"),
    Deel.CONTACTEN: _("contacten"),
    Deel.HUISHOUDEN: _("huishouden"),
    Deel.RANDVOORWAARDEN: _("randvoorwaarden"),
    Deel.INTAKE: _("brede intake"),
    Deel.GEZONDHEID: _("gezondheid"),
    Deel.PIP: _("hele PIP"),
    Deel.AFSPRAKEN: _("afspraken uit het PIP"),
    Deel.INSTROOM: _("informatie van het COA"),
    Deel.BEGELEIDING: _("begeleiding en lijstjes"),
    Deel.OVERLEG: _("besluiten van het PIP-team"),
    Deel.LEREN: _("bestellingen, examens en modules"),
    Deel.UREN: _("uren en aanwezigheid"),
    Deel.DEELNEMER: _("adres, leerroute en termijn van deelnemers"),
    Deel.MEEDOEN: _("werk, week en vergoedingen"),
    Deel.GELD: _("vaste lasten en maandstaten"),
    Deel.VOORTGANG: _("voortgang, wijzigingen en afronding"),
    Deel.HANDHAVING: _("handhaving"),
    Deel.DOCUMENTEN: _("documenten"),
    Deel.TIJDLIJN: _("tijdlijn"),
}
EXTRA: Mapping[str, Promise] = {
    "mag_dossier_aanmaken": _("dossier maken"),
    "mag_toewijzen": _("taken verdelen"),
    "mag_overnemen": _("werk van een ander overnemen"),
    "mag_instroom": _("lijsten van het COA, taakstelling en woningen"),
    "mag_herverdelen": _("werk van veel mensen tegelijk overdragen"),
    "mag_caseload_zien": _("zien wie hoeveel werk heeft"),
    "mag_cijfers_zien": _("cijfers zien, zonder dossiers"),
    "is_beroepskracht": _("werk dat alleen een beroepskracht mag doen"),
    "alleen_eigen_mensen": _("ziet alleen de mensen die aan deze persoon zijn gegeven"),
    "alleen_eigen_deelnemers": _("ziet alleen de eigen deelnemers"),
    "mag_groepen": _("groepen en lessen"),
    "mag_procesregie": _("problemen met een partij oppakken, zonder dossiers"),
    "mag_beheren": _("accounts beheren"),
    "mag_logboek_zien": _("logboek bekijken"),
    "mag_verdeling_zien": _("zien wie wat doet"),
}
"""Rights of a role that go beyond tasks, by the name of their field."""
WIJZIGINGEN: Mapping[str, Promise] = {
    "beheerder_uitgenodigd": _("Beheerder toegelaten vanaf de opdrachtregel"),
    "uitgenodigd": _("Account gemaakt en uitgenodigd"),
    "uitnodiging_herhaald": _("Nieuwe link gestuurd om een wachtwoord te kiezen"),
    "aanstelling_gewijzigd": _("Rol of plaats gewijzigd"),
    "aanstelling_beeindigd": _("Einddatum gezet"),
    "gedeactiveerd": _("Account gesloten"),
    "geactiveerd": _("Account weer geopend"),
    "sessies_beeindigd": _("Overal uitgelogd"),
    "tweede_factor_ingetrokken": _("Tweede stap van het inloggen weggehaald"),
    "afwezigheid_vastgelegd": _("Afwezigheid vastgelegd"),
    "afwezigheid_ingetrokken": _("Afwezigheid ingetrokken"),
    "team_aangemaakt": _("Team gemaakt"),
    "team_hernoemd": _("Team een andere naam gegeven"),
}
ALS: Mapping[str, Promise] = {
    "uitvoerder": _("voert dit uit"),
    "mede_uitvoerder": _("doet dit mee"),
}
GROND: Mapping[str, Promise] = {
    "eigen": _("eigen taak"),
    "gr": _("gemeenschappelijke regeling"),
    "dvo": _("dienstverleningsovereenkomst"),
    "contract": _("contract"),
    "subsidie": _("subsidie"),
    "afspraak": _("afspraak"),
}
