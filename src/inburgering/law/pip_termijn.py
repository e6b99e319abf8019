"""Which of the terms for the PIP runs for a person, and whether it was met.

Grondslag: art. 5.3 Besluit inburgering 2021, versies 2022-01-01 en 2023-01-01.
"""

from dataclasses import dataclass
from datetime import date

from inburgering.law.feiten import Feiten
from inburgering.law.grondslag import BEGIN_2023, Grondslag
from inburgering.law.parameters import WETTELIJK, Parameters
from inburgering.law.pip_termijn_2022 import LID_1 as LID_1_2022
from inburgering.law.pip_termijn_2022 import pip_termijn_2022
from inburgering.law.pip_termijn_2023 import (
    LID_1,
    LID_2,
    met_informatie_van_derden,
    pip_termijn_2023,
    zonder_informatie_van_derden,
)
from inburgering.law.pip_termijn_verhuizing import pip_termijn_verhuizing, verhuis_lid
from inburgering.law.tekst import gettext_noop, zin
from inburgering.law.termijn import Signaal, Termijn


@dataclass(frozen=True, slots=True)
class PipTermijn:
    """The term that runs, the plan that met it, and what needs attention."""

    termijn: Termijn | None
    """``None`` while a fact is missing."""
    vervuld_op: date | None
    """The dagtekening of the plan that met the duty, in time or not."""
    signalen: tuple[Signaal, ...]


def is_verhuisd_met_pip(feiten: Feiten) -> bool:
    """Tell whether the person already had a plan when he was registered elsewhere.

    Interpretatie: a plan of an earlier day than the new registration (ADR 0007).
    """
    verhuisd_op = feiten.datum_inschrijving_na_verhuizing
    return verhuisd_op is not None and any(pip.dagtekening < verhuisd_op for pip in feiten.pips)


def is_tekst_2022(feiten: Feiten) -> bool:
    """Tell whether the text of 2022 applies to the first plan.

    Interpretatie: it does when every known date of notice and registration lies before
    2023-01-01; no transitional rule says so (ADR 0001).
    """
    bekend = (feiten.datum_kennisgeving, feiten.datum_inschrijving)
    return all(dag < BEGIN_2023 for dag in bekend if dag is not None)


def pip_termijn(feiten: Feiten, *, parameters: Parameters = WETTELIJK) -> PipTermijn:
    """Return the term to establish the PIP, the plan that met it, and the signals.

    Grondslag: art. 5.3 Besluit inburgering 2021.
    """
    verhuisd_op = feiten.datum_inschrijving_na_verhuizing
    if verhuisd_op is not None and is_verhuisd_met_pip(feiten):
        return _met_vervulling(
            pip_termijn_verhuizing(verhuisd_op, parameters=parameters),
            _eerste_pip(feiten, vanaf=verhuisd_op),
            (),
        )
    termijn, signalen = _eerste_termijn(feiten, parameters)
    if verhuisd_op is not None:
        signalen = (*signalen, _verhuisd_zonder_pip(verhuisd_op))
    return _met_vervulling(termijn, _eerste_pip(feiten), signalen)


def _eerste_pip(feiten: Feiten, *, vanaf: date = date.min) -> date | None:
    return next((pip.dagtekening for pip in feiten.pips if pip.dagtekening >= vanaf), None)


def _eerste_termijn(
    feiten: Feiten, parameters: Parameters
) -> tuple[Termijn | None, tuple[Signaal, ...]]:
    if is_tekst_2022(feiten):
        if feiten.datum_inschrijving is None:
            return None, (_inschrijving_ontbreekt(LID_1_2022),)
        return pip_termijn_2022(feiten.datum_inschrijving, parameters=parameters), ()
    ontbrekend = ontbreekt_tekst_2023(feiten)
    if feiten.datum_kennisgeving is None or ontbrekend:
        return None, ontbrekend
    termijn = pip_termijn_2023(
        feiten.datum_kennisgeving,
        inschrijving_na_huisvesting=feiten.datum_inschrijving if feiten.is_gehuisvest else None,
        parameters=parameters,
    )
    if feiten.informatie_derden_ontvangen is not None:
        ontvangen = feiten.informatie_derden_ontvangen
        return met_informatie_van_derden(termijn, ontvangen, parameters=parameters), ()
    if feiten.wacht_op_derden:
        return zonder_informatie_van_derden(termijn), (WACHT_OP_DERDEN,)
    return termijn, ()


def ontbreekt_tekst_2023(feiten: Feiten) -> tuple[Signaal, ...]:
    """Return a signal for each date without which the text of 2023 gives no term."""
    signalen = []
    if feiten.datum_kennisgeving is None:
        signalen.append(KENNISGEVING_ONTBREEKT)
    if feiten.is_gehuisvest and feiten.datum_inschrijving is None:
        signalen.append(_inschrijving_ontbreekt(LID_1))
    return tuple(signalen)


def _met_vervulling(
    termijn: Termijn | None, vervuld_op: date | None, signalen: tuple[Signaal, ...]
) -> PipTermijn:
    if termijn is not None and vervuld_op is not None:
        signalen = (*signalen, *_te_laat(termijn, vervuld_op))
    return PipTermijn(termijn=termijn, vervuld_op=vervuld_op, signalen=signalen)


KENNISGEVING_ONTBREEKT = Signaal(
    code="kennisgeving_ontbreekt",
    uitleg=(
        zin(
            gettext_noop(
                "Vul de datum van de kennisgeving van DUO in: zonder die datum is er geen termijn."
            )
        ),
    ),
    grondslag=(LID_1,),
)


def _inschrijving_ontbreekt(grondslag: Grondslag) -> Signaal:
    return Signaal(
        code="inschrijving_ontbreekt",
        uitleg=(
            zin(
                gettext_noop(
                    "Vul de datum van inschrijving in de gemeente in:"
                    " zonder die datum is er geen termijn."
                )
            ),
        ),
        grondslag=(grondslag,),
    )


WACHT_OP_DERDEN = Signaal(
    code="wacht_op_derden",
    uitleg=(
        zin(
            gettext_noop(
                "Het PIP wacht op informatie van een ander."
                " Vul de datum in zodra de informatie er is."
            )
        ),
    ),
    grondslag=(LID_2,),
)


def _verhuisd_zonder_pip(verhuisd_op: date) -> Signaal:
    return Signaal(
        code="verhuisd_zonder_pip",
        uitleg=(
            zin(
                gettext_noop(
                    "De inburgeraar is op %(verhuisd)s verhuisd zonder PIP:"
                    " de eerste termijn blijft gelden."
                ),
                verhuisd=verhuisd_op,
            ),
        ),
        grondslag=(verhuis_lid(verhuisd_op),),
    )


def _te_laat(termijn: Termijn, vervuld_op: date) -> tuple[Signaal, ...]:
    if termijn.uiterlijk is None or vervuld_op <= termijn.uiterlijk:
        return ()
    signaal = Signaal(
        code="pip_te_laat",
        uitleg=(
            zin(
                gettext_noop(
                    "Het PIP is van %(dagtekening)s. Het moest er uiterlijk op %(uiterlijk)s zijn."
                ),
                dagtekening=vervuld_op,
                uiterlijk=termijn.uiterlijk,
            ),
        ),
        grondslag=termijn.grondslag,
    )
    return (signaal,)
