"""Puts together the tab Uren; the number of queries does not depend on how much there is."""

import uuid
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.dossierstand import load_standen
from inburgering.cases.keuzelijsten import get_word
from inburgering.cases.models import Dossier, Pip, Uren, Urensignaal, Verrekening
from inburgering.cases.pip_inhoud import pip_inhoud_from_json
from inburgering.cases.urensoorten import (
    AFWEZIGHEDEN,
    CATEGORIENAMEN,
    GRONDEN,
    OORZAKEN,
    SOORTNAMEN,
    UREN_TAKEN,
    URENSOORTEN,
)
from inburgering.cases.urentelling import Urenlast, load_beginstanden, load_urenlast, make_krediet
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.law.pip_inhoud import PipInhoud
from inburgering.law.uren_tellen import mag_verrekenen
from inburgering.law.werkstand import Stand
from inburgering.queries.dossier_kop import make_kop
from inburgering.queries.uren_beeld import (
    Bladeren,
    Signaalregel,
    Teller,
    Urenbeeld,
    Urenregel,
    Verrekenregel,
)
from inburgering.queries.uren_tellers import (
    Bron,
    count_now,
    format_minutes,
    list_limits,
    make_tellers,
)
from inburgering.queries.uren_weken import (
    SHOWN_WEEKS,
    WEEK,
    add_per_category,
    add_per_kind,
    choose_weeks,
    count_absences,
    get_attendance,
    list_weeks,
    load_cijfers,
    make_urenrij,
    make_weeks,
)
from inburgering.queries.uren_woorden import REDENEN

TELDELEN: Final = ("wijziging", "afronding")
"""Parts of a stand on which term and norms rest; the others are not asked for."""


def get_urenbeeld(
    sleutel: uuid.UUID, *, bereik: Bereik, dag: date, maand: date | None = None
) -> Urenbeeld | None:
    """Return the hours of one person, or ``None`` for who may not see them.

    ``maand`` is the first day of the month of which the weeks are shown, else the newest are.
    """
    row = _find(sleutel, bereik)
    if row is None:
        return None
    rows = load_cijfers(row)
    credits = list(Verrekening.objects.filter(dossier=row).select_related("door").order_by("-van"))
    stand = load_standen([row], peildatum=dag, beleid={}, delen=TELDELEN).get(row.pk)
    delen = bereik.delen.get(row.gemeente_id, frozenset())
    is_open = row.status == Dossier.Status.OPEN
    is_regie = bereik.mag_doen(row.gemeente_id, "voortgang")
    bron = None
    if stand is not None:
        last = Urenlast(
            [make_urenrij(r) for r in rows], [make_krediet(c) for c in credits if c.is_geldig]
        )
        bron = Bron(stand.feiten, _get_inhoud(row), last, load_beginstanden(row))
    weeks = list_weeks(rows)
    shown = choose_weeks(weeks, maand=maand)
    lines = [_as_line(r, row, bereik, is_open) for r in _load_rows(row, shown)]
    pips = stand.feiten.pips if stand else ()
    return Urenbeeld(
        tellers=make_tellers(bron) if bron else (),
        aanwezigheid=get_attendance(rows, dag=dag),
        kop=make_kop(row, bereik=bereik, dag=dag) if Deel.KOP in delen else None,
        sleutel=row.sleutel,
        niet_geteld=tuple(
            (f"{get_word(SOORTNAMEN, n.soort)}: {REDENEN[n.reden]}", format_minutes(n.minuten))
            for n in (count_now(bron).niet_geteld if bron else ())
        ),
        soorten=add_per_kind(rows),
        participatie=add_per_category(rows),
        weken=make_weeks(rows, weken=shown, regels=lines),
        bladeren=_make_paging(weeks, maand),
        verrekeningen=tuple(
            Verrekenregel(
                id=c.pk,
                soort=get_word(SOORTNAMEN, c.soort),
                grond=get_word(GRONDEN, c.grond),
                tijd=format_minutes(c.minuten),
                van=c.van,
                tot_en_met=c.tot_en_met,
                bron=c.bron,
                besloten_op=c.besloten_op,
                door=c.door.naam,
                is_geldig=c.is_geldig,
                reden=c.reden,
                telt_mee=c.is_geldig and mag_verrekenen(make_krediet(c), pips, dag),
            )
            for c in credits
        ),
        signalen=_signals(row),
        afwezig=count_absences(rows, dag=dag),
        mag_vastleggen=is_open and any(bereik.mag_doen(row.gemeente_id, t) for t in UREN_TAKEN),
        mag_verrekenen=is_open and is_regie,
        mag_opvolgen=is_open and (is_regie or bereik.mag_doen(row.gemeente_id, "toezicht_uren")),
        leerroute=row.leerroute,
    )


def list_tellers(
    row: Dossier, stand: Stand | None, *, inhoud: PipInhoud, bereik: Bereik
) -> tuple[Teller, ...]:
    """Return the counters alone, none for who may not see the hours; three queries.

    ``stand`` is that of the dossier, so that it is not made a second time.
    """
    if stand is None or not bereik.mag_zien(row.gemeente_id, Deel.UREN):
        return ()
    balances = load_beginstanden(row)
    limits = list_limits(stand.feiten, balances, met_lijn=False)
    last = load_urenlast([row.pk], grenzen=limits).get(row.pk) or Urenlast()
    return make_tellers(Bron(stand.feiten, inhoud, last, balances), met_lijn=False)


def _find(sleutel: uuid.UUID, bereik: Bereik) -> Dossier | None:
    rows = get_visible_dossiers(bereik).filter(sleutel=sleutel)
    row = rows.select_related("persoon", "gemeente", "casusregisseur").first()
    return row if row is not None and bereik.mag_zien(row.gemeente_id, Deel.UREN) else None


def _load_rows(row: Dossier, weeks: Sequence[date]) -> Iterable[Uren]:
    """Return the rows of these weeks, which follow each other; one query."""
    if not weeks:
        return ()
    rows = Uren.objects.filter(
        dossier=row, is_geldig=True, datum__gte=weeks[-1], datum__lt=weeks[0] + WEEK
    )
    return rows.select_related("organisatie").order_by("-datum", "-id")


def _make_paging(weeks: Sequence[date], maand: date | None) -> Bladeren:
    months = tuple(dict.fromkeys(week.replace(day=1) for week in weeks))
    if maand is None:
        hidden = weeks[SHOWN_WEEKS:]
        return Bladeren(eerder=hidden[0].replace(day=1) if hidden else None, maanden=months)
    return Bladeren(
        maand=maand,
        eerder=max((month for month in months if month < maand), default=None),
        later=min((month for month in months if month > maand), default=None),
        maanden=months,
    )


def _get_inhoud(row: Dossier) -> PipInhoud | None:
    pips = Pip.objects.filter(dossier=row, status=Pip.Status.VASTGESTELD)
    found = pips.order_by("-volgnummer").values_list("inhoud", flat=True).first()
    return pip_inhoud_from_json(found) if found else None


def _as_line(row: Uren, dossier: Dossier, bereik: Bereik, is_open: bool) -> Urenregel:
    gemeente = dossier.gemeente_id
    may = any(bereik.mag_doen(gemeente, taak) for taak in URENSOORTEN[row.soort].taken)
    own = row.organisatie_id == bereik.organisatie or gemeente in bereik.regie_gemeenten
    return Urenregel(
        id=row.pk,
        datum=row.datum,
        is_week=row.is_week,
        soort=get_word(SOORTNAMEN, row.soort),
        categorie=get_word(CATEGORIENAMEN, row.categorie),
        tijd=format_minutes(row.minuten),
        gepland="" if row.minuten_gepland is None else format_minutes(row.minuten_gepland),
        afwezig=get_word(AFWEZIGHEDEN, row.afwezig),
        organisatie=row.organisatie.naam,
        is_les=row.les_id is not None,
        opmerking=row.opmerking,
        mag_verbeteren=is_open and may and own,
        was_verbeterd=row.vervangt_id is not None,
    )


def _signals(row: Dossier) -> tuple[Signaalregel, ...]:
    return tuple(
        Signaalregel(
            id=s.pk,
            van=s.van,
            tot_en_met=s.tot_en_met,
            percentage=s.percentage,
            grens=s.grens,
            is_open=s.status == Urensignaal.Status.OPEN,
            oorzaak=get_word(OORZAKEN, s.oorzaak),
            opvolging=s.opvolging,
            opgevolgd_op=s.opgevolgd_op,
        )
        for s in Urensignaal.objects.filter(dossier=row).order_by("-id")[:10]
    )
