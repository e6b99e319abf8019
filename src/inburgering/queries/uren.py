"""Puts together the tab Uren; the number of queries does not depend on how much there is."""

import uuid
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Final

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.dossierstand import load_standen
from inburgering.cases.keuzelijsten import get_word
from inburgering.cases.models import Dossier, Feit, Pip, Uren, Urensignaal, Verrekening
from inburgering.cases.pip_inhoud import pip_inhoud_from_json
from inburgering.cases.urensoorten import (
    AFWEZIGHEDEN,
    CATEGORIEEN,
    CATEGORIENAMEN,
    GRONDEN,
    OORZAKEN,
    SOORTNAMEN,
    UREN_TAKEN,
    URENSOORTEN,
    VAST,
    VORMEN,
)
from inburgering.cases.urentelling import Urenlast, load_urenlast, make_krediet
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.law.pip_inhoud import PipInhoud
from inburgering.law.uren_tellen import Urenrij, mag_verrekenen
from inburgering.law.werkstand import Stand
from inburgering.queries.dossier_kop import make_kop
from inburgering.queries.uren_beeld import (
    Signaalregel,
    Soortregel,
    Teller,
    Urenbeeld,
    Urenregel,
    Verrekenregel,
    Weekregel,
)
from inburgering.queries.uren_tellers import Bron, format_minutes, make_tellers
from inburgering.queries.uren_woorden import REDENEN
from inburgering.region.verdeling import get_beleid

SHOWN_ROWS: Final = 12
SHOWN_WEEKS: Final = 8
AANWEZIG_DAGEN: Final = 56
"""Days of which the attendance is taken."""
WEEK: Final = timedelta(days=7)


def get_urenbeeld(
    sleutel: uuid.UUID, *, bereik: Bereik, dag: date, toon: int = SHOWN_ROWS
) -> Urenbeeld | None:
    """Return the hours of one person, or ``None`` for who may not see them.

    ``toon`` is how many of the last rows are shown.
    """
    row = _find(sleutel, bereik)
    if row is None:
        return None
    facts = {f.soort: f for f in Feit.objects.filter(dossier=row, is_geldig=True)}
    rows = list(_rows(row))
    credits = list(Verrekening.objects.filter(dossier=row).select_related("door").order_by("-van"))
    beleid = get_beleid([row.gemeente_id], dag=dag)
    stand = load_standen([row], peildatum=dag, beleid=beleid).get(row.pk)
    delen = bereik.delen.get(row.gemeente_id, frozenset())
    is_open = row.status == Dossier.Status.OPEN
    is_regie = bereik.mag_doen(row.gemeente_id, "voortgang")
    bron = None
    if stand is not None:
        last = Urenlast(
            [_as_law(r) for r in rows], [make_krediet(c) for c in credits if c.is_geldig]
        )
        bron = Bron(stand.feiten, _get_inhoud(row), last, facts)
    pips = stand.feiten.pips if stand else ()
    return Urenbeeld(
        tellers=make_tellers(bron) if bron else (),
        aanwezigheid=get_attendance(rows, dag=dag),
        kop=make_kop(row, bereik=bereik, dag=dag) if Deel.KOP in delen else None,
        sleutel=row.sleutel,
        niet_geteld=tuple(
            (f"{get_word(SOORTNAMEN, n.soort)}: {REDENEN[n.reden]}", format_minutes(n.minuten))
            for n in (bron.tel().niet_geteld if bron else ())
        ),
        soorten=_per_kind(rows),
        participatie=_per_category(rows),
        weken=make_weeks(rows, aantal=SHOWN_WEEKS),
        rijen=tuple(_as_line(r, row, bereik, is_open) for r in rows[:toon]),
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
        afwezig=_absences(rows, dag),
        mag_vastleggen=is_open and any(bereik.mag_doen(row.gemeente_id, t) for t in UREN_TAKEN),
        mag_verrekenen=is_open and is_regie,
        mag_opvolgen=is_open and (is_regie or bereik.mag_doen(row.gemeente_id, "toezicht_uren")),
        heeft_meer=len(rows) > toon,
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
    facts = {f.soort: f for f in Feit.objects.filter(dossier=row, is_geldig=True)}
    last = load_urenlast([row.pk]).get(row.pk) or Urenlast()
    return make_tellers(Bron(stand.feiten, inhoud, last, facts))


def _find(sleutel: uuid.UUID, bereik: Bereik) -> Dossier | None:
    rows = get_visible_dossiers(bereik).filter(sleutel=sleutel)
    row = rows.select_related("persoon", "gemeente", "casusregisseur").first()
    return row if row is not None and bereik.mag_zien(row.gemeente_id, Deel.UREN) else None


def _rows(row: Dossier) -> Iterable[Uren]:
    # A thousand rows share a few parties: each is read once.
    rows = Uren.objects.filter(dossier=row, is_geldig=True).prefetch_related("organisatie")
    return rows.order_by("-datum", "-id")


def _as_law(row: Uren) -> Urenrij:
    return Urenrij(URENSOORTEN[row.soort].code, row.datum, row.minuten, row.is_keurmerk)


def _get_inhoud(row: Dossier) -> PipInhoud | None:
    pips = Pip.objects.filter(dossier=row, status=Pip.Status.VASTGESTELD)
    found = pips.order_by("-volgnummer").values_list("inhoud", flat=True).first()
    return pip_inhoud_from_json(found) if found else None


def get_attendance(rows: Iterable[Uren], *, dag: date) -> int | None:
    """Return the percentage of planned time that somebody was there, in the last 8 weeks."""
    return percentage(
        (r.minuten, r.minuten_gepland)
        for r in rows
        if dag - timedelta(days=AANWEZIG_DAGEN) < r.datum <= dag
    )


def percentage(pairs: Iterable[tuple[int, int | None]]) -> int | None:
    """Return the part of the planned time that was made; ``None`` when nothing was planned."""
    known = [(made, planned) for made, planned in pairs if planned]
    total = sum(planned for _made, planned in known if planned)
    if not total:
        return None
    return sum(min(made, planned or 0) for made, planned in known) * 100 // total


def _per_kind(rows: Sequence[Uren]) -> tuple[Soortregel, ...]:
    total: Counter[str] = Counter()
    for row in rows:
        total[row.soort] += row.minuten
    return tuple(
        Soortregel(str(soort.naam), format_minutes(total[code]))
        for code, soort in URENSOORTEN.items()
        if code in total
    )


def _per_category(rows: Sequence[Uren]) -> tuple[Soortregel, ...]:
    total: Counter[str] = Counter()
    for row in rows:
        if row.soort in VAST or row.soort == "participatie":
            total[row.categorie if row.soort == "participatie" else row.soort] += row.minuten
    known = {**{code: (c.vorm, c.naam) for code, c in CATEGORIEEN.items()}, **VAST}
    return tuple(
        Soortregel(str(naam), format_minutes(total[code]), vorm=str(VORMEN[vorm]))
        for code, (vorm, naam) in sorted(known.items(), key=lambda item: item[1][0])
        if code in total
    )


def make_weeks(rows: Iterable[Uren], *, aantal: int) -> tuple[Weekregel, ...]:
    """Return the hours of the last weeks, the newest first; weeks without hours are left out."""
    weeks: dict[date, list[Uren]] = defaultdict(list)
    for row in rows:
        weeks[row.datum - timedelta(days=row.datum.weekday())].append(row)
    found = []
    for monday, mine in sorted(weeks.items(), reverse=True)[:aantal]:
        kinds: Counter[str] = Counter()
        for row in mine:
            kinds[row.soort] += row.minuten
        found.append(
            Weekregel(
                maandag=monday,
                per_soort=tuple(
                    (get_word(SOORTNAMEN, code), format_minutes(kinds[code]))
                    for code in URENSOORTEN
                    if code in kinds
                ),
                totaal=format_minutes(kinds.total()),
                aanwezigheid=percentage((r.minuten, r.minuten_gepland) for r in mine),
            )
        )
    return tuple(found)


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


def _absences(rows: Iterable[Uren], dag: date) -> tuple[tuple[str, int], ...]:
    since = dag - timedelta(days=AANWEZIG_DAGEN)
    found = Counter(r.afwezig for r in rows if r.afwezig and r.datum > since)
    return tuple((get_word(AFWEZIGHEDEN, code), n) for code, n in found.most_common())
