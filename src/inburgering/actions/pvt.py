"""The participatieverklaringstraject: activity, signing meeting, signature or refusal.

Hours and activity are kept apart (R-KEMP-038). A whole group can be recorded at once.

Grondslag: art. 6 lid 3 to 5 Wi2021; art. 3.1 Bi2021.
"""

import uuid
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date

from django.db import transaction
from django.db.models import Min
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.feit import Herkomst, Waarde, check_reason, check_value, store_fact
from inburgering.actions.fouten import AlGedaan, Geweigerd, NietGevonden, Onvolledig, Tekst
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.actions.leren_uitkomst import queue_uitkomst
from inburgering.cases.feiten import FEITSOORTEN
from inburgering.cases.models import Bestelling, Feit
from inburgering.cases.stand_bestelling import BEGONNEN
from inburgering.cases.zichtbaar import get_visible_dossiers

ACTIVITEIT_MAX = 60
DEELNEMEND = (
    Bestelling.Status.GEVRAAGD,
    Bestelling.Status.AANVAARD,
    Bestelling.Status.GESTART,
    Bestelling.Status.AFGEROND,
)
"""The orders that make somebody a member of a group."""


@dataclass(frozen=True, slots=True)
class Pvtgegevens:
    """What happened in the PVT of one person; an empty day changes nothing."""

    activiteit_op: date | None = None
    activiteit: str = ""
    """What it was, such as a visit to the town hall."""
    bijeenkomst_op: date | None = None
    ondertekend_op: date | None = None
    geweigerd_op: date | None = None
    reden: str = ""
    """Why a recorded day changes."""


@dataclass(frozen=True, slots=True)
class Groepsuitkomst:
    """How many people of a group were recorded, and who had it already."""

    gedaan: int
    al_bekend: int


def pvt_bijwerken(
    dossier: uuid.UUID,
    *,
    gegevens: Pvtgegevens,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record the days of the PVT that are known now.

    :raises Onvolledig: with all faults at once; a day that stood there needs a reason to change.
    :raises Geweigerd: if nothing new was given.
    """
    with handeling(
        "pvt.bijgewerkt",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        known = _load_known(stuk)
        changed = [
            (soort, waarde)
            for soort, waarde in _values(gegevens)
            if soort not in known or known[soort].datum != waarde.datum
        ]
        if not changed:
            raise Geweigerd(_("Er is niets nieuws ingevuld. Vul een dag in en bewaar dan."))
        _check(gegevens, changed, known, dag=moment.dag, begin=_find_begin(stuk, known))
        for soort, waarde in changed:
            _store(stuk, soort, waarde, known.get(soort), gegevens.reden.strip())
        stuk.gegevens["feiten"] = ", ".join(str(FEITSOORTEN[soort].naam) for soort, _w in changed)


def pvt_groep_bijwerken(
    groep: uuid.UUID,
    *,
    deelnemers: Collection[uuid.UUID],
    gegevens: Pvtgegevens,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> Groepsuitkomst:
    """Record the same days for the people of a group who were there: all of them, or nobody.

    Who has the fact already is passed over: a signature is never written twice.

    :raises NietGevonden: if the group or one of the people does not exist for this worker.
    :raises Onvolledig: if nobody was chosen, or with the faults of the days.
    """
    chosen = sorted(set(deelnemers))
    if not chosen:
        text = _("Kies wie erbij was.")
        raise Onvolledig(text, velden={"deelnemers": text})
    if set(chosen) - _members(groep, bereik):
        raise NietGevonden
    done = 0
    with transaction.atomic():
        for sleutel in chosen:
            new = _without_known(sleutel, gegevens)
            if not list(_values(new)):
                continue
            pvt_bijwerken(
                sleutel,
                gegevens=new,
                bereik=bereik,
                moment=moment,
                eenmalig=None if eenmalig is None else uuid.uuid5(eenmalig, str(sleutel)),
            )
            done += 1
    if done == 0 and eenmalig is not None:
        raise AlGedaan
    return Groepsuitkomst(done, len(chosen) - done)


def _members(groep: uuid.UUID, bereik: Bereik) -> set[uuid.UUID]:
    rows = get_visible_dossiers(bereik).filter(
        bestellingen__groep__sleutel=groep, bestellingen__status__in=DEELNEMEND
    )
    return set(rows.values_list("sleutel", flat=True))


def _without_known(dossier: uuid.UUID, gegevens: Pvtgegevens) -> Pvtgegevens:
    """Return only what is new for this person; the signing meeting may move."""
    facts = Feit.objects.filter(dossier__sleutel=dossier, is_geldig=True, soort__in=_VELD)
    known = dict(facts.values_list("soort", "datum"))
    meeting = gegevens.bijeenkomst_op
    return replace(
        gegevens,
        activiteit_op=None if "pvt_activiteit" in known else gegevens.activiteit_op,
        ondertekend_op=None if "pvt_ondertekend" in known else gegevens.ondertekend_op,
        bijeenkomst_op=None if known.get("pvt_bijeenkomst") == meeting else meeting,
    )


def _load_known(stuk: Werkstuk) -> dict[str, Feit]:
    rows = Feit.objects.filter(dossier=stuk.dossier, is_geldig=True, soort__startswith="pvt_")
    return {row.soort: row for row in rows}


def _find_begin(stuk: Werkstuk, known: dict[str, Feit]) -> date | None:
    """Return the first day of the PVT: as recorded, or of the first order that began."""
    fact = known.get("pvt_gestart")
    if fact is not None and fact.datum is not None:
        return fact.datum
    orders = Bestelling.objects.filter(dossier=stuk.dossier, product="pvt", status__in=BEGONNEN)
    begin: date | None = orders.aggregate(begin=Min("start_op"))["begin"]
    return begin


def _values(gegevens: Pvtgegevens) -> Iterator[tuple[str, Waarde]]:
    days = {
        "pvt_activiteit": gegevens.activiteit_op,
        "pvt_bijeenkomst": gegevens.bijeenkomst_op,
        "pvt_ondertekend": gegevens.ondertekend_op,
        "pvt_geweigerd": gegevens.geweigerd_op,
    }
    for soort, day in days.items():
        if day is not None:
            code = gegevens.activiteit.strip() if soort == "pvt_activiteit" else ""
            yield soort, Waarde(datum=day, code=code)


_VELD = {
    "pvt_activiteit": "activiteit_op",
    "pvt_bijeenkomst": "bijeenkomst_op",
    "pvt_ondertekend": "ondertekend_op",
    "pvt_geweigerd": "geweigerd_op",
}
_MAG_VERZETTEN = ("pvt_bijeenkomst", "pvt_geweigerd")
"""What may get another day without a reason: a meeting moves, somebody says no once more."""


def _check(
    gegevens: Pvtgegevens,
    changed: Collection[tuple[str, Waarde]],
    known: dict[str, Feit],
    *,
    dag: date,
    begin: date | None,
) -> None:
    velden: dict[str, Tekst] = {}
    for soort, waarde in changed:
        try:
            check_value(FEITSOORTEN[soort], waarde, dag=dag)
            if soort in known and soort not in _MAG_VERZETTEN:
                check_reason(gegevens.reden)
        except Onvolledig as fault:
            velden |= {_VELD[soort] if k == "waarde" else k: t for k, t in fault.velden.items()}
    signed = gegevens.ondertekend_op
    if begin and signed and signed < begin:
        velden["ondertekend_op"] = _("Dat is voor het begin van het PVT. Controleer de datum.")
    if gegevens.activiteit_op and not 3 <= len(gegevens.activiteit.strip()) <= ACTIVITEIT_MAX:
        velden["activiteit"] = _("Schrijf in 3 tot %(n)s tekens wat jullie deden.") % {
            "n": ACTIVITEIT_MAX
        }
    if signed and gegevens.geweigerd_op:
        velden["geweigerd_op"] = _("Kies een van beide: getekend of niet getekend.")
    if velden:
        raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de velden."), velden=velden)


def _store(stuk: Werkstuk, soort: str, waarde: Waarde, old: Feit | None, reden: str) -> None:
    reason = (reden or str(_("de dag is verzet"))) if old is not None else ""
    origin = Herkomst(stuk.moment, stuk.bereik.medewerker, reden=reason)
    store_fact(stuk.dossier, soort, waarde, herkomst=origin, vervangt=old)
    queue_uitkomst(stuk, soort, waarde.datum)
