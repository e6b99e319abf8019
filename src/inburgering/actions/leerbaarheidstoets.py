"""The leerbaarheidstoets: registered, taken with its result, or not needed.

Grondslag: art. 14 lid 3, 5 and 6 Wi2021.
"""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, cast

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.access.moment import Moment
from inburgering.actions.feit import check_reason
from inburgering.actions.fouten import Geweigerd, NietBevoegd, Onvolledig, Tekst
from inburgering.actions.gezondheid import write_health
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.cases.intake_keuzen_meedoen import TOETSBEPERKINGEN
from inburgering.cases.intake_stand import read_health
from inburgering.cases.models import Dossier, Leerbaarheidstoets
from inburgering.law.leerbaarheidstoets import Beperking, ontheffing_leerbaarheidstoets
from inburgering.law.tekst import dutch

NOT_SAVED: Final = _("Nog niet opgeslagen. Kijk bij de velden.")


@dataclass(frozen=True, slots=True)
class Toets:
    """The days and the result of the test, as typed."""

    aangemeld_op: date | None = None
    afgenomen_op: date | None = None
    resultaat: str = ""


def leerbaarheidstoets_vastleggen(
    dossier: uuid.UUID,
    *,
    toets: Toets,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record that the person is registered for the test, or took it, with the result.

    :raises Onvolledig: with all faults at once, each at its field.
    :raises Geweigerd: if a result is there already, or the person is exempt.
    """
    with handeling(
        "leerbaarheidstoets.vastgelegd",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        row = _find(stuk.dossier)
        _check_not_exempt(row)
        if row.afgenomen_op is not None:
            raise Geweigerd(_("De toets staat al in het dossier. Kies 'Verbeter' als dat fout is."))
        _write(stuk, row, toets)


def leerbaarheidstoets_corrigeren(
    dossier: uuid.UUID,
    *,
    toets: Toets,
    reden: str,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Put the recorded test right, with a reason; the timeline keeps what it was.

    :raises Onvolledig: if the reason is missing, or with the faults at their fields.
    """
    with handeling(
        "leerbaarheidstoets.verbeterd",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        row = _find(stuk.dossier)
        _check_not_exempt(row)
        check_reason(reden)
        stuk.gegevens |= {
            "reden": reden.strip(),
            "was": row.afgenomen_op.isoformat() if row.afgenomen_op else "",
            "was_resultaat": row.resultaat,
        }
        _write(stuk, row, toets)


def leerbaarheidstoets_vrijstellen(
    dossier: uuid.UUID,
    *,
    beperking: str,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Decide that the person need not take the test. Why is kept with health.

    With ``auditief`` the worker has judged that the person cannot take the test.

    Grondslag: art. 14 lid 6 Wi2021, versie 2023-01-01.

    :raises NietBevoegd: if the worker may not see health.
    :raises Onvolledig: if the law gives no exemption for this.
    :raises Geweigerd: if the test was taken, or the person is exempt already.
    """
    with handeling(
        "leerbaarheidstoets.vrijgesteld",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        _check_may_see_health(stuk)
        row = _find(stuk.dossier)
        _check_not_exempt(row)
        if row.afgenomen_op is not None:
            raise Geweigerd(_("De toets is al afgenomen. Een vrijstelling kan dan niet meer."))
        _check_ground(beperking, moment.dag)
        row.vrijgesteld_op = moment.dag
        row.versie += 1
        row.save()
        health = replace(read_health(stuk.dossier), toetsbeperking=beperking)
        write_health(stuk.dossier, health, bereik=bereik, moment=moment)


def leerbaarheidstoets_vrijstelling_intrekken(
    dossier: uuid.UUID,
    *,
    reden: str,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Take the exemption back, with a reason; the test is then needed again.

    :raises NietBevoegd: if the worker may not see health.
    :raises Onvolledig: if the reason is missing.
    :raises Geweigerd: if the person is not exempt.
    """
    with handeling(
        "leerbaarheidstoets.vrijstelling_ingetrokken",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        _check_may_see_health(stuk)
        check_reason(reden)
        row = _find(stuk.dossier)
        if row.vrijgesteld_op is None:
            raise Geweigerd(_("Er is geen vrijstelling om in te trekken."))
        stuk.gegevens |= {"reden": reden.strip(), "was": row.vrijgesteld_op.isoformat()}
        row.vrijgesteld_op = None
        row.versie += 1
        row.save()
        health = replace(read_health(stuk.dossier), toetsbeperking="")
        write_health(stuk.dossier, health, bereik=bereik, moment=moment)


def _find(dossier: Dossier) -> Leerbaarheidstoets:
    found = Leerbaarheidstoets.objects.filter(dossier=dossier).first()
    return found or Leerbaarheidstoets(dossier=dossier, versie=0)


def _write(stuk: Werkstuk, row: Leerbaarheidstoets, toets: Toets) -> None:
    _check(toets, stuk.moment.dag)
    row.aangemeld_op = toets.aangemeld_op
    row.afgenomen_op = toets.afgenomen_op
    row.resultaat = toets.resultaat
    row.versie += 1
    row.save()
    days = {"aangemeld": toets.aangemeld_op, "afgenomen": toets.afgenomen_op}
    stuk.gegevens |= {name: day.isoformat() for name, day in days.items() if day}
    stuk.gegevens["resultaat"] = toets.resultaat


def _check(toets: Toets, dag: date) -> None:
    velden: dict[str, Tekst] = {}
    days: Mapping[str, date | None] = {
        "aangemeld_op": toets.aangemeld_op,
        "afgenomen_op": toets.afgenomen_op,
    }
    if not any(days.values()):
        velden["aangemeld_op"] = _("Vul in wanneer de inburgeraar is aangemeld voor de toets.")
    if toets.aangemeld_op and toets.afgenomen_op and toets.afgenomen_op < toets.aangemeld_op:
        velden["afgenomen_op"] = _("De toets kan niet voor de aanmelding zijn afgenomen.")
    for name, day in days.items():
        if day is not None and day > dag:
            velden[name] = _("Deze datum ligt na vandaag. Vul de dag in waarop het gebeurde.")
    if toets.resultaat and toets.resultaat not in Leerbaarheidstoets.Resultaat.values:
        velden["resultaat"] = _("Kies een antwoord uit de lijst.")
    elif bool(toets.resultaat) != bool(toets.afgenomen_op):
        velden["resultaat" if toets.afgenomen_op else "afgenomen_op"] = _(
            "Vul bij een afgenomen toets de dag en de uitkomst in."
        )
    if velden:
        raise Onvolledig(NOT_SAVED, velden=velden)


def _check_not_exempt(row: Leerbaarheidstoets) -> None:
    if row.vrijgesteld_op is not None:
        raise Geweigerd(_("De inburgeraar is vrijgesteld van de toets. Trek dat eerst in."))


def _check_may_see_health(stuk: Werkstuk) -> None:
    if not stuk.bereik.mag_zien(stuk.dossier.gemeente_id, Deel.GEZONDHEID):
        raise NietBevoegd(_("Alleen wie gezondheid mag zien, kan over een vrijstelling beslissen."))


def _check_ground(beperking: str, dag: date) -> None:
    if beperking not in TOETSBEPERKINGEN:
        raise Onvolledig(NOT_SAVED, velden={"beperking": _("Kies een antwoord uit de lijst.")})
    allowed = ontheffing_leerbaarheidstoets(
        cast(Beperking, beperking), kan_toets_afleggen=False, dag=dag
    )
    if not allowed.mag:
        text = dutch(allowed.uitleg)
        raise Onvolledig(text, velden={"beperking": text})
