"""Handelingen of guidance: offers, checklists, who works with the person."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.actions.handelingsoort import Handelingsoort

SOORTEN: Final[tuple[Handelingsoort, ...]] = (
    Handelingsoort("checklist.begonnen", _("Het lijstje %(lijst)s is begonnen."), ()),
    Handelingsoort("checkpunt.toegevoegd", _("Er is een eigen punt op het lijstje %(lijst)s."), ()),
    Handelingsoort(
        "checkpunt.gegeven", _("%(punt)s (%(lijst)s) is gegeven aan %(medewerker)s."), ()
    ),
    Handelingsoort(
        "checkpunt.afgevinkt", _("%(punt)s (%(lijst)s) is gedaan."), (), mag_vrijwilliger=True
    ),
    Handelingsoort("checkpunt.niet_nodig", _("%(punt)s (%(lijst)s) is niet nodig."), ()),
    Handelingsoort(
        "checkpunt.heropend", _("%(punt)s (%(lijst)s) is weer open."), (), mag_vrijwilliger=True
    ),
    Handelingsoort("betrokkene.toegevoegd", _("%(medewerker)s werkt nu ook mee: %(taak)s."), ()),
    Handelingsoort("betrokkene.beeindigd", _("%(medewerker)s werkt niet meer mee: %(taak)s."), ()),
    Handelingsoort(
        "voorziening.bijgewerkt",
        _("%(voorziening)s is bijgewerkt."),
        (),
        "art. 13 en 16 Wi2021; art. 56a Participatiewet",
    ),
    Handelingsoort(
        "begeleidingsfase.begonnen", _("De begeleiding is in de fase: %(begeleidingsfase)s."), ()
    ),
    Handelingsoort(
        "wie_doet_wat.brief", _("De brief met wie wat doet is gemaakt voor de inburgeraar."), ()
    ),
)
