"""How long the person has to meet the duty.

Grondslag: art. 11 Wet inburgering 2021, versie 2022-01-01.
"""

from datetime import date, timedelta

from inburgering.law.grondslag import bi, wi
from inburgering.law.kalender import EEN_DAG, laatste_dag
from inburgering.law.tekst import gettext_noop, zin
from inburgering.law.termijn import Signaal, Termijn

DRIE_JAAR = 36
DUUR = wi("11", 1)
AANVANG = wi("11", 2)
BEGIN_BLIJFT = wi("11", 3)
DUO_LEVERT = bi("9.3", 3)


def begin_van(eerste_dagtekening: date) -> date:
    """Return the first day of the term: the day after the dagtekening of the first plan.

    Grondslag: art. 11 lid 2 en 3 Wet inburgering 2021, versie 2022-01-01.
    """
    return eerste_dagtekening + EEN_DAG


def laatste_dag_termijn(
    eerste_dagtekening: date, *, einddatum_duo: date | None = None, opgeschort_dagen: int = 0
) -> date:
    """Return the last day of the term: DUO's when it gave one, else our own calculation.

    ``opgeschort_dagen`` are the days of temporary exemptions, which are added to our own.

    Grondslag: art. 11 lid 1 Wet inburgering 2021; art. 9.3 lid 3 Besluit inburgering 2021.

    Interpretatie: DUO's last day replaces our own (ADR 0005).
    """
    eigen = laatste_dag(begin_van(eerste_dagtekening), DRIE_JAAR)
    return einddatum_duo or eigen + timedelta(days=opgeschort_dagen)


def inburgeringstermijn(
    eerste_dagtekening: date, *, einddatum_duo: date | None = None, opgeschort_dagen: int = 0
) -> Termijn:
    """Return the three years after the first plan, or until the last day that DUO gave.

    ``opgeschort_dagen`` are the days of temporary exemptions (ADR 0016).

    Grondslag: art. 11 Wet inburgering 2021, versie 2022-01-01.

    Interpretatie: a term in years never moves on past a day of rest, and DUO's last day
    replaces our own (ADR 0005).
    """
    begin = begin_van(eerste_dagtekening)
    zonder = laatste_dag_termijn(eerste_dagtekening)
    eigen = laatste_dag_termijn(eerste_dagtekening, opgeschort_dagen=opgeschort_dagen)
    stappen = [
        zin(gettext_noop("3 jaar vanaf %(begin)s eindigt op %(eigen)s."), begin=begin, eigen=zonder)
    ]
    if opgeschort_dagen:
        stappen.append(
            zin(
                gettext_noop(
                    "Door een tijdelijke vrijstelling komen er %(dagen)s dagen bij: %(eigen)s."
                ),
                dagen=opgeschort_dagen,
                eigen=eigen,
            )
        )
    vanaf = zin(
        gettext_noop("De termijn begint op %(begin)s, de dag na de dagtekening van het PIP."),
        begin=begin,
    )
    if einddatum_duo is None:
        return Termijn(
            code="inburgeringstermijn",
            begin=begin,
            uiterlijk=eigen,
            grondslag=(DUUR, AANVANG, BEGIN_BLIJFT),
            uitleg=(
                vanaf,
                zin(
                    gettext_noop("De laatste dag van de 3 jaar is %(uiterlijk)s.")
                    if not opgeschort_dagen
                    else gettext_noop("De laatste dag is %(uiterlijk)s."),
                    uiterlijk=eigen,
                ),
            ),
            stappen=(vanaf, *stappen),
        )
    van_duo = zin(
        gettext_noop("De laatste dag is %(uiterlijk)s: die datum komt van DUO."),
        uiterlijk=einddatum_duo,
    )
    return Termijn(
        code="inburgeringstermijn",
        begin=begin,
        uiterlijk=einddatum_duo,
        grondslag=(DUUR, AANVANG, BEGIN_BLIJFT, DUO_LEVERT),
        uitleg=(vanaf, van_duo),
        stappen=(vanaf, *stappen, van_duo),
    )


def afwijking_duo(
    eerste_dagtekening: date, *, einddatum_duo: date | None, opgeschort_dagen: int = 0
) -> Signaal | None:
    """Return a signal when DUO's last day differs from our own calculation.

    Grondslag: art. 9.3 lid 3 Besluit inburgering 2021, versie 2022-01-01.
    """
    eigen = laatste_dag_termijn(eerste_dagtekening, opgeschort_dagen=opgeschort_dagen)
    if einddatum_duo is None or einddatum_duo == eigen:
        return None
    return Signaal(
        code="afwijking_duo",
        uitleg=(
            zin(
                gettext_noop(
                    "DUO noemt %(duo)s als laatste dag. Zelf komen wij op %(eigen)s:"
                    " kijk of er een verlenging is."
                ),
                duo=einddatum_duo,
                eigen=eigen,
            ),
        ),
        grondslag=(DUUR, DUO_LEVERT),
    )
