"""Handelingen of work that goes to another party or to a colleague."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.actions.handelingsoort import Handelingsoort

HERVERDELEN: Final[tuple[Handelingsoort, ...]] = (
    Handelingsoort(
        "overdracht.voorbereid", _("De warme overdracht aan %(naar)s is voorbereid."), ()
    ),
    Handelingsoort(
        "overdracht.ontvanger", _("%(medewerker)s van %(naar)s gaat dit werk overnemen."), ()
    ),
    Handelingsoort(
        "overdracht.besproken",
        _("Warme overdracht: het gesprek met %(medewerker)s van %(naar)s was op %(besproken_op)s."),
        (),
    ),
    Handelingsoort(
        "overdracht.opmerking", _("Bij de warme overdracht aan %(naar)s staat een opmerking."), ()
    ),
    Handelingsoort(
        "overdracht.ingetrokken", _("De warme overdracht aan %(naar)s gaat niet door."), ()
    ),
    Handelingsoort(
        "overdracht.overgegaan",
        _(
            "Het werk ging van %(van)s naar %(medewerker)s van %(naar)s. "
            "Het gesprek over de overdracht was op %(besproken_op)s."
        ),
        (),
    ),
    Handelingsoort(
        "overdracht.zonder_gesprek",
        _("Het werk ging van %(van)s naar %(naar)s. Er was nog geen gesprek over de overdracht."),
        (),
    ),
    Handelingsoort(
        "herverdeling.overgedragen",
        _("%(medewerker)s kreeg dit werk. Eerst deed %(vorige)s het."),
        (),
    ),
    Handelingsoort(
        "herverdeling.teruggedraaid",
        _("Het werk ging terug van %(medewerker)s naar %(vorige)s."),
        (),
    ),
)
