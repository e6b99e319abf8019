"""The work to establish the plan, send it and report it.

Grondslag: art. 15 en 34 Wet inburgering 2021; art. 5.3 en 9.2 Besluit inburgering 2021; art. 3:41
Algemene wet bestuursrecht.
"""

from collections.abc import Iterator

from inburgering.law.grondslag import awb, bi, wi
from inburgering.law.pip_termijn_2023 import LID_2
from inburgering.law.streefdag import Streefdag, streefdag_pip
from inburgering.law.tekst import Zin, gettext_noop, zin
from inburgering.law.werkbeeld import Beeld, buiten_pip
from inburgering.law.werkstand import Werk

VASTSTELLEN = wi("15", 1)
BEKENDMAKEN = awb("3:41", 1)
GEGEVENS_AAN_DUO = wi("34", 1)
LEERROUTE_AAN_DUO = bi("9.2", 2)


def informatie_derden(beeld: Beeld) -> Iterator[Werk]:
    """Yield the request for the information without which there can be no plan."""
    feiten = beeld.stand.feiten
    if not (beeld.is_pip_nodig and feiten.wacht_op_derden):
        return
    if feiten.informatie_derden_ontvangen is not None:
        return
    yield beeld.voor_pip(
        "informatie_derden_opvragen",
        "pip",
        vanaf=beeld.start,
        grondslag=(LID_2,),
        uitleg=beeld.met_deadline(
            zin(
                gettext_noop(
                    "Zonder deze informatie kan er geen PIP komen:"
                    " vraag die op en leg vast wanneer die kwam."
                )
            )
        ),
    )


def pip_vaststellen(beeld: Beeld) -> Iterator[Werk]:
    """Yield the plan itself, from the complete intake on or from the begin of the term.

    A local target shows it as well, while the term of the law has not begun.
    """
    stand, termijn, streef = beeld.stand, beeld.termijn, streefdag_pip(beeld)
    if not beeld.is_pip_nodig:
        return
    if stand.intake_voltooid_op is None and termijn is None and streef is None:
        return
    begin = beeld.start if termijn is None else termijn.begin
    wettelijk = _zonder_termijn(beeld, streef) if termijn is None else termijn.uitleg
    yield beeld.voor_pip(
        "pip_vaststellen",
        "pip",
        vanaf=stand.intake_voltooid_op or begin,
        grondslag=(VASTSTELLEN, *(() if termijn is None else termijn.grondslag)),
        uitleg=(*wettelijk, *(() if streef is None else streef.uitleg)),
        streef=None if streef is None else streef.dag,
    )


def pip_akkoord(beeld: Beeld) -> Iterator[Werk]:
    """Yield the look of a colleague at the concept, once it was laid before one.

    No article asks for it: a municipality may.
    """
    stand = beeld.stand
    if not (beeld.is_pip_nodig and stand.pip_concept):
        return
    if stand.pip_voorgelegd_op is None or stand.pip_akkoord_op is not None:
        return
    yield beeld.voor_pip(
        "pip_akkoord_geven",
        "pip",
        vanaf=stand.pip_voorgelegd_op,
        grondslag=(),
        uitleg=beeld.met_deadline(
            zin(
                gettext_noop("Een collega vroeg op %(voorgelegd)s om mee te kijken met het PIP."),
                voorgelegd=stand.pip_voorgelegd_op,
            )
        ),
    )


def pip_verzenden(beeld: Beeld) -> Iterator[Werk]:
    """Yield the letter: until it is sent the term for bezwaar does not start."""
    dagtekening = beeld.stand.pip_vastgesteld_op
    if dagtekening is None or beeld.stand.pip_verzonden_op is not None:
        return
    yield buiten_pip(
        "pip_verzenden",
        "pip",
        vanaf=dagtekening,
        grondslag=(BEKENDMAKEN,),
        uitleg=(
            zin(
                gettext_noop(
                    "Het PIP is vastgesteld op %(dagtekening)s:"
                    " bezwaar maken kan pas na verzending."
                ),
                dagtekening=dagtekening,
            ),
        ),
    )


def pip_melden_duo(beeld: Beeld) -> Iterator[Werk]:
    """Yield the report to DUO, which somebody types into DUO's portal."""
    dagtekening = beeld.stand.pip_vastgesteld_op
    if dagtekening is None or beeld.stand.pip_gemeld_aan_duo_op is not None:
        return
    yield buiten_pip(
        "pip_melden_duo",
        "pip",
        vanaf=dagtekening,
        grondslag=(GEGEVENS_AAN_DUO, LEERROUTE_AAN_DUO),
        uitleg=(
            zin(
                gettext_noop(
                    "DUO moet het PIP van %(dagtekening)s kennen:"
                    " vul het in op het portaal van DUO."
                ),
                dagtekening=dagtekening,
            ),
        ),
    )


def _zonder_termijn(beeld: Beeld, streef: Streefdag | None) -> tuple[Zin, ...]:
    if beeld.stand.intake_voltooid_op is None or streef is not None:
        return ()
    return (
        zin(
            gettext_noop(
                "De intake is klaar, maar er is nog geen termijn: vul de datum in die ontbreekt."
            )
        ),
    )
