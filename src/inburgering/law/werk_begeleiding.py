"""The work of help and money: paying fixed costs, self-reliance, maatschappelijke begeleiding.

Grondslag: art. 13 Wet inburgering 2021; art. 56a Participatiewet.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from inburgering.law.grondslag import pw, wi
from inburgering.law.kalender import laatste_dag, maanden_eerder
from inburgering.law.ontzorgen import ONTZORGEN, ontzorgen, ontzorgen_tot, ontzorgen_vanaf
from inburgering.law.taken import TaakCode
from inburgering.law.tekst import Zin, gettext_noop, zin
from inburgering.law.werkbeeld import Beeld, buiten_pip
from inburgering.law.werkstand import Regie, Stand, Werk

BEGELEIDING_START = wi("13", 3)
BEGELEIDING_DELEN: tuple[TaakCode, ...] = ("mb_praktisch", "mb_leefomgeving")
LANGER = pw("57")
MAAND_VOORAF = 1
TAAK_VAN_REGIE: Mapping[Regie, TaakCode] = {
    "casusregisseur": "voortgang",
    "begeleiding": "mb_leefomgeving",
}
"""To which national task the steering of financial self-reliance falls."""


def ontzorgen_starten(beeld: Beeld) -> Iterator[Werk]:
    """Yield the start of paying fixed costs, due on the first day of the right to bijstand.

    Who came into the doelgroep later, is due from that day, as long as the six months run.

    Interpretatie: the six months run from that day whether or not anybody acts, so that day is
    the last day to start (ADR 0008).
    """
    stand, vanaf = beeld.stand, ontzorgen_vanaf(beeld.stand.feiten)
    if vanaf is None or stand.ontzorgen_gestart_op or stand.ontzorgen_afgerond_op:
        return
    begin = max(vanaf, stand.doelgroep_sinds or vanaf)
    if stand.bijstand_gestopt_op is not None or begin > ontzorgen_tot(vanaf):
        return
    yield buiten_pip(
        "ontzorgen_starten",
        "ontzorgen",
        vanaf=begin,
        uiterlijk=begin,
        termijn="ontzorgen",
        grondslag=(ONTZORGEN,),
        uitleg=ontzorgen(vanaf).uitleg,
    )


def ontzorgen_afronden(beeld: Beeld) -> Iterator[Werk]:
    """Yield the end of paying fixed costs, from a month before the last day.

    Interpretatie: the month ahead is ours; the law names the last day only (ADR 0008). Where the
    college goes on (art. 57 Participatiewet), the last day is the one it set (ADR 0104).
    """
    stand, vanaf = beeld.stand, ontzorgen_vanaf(beeld.stand.feiten)
    if vanaf is None or stand.ontzorgen_gestart_op is None or stand.ontzorgen_afgerond_op:
        return
    wettelijk = ontzorgen_tot(vanaf, bijstand_gestopt_op=stand.bijstand_gestopt_op)
    uiterlijk = _verlengd_tot(stand, wettelijk)
    yield buiten_pip(
        "ontzorgen_afronden",
        "ontzorgen",
        vanaf=maanden_eerder(uiterlijk, MAAND_VOORAF),
        uiterlijk=uiterlijk,
        termijn="ontzorgen" if uiterlijk == wettelijk else None,
        grondslag=(ONTZORGEN,) if uiterlijk == wettelijk else (LANGER,),
        uitleg=(
            *_eerder_gestopt(stand.bijstand_gestopt_op, uiterlijk),
            zin(
                gettext_noop(
                    "Het ontzorgen eindigt op %(uiterlijk)s:"
                    " spreek af hoe de inburgeraar daarna zelf betaalt."
                ),
                uiterlijk=uiterlijk,
            ),
            *_eerst_een_plan(stand),
        ),
    )


def zelfredzaamheid_regelen(beeld: Beeld) -> Iterator[Werk]:
    """Yield the help to handle money oneself, from a month before the college stops paying.

    Who steers it, follows from the settings. No article asks for it: the target is the last day of
    paying fixed costs, so that nobody falls between.

    Interpretatie: the work falls to the one who steers, though another party may give the help
    (ADR 0013).
    """
    stand, vanaf = beeld.stand, ontzorgen_vanaf(beeld.stand.feiten)
    if vanaf is None or stand.zelfredzaamheid_gestart_op is not None:
        return
    einde = ontzorgen_tot(vanaf, bijstand_gestopt_op=stand.bijstand_gestopt_op)
    yield buiten_pip(
        "zelfredzaamheid_regelen",
        TAAK_VAN_REGIE[stand.beleid.zelfredzaamheid_regie],
        vanaf=maanden_eerder(einde, MAAND_VOORAF),
        streef=einde,
        grondslag=(),
        uitleg=(
            zin(
                gettext_noop(
                    "Tot en met %(einde)s betaalt de gemeente de vaste lasten:"
                    " regel hulp om het daarna zelf te doen."
                ),
                einde=einde,
            ),
        ),
    )


def mb_starten(beeld: Beeld) -> Iterator[Werk]:
    """Yield both parts of maatschappelijke begeleiding, due on the day of registration.

    Grondslag: art. 13 lid 3 Wet inburgering 2021, versie 2022-01-01.

    Interpretatie: for the college of the new place after a move, and for who comes into the
    doelgroep later, the duty starts on that later day (ADR 0012).
    """
    stand, ingeschreven = beeld.stand, beeld.ingeschreven_op
    if not stand.feiten.is_asielstatushouder or ingeschreven is None:
        return
    if stand.mb_gestart_op is not None or stand.mb_afgerond_op is not None:
        return
    begin = max(ingeschreven, stand.doelgroep_sinds or ingeschreven)
    for deel in BEGELEIDING_DELEN:
        yield buiten_pip(
            "mb_starten",
            deel,
            vanaf=begin,
            uiterlijk=begin,
            grondslag=(BEGELEIDING_START,),
            uitleg=(_begeleiding_begint(ingeschreven, begin),),
        )


def mb_afronden(beeld: Beeld) -> Iterator[Werk]:
    """Yield the end of maatschappelijke begeleiding, from a month before the local target.

    The law sets no duration. The target is the end agreed for this person, else so many months
    from registration as the municipality chose; without either there is no such work.
    """
    stand = beeld.stand
    if stand.mb_gestart_op is None or stand.mb_afgerond_op is not None:
        return
    einde = stand.mb_afgesproken_eind or _lokaal_einde(
        beeld.ingeschreven_op, stand.beleid.mb_maanden
    )
    if einde is None:
        return
    yield buiten_pip(
        "mb_afronden",
        "mb_leefomgeving",
        vanaf=maanden_eerder(einde, MAAND_VOORAF),
        streef=einde,
        grondslag=(),
        uitleg=(
            zin(
                gettext_noop(
                    "De begeleiding duurt hier tot en met %(einde)s:"
                    " rond die af of leg vast waarom die langer duurt."
                ),
                einde=einde,
            ),
        ),
    )


def _verlengd_tot(stand: Stand, wettelijk: date) -> date:
    """Return the last day as agreed, when it is later; never after the right to bijstand.

    Grondslag: art. 57 Participatiewet.
    """
    afgesproken = stand.geld.ontzorging_tot
    if afgesproken is None or afgesproken <= wettelijk:
        return wettelijk
    return max(wettelijk, min(afgesproken, stand.bijstand_gestopt_op or afgesproken))


def _eerst_een_plan(stand: Stand) -> tuple[Zin, ...]:
    if stand.geld.ontzorging_begin is None or stand.geld.heeft_plan:
        return ()
    return (zin(gettext_noop("Maak daarvoor eerst het plan om zelf geldzaken te doen.")),)


def _lokaal_einde(ingeschreven_op: date | None, maanden: int | None) -> date | None:
    if ingeschreven_op is None or maanden is None:
        return None
    return laatste_dag(ingeschreven_op, maanden)


def _eerder_gestopt(gestopt_op: date | None, uiterlijk: date) -> tuple[Zin, ...]:
    if gestopt_op != uiterlijk:
        return ()
    return (
        zin(
            gettext_noop("%(gestopt)s is de laatste dag van de bijstand."),
            gestopt=uiterlijk,
        ),
    )


def _begeleiding_begint(ingeschreven: date, begin: date) -> Zin:
    if begin == ingeschreven:
        return zin(
            gettext_noop("De begeleiding begint op de dag van inschrijving: %(ingeschreven)s."),
            ingeschreven=ingeschreven,
        )
    return zin(
        gettext_noop("De inburgeraar heeft sinds %(sinds)s recht op begeleiding."), sinds=begin
    )
