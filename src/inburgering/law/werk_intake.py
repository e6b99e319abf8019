"""The work until the brede intake is complete.

Grondslag: art. 14 Wet inburgering 2021; art. 5.2 Besluit inburgering 2021.
"""

from collections.abc import Iterator, Mapping

from inburgering.law.grondslag import bi, wi
from inburgering.law.leerbaarheidstoets import TOETS
from inburgering.law.oproepen import Stap, StapCode, volgende_stap
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


def kennismaking(beeld: Beeld) -> Iterator[Werk]:
    """Yield the first meeting, once COA has coupled the person to the municipality.

    No article asks for it: the warm transfer is practice.
    """
    stand = beeld.stand
    if stand.datum_koppeling is None or stand.kennismaking_op is not None:
        return
    if not _is_intake_open(beeld):
        return
    yield beeld.voor_pip(
        "kennismaking",
        "warme_overdracht",
        vanaf=stand.datum_koppeling,
        grondslag=(),
        uitleg=beeld.met_deadline(
            zin(
                gettext_noop(
                    "COA heeft de inburgeraar op %(koppeling)s aan de gemeente gekoppeld."
                ),
                koppeling=stand.datum_koppeling,
            )
        ),
    )


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
    if not _is_intake_open(beeld):
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
            weken=beeld.stand.beleid.streef_intake_weken,
        )


def leerbaarheidstoets(beeld: Beeld) -> Iterator[Werk]:
    """Yield the test, unless it was taken, need not be taken, or was done elsewhere.

    Interpretatie: the next college takes over the route, so it needs no test (art. 15 lid 4 Wet
    inburgering 2021; ADR 0007).
    """
    stand = beeld.stand
    if stand.toets_afgenomen_op is not None or stand.toets_vrijgesteld_op is not None:
        return
    if beeld.is_overgekomen or not _is_intake_open(beeld):
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
        weken=stand.beleid.streef_intake_weken,
    )


def brede_intake(beeld: Beeld) -> Iterator[Werk]:
    """Yield the intake itself, until it is complete or must be done in absence."""
    if not _is_intake_open(beeld) or _stap(beeld).code == "afwezig_voltooien":
        return
    yield beeld.voor_pip(
        "brede_intake_voltooien",
        "brede_intake",
        vanaf=beeld.start,
        grondslag=(INTAKE, ALLEEN_SPREKEN, SCHRIFTELIJK),
        uitleg=beeld.met_deadline(_intake_zin(beeld)),
        weken=beeld.stand.beleid.streef_intake_weken,
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


def _is_intake_open(beeld: Beeld) -> bool:
    return beeld.is_pip_nodig and beeld.stand.intake_voltooid_op is None


def _stap(beeld: Beeld) -> Stap:
    return volgende_stap(
        beeld.stand.oproepen,
        is_asielvergunninghouder=beeld.stand.feiten.is_asielvergunninghouder,
    )
