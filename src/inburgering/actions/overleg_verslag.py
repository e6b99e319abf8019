"""Closes a meeting: minutes as a document, a line in the timeline of every case (ADR 0092)."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.brief import refuse_unprintable
from inburgering.actions.fouten import AlGedaan, Geweigerd, NietGevonden, Onvolledig, Tekst
from inburgering.actions.handeling import handeling
from inburgering.actions.overleg import move_on
from inburgering.actions.overleg_leiden import find_writable, lead_meeting
from inburgering.cases.models import Aanwezige, Agendapunt, Overleg, Persoon
from inburgering.documents.brief import Brief
from inburgering.documents.gegevens import Afzender
from inburgering.documents.overlegverslag import (
    OverlegverslagGegevens,
    Verslagactie,
    Verslaglid,
    Verslagzaak,
    overlegverslag,
)
from inburgering.documents.render_html import render_html
from inburgering.documents.typesetter import render_pdf
from inburgering.queries.overleg import list_aanwezigen
from inburgering.queries.overleg_besluit import Actie
from inburgering.queries.overleg_zaak import load_acties
from inburgering.queries.overleg_zicht import Gezien, get_visible_overleggen, list_seen


@dataclass(frozen=True, slots=True)
class Verslag:
    """The minutes as this worker may read them."""

    html: str
    pdf: bytes


def overleg_afronden(overleg: uuid.UUID, *, bereik: Bereik, moment: Moment) -> int:
    """Close the meeting, make the minutes, and return how many cases move to the next meeting.

    A case that was not discussed goes to the next planned meeting of the team; without one it
    stays here as not discussed.

    :raises NietGevonden: if the meeting does not exist for this worker.
    :raises NietBevoegd: if somebody else leads it.
    :raises AlGedaan: if somebody closed it before.
    :raises Geweigerd: if it was called off, or its day lies ahead.
    :raises Onvolledig: if it is not written down who came, or a decided case is not marked.
    """
    with transaction.atomic():
        if get_visible_overleggen(bereik).filter(sleutel=overleg, status="gehouden").exists():
            raise AlGedaan
        row = lead_meeting(overleg, bereik=bereik)
        if row.datum > moment.dag:
            raise Geweigerd(_("Dit overleg is nog niet geweest. Verander eerst de datum."))
        items = find_writable(row, bereik=bereik)
        _check_complete(row, list(items.values()))
        _fix_members(row)
        discussed = [item for item in items.values() if item.besproken_op is not None]
        moved = move_on(row, [item for item in items.values() if item.besproken_op is None])
        for item in sorted(discussed, key=lambda item: item.dossier_id):
            with handeling(
                "overleg.besproken",
                dossier=item.dossier.sleutel,
                bereik=bereik,
                moment=moment,
            ) as stuk:
                stuk.gegevens |= {"overleg": row.pk, "punt": item.pk}
        row.status = Overleg.Status.GEHOUDEN
        row.versie += 1
        row.save(update_fields=["status", "versie"])
        seen = list_seen(row, bereik=bereik)
        verslag = _render(_make_minutes(row, seen, is_deel=False, bereik=bereik))
        row.verslag_html, row.verslag_pdf = verslag.html, verslag.pdf
        row.save(update_fields=["verslag_html", "verslag_pdf"])
    return len(moved)


def make_verslag(overleg: uuid.UUID, *, bereik: Bereik) -> Verslag:
    """Return the minutes: as they were kept for who sees every case, else the own cases alone.

    :raises NietGevonden: if the meeting, or its minutes, do not exist for this worker.
    """
    row = get_visible_overleggen(bereik).select_related("team__organisatie")
    meeting = row.filter(sleutel=overleg, status=Overleg.Status.GEHOUDEN).first()
    if meeting is None:
        raise NietGevonden
    seen = list_seen(meeting, bereik=bereik)
    is_all = len(seen) == Agendapunt.objects.filter(overleg=meeting).count()
    if is_all and all(item.is_geheel for item in seen):
        return Verslag(meeting.verslag_html, bytes(meeting.verslag_pdf or b""))
    return _render(_make_minutes(meeting, seen, is_deel=True, bereik=bereik))


def _check_complete(row: Overleg, items: Sequence[Agendapunt]) -> None:
    velden: dict[str, Tekst] = {
        f"aanwezig-{entry.lid.id}": _("Vul in of %(wie)s er was.")
        % {"wie": entry.lid.naam or entry.lid.partij}
        for entry in list_aanwezigen(row)
        if entry.is_aanwezig is None
    }
    for item in items:
        if item.besproken_op is None and (item.besluit or item.acties):
            velden[f"besproken-{item.pk}"] = _(
                "Bij zaak %(nummer)s staat een besluit of taak. Zet er 'besproken' bij."
            ) % {"nummer": item.volgorde}
    if velden:
        raise Onvolledig(_("Het overleg is nog niet af. Kijk wat er mist."), velden=velden)


def _fix_members(row: Overleg) -> None:
    """Leave only who was invited; the list of a held meeting does not follow the team."""
    invited = {entry.lid.id for entry in list_aanwezigen(row)}
    Aanwezige.objects.filter(overleg=row).exclude(lid__in=invited).delete()


def _make_minutes(row: Overleg, seen: Sequence[Gezien], *, is_deel: bool, bereik: Bereik) -> Brief:
    party = row.team.organisatie
    acties = load_acties([item.punt for item in seen])
    with override("nl"):
        return overlegverslag(
            OverlegverslagGegevens(
                afzender=Afzender(
                    college_naam="",
                    huisstijl_naam=party.naam,
                    adres_regels=tuple(party.adres_regels),
                    telefoon=party.telefoon,
                ),
                team=row.team.naam,
                datum=row.datum,
                tijd=row.tijd.strftime("%H.%M"),
                plaats=row.plaats,
                leden=tuple(
                    Verslaglid(entry.lid.naam, entry.lid.partij, entry.is_aanwezig, entry.opmerking)
                    for entry in list_aanwezigen(row)
                ),
                zaken=tuple(
                    Verslagzaak(
                        wie=_name(item.punt),
                        vraag=item.punt.vraag,
                        besluit=item.punt.besluit,
                        is_besproken=item.punt.besproken_op is not None,
                        acties=tuple(
                            _line(actie)
                            for party_code, actie in acties.get(item.punt.pk, ())
                            if item.is_geheel or party_code == bereik.organisatie
                        ),
                    )
                    for item in seen
                ),
                is_deel=is_deel,
            )
        )


def _render(brief: Brief) -> Verslag:
    with refuse_unprintable():
        pdf = render_pdf(brief, settings.FONTS)
    return Verslag(render_html(brief), pdf)


def _line(actie: Actie) -> Verslagactie:
    who = f"{actie.medewerker}, {actie.partij}" if actie.medewerker else actie.partij
    return Verslagactie(actie.wat, who, actie.uiterlijk)


def _name(punt: Agendapunt) -> str:
    person: Persoon = punt.dossier.persoon
    first = person.roepnaam or person.voornamen
    parts = (f"{first[:1]}." if first else "", person.voorvoegsel, person.geslachtsnaam)
    return f"{' '.join(part for part in parts if part)}, dossier {punt.dossier.nummer}"
