"""Handelingen of progress."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.actions.handelingsoort import Handelingsoort
from inburgering.cases.feiten import REGIE

SOORTEN: Final[tuple[Handelingsoort, ...]] = (
    Handelingsoort(
        "voortgangsgesprek.gepland",
        _("Een voortgangsgesprek is gepland op %(gesprek_op)s."),
        ("voortgang",),
        "art. 5.3 lid 4 Bi2021",
    ),
    Handelingsoort(
        "voortgangsgesprek.verzet",
        _("Een voortgangsgesprek is verzet naar %(gesprek_op)s. Reden: %(reden)s"),
        ("voortgang",),
    ),
    Handelingsoort(
        "voortgangsgesprek.afgezegd",
        _("Het voortgangsgesprek van %(gesprek_op)s gaat niet door. Reden: %(reden)s"),
        ("voortgang",),
    ),
    Handelingsoort(
        "voortgangsgesprek.uitgenodigd",
        _("De uitnodiging voor het voortgangsgesprek van %(gesprek_op)s is gemaakt."),
        ("voortgang",),
        "art. 17 lid 1 Wi2021",
    ),
    Handelingsoort(
        "voortgangsgesprek.gevoerd",
        _("Het voortgangsgesprek van %(gesprek_op)s is gevoerd."),
        ("voortgang",),
        "art. 17 lid 1 Wi2021",
    ),
    Handelingsoort(
        "voortgangsgesprek.gemist",
        _("De inburgeraar kwam niet op het voortgangsgesprek van %(gesprek_op)s."),
        ("voortgang",),
        "art. 17 lid 1 Wi2021",
    ),
    Handelingsoort(
        "procespunt.gemeld", _("Een probleem met een partij is gemeld voor de procesregie."), REGIE
    ),
    Handelingsoort(
        "taak.doorgezet",
        _("Een taak die stillag is doorgezet: %(taak)s."),
        REGIE,
    ),
)
