"""The work when somebody moves to another college: to ask for the plan, and to hand it over.

Grondslag: art. 15 lid 4 en 35 lid 4 Wet inburgering 2021.
"""

from collections.abc import Iterator
from datetime import date

from inburgering.law.grondslag import wi
from inburgering.law.parameters import Parameters
from inburgering.law.pip_termijn_verhuizing import LEERROUTE_BLIJFT, pip_termijn_verhuizing
from inburgering.law.tekst import Zin, gettext_noop, zin
from inburgering.law.werkbeeld import Beeld, buiten_pip
from inburgering.law.werkstand import Stand, Werk

OP_VERZOEK = wi("35", 4)


def overdracht_vragen(beeld: Beeld) -> Iterator[Werk]:
    """Yield the request to the college before this one, which gives nothing unasked.

    It carries the last day for the new plan, that must keep the leerroute.

    Grondslag: art. 15 lid 4 en 35 lid 4 Wet inburgering 2021.
    """
    verhuizing = beeld.stand.verhuizing
    gekomen_op = verhuizing.gekomen_op
    if gekomen_op is None or not beeld.is_pip_nodig:
        return
    if verhuizing.gevraagd_op is not None or verhuizing.ontvangen_op is not None:
        return
    yield beeld.voor_pip(
        "overdracht_vragen",
        "voortgang",
        vanaf=gekomen_op,
        grondslag=(OP_VERZOEK, LEERROUTE_BLIJFT),
        uitleg=beeld.met_deadline(
            zin(
                gettext_noop(
                    "De inburgeraar woont hier sinds %(gekomen)s:"
                    " vraag de vorige gemeente om het PIP, de voortgang en boetes."
                ),
                gekomen=gekomen_op,
            )
        ),
    )


def overdracht_verstrekken(stand: Stand, *, parameters: Parameters) -> Iterator[Werk]:
    """Yield the answer to a college that asked, also when the dossier is closed.

    The law sets no last day. The other college has ten weeks after registration for its plan, so
    that day is the target.

    Grondslag: art. 35 lid 4 Wet inburgering 2021.

    Interpretatie: the duty to hand over outlives the dossier: it arises because the person left
    (ADR 0012).
    """
    verhuizing = stand.verhuizing
    if verhuizing.verzoek_op is None or verhuizing.verstrekt_op is not None:
        return
    uiterlijk = _pip_van_ander(verhuizing.vertrokken_op, parameters)
    yield buiten_pip(
        "overdracht_verstrekken",
        "voortgang",
        vanaf=verhuizing.verzoek_op,
        grondslag=(OP_VERZOEK,),
        uitleg=(
            zin(
                gettext_noop("De nieuwe gemeente vroeg op %(verzoek)s om het PIP en de voortgang."),
                verzoek=verhuizing.verzoek_op,
            ),
            *_voor_het_nieuwe_pip(uiterlijk),
        ),
        streef=uiterlijk,
    )


def _pip_van_ander(vertrokken_op: date | None, parameters: Parameters) -> date | None:
    if vertrokken_op is None:
        return None
    return pip_termijn_verhuizing(vertrokken_op, parameters=parameters).uiterlijk


def _voor_het_nieuwe_pip(uiterlijk: date | None) -> tuple[Zin, ...]:
    if uiterlijk is None:
        return ()
    tekst = gettext_noop("Die gemeente moet uiterlijk op %(uiterlijk)s een nieuw PIP hebben.")
    return (zin(tekst, uiterlijk=uiterlijk),)
