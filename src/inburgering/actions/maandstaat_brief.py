"""Makes the letter with a final statement for the person, and puts it in the print queue."""

import uuid
from datetime import date

from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.access.moment import Moment
from inburgering.actions.brief import (
    get_letter_basis,
    make_afzender,
    make_geadresseerde,
    make_ondertekenaar,
    refuse_unprintable,
    store_letter,
)
from inburgering.actions.fouten import Geweigerd
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.actions.maandstaat_controle import find_staat, require_periode
from inburgering.cases.bedrag import format_bedrag
from inburgering.cases.besluit import Besluitbasis
from inburgering.cases.geldzaken import VASTE_LASTEN
from inburgering.cases.huishouden import has_partner
from inburgering.cases.keuzelijsten import get_word
from inburgering.cases.models import Maandcorrectie, Maandregel, Maandstaat
from inburgering.documents.gegevens import Contact
from inburgering.documents.maandstaat import Betaling, MaandstaatGegevens, maandstaat
from inburgering.law.maandstaat import Inhouding, maandsom

SOORT = "maandstaat"


def maandstaat_brief(
    dossier: uuid.UUID,
    *,
    maand: date,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> uuid.UUID:
    """Make the letter of a final statement, and return its key.

    :raises Geweigerd: if the statement is not final, or nobody may write for the college today.
    :raises Onvolledig: if the letter misses something.
    """
    with handeling(
        "maandstaat.brief", dossier=dossier, bereik=bereik, moment=moment, eenmalig=eenmalig
    ) as stuk:
        staat = find_staat(require_periode(stuk.dossier, maand, dag=moment.dag), maand)
        if staat is None or not staat.is_definitief:
            raise Geweigerd(_("Maak de staat eerst definitief. Dan klopt de brief."))
        basis = get_letter_basis(stuk.dossier, taak="ontzorgen", bereik=bereik, moment=moment)
        if basis is None:
            raise Geweigerd(
                _("Er is nu geen basis om namens de gemeente te schrijven. Vraag de beheerder.")
            )
        # A letter to the person: Dutch, whatever the language of the worker's screen.
        with override("nl"), refuse_unprintable():
            letter = maandstaat(_gather(stuk, staat, basis))
        stuk.gegevens["maand"] = maand.isoformat()
        return store_letter(stuk, letter, soort=SOORT, deel=Deel.GELD).sleutel


def _gather(stuk: Werkstuk, staat: Maandstaat, basis: Besluitbasis) -> MaandstaatGegevens:
    lines = list(staat.regels.select_related("last").order_by("last__betaaldag", "last_id"))
    som = maandsom(
        bijstand=staat.bijstand_cent,
        toeslagen=staat.toeslagen_cent,
        inhoudingen=[Inhouding(line.ingehouden_cent, line.betaald_cent) for line in lines],
    )
    return MaandstaatGegevens(
        afzender=make_afzender(basis),
        geadresseerde=make_geadresseerde(stuk.dossier),
        contact=Contact(naam=stuk.bereik.naam, telefoon=basis.telefoon),
        maand=staat.maand,
        bijstand=format_bedrag(staat.bijstand_cent),
        toeslagen=format_bedrag(staat.toeslagen_cent),
        binnen=format_bedrag(som.inkomsten),
        betalingen=tuple(_payment(line) for line in lines),
        ingehouden=format_bedrag(som.ingehouden),
        betaald=format_bedrag(som.betaald),
        leefgeld=format_bedrag(som.leefgeld),
        blijft_staan=_rest(staat),
        is_correctie=Maandcorrectie.objects.filter(staat=staat).exists(),
        met_partner=has_partner(stuk.dossier),
        kenmerk=stuk.dossier.nummer,
        dagtekening=stuk.moment.dag,
        ondertekenaar=make_ondertekenaar(basis),
    )


def _payment(line: Maandregel) -> Betaling:
    return Betaling(
        waarvoor=get_word(VASTE_LASTEN, line.last.soort),
        wie=line.last.schuldeiser,
        ingehouden=format_bedrag(line.ingehouden_cent),
        betaald=format_bedrag(line.betaald_cent),
    )


def _rest(staat: Maandstaat) -> str:
    """Return what was withheld up to this month and is not paid yet, in words."""
    rows = Maandregel.objects.filter(
        staat__ontzorging=staat.ontzorging_id, staat__maand__lte=staat.maand
    )
    rest = sum(row.ingehouden_cent - row.betaald_cent for row in rows)
    return format_bedrag(rest) if rest > 0 else ""
