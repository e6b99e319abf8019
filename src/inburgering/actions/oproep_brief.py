"""Makes the letters of the calls: as a preview, and for good.

Grondslag: art. 14 lid 1 and 2 and art. 22 Wi2021.
"""

import uuid
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, time
from typing import Final

from django.utils.formats import date_format
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
)
from inburgering.actions.fouten import NietGevonden, Onvolledig
from inburgering.cases.besluit import Besluitbasis
from inburgering.cases.models import Dossier, Oproep
from inburgering.cases.oproep_boete import find_decided_fine
from inburgering.cases.oproepstand import load_oproepstand
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.documents.brief import Brief
from inburgering.documents.gegevens import (
    AfwezigVoltooidGegevens,
    Afzender,
    Contact,
    OproepGegevens,
)
from inburgering.documents.oproep import (
    kennisgeving_afwezig_voltooid,
    oproep_brede_intake,
    oproep_na_boete,
    waarschuwing_oproep,
)
from inburgering.documents.render_html import render_html
from inburgering.law.oproepen import Stap, StapCode

LETTERS: Final[Mapping[StapCode, Callable[[OproepGegevens], Brief]]] = {
    "oproepen": oproep_brede_intake,
    "waarschuwen_en_oproepen": waarschuwing_oproep,
    # The third letter names a fine only when there was one.
    "oproepen_zonder_boete": oproep_na_boete,
    "boete_en_oproepen": oproep_na_boete,
}


@dataclass(frozen=True, slots=True)
class Afspraak:
    """When and where the talk is, and the last day of the term that the call sets."""

    datum: date | None
    tijd: time | None
    plaats: str
    uiterlijk: date | None
    duur_minuten: int = 60
    boete_dagtekening: date | None = None
    """Day of the fine decision; only for a third call after a fine."""
    boete_bedrag: int | None = None
    """Whole euros."""


def render_oproep_preview(
    dossier: uuid.UUID, *, afspraak: Afspraak, bereik: Bereik, moment: Moment
) -> str:
    """Return the next call as HTML, as it would read now; empty when no call is due.

    :raises NietGevonden: if the intake of this dossier does not exist for this worker.
    """
    row = (
        get_visible_dossiers(bereik)
        .select_related("persoon", "casusregisseur", "gemeente")
        .filter(sleutel=dossier)
        .first()
    )
    if row is None or not bereik.mag_zien(row.gemeente_id, Deel.INTAKE):
        raise NietGevonden
    stand = load_oproepstand(row, dag=moment.dag)
    if not stand.stap.mag_oproepen:
        return ""
    with suppress(Onvolledig):
        # The preview shows what is typed; the fault stands at its field when it is sent.
        afspraak = fill_decided_fine(row, stand.stap, afspraak)
    basis = find_letter_basis(row, bereik=bereik, moment=moment)
    calls = list(Oproep.objects.filter(dossier=row).order_by("volgnummer", "pk"))
    letter = make_call(
        row,
        afspraak,
        calls,
        stap=stand.stap.code,
        kan_boete_krijgen=stand.kan_boete_krijgen,
        basis=basis,
        moment=moment,
        is_concept=True,
    )
    return render_html(letter, eerste_kop=3)


def find_letter_basis(row: Dossier, *, bereik: Bereik, moment: Moment) -> Besluitbasis | None:
    """Return under whose name a letter on the intake goes out today; ``None`` without a basis.

    A call is no decision, so it may go out on the basis of the PIP.
    """
    for taak in ("brede_intake", "pip"):
        basis = get_letter_basis(row, taak=taak, bereik=bereik, moment=moment)
        if basis is not None:
            return basis
    return None


def fill_decided_fine(row: Dossier, stap: Stap, afspraak: Afspraak) -> Afspraak:
    """Return the call with the fine that was decided in this system, if there is one.

    Grondslag: art. 22 lid 2 Wi2021: the call stays within the term of the decision.

    :raises Onvolledig: if the call goes on after that term.
    """
    fine = find_decided_fine(row) if stap.code == "boete_en_oproepen" else None
    if fine is None:
        return afspraak
    last, limit = afspraak.uiterlijk, fine.nieuwe_termijn_tot
    if last is not None and limit is not None and last > limit:
        text = _("In het boetebesluit staat een termijn tot en met %(dag)s. Blijf daarbinnen.")
        shown = text % {"dag": date_format(limit, "j F Y")}
        raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de velden."), velden={"uiterlijk": shown})
    return replace(afspraak, boete_dagtekening=fine.dagtekening, boete_bedrag=fine.bedrag_euro)


def make_call(
    row: Dossier,
    afspraak: Afspraak,
    earlier: Sequence[Oproep],
    *,
    stap: StapCode,
    kan_boete_krijgen: bool,
    basis: Besluitbasis | None,
    moment: Moment,
    is_concept: bool,
) -> Brief:
    """Return the call that the law asks for as the next step; without a basis as a concept."""
    missed = tuple(call.afspraak_op for call in earlier if call.uitkomst != "vervallen")
    nobody = Afzender(college_naam="", huisstijl_naam="", adres_regels=(), telefoon="")
    return LETTERS[stap](
        OproepGegevens(
            afzender=make_afzender(basis) if basis else nobody,
            geadresseerde=make_geadresseerde(row),
            contact=make_contact(row, basis) if basis else Contact(naam="", telefoon=""),
            # A relative without an asylum permit of his own can be fined, so the warning must
            # name the fine to him too (ADR 0009).
            is_asielstatushouder=not kan_boete_krijgen,
            kenmerk=row.nummer,
            dagtekening=moment.dag,
            ondertekenaar=make_ondertekenaar(basis) if basis else None,
            datum=afspraak.datum,
            tijd=afspraak.tijd.strftime("%H.%M") if afspraak.tijd else "",
            duur_minuten=afspraak.duur_minuten,
            plaats_regels=tuple(afspraak.plaats.splitlines()),
            tolk_taal=row.taal if row.heeft_tolk_nodig else "",
            uiterlijk=afspraak.uiterlijk,
            eerder_gemist=missed,
            boete_bedrag=afspraak.boete_bedrag,
            boete_dagtekening=afspraak.boete_dagtekening,
            is_concept=is_concept,
        )
    )


def make_absent_notice(
    row: Dossier, calls: Sequence[Oproep], *, basis: Besluitbasis, moment: Moment
) -> Brief:
    """Return the notice that the intake was completed without the person."""
    return kennisgeving_afwezig_voltooid(
        AfwezigVoltooidGegevens(
            afzender=make_afzender(basis),
            geadresseerde=make_geadresseerde(row),
            contact=make_contact(row, basis),
            oproepen=tuple(call.afspraak_op for call in calls if call.uitkomst != "vervallen"),
            voltooid_op=moment.dag,
            kenmerk=row.nummer,
            dagtekening=moment.dag,
            ondertekenaar=make_ondertekenaar(basis),
        )
    )
