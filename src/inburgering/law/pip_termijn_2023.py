"""How long the college has to establish the PIP, in the text of 2023.

Grondslag: art. 5.3 lid 1 en 2 Besluit inburgering 2021, versie 2023-01-01.
Until then the term ran from the registration: see ``pip_termijn_2022``.
"""

from dataclasses import replace
from datetime import date

from inburgering.law.grondslag import BEGIN_2023, bi
from inburgering.law.parameters import WETTELIJK, Parameters
from inburgering.law.pip_zinnen import pip_uiterlijk
from inburgering.law.tekst import Zin, gettext_noop, zin
from inburgering.law.termijn import Termijn, dagen_na

TIEN_WEKEN = 70
TWEE_WEKEN = 14
LID_1 = bi("5.3", 1, versie=BEGIN_2023)
LID_2 = bi("5.3", 2, versie=BEGIN_2023)


def pip_termijn_2023(
    datum_kennisgeving: date,
    *,
    inschrijving_na_huisvesting: date | None,
    parameters: Parameters = WETTELIJK,
) -> Termijn:
    """Return the ten weeks after DUO's notice, or after a later registration when housed.

    ``inschrijving_na_huisvesting`` is ``None`` for whoever is not housed under art. 28
    Huisvestingswet 2014: his registration plays no part.

    Grondslag: art. 5.3 lid 1 Besluit inburgering 2021, versie 2023-01-01.

    Interpretatie: a last day on a day of rest moves on (ADR 0002).
    """
    is_later_ingeschreven = (
        inschrijving_na_huisvesting is not None and inschrijving_na_huisvesting > datum_kennisgeving
    )
    vanaf = max(datum_kennisgeving, inschrijving_na_huisvesting or datum_kennisgeving)
    telling = dagen_na(vanaf, TIEN_WEKEN, parameters=parameters)
    return Termijn(
        code="pip_vaststellen",
        begin=telling.begin,
        uiterlijk=telling.uiterlijk,
        grondslag=(LID_1, *telling.grondslag),
        uitleg=(
            _vanaf(vanaf, is_later_ingeschreven=is_later_ingeschreven),
            pip_uiterlijk(telling),
        ),
        stappen=(
            zin(
                gettext_noop("De kennisgeving van DUO was op %(kennisgeving)s."),
                kennisgeving=datum_kennisgeving,
            ),
            *_stap_inschrijving(inschrijving_na_huisvesting),
            *telling.stappen,
        ),
    )


def met_informatie_van_derden(
    termijn: Termijn, ontvangen_op: date, *, parameters: Parameters = WETTELIJK
) -> Termijn:
    """Return the term once the awaited information of a third party has come.

    Grondslag: art. 5.3 lid 2 Besluit inburgering 2021, versie 2023-01-01.

    Interpretatie: the later of the normal last day and two weeks after receipt; nothing stands
    still while the college waits (ADR 0006).
    """
    telling = dagen_na(ontvangen_op, TWEE_WEKEN, parameters=parameters)
    if termijn.uiterlijk is not None and telling.uiterlijk <= termijn.uiterlijk:
        return termijn
    return replace(
        termijn,
        uiterlijk=telling.uiterlijk,
        grondslag=(LID_1, LID_2, *telling.grondslag),
        uitleg=(
            zin(
                gettext_noop(
                    "De informatie van een ander kwam op %(ontvangen)s:"
                    " vanaf die dag zijn er nog 2 weken."
                ),
                ontvangen=ontvangen_op,
            ),
            pip_uiterlijk(telling),
        ),
        stappen=(
            *termijn.stappen,
            zin(
                gettext_noop("De informatie van een ander kwam op %(ontvangen)s."),
                ontvangen=ontvangen_op,
            ),
            *telling.stappen,
        ),
    )


def zonder_informatie_van_derden(termijn: Termijn) -> Termijn:
    """Return the term while the college still waits: it has no last day yet.

    Grondslag: art. 5.3 lid 2 Besluit inburgering 2021, versie 2023-01-01.

    Interpretatie: the last day is not known until the information comes (ADR 0006).
    """
    return replace(
        termijn,
        uiterlijk=None,
        grondslag=(LID_1, LID_2),
        uitleg=(
            termijn.uitleg[0],
            zin(
                gettext_noop(
                    "Er is nog informatie van een ander nodig:"
                    " stel het PIP vast binnen 2 weken nadat die er is."
                )
            ),
        ),
    )


def _vanaf(vanaf: date, *, is_later_ingeschreven: bool) -> Zin:
    if is_later_ingeschreven:
        return zin(
            gettext_noop("De 10 weken tellen vanaf de inschrijving op %(vanaf)s."), vanaf=vanaf
        )
    return zin(
        gettext_noop("De 10 weken tellen vanaf de kennisgeving van DUO op %(vanaf)s."),
        vanaf=vanaf,
    )


def _stap_inschrijving(inschrijving: date | None) -> tuple[Zin, ...]:
    if inschrijving is None:
        return ()
    return (
        zin(
            gettext_noop("De inschrijving was op %(inschrijving)s. De laatste van de twee telt."),
            inschrijving=inschrijving,
        ),
    )
