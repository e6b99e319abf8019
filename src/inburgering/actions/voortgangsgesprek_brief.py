"""Makes the letters about a talk on progress, and its file for a calendar.

Grondslag: art. 17 lid 1 Wi2021.
"""

from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.access.moment import Moment
from inburgering.actions.brief import (
    get_letter_basis,
    make_afzender,
    make_contact,
    make_geadresseerde,
    make_ondertekenaar,
    refuse_unprintable,
    store_letter,
)
from inburgering.actions.fouten import GeenBeslisbasis
from inburgering.actions.handeling import Werkstuk
from inburgering.cases.besluit import Besluitbasis
from inburgering.cases.models import Document, Dossier, Voortgangsgesprek
from inburgering.documents.gegevens import Afzender, Contact
from inburgering.documents.voortgangsgesprek import (
    GesprekGegevens,
    afzegging_voortgang,
    uitnodiging_voortgang,
)

UITNODIGING: Final = "voortgang_uitnodiging"
AFZEGGING: Final = "voortgang_afzegging"


def make_invitation(stuk: Werkstuk, talk: Voortgangsgesprek) -> Document:
    """Make the invitation and put it in the print queue.

    :raises GeenBeslisbasis: if nobody can write in the name of the college today.
    :raises Onvolledig: if the letter misses something.
    """
    gegevens = fill_letter(
        stuk.dossier, talk, basis=_require_basis(stuk), moment=stuk.moment, is_concept=False
    )
    with refuse_unprintable():
        letter = uitnodiging_voortgang(gegevens)
    return store_letter(stuk, letter, soort=UITNODIGING, deel=Deel.VOORTGANG)


def make_cancellation(stuk: Werkstuk, talk: Voortgangsgesprek) -> Document:
    """Make the letter that the talk does not take place, and put it in the print queue.

    :raises GeenBeslisbasis: if nobody can write in the name of the college today.
    """
    gegevens = fill_letter(
        stuk.dossier, talk, basis=_require_basis(stuk), moment=stuk.moment, is_concept=False
    )
    with refuse_unprintable():
        letter = afzegging_voortgang(gegevens)
    return store_letter(stuk, letter, soort=AFZEGGING, deel=Deel.VOORTGANG)


def find_basis(row: Dossier, *, bereik: Bereik, moment: Moment) -> Besluitbasis | None:
    """Return under whose name a letter on progress goes out today; ``None`` without a basis.

    An invitation is no decision, so it may go out on the basis of the plan.
    """
    for taak in ("voortgang", "pip", "brede_intake"):
        basis = get_letter_basis(row, taak=taak, bereik=bereik, moment=moment)
        if basis is not None:
            return basis
    return None


def fill_letter(
    row: Dossier,
    talk: Voortgangsgesprek,
    *,
    basis: Besluitbasis | None,
    moment: Moment,
    is_concept: bool,
) -> GesprekGegevens:
    """Return what the letters say; without a basis as a concept."""
    nobody = Afzender(college_naam="", huisstijl_naam="", adres_regels=(), telefoon="")
    return GesprekGegevens(
        afzender=make_afzender(basis) if basis else nobody,
        geadresseerde=make_geadresseerde(row),
        contact=make_contact(row, basis) if basis else Contact(naam="", telefoon=""),
        kenmerk=row.nummer,
        dagtekening=moment.dag,
        ondertekenaar=make_ondertekenaar(basis) if basis else None,
        datum=talk.datum,
        tijd=talk.tijd.strftime("%H.%M") if talk.tijd else "",
        duur_minuten=talk.minuten,
        kanaal=talk.kanaal,
        plaats_regels=tuple(line for line in talk.plaats.splitlines() if line.strip()),
        tolk_taal=talk.tolk,
        is_verzet=talk.volgorde_ics > 0,
        is_concept=is_concept,
    )


def _require_basis(stuk: Werkstuk) -> Besluitbasis:
    basis = find_basis(stuk.dossier, bereik=stuk.bereik, moment=stuk.moment)
    if basis is None:
        raise GeenBeslisbasis(
            _("Er is op deze dag geen basis om namens het college een brief te sturen.")
        )
    return basis
