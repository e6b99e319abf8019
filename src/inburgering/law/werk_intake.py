"""The work until the brede intake is complete.

Grondslag: art. 14 Wet inburgering 2021; art. 5.2 Besluit inburgering 2021.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from inburgering.law.grondslag import bi, wi
from inburgering.law.leerbaarheidstoets import TOETS
from inburgering.law.oproepen import Stap, StapCode, volgende_stap
from inburgering.law.streefdag import na_begin
from inburgering.law.taken import TaakCode
from inburgering.law.tekst import Zin, gettext_noop, zin
from inburgering.law.termijn import SignaalCode
from inburgering.law.werkbeeld import Beeld
from inburgering.law.werkstand import Werk, WerkCode

INTAKE = wi("14", 3)
ALLEEN_SPREKEN = bi("5.2", 2)
SCHRIFTELIJK = bi("5.2", 3)

VAN_SIGNAAL: Mapping[SignaalCode, WerkCode] = {
    "kennisgeving_ontbreekt": "feit_aanvullen_kennisgeving",
    "inschrijving_ontbreekt": "feit_aanvullen_inschrijving",
}
VAN_STAP: Mapping[StapCode, tuple[WerkCode, TaakCode]] = {
    "oproepen": ("oproep_versturen", "brede_intake"),
    "wachten": ("oproep_uitkomst_vastleggen", "brede_intake"),
    "waarschuwen_en_oproepen": ("oproep_herhalen", "brede_intake"),
    "boete_en_oproepen": ("oproep_derde", "handhaving"),
    "oproepen_zonder_boete": ("oproep_derde", "brede_intake"),
    "afwezig_voltooien": ("intake_afwezig_voltooien", "brede_intake"),
}
"""A fine is enforcement, so the third call with a fine falls to whoever does that."""


def ontbrekende_feiten(beeld: Beeld) -> Iterator[Werk]:
    """Yield the dates without which no term can be counted."""
    if not beeld.is_pip_nodig:
        return
    for signaal in beeld.signalen:
        code = VAN_SIGNAAL.get(signaal.code)
        if code is not None:
            yield beeld.voor_pip(
                code,
                "brede_intake",
                vanaf=beeld.start,
                grondslag=signaal.grondslag,
                uitleg=signaal.uitleg,
            )


def oproepen(beeld: Beeld) -> Iterator[Werk]:
    """Yield the next step in the calls for the intake."""
    if not beeld.is_intake_open:
        return
    stap = _stap(beeld)
    soort = VAN_STAP.get(stap.code)
    if soort is not None:
        code, taak = soort
        yield beeld.voor_pip(
            code,
            taak,
            vanaf=stap.vanaf or beeld.start,
            grondslag=stap.grondslag,
            uitleg=stap.uitleg,
            streef=_streef(beeld),
        )


def leerbaarheidstoets(beeld: Beeld) -> Iterator[Werk]:
    """Yield the test, unless it was taken, need not be taken, or was done elsewhere.

    Interpretatie: the next college takes over the route, so it needs no test (art. 15 lid 4 Wet
    inburgering 2021; ADR 0007).
    """
    stand = beeld.stand
    if stand.toets_afgenomen_op is not None or stand.toets_vrijgesteld_op is not None:
        return
    if beeld.is_overgekomen or not beeld.is_intake_open:
        return
    yield beeld.voor_pip(
        "leerbaarheidstoets_afnemen",
        "leerbaarheidstoets",
        vanaf=beeld.start,
        grondslag=(TOETS,),
        uitleg=beeld.met_deadline(
            zin(
                gettext_noop(
                    "De leerbaarheidstoets hoort bij de brede intake:"
                    " meld de inburgeraar aan of leg de ontheffing vast."
                )
            )
        ),
        streef=_streef(beeld),
    )


def gesprekken(beeld: Beeld) -> Iterator[Werk]:
    """Yield the talks that belong to the intake here, until so many were held.

    No article sets a number: it is local policy.
    """
    stand = beeld.stand
    aantal, gedaan = stand.beleid.aantal_gesprekken, stand.aantal_gesprekken
    if aantal is None or gedaan >= aantal or not beeld.is_intake_open:
        return
    yield beeld.voor_pip(
        "gesprekken_voeren",
        "brede_intake",
        vanaf=beeld.start,
        grondslag=(),
        uitleg=beeld.met_deadline(
            zin(
                gettext_noop(
                    "Afgesproken aantal gesprekken in de intake: %(aantal)s."
                    " Nu in het dossier: %(gedaan)s."
                ),
                aantal=aantal,
                gedaan=gedaan,
            )
        ),
        streef=_streef(beeld),
    )


def brede_intake(beeld: Beeld) -> Iterator[Werk]:
    """Yield the intake itself, until it is complete or must be done in absence."""
    if not beeld.is_intake_open or _stap(beeld).code == "afwezig_voltooien":
        return
    yield beeld.voor_pip(
        "brede_intake_voltooien",
        "brede_intake",
        vanaf=beeld.start,
        grondslag=(INTAKE, ALLEEN_SPREKEN, SCHRIFTELIJK),
        uitleg=beeld.met_deadline(_intake_zin(beeld)),
        streef=_streef(beeld),
    )


def _intake_zin(beeld: Beeld) -> Zin:
    if beeld.stand.is_gewezen_op_alleen_spreken:
        return zin(gettext_noop("Leg alle onderdelen van de brede intake schriftelijk vast."))
    return zin(
        gettext_noop(
            "Wijs de inburgeraar eerst op het recht om alleen te spreken:"
            " rond daarna de brede intake af."
        )
    )


def _streef(beeld: Beeld) -> date | None:
    return na_begin(beeld.termijn, beeld.stand.beleid.streef_intake_weken)


def _stap(beeld: Beeld) -> Stap:
    return volgende_stap(
        beeld.stand.handhaving.met_boetes(beeld.stand.oproepen),
        is_asielvergunninghouder=beeld.stand.feiten.is_asielvergunninghouder,
    )
