"""Handelingen of exams, levels, modules, interpreters."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.actions.handelingsoort import Handelingsoort
from inburgering.cases.feiten import REGIE

SOORTEN: Final[tuple[Handelingsoort, ...]] = (
    Handelingsoort(
        "examen.vastgelegd",
        _("Examen %(onderdeel)s, poging %(poging)s: %(uitslag)s."),
        REGIE,
        "art. 7 lid 1 Wi2021",
    ),
    Handelingsoort(
        "examen.verbeterd",
        _("Examen %(onderdeel)s, poging %(poging)s is verbeterd: %(uitslag)s. Reden: %(reden)s"),
        REGIE,
        "art. 7 lid 1 Wi2021",
    ),
    Handelingsoort(
        "examen.vervallen",
        _("Examen %(onderdeel)s, poging %(poging)s telt niet meer. Reden: %(reden)s"),
        REGIE,
        "art. 7 lid 1 Wi2021",
    ),
    Handelingsoort("taalniveau.vastgelegd", _("Het taalniveau is vastgelegd."), ()),
    Handelingsoort(
        "voortgangsbericht.gevraagd",
        _("Aan de aanbieder is een voortgangsbericht gevraagd."),
        REGIE,
        "art. 9.2 lid 4 Bi2021",
    ),
    Handelingsoort(
        "voortgangsbericht.ontvangen",
        _("Er is een voortgangsbericht van de aanbieder."),
        (),
        "art. 9.2 lid 4 Bi2021",
    ),
    Handelingsoort(
        "voortgangsbericht.beoordeeld",
        _("Het voortgangsbericht van de aanbieder is gelezen."),
        REGIE,
        "art. 17 lid 1 Wi2021",
    ),
    Handelingsoort("tolk.nodig", _("Er is een tolk nodig op %(op_dag)s."), ()),
    Handelingsoort("tolk.geboekt", _("De tolk voor %(op_dag)s is geboekt."), ()),
    Handelingsoort("tolk.bijgewerkt", _("De tolk voor %(op_dag)s: %(tolkstand)s."), ()),
    Handelingsoort(
        "tolk.getolkt",
        _("Tolkte op %(op_dag)s: dat telt als werkervaring."),
        (),
        # Who interprets for others is often done with the own trajectory.
        mag_gesloten=True,
    ),
    Handelingsoort(
        "pvt.bijgewerkt",
        _("PVT: %(feiten)s."),
        ("pvt", *REGIE),
        "art. 6 lid 1 Wi2021; art. 3.1 Bi2021",
    ),
    Handelingsoort(
        "map.eindgesprek",
        _("Het eindgesprek van de MAP op %(op_dag)s is goed gegaan."),
        ("map", *REGIE),
        "art. 3.2 lid 2 Bi2021",
    ),
    Handelingsoort(
        "map.niet_gehaald",
        _("Het eindgesprek van de MAP op %(op_dag)s was nog niet goed genoeg."),
        ("map", *REGIE),
        "art. 3.2 lid 2 Bi2021",
    ),
    Handelingsoort(
        "eindgesprek_z.gevoerd",
        _("Het eindgesprek van de Z-route is gevoerd op %(op_dag)s."),
        ("voortgang",),
        "art. 3.14 lid 4 Bi2021",
    ),
)
