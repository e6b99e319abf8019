"""Calls a person for the brede intake, and completes it when three calls did not help.

Grondslag: art. 14 lid 1 and 2 and art. 22 Wi2021.
"""

import uuid
from datetime import date
from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.access.moment import Moment
from inburgering.actions.brief import store_letter
from inburgering.actions.fouten import GeenBeslisbasis, Geweigerd, Onvolledig, Tekst
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.actions.oproep_brief import (
    Afspraak,
    fill_decided_fine,
    find_letter_basis,
    make_absent_notice,
    make_call,
)
from inburgering.actions.oproep_uitkomst import (
    oproep_uitkomst_corrigeren,
    oproep_uitkomst_vastleggen,
)
from inburgering.cases.besluit import Besluitbasis
from inburgering.cases.models import BredeIntake, Dossier, Oproep
from inburgering.cases.oproepstand import Oproepstand, load_oproepstand
from inburgering.law.oproep_controle import oproep_bevindingen
from inburgering.law.oproepen import Stap
from inburgering.law.tekst import dutch

__all__ = [
    "Afspraak",
    "brede_intake_afwezig_voltooien",
    "oproep_uitkomst_corrigeren",
    "oproep_uitkomst_vastleggen",
    "oproep_versturen",
]
DONE: Final = _("De brede intake is al voltooid. Een oproep is niet meer nodig.")


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
    call, the decision of this system is used; a decision taken outside it is handed in.

    :raises Geweigerd: if the calls so far do not ask for a new one.
    :raises GeenBeslisbasis: if nobody can write in the name of the college today.
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
        stand = load_oproepstand(stuk.dossier, dag=moment.dag)
        if stand.is_voltooid:
            raise Geweigerd(DONE)
        if not stand.stap.mag_oproepen:
            raise Geweigerd(dutch(stand.stap.uitleg))
        afspraak = fill_decided_fine(stuk.dossier, stand.stap, afspraak)
        check_appointment(stand.stap, afspraak, dag=moment.dag)
        call = _make_call(stuk, stand, afspraak)
        stuk.gegevens |= {"volgnummer": call.volgnummer, "oproep": call.pk}
        return call.documenten.get().sleutel


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

    :raises Geweigerd: if fewer than three calls failed, or the intake is complete.
    :raises GeenBeslisbasis: if nobody can write in the name of the college today.
    """
    with handeling(
        "brede_intake.afwezig_voltooid",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        stand = load_oproepstand(stuk.dossier, dag=moment.dag)
        if stand.is_voltooid:
            raise Geweigerd(_("De brede intake is al voltooid."))
        if stand.stap.code != "afwezig_voltooien":
            raise Geweigerd(dutch(stand.stap.uitleg))
        _complete_absent(stuk.dossier, moment.dag)
        calls = list(Oproep.objects.filter(dossier=stuk.dossier).order_by("volgnummer", "pk"))
        brief = make_absent_notice(stuk.dossier, calls, basis=_require_basis(stuk), moment=moment)
        document = store_letter(stuk, brief, soort="afwezig_voltooid", deel=Deel.INTAKE)
    return document.sleutel


def check_appointment(stap: Stap, afspraak: Afspraak, *, dag: date) -> None:
    """Check that day, time, place, term and fine fit the next step.

    :raises Onvolledig: with all faults at once, each at its field.
    """
    velden: dict[str, Tekst] = {}
    missing = {
        "datum": (afspraak.datum, _("Vul de dag van het gesprek in.")),
        "tijd": (afspraak.tijd, _("Vul in hoe laat het gesprek begint, bijvoorbeeld 10.00.")),
        "plaats": (afspraak.plaats.strip(), _("Vul in waar het gesprek is.")),
        "uiterlijk": (afspraak.uiterlijk, _("Vul de laatste dag van de termijn in.")),
    }
    velden |= {name: text for name, (value, text) in missing.items() if not value}
    if stap.code == "boete_en_oproepen":
        velden |= _check_fine(afspraak, dag)
    if afspraak.uiterlijk is not None:
        velden = {**_check_term(stap, afspraak, dag=dag), **velden}
    if velden:
        raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de velden."), velden=velden)


def _check_fine(afspraak: Afspraak, dag: date) -> dict[str, Tekst]:
    velden: dict[str, Tekst] = {}
    if afspraak.boete_dagtekening is None or afspraak.boete_dagtekening > dag:
        velden["boete_dagtekening"] = _(
            "De wet vraagt hier eerst een boetebesluit. Maak dat bij Handhaving. Is het buiten dit "
            "systeem genomen? Vul dan hier de datum in."
        )
    if not afspraak.boete_bedrag:
        velden["boete_bedrag"] = _("Vul het bedrag in dat in het boetebesluit staat.")
    return velden


def _check_term(stap: Stap, afspraak: Afspraak, *, dag: date) -> dict[str, Tekst]:
    assert afspraak.uiterlijk is not None
    dagtekening = afspraak.boete_dagtekening or dag
    names = {"dagtekening": "boete_dagtekening" if afspraak.boete_dagtekening else "uiterlijk"}
    velden: dict[str, Tekst] = {
        names.get(item.veld, item.veld): dutch(item.uitleg)
        for item in oproep_bevindingen(stap, dagtekening=dagtekening, uiterlijk=afspraak.uiterlijk)
        if item.is_wettelijk
    }
    if afspraak.uiterlijk <= dag:
        velden.setdefault("uiterlijk", _("Kies een laatste dag na vandaag."))
    if afspraak.datum is not None and not dag <= afspraak.datum <= afspraak.uiterlijk:
        velden["datum"] = _("Kies een dag vanaf vandaag, tot en met de laatste dag.")
    return velden


def _make_call(stuk: Werkstuk, stand: Oproepstand, afspraak: Afspraak) -> Oproep:
    assert afspraak.datum is not None
    assert afspraak.tijd is not None
    assert afspraak.uiterlijk is not None
    earlier = list(Oproep.objects.filter(dossier=stuk.dossier).order_by("volgnummer", "pk"))
    brief = make_call(
        stuk.dossier,
        afspraak,
        earlier,
        stap=stand.stap.code,
        kan_boete_krijgen=stand.kan_boete_krijgen,
        basis=_require_basis(stuk),
        moment=stuk.moment,
        is_concept=False,
    )
    call = Oproep.objects.create(
        dossier=stuk.dossier,
        volgnummer=stand.stap.nummer or 1,
        dagtekening=stuk.moment.dag,
        afspraak_op=afspraak.datum,
        afspraak_tijd=afspraak.tijd,
        plaats=afspraak.plaats.strip(),
        uiterlijk=afspraak.uiterlijk,
    )
    store_letter(stuk, brief, soort="oproep", deel=Deel.INTAKE, oproep=call)
    return call


def _require_basis(stuk: Werkstuk) -> Besluitbasis:
    basis = find_letter_basis(stuk.dossier, bereik=stuk.bereik, moment=stuk.moment)
    if basis is None:
        raise GeenBeslisbasis(
            _("Er is op deze dag geen basis om namens het college een brief te sturen.")
        )
    return basis


def _complete_absent(dossier: Dossier, dag: date) -> None:
    intake, _created = BredeIntake.objects.get_or_create(
        dossier=dossier, defaults={"begonnen_op": dag}
    )
    intake.voltooid_op = dag
    intake.wijze = BredeIntake.Wijze.AFWEZIG
    intake.versie += 1
    intake.save()
