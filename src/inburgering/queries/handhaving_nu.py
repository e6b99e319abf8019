"""Says for one case what the law asks next, until when, and which steps this worker can take."""

from datetime import date
from typing import Final, cast

from inburgering.cases.handhaving import may_agree, may_decide
from inburgering.cases.models import Handhavingszaak
from inburgering.cases.stand_handhaving import get_day
from inburgering.law.bevinding import Bevinding
from inburgering.law.boete import Artikel
from inburgering.law.handhaving import Zaakfeiten, beletselen, ontbreekt
from inburgering.law.handhaving_termijn import (
    besluit_uiterlijk,
    bezwaar_besluit_uiterlijk,
    is_zwaar,
    onherroepelijk_vanaf,
)
from inburgering.queries.handhaving_beeld import Nu

Status = Handhavingszaak.Status
VOOR_BESLUIT: Final = (Status.FEITEN, Status.ZIENSWIJZE, Status.BEOORDELEN, Status.VOORGELEGD)


def get_next(
    zaak: Handhavingszaak,
    feiten: Zaakfeiten,
    *,
    bekend_op: date | None,
    medewerker: int,
    dag: date,
) -> Nu:
    """Return what comes next in a case; a case that ended asks nothing."""
    if zaak.status in VOOR_BESLUIT:
        return _before(zaak, feiten, medewerker=medewerker, dag=dag)
    if zaak.status == Status.BESLOTEN:
        return _decided(zaak, bekend_op, dag)
    if zaak.status == Status.BEZWAAR:
        last = bezwaar_besluit_uiterlijk(bekend_op) if bekend_op else None
        return Nu("bezwaar", ("boete_bezwaar_besluit", "boete_intrekken"), uiterlijk=last)
    if zaak.status == Status.ONHERROEPELIJK:
        return Nu("klaar", ("boete_intrekken", "boete_duo"))
    return Nu("klaar", ())


def _before(zaak: Handhavingszaak, feiten: Zaakfeiten, *, medewerker: int, dag: date) -> Nu:
    last = besluit_uiterlijk(get_day(zaak.recorded_at) or zaak.geconstateerd_op)
    found = beletselen(feiten, dag=dag)
    if found:
        return _blocked(zaak, found, last)
    if zaak.status == Status.FEITEN:
        steps: tuple[str, ...] = ("zienswijze_vragen",)
        if not is_zwaar(cast(Artikel, zaak.artikel), dag=dag):
            steps = ("handhaving_oordeel", "zienswijze_vragen")
        return Nu("feiten", (*steps, "handhaving_feiten", "handhaving_afzien"), uiterlijk=last)
    if zaak.status == Status.ZIENSWIJZE:
        return _heard(zaak, feiten, last, dag)
    if zaak.status == Status.BEOORDELEN:
        late = ("zienswijze_vastleggen",) if zaak.zienswijze_gevraagd_op else ()
        steps = ("boete_voorleggen", "handhaving_oordeel", *late, "handhaving_afzien")
        if not zaak.bedrag_cent:
            steps = ("handhaving_oordeel", *late, "handhaving_afzien")
        return Nu("voorleggen", steps, uiterlijk=last)
    if zaak.akkoord_at is None:
        look = ("boete_meekijken",) if may_agree(zaak, medewerker) else ()
        return Nu("meekijken", (*look, "boete_terug", "handhaving_afzien"), uiterlijk=last)
    decide = ("boete_besluit",) if may_decide(zaak, medewerker, dag=dag) else ()
    code = "besluiten" if decide else "ander_besluit"
    return Nu(code, (*decide, "boete_terug", "handhaving_afzien"), uiterlijk=last)


def _blocked(zaak: Handhavingszaak, found: tuple[Bevinding, ...], last: date) -> Nu:
    can_change = {
        Status.FEITEN: ("handhaving_feiten",),
        Status.ZIENSWIJZE: ("handhaving_oordeel",),
        Status.BEOORDELEN: ("handhaving_oordeel",),
        Status.VOORGELEGD: ("boete_terug",),
    }[Status(zaak.status)]
    return Nu(
        "kan_niet",
        ("handhaving_afzien", *can_change),
        uitleg=tuple(sentence for item in found for sentence in item.uitleg),
        grondslag=tuple(dict.fromkeys(g for item in found for g in item.grondslag)),
        uiterlijk=last,
    )


def _heard(zaak: Handhavingszaak, feiten: Zaakfeiten, last: date, dag: date) -> Nu:
    open_points = ontbreekt(feiten, dag=dag)
    waiting = [item for item in open_points if item.code == "zienswijze_loopt"]
    if waiting:
        return Nu(
            "wachten",
            ("zienswijze_vastleggen", "handhaving_afzien"),
            uitleg=waiting[0].uitleg,
            grondslag=waiting[0].grondslag,
            uiterlijk=zaak.zienswijze_uiterlijk,
        )
    again = () if zaak.zienswijze_ontvangen_op else ("zienswijze_vastleggen", "zienswijze_vragen")
    return Nu("wegen", ("handhaving_oordeel", *again, "handhaving_afzien"), uiterlijk=last)


def _decided(zaak: Handhavingszaak, bekend_op: date | None, dag: date) -> Nu:
    contest = () if zaak.bezwaar_op else ("boete_bezwaar",)
    if bekend_op is None:
        return Nu("verzenden", (*contest, "boete_intrekken", "boete_duo"))
    first = onherroepelijk_vanaf(
        bekend_op,
        bezwaar_op=zaak.bezwaar_op,
        bezwaar_besloten_op=zaak.bezwaar_besloten_op,
        bezwaar_uitkomst=zaak.bezwaar_uitkomst,
    )
    final = ("boete_vast",) if first is not None and dag >= first else ()
    code = "vaststellen" if final else "afwachten"
    return Nu(code, (*final, *contest, "boete_intrekken", "boete_duo"), vanaf=first)
