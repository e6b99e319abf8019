"""The kinds of legal fact that a dossier holds.

Each kind belongs to a task: whoever carries out that task here may record it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Vorm = Literal["datum", "code", "getal", "ja_nee"]


@dataclass(frozen=True, slots=True)
class Feitsoort:
    """A kind of fact: its form, the task it belongs to and where it comes from."""

    code: str
    naam: Promise | str
    vorm: Vorm
    taken: tuple[str, ...]
    """Any of these tasks gives the right to record it."""
    bron: str = "gemeente"
    mag_in_toekomst: bool = False
    hint: Promise | str = ""


REGIE: Final = ("brede_intake", "pip", "voortgang")
"""Any of these tasks is the casusregie in the daily work on a dossier."""
AANKOMST: Final = ("warme_overdracht", *REGIE)
BEGELEIDING: Final = ("mb_praktisch", "mb_leefomgeving")
_BEGINSTAND: Final = _(
    "Alle uren tot en met vandaag die nergens anders in dit systeem staan. Daarna tellen de uren "
    "die je per les, dag of week vastlegt."
)

FEITSOORTEN: Final[Mapping[str, Feitsoort]] = {
    soort.code: soort
    for soort in (
        Feitsoort("doelgroep", _("Doelgroep"), "code", REGIE, "DUO"),
        Feitsoort("doelgroep_detail", _("Doelgroep, nader"), "code", REGIE, "DUO"),
        Feitsoort("heeft_asielvergunning", _("Heeft zelf een asielvergunning"), "ja_nee", REGIE),
        Feitsoort("wordt_gehuisvest", _("Krijgt een woning van de gemeente"), "ja_nee", REGIE),
        Feitsoort("plicht", _("Begin van de inburgeringsplicht"), "datum", REGIE, "DUO"),
        Feitsoort("koppeling", _("Koppeling aan de gemeente"), "datum", REGIE, "COA"),
        Feitsoort("azc", _("AZC"), "code", REGIE, "COA"),
        Feitsoort("kennismaking", _("Kennismaking"), "datum", AANKOMST),
        Feitsoort(
            "driegesprek",
            _("Driegesprek met het COA"),
            "datum",
            AANKOMST,
            mag_in_toekomst=True,
            hint=_("Gemeente, COA en inburgeraar samen. Plan je het gesprek? Vul dan die dag in."),
        ),
        *(
            Feitsoort(f"driegesprek_{wie}", naam, "ja_nee", AANKOMST)
            for wie, naam in (
                ("regisseur", _("Bij het driegesprek: de regisseur")),
                ("coa", _("Bij het driegesprek: het COA")),
                ("inburgeraar", _("Bij het driegesprek: de inburgeraar")),
            )
        ),
        Feitsoort(
            "geen_driegesprek",
            _("Geen driegesprek, omdat"),
            "code",
            AANKOMST,
            hint=_("Schrijf kort op waarom het gesprek er niet was."),
        ),
        Feitsoort(
            "voorinburgering_gevraagd",
            _("Voorinburgering gevraagd aan het COA"),
            "datum",
            AANKOMST,
        ),
        Feitsoort(
            "voorinburgering_afgesproken",
            _("Voorinburgering afgesproken met het COA"),
            "datum",
            AANKOMST,
        ),
        Feitsoort(
            "voorinburgering_wijze",
            _("Hoe de voorinburgering gaat"),
            "code",
            AANKOMST,
            hint=_("Kies wat je met het COA afsprak."),
        ),
        Feitsoort(
            "voorinburgering_deelname",
            _("Deelname aan voorinburgering begonnen"),
            "datum",
            AANKOMST,
            "COA",
        ),
        Feitsoort(
            "voorinburgering_voltooid", _("Voorinburgering afgerond"), "datum", AANKOMST, "COA"
        ),
        Feitsoort(
            "geen_voorinburgering",
            _("Geen voorinburgering, omdat"),
            "code",
            AANKOMST,
            hint=_("Meedoen mag, het moet niet. Schrijf kort op waarom het er niet van komt."),
        ),
        Feitsoort(
            "woning_toegewezen",
            _("Woning toegewezen"),
            "datum",
            ("taakstelling", "regeldag", "mb_praktisch", *AANKOMST),
            hint=_("De dag waarop duidelijk werd welke woning het is."),
        ),
        Feitsoort(
            "regeldag",
            _("Regeldag gehouden"),
            "datum",
            ("regeldag", "mb_praktisch", *REGIE),
            hint=_("De dag waarop de woning, de inschrijving en de bijstand zijn geregeld."),
        ),
        Feitsoort("kennisgeving", _("Kennisgeving van DUO"), "datum", REGIE, "DUO"),
        Feitsoort("inschrijving", _("Inschrijving in de BRP"), "datum", REGIE, "BRP"),
        Feitsoort(
            "inschrijving_na_verhuizing",
            _("Inschrijving in deze gemeente na verhuizing"),
            "datum",
            REGIE,
            "BRP",
        ),
        Feitsoort("wacht_op_derden", _("Wacht op informatie van anderen"), "datum", REGIE),
        Feitsoort("informatie_derden", _("Informatie van anderen ontvangen"), "datum", REGIE),
        Feitsoort(
            "einddatum_duo",
            _("Einddatum van DUO"),
            "datum",
            REGIE,
            "DUO",
            mag_in_toekomst=True,
            hint=_("De laatste dag van de inburgeringstermijn, zoals DUO die geeft."),
        ),
        Feitsoort(
            "einddatum_gecontroleerd",
            _("Einddatum van DUO gecontroleerd"),
            "datum",
            REGIE,
            mag_in_toekomst=True,
            hint=_("Vul de einddatum van DUO in die je hebt gecontroleerd."),
        ),
        Feitsoort(
            "recht_op_bijstand",
            _("Eerste dag van het recht op bijstand"),
            "datum",
            ("ontzorgen", "bijstand", *REGIE),
        ),
        Feitsoort(
            "bijstand_gestopt",
            _("Laatste dag van het recht op bijstand"),
            "datum",
            ("ontzorgen", "bijstand", *REGIE),
            mag_in_toekomst=True,
        ),
        Feitsoort("ontzorgen_gestart", _("Ontzorgen gestart"), "datum", ("ontzorgen",)),
        Feitsoort("ontzorgen_afgerond", _("Ontzorgen afgerond"), "datum", ("ontzorgen",)),
        Feitsoort(
            "zelfredzaamheid_gestart",
            _("Hulp bij geldzaken geregeld"),
            "datum",
            ("financiele_zelfredzaamheid", "ontzorgen", *BEGELEIDING, *REGIE),
            hint=_("De dag waarop de hulp begint om zelf geldzaken te regelen."),
        ),
        Feitsoort("mb_gestart", _("Maatschappelijke begeleiding gestart"), "datum", BEGELEIDING),
        Feitsoort("mb_afgerond", _("Maatschappelijke begeleiding afgerond"), "datum", BEGELEIDING),
        Feitsoort("cursus_besteld", _("Taalles geregeld"), "datum", REGIE),
        Feitsoort(
            "eerste_les",
            _("Eerste les"),
            "datum",
            REGIE,
            hint=_("De dag waarop de taalles of opleiding echt begon."),
        ),
        Feitsoort("pvt_gestart", _("PVT gestart"), "datum", ("pvt",)),
        Feitsoort("pvt_ondertekend", _("Participatieverklaring ondertekend"), "datum", ("pvt",)),
        Feitsoort("pvt_activiteit", _("Activiteit of excursie van het PVT"), "datum", ("pvt",)),
        Feitsoort(
            "pvt_bijeenkomst",
            _("Bijeenkomst om te tekenen"),
            "datum",
            ("pvt",),
            mag_in_toekomst=True,
        ),
        Feitsoort("pvt_geweigerd", _("Wilde de verklaring niet tekenen"), "datum", ("pvt",)),
        Feitsoort("map_gestart", _("MAP gestart"), "datum", ("map",)),
        Feitsoort("map_eindgesprek", _("Eindgesprek MAP"), "datum", ("map",)),
        Feitsoort("map_niet_gehaald", _("Eindgesprek MAP nog niet goed genoeg"), "datum", ("map",)),
        Feitsoort("eindgesprek_z", _("Eindgesprek Z-route"), "datum", ("voortgang",)),
        *(
            Feitsoort(f"uren_{code}", naam, "getal", ("voortgang", taak), hint=_BEGINSTAND)
            for code, naam, taak in (
                ("nt2", _("Beginstand taal (NT2)"), "toezicht_uren"),
                ("knm", _("Beginstand KNM"), "toezicht_uren"),
                ("participatie", _("Beginstand participatie"), "toezicht_uren"),
                ("map", _("Beginstand MAP"), "map"),
                ("map_praktijk", _("Beginstand MAP, waarvan praktijk"), "map"),
                ("pvt", _("Beginstand PVT"), "pvt"),
            )
        ),
    )
}

VOLGORDE: Final = (
    ("koppeling", "kennismaking"),
    ("koppeling", "driegesprek"),
    ("voorinburgering_gevraagd", "voorinburgering_afgesproken"),
    ("voorinburgering_deelname", "voorinburgering_voltooid"),
    ("woning_toegewezen", "regeldag"),
    ("recht_op_bijstand", "bijstand_gestopt"),
    ("recht_op_bijstand", "ontzorgen_gestart"),
    ("ontzorgen_gestart", "ontzorgen_afgerond"),
    ("mb_gestart", "mb_afgerond"),
    ("pvt_gestart", "pvt_ondertekend"),
    ("map_gestart", "map_eindgesprek"),
)
"""Pairs of facts of which the first cannot come after the second."""
