"""Makes letters and sends them: two steps, each with its own day.

Grondslag: art. 3:40 and 3:41 Awb: a decision takes effect when it is made known.
"""

import hashlib
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.access.moment import Moment
from inburgering.actions.fouten import Geweigerd, NietGevonden, Onvolledig
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.cases.besluit import Besluitbasis, make_besluitbasis
from inburgering.cases.models import (
    Document,
    Dossier,
    Handhavingszaak,
    Oproep,
    Pip,
    Verzending,
)
from inburgering.cases.naam import Naam
from inburgering.documents.brief import Brief
from inburgering.documents.gegevens import (
    Afzender,
    Bezwaaradres,
    Contact,
    Geadresseerde,
    Mandaat,
    NietVolledig,
    Ondertekenaar,
)
from inburgering.documents.render_html import render_html
from inburgering.documents.typesetter import OnzetbaarTeken, render_pdf
from inburgering.region.verdeling import get_basis

TAKEN_PER_SOORT = {
    "pip_beschikking": ("pip",),
    "pip_intrekking": ("pip",),
    "oproep": ("brede_intake",),
    "afwezig_voltooid": ("brede_intake",),
    "intake_verslag": ("brede_intake",),
    "wie_doet_wat": ("voortgang", "pip", "brede_intake"),
    "maandstaat": ("ontzorgen",),
    "verlenging_overzicht": ("voortgang",),
    "bio_advies": ("voortgang",),
    "voortgang_uitnodiging": ("voortgang",),
    "voortgang_afzegging": ("voortgang",),
    "zienswijze_verzoek": ("handhaving",),
    "boete_besluit": ("handhaving",),
    "boete_intrekking": ("handhaving",),
    "handhaving_waarschuwing": ("handhaving",),
    "geen_boete": ("handhaving",),
    "vergoeding_besluit": ("voortgang", "bijstand"),
}
"""Which tasks give the right to send a letter of this kind."""


@contextmanager
def refuse_unprintable() -> Iterator[None]:
    """Turn what keeps a letter from being made into a refusal in words for the worker.

    :raises Onvolledig: if the letter misses something, or holds a sign that cannot be printed.
    """
    try:
        yield
    except (NietVolledig, OnzetbaarTeken) as error:
        raise Onvolledig(str(error)) from error


def store_letter(
    stuk: Werkstuk,
    brief: Brief,
    *,
    soort: str,
    deel: Deel,
    pip: Pip | None = None,
    oproep: Oproep | None = None,
    handhaving: Handhavingszaak | None = None,
) -> Document:
    """Render the letter, keep it as it is, and put it in the print queue."""
    html = render_html(brief)
    with refuse_unprintable():
        pdf = render_pdf(brief, settings.FONTS)
    document = Document.objects.create(
        dossier=stuk.dossier,
        soort=soort,
        deel=deel,
        dagtekening=stuk.moment.dag,
        html=html,
        pdf=pdf,
        sha256=hashlib.sha256(pdf).hexdigest(),
        pip=pip,
        oproep=oproep,
        handhaving=handhaving,
        created_at=stuk.moment.tijdstip,
    )
    Verzending.objects.create(
        document=document,
        gemeente_id=stuk.dossier.gemeente_id,
        organisatie_id=stuk.bereik.organisatie,
        klaar_op=stuk.moment.dag,
    )
    stuk.gegevens["document"] = document.pk
    return document


def brief_verzenden(
    document: uuid.UUID,
    *,
    verzonden_op: date,
    wijze: str,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record on which day and in which way a letter went out; bezwaar runs from that day.

    :raises NietGevonden: if the letter does not exist for this worker.
    :raises Onvolledig: if the day lies before the letter or after today, or the way is unknown.
    :raises Geweigerd: if it was sent before.
    """
    row = (
        Document.objects.filter(sleutel=document)
        .select_related("dossier")
        .defer("html", "pdf")
        .first()
    )
    if row is None:
        raise NietGevonden
    with handeling(
        "brief.verzonden",
        dossier=row.dossier.sleutel,
        bereik=bereik,
        moment=moment,
        taken=TAKEN_PER_SOORT[row.soort],
        eenmalig=eenmalig,
    ) as stuk:
        sending = Verzending.objects.select_for_update().get(document=row)
        if sending.verzonden_op is not None:
            raise Geweigerd(_("Deze brief is al verzonden."))
        _check_sending(row, verzonden_op, wijze, moment.dag)
        sending.verzonden_op = verzonden_op
        sending.wijze = wijze
        sending.door_id = bereik.medewerker
        sending.save()
        stuk.gegevens |= {
            "document": row.pk,
            "soort": row.soort,
            "wijze": wijze,
            "verzonden_op": verzonden_op.isoformat(),
        }


def _check_sending(row: Document, verzonden_op: date, wijze: str, dag: date) -> None:
    if verzonden_op < row.dagtekening or verzonden_op > dag:
        raise Onvolledig(
            _("De dag van verzenden klopt niet."),
            velden={
                "verzonden_op": _(
                    "Kies een dag op of na de datum van de brief, en niet na vandaag."
                )
            },
        )
    if wijze not in Verzending.Wijze.values:
        raise Onvolledig(
            _("Kies hoe de brief is verzonden."),
            velden={"wijze": _("Kies hoe de brief is verzonden.")},
        )


def get_letter_basis(
    dossier: Dossier, *, taak: str, bereik: Bereik, moment: Moment
) -> Besluitbasis | None:
    """Return under whose name letters on this task go out today; ``None`` without a basis."""
    basis = get_basis(dossier.gemeente_id, taak, dag=moment.dag)
    return make_besluitbasis(basis, ondertekenaar=bereik.naam) if basis else None


def make_afzender(basis: Besluitbasis) -> Afzender:
    """Return the letterhead of who decides: the college, or the body that got the power itself.

    Grondslag: art. 10:15 Awb and art. 18 Wi2021: with delegation the body decides in its own name.
    """
    if basis.is_overgedragen:
        return Afzender(
            college_naam=basis.organisatie_naam,
            huisstijl_naam=basis.organisatie_naam,
            adres_regels=basis.adres_regels,
            telefoon=basis.telefoon,
        )
    return Afzender(
        college_naam=basis.college_naam,
        huisstijl_naam=f"Gemeente {basis.gemeente_naam}",
        adres_regels=basis.adres_regels,
        telefoon=basis.telefoon,
    )


def make_ondertekenaar(basis: Besluitbasis) -> Ondertekenaar:
    """Return who signs; with a mandate the letter says on whose behalf and under which number."""
    mandaat = None
    if basis.soort == "mandaat" and basis.besluit_datum is not None:
        mandaat = Mandaat(nummer=basis.nummer, datum=basis.besluit_datum)
    return Ondertekenaar(
        naam=basis.ondertekenaar,
        functie=basis.functie,
        organisatie=basis.organisatie_naam if basis.soort == "mandaat" else "",
        mandaat=mandaat,
    )


def make_bezwaaradres(basis: Besluitbasis) -> Bezwaaradres:
    """Return where a bezwaarschrift goes: to who decided."""
    return Bezwaaradres(naam=basis.besluit_van, adres_regels=basis.bezwaar_adres_regels)


def make_geadresseerde(dossier: Dossier) -> Geadresseerde:
    """Return name and address of the person, with the name in the person's own order."""
    person = dossier.persoon
    naam = Naam(
        geslachtsnaam=person.geslachtsnaam,
        voornamen=person.voornamen,
        voorvoegsel=person.voorvoegsel,
        roepnaam=person.roepnaam,
        is_achternaam_eerst=person.is_achternaam_eerst,
    )
    return Geadresseerde(
        naam=naam.volledig,
        adres_regels=tuple(dossier.adres_regels),
        aanspreeknaam=person.roepnaam,
    )


def make_contact(dossier: Dossier, basis: Besluitbasis) -> Contact:
    """Return whom the person can call: the casusregisseur, at the number of the college."""
    worker = dossier.casusregisseur
    return Contact(naam=worker.naam if worker else basis.organisatie_naam, telefoon=basis.telefoon)
