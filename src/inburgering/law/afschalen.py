"""Whether parts of the B1-route may be examined at A2.

Grondslag: art. 17 lid 3 Wet inburgering 2021 en art. 5.5 lid 1 Besluit inburgering 2021, versie
2022-01-01.
"""

from datetime import date

from inburgering.law.grondslag import bi, wi
from inburgering.law.parameters import WETTELIJK, Parameters, waarde_op
from inburgering.law.pip_inhoud import Leerroute
from inburgering.law.tekst import Zin, gettext_noop, zin
from inburgering.law.toegestaan import Toegestaan

AFSCHALEN = wi("17", 3)
INSPANNING = bi("5.5", 1)


def mag_afschalen_a2(
    leerroute: Leerroute, *, uren_nt2: int, dag: date, parameters: Parameters = WETTELIJK
) -> Toegestaan:
    """Tell whether the hours are there to examine language parts at A2.

    Grondslag: art. 5.5 lid 1 Besluit inburgering 2021, versie 2022-01-01.

    Interpretatie: sufficient effort, and B1 out of reach within the term, need human judgement;
    the answer names them and does not decide them (ADR 0008).
    """
    norm = waarde_op(parameters.afschalen_uren, dag).aantal
    if leerroute != "B1":
        return Toegestaan(
            mag=False,
            grondslag=(AFSCHALEN,),
            uitleg=(zin(gettext_noop("Afschalen naar A2 kan alleen in de B1-route.")),),
        )
    if uren_nt2 < norm:
        return Toegestaan(
            mag=False,
            grondslag=(AFSCHALEN, INSPANNING),
            uitleg=(
                zin(
                    gettext_noop(
                        "Afschalen naar A2 kan pas na %(norm)s uur taalles:"
                        " nu zijn het er %(uren)s."
                    ),
                    norm=norm,
                    uren=uren_nt2,
                ),
                _oordeel_ook_nodig(),
            ),
        )
    return Toegestaan(
        mag=True,
        grondslag=(AFSCHALEN, INSPANNING),
        uitleg=(
            zin(
                gettext_noop("Met %(uren)s uur taalles is de norm van %(norm)s uur gehaald."),
                uren=uren_nt2,
                norm=norm,
            ),
            _oordeel_ook_nodig(),
        ),
    )


def _oordeel_ook_nodig() -> Zin:
    return zin(
        gettext_noop(
            "Beoordeel ook zelf of de inburgeraar zich genoeg heeft ingespannen"
            " en of B1 binnen de termijn niet haalbaar is."
        )
    )
