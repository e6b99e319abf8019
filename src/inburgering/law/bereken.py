"""The law calculator: one pure function from facts to terms, duties, permissions and signals."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from inburgering.law.afschalen import mag_afschalen_a2
from inburgering.law.bezwaar import bezwaar
from inburgering.law.feiten import Feiten
from inburgering.law.grondslag import Grondslag
from inburgering.law.inburgeringstermijn import (
    afwijking_duo,
    inburgeringstermijn,
    laatste_dag_termijn,
)
from inburgering.law.leerroute_wijzigen import leerroute_wijzigen, mag_leerroute_wijzigen
from inburgering.law.ontzorgen import ontzorgen, ontzorgen_vanaf
from inburgering.law.parameters import WETTELIJK, Parameters
from inburgering.law.pip_termijn import PipTermijn, pip_termijn
from inburgering.law.tekst import Zin
from inburgering.law.termijn import Signaal, Status, Termijn, TermijnCode
from inburgering.law.toegestaan import Toegestaan, ToegestaanCode
from inburgering.law.verlenging import verlenging_aanvragen
from inburgering.law.verplichting import Verplichting, VerplichtingCode
from inburgering.law.verplichtingen import verplichtingen

NA_EINDE: frozenset[TermijnCode] = frozenset({"inburgeringstermijn", "ontzorgen", "bezwaar"})
"""Terms that stay when the duty has ended; nothing can be asked or changed any more."""


@dataclass(frozen=True, slots=True)
class TermijnStand:
    """A term, with where the peildatum lies in it."""

    begin: date
    uiterlijk: date | None
    status: Status
    grondslag: tuple[Grondslag, ...]
    uitleg: tuple[Zin, ...]
    stappen: tuple[Zin, ...]


@dataclass(frozen=True, slots=True)
class Antwoord:
    """What the law says about one person on the peildatum."""

    id: str
    peildatum: date
    termijnen: Mapping[TermijnCode, TermijnStand]
    verplichtingen: Mapping[VerplichtingCode, Verplichting]
    toegestaan: Mapping[ToegestaanCode, Toegestaan]
    signalen: tuple[Signaal, ...]


def bereken(feiten: Feiten, *, parameters: Parameters = WETTELIJK) -> Antwoord:
    """Return all terms, duties, permissions and signals for the facts of one person."""
    pip = pip_termijn(feiten, parameters=parameters)
    return Antwoord(
        id=feiten.id,
        peildatum=feiten.peildatum,
        termijnen=_termijnen(feiten, pip, parameters),
        verplichtingen=verplichtingen(feiten, parameters=parameters),
        toegestaan=_toegestaan(feiten, parameters),
        signalen=_signalen(feiten, pip),
    )


def termijnen_na_pip(feiten: Feiten) -> tuple[Termijn, ...]:
    """Return the terms that start with the first plan; none before it."""
    if not feiten.pips:
        return ()
    eerste = feiten.pips[0].dagtekening
    duo, dagen = feiten.einddatum_duo, feiten.opgeschort_dagen
    einde = laatste_dag_termijn(eerste, einddatum_duo=duo, opgeschort_dagen=dagen)
    return (
        inburgeringstermijn(eerste, einddatum_duo=duo, opgeschort_dagen=dagen),
        leerroute_wijzigen(eerste),
        verlenging_aanvragen(einde),
    )


def _termijnen(
    feiten: Feiten, pip: PipTermijn, parameters: Parameters
) -> dict[TermijnCode, TermijnStand]:
    rij: list[Termijn] = [] if pip.termijn is None else [pip.termijn]
    rij += termijnen_na_pip(feiten)
    ontzorgd_vanaf = ontzorgen_vanaf(feiten)
    if ontzorgd_vanaf is not None:
        rij.append(ontzorgen(ontzorgd_vanaf))
    if feiten.bekendmaking is not None:
        rij.append(bezwaar(feiten.bekendmaking, parameters=parameters))
    return {
        termijn.code: _stand(
            termijn,
            feiten.peildatum,
            is_voldaan=_is_vervuld(termijn.code, feiten, pip),
        )
        for termijn in rij
        if feiten.einde_plicht is None or _blijft_na_einde(termijn.code, pip)
    }


def _is_vervuld(code: TermijnCode, feiten: Feiten, pip: PipTermijn) -> bool:
    if code == "inburgeringstermijn":
        return feiten.einde_plicht is not None
    return code == "pip_vaststellen" and pip.vervuld_op is not None


def _blijft_na_einde(code: TermijnCode, pip: PipTermijn) -> bool:
    """Tell whether a term still means something once the duty has ended."""
    if code == "pip_vaststellen":
        return pip.vervuld_op is not None
    return code in NA_EINDE


def _stand(termijn: Termijn, peildatum: date, *, is_voldaan: bool) -> TermijnStand:
    return TermijnStand(
        begin=termijn.begin,
        uiterlijk=termijn.uiterlijk,
        status="voldaan" if is_voldaan else termijn.status(peildatum),
        grondslag=termijn.grondslag,
        uitleg=termijn.uitleg,
        stappen=termijn.stappen,
    )


def _toegestaan(feiten: Feiten, parameters: Parameters) -> dict[ToegestaanCode, Toegestaan]:
    laatste = feiten.laatste_pip
    if laatste is None:
        return {}
    return {
        "leerroute_wijzigen": mag_leerroute_wijzigen(
            feiten.pips[0].dagtekening, leerroute=laatste.leerroute, dag=feiten.peildatum
        ),
        "afschalen_a2": mag_afschalen_a2(
            laatste.leerroute,
            uren_nt2=feiten.uren.get("nt2", 0),
            dag=feiten.peildatum,
            parameters=parameters,
        ),
    }


def _signalen(feiten: Feiten, pip: PipTermijn) -> tuple[Signaal, ...]:
    if not feiten.pips:
        return pip.signalen
    afwijking = afwijking_duo(
        feiten.pips[0].dagtekening,
        einddatum_duo=feiten.einddatum_duo,
        opgeschort_dagen=feiten.opgeschort_dagen,
    )
    return pip.signalen if afwijking is None else (*pip.signalen, afwijking)
