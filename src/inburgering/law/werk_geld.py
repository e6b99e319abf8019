"""The work of money and help: statements, signals, referrals, buddies.

No article sets a day for these: each has a target of the municipality or none at all. The plan
that ends the paying of fixed costs stands in ``law.werk_begeleiding``.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from inburgering.law.kalender import laatste_dag
from inburgering.law.ontzorgen import ONTZORGEN
from inburgering.law.taken import TaakCode
from inburgering.law.tekst import gettext_noop, zin
from inburgering.law.werkbeeld import Beeld, buiten_pip
from inburgering.law.werkstand import Werk


def maandstaat_maken(beeld: Beeld) -> Iterator[Werk]:
    """Yield the earliest month without a final statement, to be made within that month.

    Source: R-KEMP-034, R-DRE-019.
    """
    geld = beeld.stand.geld
    if geld.open_maand is None or geld.ontzorging_begin is None:
        return
    yield buiten_pip(
        "maandstaat_maken",
        "ontzorgen",
        vanaf=max(geld.open_maand, geld.ontzorging_begin),
        streef=laatste_dag(geld.open_maand, 1),
        grondslag=(ONTZORGEN,),
        uitleg=(
            zin(
                gettext_noop(
                    "Over de maand vanaf %(maand)s is nog geen definitieve staat"
                    " van wat binnenkwam, wat is betaald en wat leefgeld was."
                ),
                maand=geld.open_maand,
            ),
        ),
    )


def betalingssignaal_opvolgen(beeld: Beeld) -> Iterator[Werk]:
    """Yield the oldest signal of arrears, and apart the oldest call for a professional.

    Signals are followed up at every level of help and after the paying of fixed costs ended
    (R-KEMP-085). A call of a guide goes to the party that pays fixed costs here (R-DRE-020).
    """
    geld = beeld.stand.geld
    if geld.signaal_op is not None:
        yield _opvolgen(
            beeld,
            "financiele_zelfredzaamheid",
            geld.signaal_op,
            gettext_noop(
                "Op %(dag)s kwam een signaal binnen over een betaling:"
                " neem contact op en leg vast wat je afspreekt."
            ),
        )
    if geld.opschaling_op is not None:
        yield _opvolgen(
            beeld,
            "ontzorgen",
            geld.opschaling_op,
            gettext_noop(
                "Op %(dag)s vroeg de begeleider om een beroepskracht voor geldzaken:"
                " leg vast wat je doet."
            ),
        )


def verwijzing_opvolgen(beeld: Beeld) -> Iterator[Werk]:
    """Yield the question how a referral went, so many days after the last news.

    Source: R-DRE-022; the days are a setting.
    """
    op, beleid = beeld.stand.geld.verwijzing_op, beeld.stand.beleid
    if op is None:
        return
    vraag_op = op + timedelta(days=beleid.terugkoppeling_dagen)
    yield buiten_pip(
        "verwijzing_opvolgen",
        "voortgang",
        vanaf=vraag_op,
        streef=vraag_op,
        grondslag=(),
        uitleg=(
            zin(
                gettext_noop(
                    "Sinds %(dag)s is er niets bekend over een verwijzing: vraag hoe het gaat."
                ),
                dag=op,
            ),
        ),
    )


def maatje_zoeken(beeld: Beeld) -> Iterator[Werk]:
    """Yield the search for a buddy or language coach that somebody asked for.

    Where the municipality says that everybody gets a language coach, also without being asked,
    from the registration on (R-SV-025).
    """
    geld = beeld.stand.geld
    if geld.maatje_gezocht_op is not None:
        vanaf, uitleg = (
            geld.maatje_gezocht_op,
            zin(
                gettext_noop("Sinds %(dag)s zoekt de inburgeraar een maatje of taalcoach."),
                dag=geld.maatje_gezocht_op,
            ),
        )
    elif (
        beeld.stand.beleid.iedereen_taalcoach
        and not geld.heeft_taalcoach
        and beeld.ingeschreven_op is not None
    ):
        vanaf, uitleg = (
            beeld.ingeschreven_op,
            zin(gettext_noop("In deze gemeente krijgt iedereen een taalcoach.")),
        )
    else:
        return
    yield buiten_pip("maatje_zoeken", "maatje", vanaf=vanaf, grondslag=(), uitleg=(uitleg,))


def _opvolgen(beeld: Beeld, taak: TaakCode, op: date, tekst: str) -> Werk:
    return buiten_pip(
        "betalingssignaal_opvolgen",
        taak,
        vanaf=op,
        streef=op + timedelta(days=beeld.stand.beleid.signaal_dagen),
        grondslag=(),
        uitleg=(zin(tekst, dag=op),),
    )
