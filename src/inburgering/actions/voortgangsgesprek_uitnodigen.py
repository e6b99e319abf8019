"""Invites the person for a talk on progress: the letter as it will read, and for good."""

import uuid

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.access.moment import Moment
from inburgering.actions.fouten import Geweigerd, NietGevonden
from inburgering.actions.handeling import handeling
from inburgering.actions.voortgangsgesprek import lock_planned, save_talk
from inburgering.actions.voortgangsgesprek_brief import fill_letter, find_basis, make_invitation
from inburgering.cases.models import Voortgangsgesprek
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.documents.render_html import render_html
from inburgering.documents.voortgang_ics import Agenda, make_ics
from inburgering.documents.voortgangsgesprek import uitnodiging_voortgang


def voortgangsgesprek_uitnodigen(
    dossier: uuid.UUID,
    gesprek: uuid.UUID,
    *,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> uuid.UUID:
    """Make the invitation as a letter in the print queue and return the key of the letter.

    :raises Geweigerd: if the talk lies in the past, or the letter was made already.
    :raises GeenBeslisbasis: if nobody can write in the name of the college today.
    """
    with handeling(
        "voortgangsgesprek.uitgenodigd",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        eenmalig=eenmalig,
    ) as stuk:
        talk = lock_planned(stuk, gesprek, versie=versie)
        if talk.datum < moment.dag:
            raise Geweigerd(_("De dag van het gesprek is voorbij. Verzet het gesprek eerst."))
        if talk.uitgenodigd_op is not None:
            raise Geweigerd(_("De uitnodiging is al gemaakt. Kijk bij 'Brieven'."))
        letter = make_invitation(stuk, talk)
        talk.uitgenodigd_op = moment.dag
        save_talk(stuk, talk)
    return letter.sleutel


def render_invitation(
    dossier: uuid.UUID, gesprek: uuid.UUID, *, bereik: Bereik, moment: Moment
) -> str:
    """Return the invitation as HTML, as it would read now.

    :raises NietGevonden: if this talk does not exist for this worker.
    """
    talk = _find(dossier, gesprek, bereik)
    basis = find_basis(talk.dossier, bereik=bereik, moment=moment)
    gegevens = fill_letter(talk.dossier, talk, basis=basis, moment=moment, is_concept=True)
    return render_html(uitnodiging_voortgang(gegevens), eerste_kop=3)


def make_calendar_file(
    dossier: uuid.UUID, gesprek: uuid.UUID, *, bereik: Bereik, moment: Moment
) -> str:
    """Return the talk as a file for a calendar: time and place, and nothing about anybody.

    :raises NietGevonden: if this talk does not exist for this worker.
    """
    talk = _find(dossier, gesprek, bereik)
    agenda = Agenda(
        sleutel=talk.sleutel,
        volgorde=talk.volgorde_ics,
        datum=talk.datum,
        tijd=talk.tijd,
        minuten=talk.minuten,
        plaats=talk.plaats,
        gemaakt=moment.tijdstip,
        is_afgezegd=talk.status == Voortgangsgesprek.Status.VERVALLEN,
    )
    return make_ics(agenda)


def _find(dossier: uuid.UUID, gesprek: uuid.UUID, bereik: Bereik) -> Voortgangsgesprek:
    talk = (
        Voortgangsgesprek.objects.filter(
            sleutel=gesprek,
            dossier__sleutel=dossier,
            dossier__in=get_visible_dossiers(bereik),
        )
        .select_related("dossier__persoon", "dossier__casusregisseur", "dossier__gemeente")
        .first()
    )
    if talk is None or not bereik.mag_zien(talk.dossier.gemeente_id, Deel.VOORTGANG):
        raise NietGevonden
    return talk
