"""Decides that time from elsewhere counts, with its ground and its proof; and takes that back."""

import uuid
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import AlGedaan, NietGevonden, Onvolledig, Tekst
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.cases.models import Feit, Verrekening
from inburgering.cases.urensoorten import GRONDEN, URENSOORTEN
from inburgering.cases.urentelling import (
    BEGINSTANDEN,
    get_balance_day,
    load_pipfeiten,
    make_krediet,
)
from inburgering.law.uren_tellen import TELT_ALS, mag_verrekenen

WAAROM_NIET = {
    "intake": _("Uren van de intake liggen voor het eerste PIP. Controleer de periode."),
    "school": _(
        "Schooluren tellen alleen in de Z-route, voor taal en KNM, uit de 2 jaar voor het PIP. "
        "Controleer soort en periode."
    ),
    "eerdere_route": _(
        "Dit kan alleen na een wijziging naar de Z-route, voor taal en KNM vanaf het eerste PIP. "
        "Controleer soort en periode."
    ),
    "andere_gemeente": _(
        "Uren bij een andere gemeente tellen vanaf het eerste PIP. Controleer de periode."
    ),
}
"""Why the law does not let a credit count, per ground."""


@dataclass(frozen=True, slots=True)
class Verrekengegevens:
    """What counts, why, and what shows it."""

    soort: str
    grond: str
    minuten: int
    van: date
    tot_en_met: date
    bron: str


def uren_verrekenen(
    dossier: uuid.UUID,
    *,
    gegevens: Verrekengegevens,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Let time count that was not spent under the plan.

    Grondslag: art. 3.1 lid 5, 3.2 lid 3, 3.14 lid 6 en 9, 5.4 lid 4 en 5.5 lid 2 Bi2021.
    :raises Onvolledig: with all faults, each at its field.
    """
    with handeling(
        "uren.verrekend",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        _check(stuk, gegevens)
        row = Verrekening.objects.create(
            dossier=stuk.dossier,
            soort=gegevens.soort,
            grond=gegevens.grond,
            minuten=gegevens.minuten,
            van=gegevens.van,
            tot_en_met=gegevens.tot_en_met,
            bron=gegevens.bron.strip(),
            besloten_op=moment.dag,
            door_id=bereik.medewerker,
            recorded_at=moment.tijdstip,
        )
        stuk.gegevens |= {"soort": row.soort, "grond": row.grond, "verrekening": row.pk}


def verrekening_vervallen(
    dossier: uuid.UUID,
    *,
    verrekening: int,
    reden: str,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Let a credit count no longer; it stays readable, with the reason.

    :raises Onvolledig: at ``reden``.
    """
    with handeling(
        "uren.verrekening_vervallen",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        row = Verrekening.objects.filter(pk=verrekening, dossier=stuk.dossier).first()
        if row is None:
            raise NietGevonden
        if not row.is_geldig:
            raise AlGedaan
        if not reden.strip():
            fault = _("Schrijf kort op waarom.")
            raise Onvolledig(fault, velden={"reden": fault})
        row.is_geldig = False
        row.reden = reden.strip()
        row.save(update_fields=["is_geldig", "reden"])
        stuk.gegevens |= {"soort": row.soort, "grond": row.grond, "reden": row.reden}


def _check(stuk: Werkstuk, gegevens: Verrekengegevens) -> None:
    velden: dict[str, Tekst] = {}
    if gegevens.soort not in URENSOORTEN:
        velden["soort"] = _("Kies een soort.")
    if gegevens.grond not in GRONDEN:
        velden["grond"] = _("Kies waarom deze uren meetellen.")
    if gegevens.minuten <= 0:
        velden["tijd"] = _("Vul in hoeveel uur meetelt.")
    if not gegevens.bron.strip():
        velden["bron"] = _("Schrijf op waaruit dit blijkt, zoals een verklaring van de school.")
    velden |= _find_wrong_days(gegevens, stuk.moment.dag)
    velden = velden or _find_unlawful(stuk, gegevens)
    if velden:
        raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de velden."), velden=velden)


def _find_wrong_days(gegevens: Verrekengegevens, dag: date) -> dict[str, Tekst]:
    if gegevens.tot_en_met < gegevens.van:
        return {"tot_en_met": _("Deze dag ligt voor de eerste dag. Controleer beide dagen.")}
    if gegevens.tot_en_met > dag:
        return {"tot_en_met": _("Deze dag ligt na vandaag. Tel alleen mee wat al is gedaan.")}
    return {}


def _find_unlawful(stuk: Werkstuk, gegevens: Verrekengegevens) -> dict[str, Tekst]:
    draft = Verrekening(
        soort=gegevens.soort,
        grond=gegevens.grond,
        minuten=gegevens.minuten,
        van=gegevens.van,
        tot_en_met=gegevens.tot_en_met,
    )
    krediet = make_krediet(draft)
    if not mag_verrekenen(krediet, load_pipfeiten(stuk.dossier), stuk.moment.dag):
        return {"grond": WAAROM_NIET[gegevens.grond]}
    same = Verrekening.objects.filter(
        dossier=stuk.dossier,
        soort=gegevens.soort,
        is_geldig=True,
        van__lte=gegevens.tot_en_met,
        tot_en_met__gte=gegevens.van,
    )
    if same.exists():
        return {
            "van": _(
                "Voor deze soort is er al een verrekening in deze periode. "
                "Haal die weg en leg er een vast voor het geheel."
            )
        }
    names = [name for name, als in BEGINSTANDEN.items() if als in TELT_ALS[krediet.soort]]
    balances = Feit.objects.filter(dossier=stuk.dossier, is_geldig=True, soort__in=names)
    if any(gegevens.van <= get_balance_day(row) for row in balances):
        return {
            "van": _(
                "De beginstand telt alles van voor die dag al. Verbeter de beginstand bij Gegevens."
            )
        }
    return {}
