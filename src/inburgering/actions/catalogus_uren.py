"""Handelingen of hours."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.actions.handelingsoort import Handelingsoort

SOORTEN: Final[tuple[Handelingsoort, ...]] = (
    Handelingsoort("uren.vastgelegd", _("Uren vastgelegd: %(soort)s op %(urendag)s."), ()),
    Handelingsoort("uren.week", _("Uren vastgelegd van de week van %(urendag)s."), ()),
    Handelingsoort(
        "uren.verbeterd", _("Uren verbeterd: %(soort)s op %(urendag)s. Reden: %(reden)s"), ()
    ),
    Handelingsoort(
        "uren.vervallen", _("Uren weggehaald: %(soort)s op %(urendag)s. Reden: %(reden)s"), ()
    ),
    Handelingsoort("uren.les", _("Les %(soort)s van %(urendag)s: %(presentie)s."), ()),
    Handelingsoort("uren.les_ongedaan", _("De les van %(urendag)s is niet meer vastgelegd."), ()),
    Handelingsoort("uren.bestand", _("Er kwamen %(aantal)s regels met uren uit een bestand."), ()),
    Handelingsoort(
        "uren.verrekend",
        _("Uren die meetellen: %(soort)s, %(grond)s."),
        ("voortgang",),
        "art. 3.1, 3.2, 3.14, 5.4 en 5.5 Bi2021",
    ),
    Handelingsoort(
        "uren.verrekening_vervallen",
        _("Deze uren tellen niet meer mee: %(soort)s, %(grond)s. Reden: %(reden)s"),
        ("voortgang",),
    ),
    Handelingsoort(
        "uren.signaal_opgevolgd",
        _("De lage aanwezigheid is opgevolgd. Oorzaak: %(oorzaak)s."),
        ("voortgang", "toezicht_uren"),
    ),
)
