"""Makes the report of the brede intake: to check together, to hand over, and to keep.

Grondslag: art. 5.2 lid 3 Bi2021: relevant information is written down.
"""

import hashlib
import uuid
from collections.abc import Iterator

from django.conf import settings
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.access.moment import Moment
from inburgering.actions.brief import (
    get_letter_basis,
    make_afzender,
    make_contact,
    make_geadresseerde,
)
from inburgering.actions.fouten import Geweigerd, NietGevonden
from inburgering.actions.handeling import Werkstuk
from inburgering.cases.intake_inhoud import Inhoud, describe_answers
from inburgering.cases.intake_onderdelen import GEZONDHEID, ONDERDELEN, Onderdeel
from inburgering.cases.intake_stand import read_health, read_parts
from inburgering.cases.keuzelijsten import (
    CONTACTPLAATSEN,
    RANDVOORWAARDESTANDEN,
    SENSITIVE,
    get_word,
)
from inburgering.cases.models import (
    BredeIntake,
    Document,
    Dossier,
    Intakegesprek,
    Intakeinbreng,
    Leerbaarheidstoets,
    Randvoorwaarde,
)
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.documents.brief import Brief
from inburgering.documents.gegevens import (
    Afzender,
    Contact,
    IntakeAfspraak,
    IntakeGesprek,
    IntakeOnderdeel,
    IntakeVerslagGegevens,
)
from inburgering.documents.intake_verslag import intake_verslag
from inburgering.documents.render_html import render_html
from inburgering.documents.typesetter import ZetFout, render_pdf

SOORT = "intake_verslag"
TOETS_WOORDEN = {
    "b1_haalbaar": "Uitkomst: B1 is waarschijnlijk haalbaar binnen 3 jaar.",
    "b1_niet_haalbaar": "Uitkomst: B1 is waarschijnlijk niet haalbaar binnen 3 jaar.",
    "onbekend": "De uitkomst is nog niet bekend.",
}


def render_intake_pdf(
    dossier: uuid.UUID, *, met_gezondheid: bool, bereik: Bereik, moment: Moment
) -> bytes:
    """Return the report as PDF; nothing is written. Health only for who may see it and asks.

    :raises NietGevonden: if intake, or the health that was asked for, does not exist for this
        worker.
    :raises Geweigerd: if a sign in the text cannot be printed.
    """
    row = (
        get_visible_dossiers(bereik)
        .select_related("persoon", "casusregisseur")
        .filter(sleutel=dossier)
        .first()
    )
    wanted = [Deel.INTAKE, *([Deel.GEZONDHEID] if met_gezondheid else [])]
    if row is None or not all(bereik.mag_zien(row.gemeente_id, deel) for deel in wanted):
        raise NietGevonden
    intake = BredeIntake.objects.filter(dossier=row).first()
    brief = _make_report(row, intake, met_gezondheid=met_gezondheid, bereik=bereik, moment=moment)
    return set_pdf(brief)


def store_report(stuk: Werkstuk, intake: BredeIntake) -> Document:
    """Keep the report as it is on this day, without health; it is not put in the print queue."""
    brief = _make_report(
        stuk.dossier, intake, met_gezondheid=False, bereik=stuk.bereik, moment=stuk.moment
    )
    pdf = set_pdf(brief)
    return Document.objects.create(
        dossier=stuk.dossier,
        soort=SOORT,
        deel=Deel.INTAKE,
        dagtekening=stuk.moment.dag,
        html=render_html(brief),
        pdf=pdf,
        sha256=hashlib.sha256(pdf).hexdigest(),
        created_at=stuk.moment.tijdstip,
    )


def set_pdf(brief: Brief) -> bytes:
    """Return the letter as PDF.

    :raises Geweigerd: if a sign in the text cannot be printed, saying which.
    """
    try:
        return render_pdf(brief, settings.FONTS)
    except ZetFout as error:
        raise Geweigerd(str(error)) from error


def _make_report(
    row: Dossier,
    intake: BredeIntake | None,
    *,
    met_gezondheid: bool,
    bereik: Bereik,
    moment: Moment,
) -> Brief:
    basis = get_letter_basis(row, taak="pip", bereik=bereik, moment=moment)
    nobody = Afzender(college_naam="", huisstijl_naam="", adres_regels=(), telefoon="")
    parts = read_parts(intake)
    # The report is a letter to the person: Dutch, whatever the language of the worker's screen.
    with override("nl"):
        health = _part(GEZONDHEID, read_health(row).inhoud) if met_gezondheid else None
        return intake_verslag(
            IntakeVerslagGegevens(
                afzender=make_afzender(basis) if basis else nobody,
                geadresseerde=make_geadresseerde(row),
                contact=make_contact(row, basis) if basis else Contact(naam="", telefoon=""),
                kenmerk=row.nummer,
                dagtekening=moment.dag,
                gesprekken=tuple(_talks(intake)),
                gewezen_op_alleen_gesprek=intake.alleen_gewezen_op if intake else None,
                leerbaarheidstoets=_test(row),
                onderdelen=(
                    *(
                        _part(onderdeel, parts[code])
                        for code, onderdeel in ONDERDELEN.items()
                        if code in parts and _is_worth_telling(parts[code])
                    ),
                    *_input(intake),
                ),
                gezondheid=health,
                afspraken=tuple(_agreements(row, bereik, met_gezondheid=met_gezondheid)),
                is_concept=intake is None or intake.voltooid_op is None,
            )
        )


def _is_worth_telling(inhoud: Inhoud) -> bool:
    return inhoud.is_besproken or not inhoud.is_leeg


def _part(onderdeel: Onderdeel, inhoud: Inhoud) -> IntakeOnderdeel:
    return IntakeOnderdeel(
        titel=str(onderdeel.naam),
        wens=inhoud.wens,
        notitie=inhoud.notitie,
        feiten=describe_answers(onderdeel, inhoud),
    )


def _talks(intake: BredeIntake | None) -> Iterator[IntakeGesprek]:
    rows = Intakegesprek.objects.filter(intake=intake) if intake else ()
    for row in sorted(rows, key=lambda row: (row.datum, row.pk)):
        yield IntakeGesprek(
            datum=row.datum,
            plaats=get_word(CONTACTPLAATSEN, row.plaats),
            aanwezig=(row.aanwezigen,),
            tolk=row.tolk,
            onderwerp=row.onderwerp,
            uitkomst=row.uitkomst,
        )


def _input(intake: BredeIntake | None) -> Iterator[IntakeOnderdeel]:
    rows = Intakeinbreng.objects.filter(intake=intake).order_by("datum", "pk") if intake else ()
    told = tuple((f"{row.partner}, {date_format(row.datum, 'j F Y')}", row.wat) for row in rows)
    if told:
        yield IntakeOnderdeel(titel=str(_("Wat anderen vertelden")), feiten=told)


def _test(row: Dossier) -> str:
    test = Leerbaarheidstoets.objects.filter(dossier=row).first()
    if test is None:
        return ""
    if test.vrijgesteld_op is not None:
        return "U hoeft deze toets niet te doen."
    if test.afgenomen_op is None:
        return "U doet deze toets nog."
    day = date_format(test.afgenomen_op, "j F Y")
    return f"U deed de toets op {day}. {TOETS_WOORDEN.get(test.resultaat, '')}".strip()


def _agreements(row: Dossier, bereik: Bereik, *, met_gezondheid: bool) -> Iterator[IntakeAfspraak]:
    if not bereik.mag_zien(row.gemeente_id, Deel.RANDVOORWAARDEN):
        return
    rows = Randvoorwaarde.objects.filter(dossier=row).select_related(
        "eigenaar", "eigenaar_organisatie"
    )
    if not met_gezondheid:
        rows = rows.exclude(soort=SENSITIVE)
    for item in rows.order_by("begin", "pk"):
        owner = item.eigenaar.naam if item.eigenaar else item.eigenaar_organisatie.naam
        stand = get_word(RANDVOORWAARDESTANDEN, item.status)
        yield IntakeAfspraak(wat=item.omschrijving, wie=owner, stand=stand)
