"""The settings a municipality may choose: what each means, its form, and what holds without it.

A setting is a dated row with the document it comes from. The law sets the bounds: a setting may
ask for more, or sooner, never for less.
"""

from collections.abc import Mapping
from typing import Any, Final

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from inburgering.region.beleid_traject import SOORTEN as TRAJECT
from inburgering.region.beleidssoort import Beleidssoort

BELEIDSSOORTEN: Final[Mapping[str, Beleidssoort]] = {
    soort.code: soort
    for soort in (
        Beleidssoort(
            "streef_intake_weken",
            _("Streeftermijn brede intake, in weken"),
            "getal",
            None,
            _("Zo snel wil de gemeente de intake klaar hebben. De wet blijft gelden."),
        ),
        Beleidssoort(
            "streef_pip_weken",
            _("Streeftermijn PIP, in weken"),
            "getal",
            None,
            _("Zo snel wil de gemeente het PIP klaar hebben. De wet blijft gelden."),
        ),
        Beleidssoort(
            "streef_pip_vanaf",
            _("Streeftermijn PIP telt vanaf"),
            "keuze",
            "wettelijk",
            _("Vanaf welke dag het streven telt. Het ligt nooit na de wettelijke dag."),
            {
                "wettelijk": _("de dag waarop de wettelijke termijn begint"),
                "inschrijving": _("de inschrijving in de gemeente (huisvesting)"),
            },
        ),
        Beleidssoort(
            "aantal_gesprekken",
            _("Aantal gesprekken in de brede intake"),
            "getal",
            None,
            _("Zoveel gesprekken horen hier bij de intake van een asielstatushouder."),
        ),
        Beleidssoort(
            "aantal_gesprekken_gezinsmigrant",
            _("Aantal gesprekken met gezinsmigranten"),
            "getal",
            None,
            _("Zoveel gesprekken horen hier bij de intake van een gezins- of overige migrant."),
        ),
        Beleidssoort(
            "voortgangsgesprekken",
            _("Aantal voortgangsgesprekken"),
            "getal",
            None,
            _("Zoveel voortgangsgesprekken stelt het systeem voor in het PIP."),
        ),
        Beleidssoort(
            "pip_gezinsmigrant_als_advies",
            _("De bron noemt het PIP van gezinsmigranten een advies"),
            "ja_nee",
            False,
            _("De wet kent alleen een besluit. Het systeem maakt een besluit en waarschuwt."),
        ),
        Beleidssoort(
            "welkomstprogramma",
            _("Welkomstprogramma"),
            "ja_nee",
            False,
            _("Enkele dagdelen per week over gezondheid, geld, normen en waarden, taal en werk."),
        ),
        Beleidssoort(
            "pip_extra_onderdelen",
            _("Extra onderdelen in het PIP"),
            "lijst",
            [],
            _("Onderdelen die de wet niet vraagt. Ze tellen niet mee of het PIP volledig is."),
            {"mentale_weerbaarheid": _("Mentale weerbaarheid")},
        ),
        Beleidssoort(
            "zelfredzaamheid_regie",
            _("Wie de regie heeft op financiële zelfredzaamheid"),
            "keuze",
            "casusregisseur",
            _("De casusregisseur, of de partij van de maatschappelijke begeleiding."),
            {
                "casusregisseur": _("De casusregisseur"),
                "begeleiding": _("De maatschappelijke begeleiding"),
            },
        ),
        Beleidssoort(
            "mb_maanden",
            _("Maatschappelijke begeleiding, in maanden"),
            "getal",
            None,
            _("Zo lang duurt de begeleiding hier na de vestiging."),
        ),
        Beleidssoort(
            "mb_uitloop_maanden",
            _("Maatschappelijke begeleiding met uitloop, in maanden"),
            "getal",
            None,
            _("Zo lang mag de begeleiding duren als daar een reden voor is."),
        ),
        Beleidssoort(
            "begeleidingsfasen",
            _("Werken met drie fasen van begeleiding"),
            "ja_nee",
            False,
            _("Ontzorgen en regelen, begeleiden en meenemen, zelfstandigheid en loslaten."),
        ),
        Beleidssoort(
            "tweede_paar_ogen",
            _("Een collega kijkt mee voor het PIP wordt vastgesteld"),
            "ja_nee",
            False,
            _("Zonder akkoord van een collega kan het PIP niet worden vastgesteld."),
        ),
        Beleidssoort(
            "extra_doelgroepen",
            _("Ook aanbod voor andere groepen"),
            "lijst",
            [],
            _("Groepen zonder plicht of recht in de wet die hier ook mee mogen doen."),
            {
                "oude_nieuwkomer": _("Oude nieuwkomers"),
                "gezinsmigrant": _("Gezinsmigranten"),
                "niet_plichtig": _("Inwoners zonder inburgeringsplicht"),
            },
        ),
        Beleidssoort(
            "taalaanbod_gezinsmigrant",
            _("De gemeente betaalt taallessen van gezinsmigranten"),
            "ja_nee",
            False,
            _("De wet vraagt dit niet. Zonder deze keuze betaalt de gezinsmigrant zelf."),
        ),
        *(
            Beleidssoort(
                f"checklist_{code}",
                naam,
                "lijst",
                None,
                _("Welke punten hier op het lijstje staan. Zonder keuze: alle punten."),
            )
            for code, naam in (
                ("regeldag", _("Punten op de regeldag")),
                ("mb_praktisch", _("Punten bij praktische hulp")),
                ("mb_leefomgeving", _("Punten bij de leefomgeving ontdekken")),
                ("uitkering_werk", _("Punten bij de stap van uitkering naar werk")),
            )
        ),
        *(
            Beleidssoort(
                f"doel_{route}_maanden",
                naam,
                "getal",
                None,
                _("Een doel van de gemeente, geen regel van de wet."),
            )
            for route, naam in (
                ("onderwijs", _("Doel onderwijsroute, in maanden")),
                ("b1", _("Doel B1-route, in maanden")),
                ("z", _("Doel zelfredzaamheidsroute, in maanden")),
            )
        ),
        *(
            Beleidssoort(
                f"verwacht_{wie}",
                naam,
                "getal",
                None,
                _("Een raming voor een heel jaar. De cijfers laten zien hoeveel het er zijn."),
            )
            for wie, naam in (
                ("asielstatushouders", _("Verwacht per jaar in de regio: asielstatushouders")),
                ("onderwijs", _("Verwacht per jaar in de regio: onderwijsroute")),
                ("b1", _("Verwacht per jaar in de regio: B1-route")),
                ("z", _("Verwacht per jaar in de regio: zelfredzaamheidsroute")),
                ("gemeente_van", _("Verwacht per jaar in de gemeente, minstens")),
                ("gemeente_tot", _("Verwacht per jaar in de gemeente, hoogstens")),
            )
        ),
        *(
            Beleidssoort(code, naam, "getal", None, _("Zo staat het in het beleid."))
            for code, naam in (
                ("map_lesuren", _("Lesuren MAP")),
                ("map_praktijkuren", _("Praktijkuren MAP")),
                ("pvt_uren", _("Uren PVT")),
                ("verwacht_leeftijd_van", _("Raming telt mensen vanaf, in jaren")),
                ("verwacht_leeftijd_tot", _("Raming telt mensen tot en met, in jaren")),
            )
        ),
        *TRAJECT,
    )
}


def beleidswaarde(beleid: Mapping[str, Any], code: str) -> Any:
    """Return the local value of a setting, or what holds without a local rule.

    ``beleid`` are the settings of one municipality, as ``get_beleid`` gives them.

    :raises KeyError: if there is no such setting.
    """
    return beleid.get(code, BELEIDSSOORTEN[code].standaard)


def describe_waarde(soort: Beleidssoort, waarde: Any) -> str:
    """Return the value of a setting in words: "12", "ja", or what was chosen."""
    if waarde is None:
        return gettext("geen eigen regel")
    if isinstance(waarde, bool):
        return gettext("ja") if waarde else gettext("nee")
    if isinstance(waarde, list):
        return ", ".join(_name(soort, item) for item in waarde) or gettext("geen")
    return _name(soort, waarde)


def _name(soort: Beleidssoort, waarde: Any) -> str:
    return str((soort.keuzes or {}).get(waarde, waarde))
