"""Calls a person for the brede intake, and completes it when three calls did not help.

Grondslag: art. 14 lid 1 and 2 and art. 22 Wi2021.
"""

import uuid
from dataclasses import dataclass
from datetime import date, time

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.access.rollen import Deel
from inburgering.actions.brief import (
    get_letter_basis,
    make_afzender,
    make_contact,
    make_geadresseerde,
    make_ondertekenaar,
    store_letter,
)
from inburgering.actions.fouten import GeenBeslisbasis, Geweigerd, NietGevonden, Onvolledig
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.cases.besluit import Besluitbasis
from inburgering.cases.dossierstand import load_standen
from inburgering.cases.models import BredeIntake, Dossier, Oproep
from inburgering.documents.brief import Brief
from inburgering.documents.gegevens import AfwezigVoltooidGegevens, OproepGegevens
from inburgering.documents.oproep import (
    kennisgeving_afwezig_voltooid,
    oproep_brede_intake,
    oproep_na_boete,
    waarschuwing_oproep,
)
from inburgering.law.oproep_controle import oproep_bevindingen
from inburgering.law.oproepen import Stap, volgende_stap
from inburgering.law.tekst import dutch

LETTERS = {
    "oproepen": oproep_brede_intake,
    "waarschuwen_en_oproepen": waarschuwing_oproep,
    "oproepen_zonder_boete": waarschuwing_oproep,
    "boete_en_oproepen": oproep_na_boete,
}


@dataclass(frozen=True, slots=True)
class Afspraak:
    """When and where the talk is, and the last day of the term that the call sets."""

    datum: date
    tijd: time
    plaats: str
    uiterlijk: date
    duur_minuten: int = 60
    boete_dagtekening: date | None = None
    """Day of the fine decision, taken outside this system; only for a third call after a fine."""
    boete_bedrag: int | None = None
    """Whole euros."""


def oproep_versturen(
    dossier: uuid.UUID,
    *,
    afspraak: Afspraak,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> uuid.UUID:
    """Make the next call as a letter in the print queue and return the key of the letter.

    The second call carries the written warning. Where the law asks for a fine before the third
    call, the day and amount of that decision are handed in: it is taken outside this system.

    :raises Geweigerd: if the calls so far do not ask for a new one.
    :raises Onvolledig: if day or term do not fit.
    """
    with handeling(
        "oproep.verstuurd",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        step = get_next_step(stuk.dossier, dag=moment.dag)
        if not step.mag_oproepen:
            raise Geweigerd(dutch(step.uitleg))
        _check_appointment(step, afspraak, moment.dag)
        earlier = list(Oproep.objects.filter(dossier=stuk.dossier).order_by("volgnummer"))
        brief = _make_letter(stuk, step, afspraak, earlier)
        call = Oproep.objects.create(
            dossier=stuk.dossier,
            volgnummer=len(earlier) + 1,
            dagtekening=moment.dag,
            afspraak_op=afspraak.datum,
            afspraak_tijd=afspraak.tijd,
            plaats=afspraak.plaats,
            uiterlijk=afspraak.uiterlijk,
        )
        document = store_letter(stuk, brief, soort="oproep", deel=Deel.INTAKE, oproep=call)
        stuk.gegevens |= {"volgnummer": call.volgnummer, "oproep": call.pk}
    return document.sleutel


def oproep_uitkomst_vastleggen(
    dossier: uuid.UUID,
    *,
    volgnummer: int,
    uitkomst: str,
    uitkomst_op: date,
    toelichting: str = "",
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record whether the person came; this opens the next step of the law.

    :raises NietGevonden: if there is no such call.
    :raises Onvolledig: if the outcome is unknown or its day impossible.
    """
    with handeling(
        "oproep.uitkomst",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        call = Oproep.objects.filter(dossier=stuk.dossier, volgnummer=volgnummer).first()
        if call is None:
            raise NietGevonden
        if call.uitkomst:
            raise Geweigerd(_("De uitkomst van deze oproep staat al in het dossier."))
        if uitkomst not in Oproep.Uitkomst.values:
            raise Onvolledig(
                _("Kies een uitkomst."), velden={"uitkomst": _("Kies wat er gebeurde.")}
            )
        if uitkomst_op < call.dagtekening or uitkomst_op > moment.dag:
            message = _("Kies een dag na de oproep en niet na vandaag.")
            raise Onvolledig(message, velden={"uitkomst_op": message})
        call.uitkomst = uitkomst
        call.uitkomst_op = uitkomst_op
        call.toelichting = toelichting
        call.save()
        stuk.gegevens |= {"volgnummer": volgnummer, "uitkomst": uitkomst}


def brede_intake_afwezig_voltooien(
    dossier: uuid.UUID,
    *,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> uuid.UUID:
    """Complete the intake without the person, after three calls, and return the letter's key.

    Grondslag: art. 14 lid 2 Wi2021.

    :raises Geweigerd: if fewer than three calls failed.
    """
    with handeling(
        "brede_intake.afwezig_voltooid",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        step = get_next_step(stuk.dossier, dag=moment.dag)
        if step.code != "afwezig_voltooien":
            raise Geweigerd(dutch(step.uitleg))
        _complete_absent(stuk.dossier, moment.dag)
        basis = require_letter_basis(stuk, "brede_intake")
        calls = Oproep.objects.filter(dossier=stuk.dossier).order_by("volgnummer")
        brief = kennisgeving_afwezig_voltooid(
            AfwezigVoltooidGegevens(
                afzender=make_afzender(basis),
                geadresseerde=make_geadresseerde(stuk.dossier),
                contact=make_contact(stuk.dossier, basis),
                oproepen=tuple(call.afspraak_op for call in calls),
                voltooid_op=moment.dag,
                kenmerk=stuk.dossier.nummer,
                dagtekening=moment.dag,
                ondertekenaar=make_ondertekenaar(basis),
            )
        )
        document = store_letter(stuk, brief, soort="afwezig_voltooid", deel=Deel.INTAKE)
    return document.sleutel


def get_next_step(dossier: Dossier, *, dag: date) -> Stap:
    """Return the next step that the law sees after the calls so far."""
    stand = load_standen([dossier], peildatum=dag, beleid={})[dossier.pk]
    holder = stand.feiten.is_asielvergunninghouder
    return volgende_stap(stand.oproepen, is_asielvergunninghouder=holder)


def require_letter_basis(stuk: Werkstuk, taak: str) -> Besluitbasis:
    """Return under whose name a letter on this task goes out.

    Tasks without a decision of their own go out on the basis of the PIP.

    :raises GeenBeslisbasis: if there is none on this day.
    """
    for name in (taak, "pip"):
        basis = get_letter_basis(stuk.dossier, taak=name, bereik=stuk.bereik, moment=stuk.moment)
        if basis is not None:
            return basis
    raise GeenBeslisbasis(
        _("Er is op deze dag geen basis om namens het college een brief te sturen.")
    )


def _check_appointment(step: Stap, afspraak: Afspraak, dag: date) -> None:
    velden = {
        item.veld: dutch(item.uitleg)
        for item in oproep_bevindingen(
            step, dagtekening=afspraak.boete_dagtekening or dag, uiterlijk=afspraak.uiterlijk
        )
        if item.is_wettelijk
    }
    if not dag <= afspraak.datum <= afspraak.uiterlijk:
        velden["datum"] = str(_("Kies een dag vanaf vandaag, tot en met de laatste dag."))
    if step.code == "boete_en_oproepen" and not (
        afspraak.boete_dagtekening and afspraak.boete_dagtekening <= dag and afspraak.boete_bedrag
    ):
        velden["boete_dagtekening"] = str(
            _(
                "De wet vraagt hier eerst een boetebesluit. Vul de datum en het bedrag in van het "
                "besluit dat buiten dit systeem is genomen."
            )
        )
    if velden:
        raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de velden."), velden=velden)


def _make_letter(stuk: Werkstuk, step: Stap, afspraak: Afspraak, earlier: list[Oproep]) -> Brief:
    basis = require_letter_basis(stuk, "brede_intake")
    missed = tuple(call.afspraak_op for call in earlier if call.uitkomst != "vervallen")
    return LETTERS[step.code](
        OproepGegevens(
            afzender=make_afzender(basis),
            geadresseerde=make_geadresseerde(stuk.dossier),
            contact=make_contact(stuk.dossier, basis),
            is_asielstatushouder=stuk.dossier.doelgroep == "asielstatushouder",
            kenmerk=stuk.dossier.nummer,
            dagtekening=stuk.moment.dag,
            ondertekenaar=make_ondertekenaar(basis),
            datum=afspraak.datum,
            tijd=afspraak.tijd.strftime("%H.%M"),
            duur_minuten=afspraak.duur_minuten,
            plaats_regels=tuple(afspraak.plaats.splitlines()),
            tolk_taal=stuk.dossier.taal if stuk.dossier.heeft_tolk_nodig else "",
            uiterlijk=afspraak.uiterlijk,
            eerder_gemist=missed,
            boete_bedrag=afspraak.boete_bedrag,
            boete_dagtekening=afspraak.boete_dagtekening,
        )
    )


def _complete_absent(dossier: Dossier, dag: date) -> None:
    intake, _created = BredeIntake.objects.get_or_create(
        dossier=dossier, defaults={"begonnen_op": dag}
    )
    if intake.voltooid_op is not None:
        raise Geweigerd(_("De brede intake is al voltooid."))
    intake.voltooid_op = dag
    intake.wijze = BredeIntake.Wijze.AFWEZIG
    intake.versie += 1
    intake.save()
