"""Handelingen of taking part."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.actions.handelingsoort import Handelingsoort
from inburgering.cases.meedoen import MEEDOEN_TAKEN

SOORTEN: Final[tuple[Handelingsoort, ...]] = (
    Handelingsoort("instrument.begonnen", _("%(soort)s is vastgelegd."), MEEDOEN_TAKEN),
    Handelingsoort("instrument.beeindigd", _("%(soort)s is afgerond."), MEEDOEN_TAKEN),
    Handelingsoort("instrument.gestopt", _("%(soort)s is eerder gestopt."), MEEDOEN_TAKEN),
    Handelingsoort("dienstverband.begonnen", _("Werk gevonden: %(soort)s."), MEEDOEN_TAKEN),
    Handelingsoort("dienstverband.beeindigd", _("Werk gestopt: %(soort)s."), MEEDOEN_TAKEN),
    Handelingsoort("opleiding.begonnen", _("Opleiding begonnen: %(niveau)s."), MEEDOEN_TAKEN),
    Handelingsoort("opleiding.beeindigd", _("Opleiding gestopt: %(niveau)s."), MEEDOEN_TAKEN),
    Handelingsoort(
        "werkcheck.gedaan",
        _("Nagegaan of er werk is: %(moment)s."),
        MEEDOEN_TAKEN,
        mag_gesloten=True,
    ),
    Handelingsoort(
        "belastbaarheid.bepaald",
        _("Afgesproken hoeveel uur per week kan: %(uren)s."),
        MEEDOEN_TAKEN,
    ),
    Handelingsoort("weekblok.toegevoegd", _("In de week staat nu: %(soort)s."), MEEDOEN_TAKEN),
    Handelingsoort("weekblok.gewijzigd", _("De week is gewijzigd: %(soort)s."), MEEDOEN_TAKEN),
    Handelingsoort("weekblok.gestopt", _("Uit de week gehaald: %(soort)s."), MEEDOEN_TAKEN),
    Handelingsoort("vergoeding.gevraagd", _("Vergoeding gevraagd: %(soort)s."), MEEDOEN_TAKEN),
    Handelingsoort(
        "vergoeding.besloten",
        _("Vergoeding voor %(soort)s: %(status)s."),
        ("voortgang",),
        "art. 4:13 Awb",
        beslist=True,
    ),
    Handelingsoort(
        "vergoeding.besloten_bijstand",
        _("Vergoeding voor %(soort)s: %(status)s."),
        ("bijstand",),
        "art. 4:13 Awb",
        beslist=True,
    ),
    Handelingsoort(
        "vergoeding.betaald",
        _("Vergoeding betaald: %(soort)s."),
        ("voortgang", "bijstand"),
        "art. 4:87 Awb",
    ),
    Handelingsoort(
        "vergoeding.ingetrokken", _("Vraag om vergoeding ingetrokken: %(soort)s."), MEEDOEN_TAKEN
    ),
    Handelingsoort("uitstroom.gekozen", _("Keuze voor uitstroom: %(keuze)s."), MEEDOEN_TAKEN),
    Handelingsoort(
        "afstemming.vastgelegd",
        _("Het PIP en het plan van aanpak zijn op elkaar afgestemd."),
        MEEDOEN_TAKEN,
        "Participatiewet",
    ),
    Handelingsoort(
        "randvoorwaarde.afgesproken", _("Vastgelegd wat er is afgesproken: %(soort)s."), ()
    ),
)
