"""What follows when somebody comes into another doelgroep, to read before and after.

Grondslag: art. 11 lid 3, 13, 15 lid 2 en 16 Wet inburgering 2021; art. 56a Participatiewet.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from inburgering.law.aanbodplicht import Aanbodplicht, VoorzieningCode, aanbod_voor
from inburgering.law.feiten import Doelgroep
from inburgering.law.ontzorgen import ontzorgen_tot
from inburgering.law.pip_inhoud import Leerroute
from inburgering.law.tekst import Zin, gettext_noop, zin


@dataclass(frozen=True, slots=True)
class Wijziging:
    """Somebody comes into another doelgroep from a day on."""

    oud: Doelgroep
    nieuw: Doelgroep
    vanaf: date
    heeft_asielvergunning: bool | None = None
    """Whether the person now holds an asylum permit himself, by default as his new group."""
    eerste_pip_op: date | None = None
    leerroute: Leerroute | None = None
    recht_op_bijstand: date | None = None


def gevolgen_doelgroep(
    wijziging: Wijziging, *, beleid: Mapping[str, Any] | None = None
) -> tuple[Zin, ...]:
    """Return what changes for duties, offer and terms; nothing if the doelgroep stays the same.

    Grondslag: art. 11 lid 3, 13, 15 lid 2 en 16 Wet inburgering 2021; art. 56a Participatiewet.

    Interpretatie: a term that runs keeps its first and last day; what only the new group is owed
    is due from the day of the change (ADR 0012).
    """
    if wijziging.oud == wijziging.nieuw:
        return ()
    return (
        _termijn(wijziging),
        *_aanbod(wijziging, beleid),
        *_ontzorgen(wijziging),
        *_pip(wijziging),
    )


def _termijn(wijziging: Wijziging) -> Zin:
    if wijziging.eerste_pip_op is None:
        return zin(gettext_noop("De 10 weken voor het PIP lopen gewoon door."))
    return zin(
        gettext_noop("De inburgeringstermijn loopt door: die begon na het PIP van %(pip)s."),
        pip=wijziging.eerste_pip_op,
    )


def _aanbod(wijziging: Wijziging, beleid: Mapping[str, Any] | None) -> Iterator[Zin]:
    oud = aanbod_voor(wijziging.oud, leerroute=wijziging.leerroute, beleid=beleid)
    nieuw = aanbod_voor(
        wijziging.nieuw,
        leerroute=wijziging.leerroute,
        heeft_asielvergunning=wijziging.heeft_asielvergunning,
        beleid=beleid,
    )
    waren: Mapping[VoorzieningCode, Aanbodplicht] = {rij.voorziening: rij for rij in oud}
    for rij in nieuw:
        if rij.plicht != waren[rij.voorziening].plicht:
            yield from rij.uitleg


def _ontzorgen(wijziging: Wijziging) -> Iterator[Zin]:
    begin = wijziging.recht_op_bijstand
    if wijziging.nieuw != "asielstatushouder" or wijziging.heeft_asielvergunning is False:
        return
    if begin is None:
        return
    einde = ontzorgen_tot(begin)
    if wijziging.vanaf > einde:
        yield zin(
            gettext_noop("Ontzorgen hoeft niet: de 6 maanden bijstand waren op %(einde)s voorbij."),
            einde=einde,
        )
    else:
        yield zin(
            gettext_noop("Ontzorgen moet van %(begin)s tot en met %(einde)s."),
            begin=max(begin, wijziging.vanaf),
            einde=einde,
        )


def _pip(wijziging: Wijziging) -> Iterator[Zin]:
    if wijziging.eerste_pip_op is None:
        return
    if wijziging.nieuw == "asielstatushouder":
        yield zin(
            gettext_noop("Vul het PIP aan: zet er ook in hoeveel uur per week de les is."),
        )
    elif wijziging.oud == "asielstatushouder":
        yield zin(
            gettext_noop("Pas het PIP aan: de inburgeraar regelt de les voortaan zelf."),
        )
