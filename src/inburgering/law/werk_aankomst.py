"""The work around arrival: meeting, three-way talk, preparation with COA, day of arrangements.

Source: practice of municipalities. Only the preparation stands in the law: art. 10 Wet inburgering
2021; art. 3.17 Besluit inburgering 2021.
"""

from collections.abc import Iterator
from datetime import date

from inburgering.law.grondslag import bi, wi
from inburgering.law.kalender import laatste_dag
from inburgering.law.tekst import Zin, gettext_noop, zin
from inburgering.law.werkbeeld import Beeld, buiten_pip
from inburgering.law.werkstand import Driegesprek, Werk

VOORBEREIDING = wi("10")
AANBOD_COA = bi("3.17", 1)
VVE = wi("15", 1)
SCHOOLLEEFTIJD = 48
"""Months; from then on a child goes to school."""


def kennismaking(beeld: Beeld) -> Iterator[Werk]:
    """Yield the first meeting, once COA has coupled the person to the municipality.

    No article asks for it: the warm transfer is practice. In a talk with COA they meet as well.
    """
    stand, gesprek = beeld.stand, beeld.stand.driegesprek
    if stand.datum_koppeling is None or stand.kennismaking_op is not None:
        return
    if gesprek.op is not None and gesprek.was_regisseur_er and gesprek.was_inburgeraar_er:
        return
    if not beeld.is_intake_open:
        return
    yield beeld.voor_pip(
        "kennismaking",
        "warme_overdracht",
        vanaf=stand.datum_koppeling,
        grondslag=(),
        uitleg=beeld.met_deadline(_gekoppeld(stand.datum_koppeling)),
    )


def driegesprek(beeld: Beeld) -> Iterator[Werk]:
    """Yield the talk with COA, until all three were there or somebody wrote down why not.

    No article asks for it: the warm transfer is practice.
    """
    stand, gesprek = beeld.stand, beeld.stand.driegesprek
    gekoppeld_op = stand.datum_koppeling
    if gekoppeld_op is None or not stand.feiten.is_asielstatushouder:
        return
    if gesprek.heeft_reden or _was_compleet(gesprek):
        return
    if beeld.is_overgekomen or not beeld.is_intake_open:
        return
    yield beeld.voor_pip(
        "driegesprek_voeren",
        "warme_overdracht",
        vanaf=gesprek.op or gekoppeld_op,
        grondslag=(),
        uitleg=beeld.met_deadline(_wat_nu(gesprek, gekoppeld_op)),
    )


def voorinburgering(beeld: Beeld) -> Iterator[Werk]:
    """Yield the agreement with COA on preparation, from the koppeling until registration.

    Taking part is free to choose and may not delay anything (art. 3.17 lid 3 en 4), so there is
    no last day and a reason why not ends it as well.

    Grondslag: art. 10 Wet inburgering 2021; art. 3.17 Besluit inburgering 2021.
    """
    stand = beeld.stand
    gekoppeld_op = stand.datum_koppeling
    if gekoppeld_op is None or not stand.feiten.is_asielstatushouder:
        return
    if beeld.ingeschreven_op is not None or not beeld.is_intake_open:
        return
    geregeld = (stand.voorinburgering_afgesproken_op, stand.voorinburgering_deelname_op)
    if stand.heeft_geen_voorinburgering or any(geregeld):
        return
    yield buiten_pip(
        "voorinburgering_afspreken",
        "warme_overdracht",
        vanaf=gekoppeld_op,
        grondslag=(VOORBEREIDING, AANBOD_COA),
        uitleg=(
            _gekoppeld(gekoppeld_op),
            zin(
                gettext_noop(
                    "Spreek met het COA af hoe de voorinburgering gaat. Meedoen is vrijwillig."
                )
            ),
        ),
    )


def regeldag(beeld: Beeld) -> Iterator[Werk]:
    """Yield the day on which home, registration and bijstand are arranged, once there is a home.

    No article asks for it; the target is the day of registration, when that is known.
    """
    woning_op = beeld.stand.woning_toegewezen_op
    if woning_op is None or beeld.stand.regeldag_op is not None:
        return
    yield buiten_pip(
        "regeldag_houden",
        "regeldag",
        vanaf=woning_op,
        grondslag=(),
        uitleg=(
            zin(
                gettext_noop(
                    "Er is een woning sinds %(woning)s:"
                    " regel op een dag het huurcontract, de inschrijving en de bijstand."
                ),
                woning=woning_op,
            ),
        ),
        streef=beeld.ingeschreven_op,
    )


def _was_compleet(gesprek: Driegesprek) -> bool:
    return gesprek.op is not None and all(_aanwezig(gesprek))


def _aanwezig(gesprek: Driegesprek) -> tuple[bool | None, ...]:
    return (gesprek.was_regisseur_er, gesprek.was_coa_er, gesprek.was_inburgeraar_er)


def _wat_nu(gesprek: Driegesprek, gekoppeld_op: date) -> Zin:
    if gesprek.op is None:
        return _gekoppeld(gekoppeld_op)
    if False in _aanwezig(gesprek):
        return zin(
            gettext_noop(
                "Op %(gesprek)s was niet iedereen er:"
                " plan een nieuw gesprek of schrijf op waarom het zo blijft."
            ),
            gesprek=gesprek.op,
        )
    return zin(
        gettext_noop("Het driegesprek is op %(gesprek)s: leg daarna vast wie erbij waren."),
        gesprek=gesprek.op,
    )


def _gekoppeld(gekoppeld_op: date) -> Zin:
    return zin(
        gettext_noop("COA heeft de inburgeraar op %(koppeling)s aan de gemeente gekoppeld."),
        koppeling=gekoppeld_op,
    )


def kinderopvang(beeld: Beeld) -> Iterator[Werk]:
    """Yield care for a child under four, early enough that lessons need not wait for it.

    The plan says what a parent of a young child does about the vve (art. 15 lid 1 onder d Wet
    inburgering 2021). That somebody arranges care before the lessons begin is practice.
    Source: R-KEMP-105.
    """
    stand = beeld.stand
    kind = stand.jongste_kind_geboren
    vanaf = stand.datum_koppeling or beeld.ingeschreven_op
    if kind is None or vanaf is None or stand.is_kinderopvang_vastgelegd:
        return
    if not beeld.is_intake_open or laatste_dag(kind, SCHOOLLEEFTIJD) < vanaf:
        return
    yield buiten_pip(
        "kinderopvang_regelen",
        "brede_intake",
        vanaf=vanaf,
        grondslag=(VVE,),
        uitleg=(
            zin(
                gettext_noop(
                    "Er is een kind dat nog geen vier jaar was op %(vanaf)s."
                    " Vraag op tijd opvang aan en leg vast wie dat regelt."
                ),
                vanaf=vanaf,
            ),
        ),
    )
