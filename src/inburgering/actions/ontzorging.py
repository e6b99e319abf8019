"""Begins the paying of fixed costs from the bijstand, carries it on, and ends it with a plan.

Grondslag: art. 56a and 57 Participatiewet. Source: R-KEMP-034, R-KEMP-072, R-OA-003.
"""

import uuid
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.feit import Herkomst, Waarde, store_fact
from inburgering.actions.fouten import Geweigerd, Onvolledig, Tekst
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.actions.ontzorging_controle import (
    check_within_bijstand,
    find_fact,
    has_plan,
    require_running,
)
from inburgering.actions.voorziening_controle import check_start_ontzorgen
from inburgering.cases.geldzaken import EINDREDENEN, VERLENGD, ZONDER_PLAN
from inburgering.cases.models import Dossier, Ontzorging, Voorziening
from inburgering.cases.ontzorging import find_van_partner
from inburgering.cases.voorzieningen import ONTZORGEN
from inburgering.law.ontzorgen import ontzorgen_tot

TEKST_MAX = 300
REDEN_MIN = 10


def ontzorging_starten(
    dossier: uuid.UUID,
    *,
    begin: date,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Begin the period, until six months after the first day of the right to bijstand.

    The legal fact that it began is recorded with it.

    :raises Onvolledig: if the law does not allow it on this day, or the fact says another day.
    :raises Geweigerd: if a period runs already, here or with the partner.
    """
    with handeling(
        "ontzorging.gestart",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        row = stuk.dossier
        _check_none_runs(row)
        last = _check_begin(row, begin, moment.dag)
        Ontzorging.objects.create(
            dossier=row, begin=begin, eind=last, organisatie_id=bereik.organisatie
        )
        _keep_fact(stuk, "ontzorgen_gestart", begin)
        _mirror(stuk, begin=begin, eind=last)


def ontzorging_bij_partner(
    dossier: uuid.UUID,
    *,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record that the fixed costs of this person are kept with the partner.

    :raises Geweigerd: if nothing runs with the partner.
    :raises Onvolledig: if the law does not allow it for this person.
    """
    with handeling(
        "ontzorging.bij_partner",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        other = find_van_partner(stuk.dossier)
        if other is None:
            raise Geweigerd(_("Bij de partner loopt geen ontzorgen. Start het dan hier."))
        right = find_fact(stuk.dossier, "recht_op_bijstand")
        begin = max(other.begin, right) if right else other.begin
        check_start_ontzorgen(stuk.dossier, begin)
        _keep_fact(stuk, "ontzorgen_gestart", begin)
        _mirror(stuk, begin=begin, eind=other.eind)


def ontzorging_verlengen(
    dossier: uuid.UUID,
    *,
    eind: date,
    toelichting: str,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Go on paying after six months, because the person cannot yet do it without help.

    Grondslag: art. 57 Participatiewet: a decision of the college, with its ground.

    :raises Onvolledig: if the ground is missing, or the day is no later one.
    :raises GeenBeslisbasis: if the own party may not decide this here.
    """
    with handeling(
        "ontzorging.verlengd",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        period = require_running(stuk.dossier)
        velden: dict[str, Tekst] = {}
        if eind <= period.eind:
            velden["eind"] = _("Kies een dag na %(dag)s.") % {
                "dag": date_format(period.eind, "j F Y")
            }
        if not REDEN_MIN <= len(toelichting.strip()) <= TEKST_MAX:
            velden["toelichting"] = _("Schrijf op waarom zelf betalen nog niet lukt (10 tot 300).")
        if velden:
            raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de velden."), velden=velden)
        check_within_bijstand(stuk.dossier, eind, veld="eind")
        period.eind, period.reden_eind = eind, VERLENGD
        period.toelichting = toelichting.strip()
        period.versie += 1
        period.save()
        _mirror(stuk, begin=period.begin, eind=eind)


def ontzorging_beeindigen(
    dossier: uuid.UUID,
    *,
    laatste_dag: date,
    reden: str,
    toelichting: str = "",
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """End the period; never without a plan for handling money oneself.

    :raises Onvolledig: with all faults at once, each at its field.
    :raises Geweigerd: if nothing runs, or there is no plan yet.
    """
    with handeling(
        "ontzorging.beeindigd",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        period = require_running(stuk.dossier)
        if reden not in ZONDER_PLAN and not has_plan(stuk.dossier):
            raise Geweigerd(
                _(
                    "Maak eerst een plan om zelf geldzaken te doen. "
                    "Zonder plan eindigt het ontzorgen niet."
                )
            )
        _check_end(period, laatste_dag, reden, toelichting, moment.dag)
        check_within_bijstand(stuk.dossier, laatste_dag, veld="laatste_dag")
        if reden == "bijstand_gestopt":
            _keep_fact(stuk, "bijstand_gestopt", laatste_dag)
        period.eind, period.reden_eind, period.is_afgesloten = laatste_dag, reden, True
        period.toelichting = toelichting.strip() or period.toelichting
        period.versie += 1
        period.save()
        _keep_fact(stuk, "ontzorgen_afgerond", laatste_dag)
        _mirror(stuk, begin=period.begin, eind=laatste_dag)
        stuk.gegevens["reden"] = reden


def _check_none_runs(row: Dossier) -> None:
    if Ontzorging.objects.filter(dossier=row, is_afgesloten=False).exists():
        raise Geweigerd(_("Het ontzorgen loopt al. Laad de pagina opnieuw."))
    if find_van_partner(row) is not None:
        raise Geweigerd(
            _("Het ontzorgen staat al bij de partner. Bijstand is voor beiden samen: één keer.")
        )


def _check_begin(row: Dossier, begin: date, dag: date) -> date:
    """Return the last day of the period that begins on this day."""
    if begin > dag:
        later = _("Deze dag ligt na vandaag. Vul de dag in waarop het begon.")
        raise Onvolledig(later, velden={"begin": later})
    try:
        check_start_ontzorgen(row, begin)
    except Onvolledig as error:
        raise Onvolledig(error.melding, velden={"begin": error.velden["waarde"]}) from error
    known, right = find_fact(row, "ontzorgen_gestart"), find_fact(row, "recht_op_bijstand")
    ended = find_fact(row, "ontzorgen_afgerond")
    last = ontzorgen_tot(right or begin, bijstand_gestopt_op=find_fact(row, "bijstand_gestopt"))
    fault: Tekst
    if begin > last:
        fault = _("De zes maanden liepen tot en met %(dag)s. Kies een eerdere dag.") % {
            "dag": date_format(last, "j F Y")
        }
    elif ended is not None:
        fault = _("Het ontzorgen is al afgerond op %(dag)s.") % {"dag": date_format(ended, "j F Y")}
    elif known is not None and known != begin:
        fault = _("In het dossier staat dat het begon op %(dag)s. Verbeter eerst die dag.") % {
            "dag": date_format(known, "j F Y")
        }
    else:
        return last
    raise Onvolledig(fault, velden={"begin": fault})


def _check_end(period: Ontzorging, dag: date, reden: str, toelichting: str, vandaag: date) -> None:
    velden: dict[str, Tekst] = {}
    if not period.begin <= dag <= period.eind:
        velden["laatste_dag"] = _("Kies een dag van %(begin)s tot en met %(eind)s.") % {
            "begin": date_format(period.begin, "j F Y"),
            "eind": date_format(period.eind, "j F Y"),
        }
    elif dag > vandaag:
        velden["laatste_dag"] = _("Deze dag moet nog komen. Rond het ontzorgen af na die dag.")
    elif reden == "termijn" and dag < period.eind:
        velden["laatste_dag"] = _("De periode loopt tot en met %(dag)s. Kies een andere reden.") % {
            "dag": date_format(period.eind, "j F Y")
        }
    if reden not in EINDREDENEN:
        velden["reden"] = _("Kies waarom het eindigt.")
    if len(toelichting.strip()) > TEKST_MAX:
        velden["toelichting"] = _("Maak de tekst korter: hoogstens %(n)s tekens.") % {
            "n": TEKST_MAX
        }
    if velden:
        raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de velden."), velden=velden)


def _keep_fact(stuk: Werkstuk, soort: str, dag: date) -> None:
    """Record the legal fact, unless it is known."""
    if find_fact(stuk.dossier, soort) is None:
        origin = Herkomst(stuk.moment, stuk.bereik.medewerker)
        store_fact(stuk.dossier, soort, Waarde(datum=dag), herkomst=origin)


def _mirror(stuk: Werkstuk, *, begin: date, eind: date) -> None:
    """Let the offer on the page Begeleiding say the same days; who steers sees no more."""
    row = Voorziening.objects.filter(dossier=stuk.dossier, soort=ONTZORGEN).first()
    row = row or Voorziening(dossier=stuk.dossier, soort=ONTZORGEN, versie=0)
    row.organisatie_id = row.organisatie_id or stuk.bereik.organisatie
    row.begin, row.eind = begin, eind
    row.versie += 1
    row.save()
