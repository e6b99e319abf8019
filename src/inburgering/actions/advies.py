"""What the college tells DUO for a decision of DUO: evidence, a missing offer, BIO advice.

Grondslag: art. 5 lid 2, 12 and 34 Wi2021; art. 2.8, 4.5 and 9.3 lid 2 Bi2021.
"""

import uuid
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.access.moment import Moment
from inburgering.actions.advies_brief import make_bio_letter, make_verlenging_letter
from inburgering.actions.brief import store_letter
from inburgering.actions.fouten import Geweigerd, Onvolledig, Tekst
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.actions.pauze import NIET_OPGESLAGEN
from inburgering.cases.gevoelige_tekst import find_sensitive
from inburgering.cases.models import Advies
from inburgering.law.verlenging_gronden import GRONDEN

MOTIVERING_MIN, MOTIVERING_MAX = 15, 2000


@dataclass(frozen=True, slots=True)
class Verlengingsadvies:
    """What was found about more time: needed or not, on which ground, and why."""

    is_nodig: bool | None
    grond: str = ""
    van: date | None = None
    tot_en_met: date | None = None
    motivering: str = ""


@dataclass(frozen=True, slots=True)
class Aanbodmelding:
    """In which days there was no offer, and why."""

    van: date | None
    tot_en_met: date | None
    motivering: str


def verlenging_vastleggen(
    dossier: uuid.UUID,
    *,
    advies: Verlengingsadvies,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> uuid.UUID | None:
    """Record the evidence for more time; return the key of the letter to the person.

    Where more time is not needed there is no letter and nothing for DUO: ``None``.

    :raises Onvolledig: with all faults at once, each at its field.
    """
    with handeling(
        "advies.gegeven",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        _check_verlenging(advies)
        row = _create(
            stuk,
            Advies.Soort.VERLENGING,
            grond=advies.grond if advies.is_nodig else "",
            van=advies.van,
            tot_en_met=advies.tot_en_met,
            is_positief=advies.is_nodig,
            motivering=advies.motivering.strip(),
            gegeven_op=moment.dag,
        )
        if not advies.is_nodig:
            return None
        letter = make_verlenging_letter(stuk, row)
        document = store_letter(stuk, letter, soort="verlenging_overzicht", deel=Deel.VOORTGANG)
        _tell_duo(stuk, row)
    return document.sleutel


def aanbod_uitgebleven_melden(
    dossier: uuid.UUID,
    *,
    melding: Aanbodmelding,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record that no offer came in time, for DUO to weigh in an extension.

    Grondslag: art. 9.3 lid 2 onder b Bi2021.

    :raises Onvolledig: with all faults at once, each at its field.
    """
    with handeling(
        "advies.gegeven",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        velden = _check_period(melding.van, melding.tot_en_met, dag=moment.dag)
        velden |= check_motivering(melding.motivering)
        if velden:
            raise Onvolledig(NIET_OPGESLAGEN, velden=velden)
        row = _create(
            stuk,
            Advies.Soort.AANBOD_UITGEBLEVEN,
            grond="aanbod_uitgebleven",
            van=melding.van,
            tot_en_met=melding.tot_en_met,
            motivering=melding.motivering.strip(),
            gegeven_op=moment.dag,
        )
        _tell_duo(stuk, row)


def bio_vragen(
    dossier: uuid.UUID,
    *,
    gevraagd_op: date | None,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record that advice on exceptional circumstances was asked (DUO's signal SS140).

    :raises Geweigerd: if a question is open already.
    :raises Onvolledig: if the day is missing or lies ahead.
    """
    with handeling(
        "advies.gevraagd",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        if _find_open_bio(stuk) is not None:
            raise Geweigerd(_("Er staat al een vraag open. Geef daarop eerst advies."))
        if gevraagd_op is None or gevraagd_op > moment.dag:
            text = _("Vul in wanneer het advies is gevraagd: vandaag of eerder.")
            raise Onvolledig(NIET_OPGESLAGEN, velden={"gevraagd_op": text})
        row = _create(stuk, Advies.Soort.BIO, gevraagd_op=gevraagd_op)
        stuk.gegevens |= {"adviesnummer": row.pk}


def bio_geven(
    dossier: uuid.UUID,
    *,
    is_positief: bool | None,
    motivering: str,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> uuid.UUID:
    """Give the advice with its reasons; return the key of the letter.

    :raises Geweigerd: if no advice was asked.
    :raises Onvolledig: if the advice or its reasons are missing.
    """
    with handeling(
        "advies.gegeven",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        row = _find_open_bio(stuk)
        if row is None:
            raise Geweigerd(_("Er is geen advies gevraagd. Leg eerst de vraag vast."))
        velden = check_motivering(motivering)
        if is_positief is None:
            velden["is_positief"] = _("Kies wat het advies is.")
        if velden:
            raise Onvolledig(NIET_OPGESLAGEN, velden=velden)
        row.is_positief = is_positief
        row.motivering = motivering.strip()
        row.gegeven_op = moment.dag
        row.door_id = bereik.medewerker
        row.versie += 1
        row.save(update_fields=["is_positief", "motivering", "gegeven_op", "door", "versie"])
        letter = make_bio_letter(stuk, row)
        document = store_letter(stuk, letter, soort="bio_advies", deel=Deel.VOORTGANG)
        stuk.gegevens |= {"adviesnummer": row.pk, "advies": row.soort}
        _tell_duo(stuk, row)
    return document.sleutel


def check_motivering(text: str) -> dict[str, Tekst]:
    """Return the fault of a reason that goes to DUO: too short, too long, or with health in it."""
    if not MOTIVERING_MIN <= len(text.strip()) <= MOTIVERING_MAX:
        return {"motivering": _("Schrijf in een paar zinnen op waarom.")}
    if find_sensitive(text):
        return {
            "motivering": _(
                "Schrijf hier niets over ziekte, geloof, politie of een BSN. "
                "De inburgeraar kan dat zelf aan DUO laten zien."
            )
        }
    return {}


def _check_verlenging(advies: Verlengingsadvies) -> None:
    velden = check_motivering(advies.motivering)
    if advies.is_nodig is None:
        velden["is_nodig"] = _("Kies of er meer tijd nodig is.")
    if advies.is_nodig and advies.grond not in GRONDEN:
        velden["grond"] = _("Kies de reden.")
    if advies.van and advies.tot_en_met and advies.tot_en_met < advies.van:
        velden["tot_en_met"] = _("De laatste dag ligt voor de eerste. Controleer beide.")
    if velden:
        raise Onvolledig(NIET_OPGESLAGEN, velden=velden)


def _check_period(van: date | None, tot: date | None, *, dag: date) -> dict[str, Tekst]:
    velden: dict[str, Tekst] = {}
    if van is None or van > dag:
        velden["van"] = _("Vul de eerste dag zonder lessen in: vandaag of eerder.")
    if tot is None or (van is not None and tot < van):
        velden["tot_en_met"] = _("Vul de laatste dag zonder lessen in: na de eerste.")
    elif tot > dag:
        velden["tot_en_met"] = _("Deze dag ligt na vandaag. Meld wat tot nu toe zo was.")
    return velden


def _create(stuk: Werkstuk, soort: str, **values: object) -> Advies:
    row = Advies.objects.create(
        dossier=stuk.dossier,
        soort=soort,
        door_id=stuk.bereik.medewerker,
        recorded_at=stuk.moment.tijdstip,
        **values,
    )
    stuk.gegevens |= {"adviesnummer": row.pk, "advies": row.soort}
    return row


def _tell_duo(stuk: Werkstuk, row: Advies) -> None:
    stuk.queue(
        partner="DUO",
        soort=f"advies.{row.soort}",
        inhoud={"advies": row.pk, "op": stuk.moment.dag.isoformat()},
    )


def _find_open_bio(stuk: Werkstuk) -> Advies | None:
    rows = Advies.objects.select_for_update()
    return rows.filter(
        dossier=stuk.dossier, soort=Advies.Soort.BIO, gegeven_op__isnull=True
    ).first()
