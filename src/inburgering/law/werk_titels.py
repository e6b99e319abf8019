"""What to do, as a short sentence for each kind of work."""

from collections.abc import Mapping

from inburgering.law.tekst import gettext_noop
from inburgering.law.werkstand import WerkCode

WERK_TITELS: Mapping[WerkCode, str] = {
    "kennismaking": gettext_noop("Maak kennis met de inburgeraar"),
    "driegesprek_voeren": gettext_noop("Voer het driegesprek met het COA"),
    "voorinburgering_afspreken": gettext_noop("Spreek de voorinburgering af met het COA"),
    "kinderopvang_regelen": gettext_noop("Regel opvang voor het kind"),
    "overdracht_vragen": gettext_noop("Vraag het PIP op bij de vorige gemeente"),
    "feit_aanvullen_kennisgeving": gettext_noop("Vul de datum van de kennisgeving in"),
    "feit_aanvullen_inschrijving": gettext_noop("Vul de datum van inschrijving in"),
    "oproep_versturen": gettext_noop("Roep op voor de brede intake"),
    "oproep_uitkomst_vastleggen": gettext_noop("Leg vast of de inburgeraar kwam"),
    "oproep_herhalen": gettext_noop("Waarschuw en roep opnieuw op"),
    "oproep_derde": gettext_noop("Roep voor de derde keer op"),
    "intake_afwezig_voltooien": gettext_noop("Rond de brede intake af zonder de inburgeraar"),
    "leerbaarheidstoets_afnemen": gettext_noop("Regel de leerbaarheidstoets"),
    "gesprekken_voeren": gettext_noop("Voer de gesprekken van de brede intake"),
    "brede_intake_voltooien": gettext_noop("Rond de brede intake af"),
    "informatie_derden_opvragen": gettext_noop("Vraag de informatie van een ander op"),
    "pip_vaststellen": gettext_noop("Stel het PIP vast"),
    "pip_akkoord_geven": gettext_noop("Kijk mee met het PIP van een collega"),
    "pip_verzenden": gettext_noop("Verstuur het PIP"),
    "pip_melden_duo": gettext_noop("Meld het PIP aan DUO"),
    "ontzorgen_starten": gettext_noop("Start het ontzorgen"),
    "ontzorgen_afronden": gettext_noop("Rond het ontzorgen af"),
    "zelfredzaamheid_regelen": gettext_noop("Regel hulp om zelf geldzaken te doen"),
    "regeldag_houden": gettext_noop("Houd de regeldag"),
    "mb_starten": gettext_noop("Start de maatschappelijke begeleiding"),
    "mb_afronden": gettext_noop("Rond de maatschappelijke begeleiding af"),
    "aanbod_leerroute": gettext_noop("Bied een cursus of opleiding aan"),
    "pvt_starten": gettext_noop("Start het participatieverklaringstraject"),
    "map_starten": gettext_noop("Start de module Arbeidsmarkt en Participatie"),
    "einddatum_controleren": gettext_noop("Controleer de einddatum van DUO"),
    "overdracht_verstrekken": gettext_noop("Geef het PIP door aan de nieuwe gemeente"),
}
