"""Where the words of local policy and the law do not agree.

Grondslag: art. 15 lid 1 en 3 Wet inburgering 2021.
"""

from inburgering.law.grondslag import wi
from inburgering.law.tekst import gettext_noop, zin
from inburgering.law.termijn import Signaal
from inburgering.law.werkstand import Stand

BESLUIT = (wi("15", 1), wi("15", 3))


def beleidssignalen(stand: Stand) -> tuple[Signaal, ...]:
    """Return the warnings that follow from local policy; none for most municipalities.

    Grondslag: art. 15 lid 3 Wet inburgering 2021 calls the plan a beschikking, for every doelgroep.
    """
    if stand.feiten.is_asielstatushouder or not stand.beleid.is_pip_advies_genoemd:
        return ()
    uitleg = (
        zin(
            gettext_noop(
                "Het beleid noemt dit PIP een advies. De wet kent alleen een besluit,"
                " ook voor gezinsmigranten."
            )
        ),
        zin(gettext_noop("Stel het PIP vast als besluit: dan kan de inburgeraar bezwaar maken.")),
    )
    return (Signaal(code="pip_is_besluit", uitleg=uitleg, grondslag=BESLUIT),)
