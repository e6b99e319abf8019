"""The one page with which a talk on progress is prepared, and that is kept with the talk."""

import uuid
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, cast

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.keuzelijsten import RANDVOORWAARDEN, SENSITIVE, get_word
from inburgering.cases.models import (
    Dossier,
    Examen,
    Randvoorwaarde,
    Taak,
    Taalniveau,
    Termijn,
    Voortgangsbericht,
    Voortgangsgesprek,
)
from inburgering.cases.voortgang import BEELDDELEN
from inburgering.law.tekst import Zin, gettext_noop, zin, zinnen_as_json, zinnen_from_json
from inburgering.law.werk_titels import WERK_TITELS
from inburgering.law.werkstand import WerkCode
from inburgering.queries.dossier_beeld import Kop
from inburgering.queries.dossier_kop import find_dossier, make_kop
from inburgering.queries.uren import get_urenbeeld
from inburgering.queries.uren_beeld import Urenbeeld
from inburgering.queries.voortgang_afspraken import Afspraken, load_afspraken

TERMIJNEN: Final = ("inburgeringstermijn", "leerroute_wijzigen")
EIGEN: Final = "eigen"
MEER: Final = 8
"""So many open tasks stand on the page; more would not fit."""
_UITSLAG: Final[Mapping[str, str]] = {
    "aangemeld": gettext_noop("Examen %(wat)s op %(dag)s: aangemeld."),
    "geslaagd": gettext_noop("Examen %(wat)s op %(dag)s: geslaagd."),
    "gezakt": gettext_noop("Examen %(wat)s op %(dag)s: niet geslaagd."),
    "niet_verschenen": gettext_noop("Examen %(wat)s op %(dag)s: niet gekomen."),
}
_INZET: Final[Mapping[str, str]] = {
    "goed": gettext_noop("%(dag)s: de inzet is goed."),
    "voldoende": gettext_noop("%(dag)s: de inzet is voldoende."),
    "onvoldoende": gettext_noop("%(dag)s: de inzet is te weinig."),
    "": gettext_noop("%(dag)s: er is een bericht."),
}
_GESPREK: Final[Mapping[str, str]] = {
    "gevoerd": gettext_noop("%(dag)s: gevoerd."),
    "niet_verschenen": gettext_noop("%(dag)s: de inburgeraar kwam niet."),
}


@dataclass(frozen=True, slots=True)
class Beelddeel:
    """One part of the page: what is known, in sentences; without sentences nothing is."""

    code: str
    titel: str
    zinnen: tuple[Zin, ...]


@dataclass(frozen=True, slots=True)
class Gespreksbeeld:
    """Everything one needs to know before a talk."""

    kop: Kop
    sinds: date | None
    """The last talk that was held."""
    afspraken: Afspraken
    delen: tuple[Beelddeel, ...]


def get_gespreksbeeld(
    dossier: uuid.UUID, *, bereik: Bereik, dag: date, sinds: date | None = None
) -> Gespreksbeeld | None:
    """Return the page, or ``None`` when progress does not exist for this worker.

    The number of queries is constant. What somebody may not see, stays out.
    """
    row = find_dossier(dossier, bereik=bereik)
    if row is None or not bereik.mag_zien(row.gemeente_id, Deel.VOORTGANG):
        return None
    talks = list(
        Voortgangsgesprek.objects.filter(dossier=row, status__in=_GESPREK).order_by("-datum", "-id")
    )
    held = [talk.datum for talk in talks if talk.status == Voortgangsgesprek.Status.GEVOERD]
    uren = (
        get_urenbeeld(dossier, bereik=bereik, dag=dag)
        if bereik.mag_zien(row.gemeente_id, Deel.UREN)
        else None
    )
    leert = bereik.mag_zien(row.gemeente_id, Deel.LEREN)
    parts: dict[str, Iterable[Zin]] = {
        "tijd": _time(row, dag),
        "uren": _hours(uren),
        "aanwezig": _attendance(uren),
        "examens": _exams(row) if leert else (),
        "school": _reports(row) if leert else (),
        "obstakels": _obstacles(row, bereik),
        "gesprekken": (zin(_GESPREK[talk.status], dag=talk.datum) for talk in talks[:6]),
        "taken": _tasks(row),
    }
    return Gespreksbeeld(
        kop=make_kop(row, bereik=bereik, dag=dag),
        sinds=sinds or (held[0] if held else None),
        afspraken=load_afspraken(row),
        delen=tuple(
            Beelddeel(code, str(BEELDDELEN[code]), tuple(lines)) for code, lines in parts.items()
        ),
    )


def beeld_as_json(beeld: Gespreksbeeld) -> dict[str, Any]:
    """Return the page as it is kept with a talk."""
    return {
        "pip": beeld.afspraken.volgnummer,
        "delen": {deel.code: zinnen_as_json(deel.zinnen) for deel in beeld.delen},
        "afspraken": [
            {"code": item.code, "naam": item.naam, "wie": item.wie, "tekst": item.tekst}
            for item in beeld.afspraken.rijen
        ],
    }


def delen_from_json(stored: Mapping[str, Any]) -> tuple[Beelddeel, ...]:
    """Return the parts of a page that was kept; parts of which nothing was known are left out."""
    kept = stored.get("delen", {})
    return tuple(
        Beelddeel(code, str(titel), zinnen_from_json(kept[code]))
        for code, titel in BEELDDELEN.items()
        if kept.get(code)
    )


def _time(row: Dossier, dag: date) -> Iterator[Zin]:
    terms = {t.code: t for t in Termijn.objects.filter(dossier=row, code__in=TERMIJNEN)}
    term, route = (terms.get(code) for code in TERMIJNEN)
    if term is not None and term.uiterlijk is not None:
        weeks = (term.uiterlijk - dag).days // 7
        text = (
            gettext_noop("De termijn loopt tot en met %(laatste)s: nog %(weken)s weken.")
            if weeks >= 0
            else gettext_noop("De termijn is voorbij sinds %(laatste)s.")
        )
        yield zin(text, laatste=term.uiterlijk, weken=weeks)
    if route is not None and route.uiterlijk is not None and dag <= route.uiterlijk:
        yield zin(
            gettext_noop("Een andere leerroute kan nog tot en met %(laatste)s."),
            laatste=route.uiterlijk,
        )


def _hours(uren: Urenbeeld | None) -> Iterator[Zin]:
    for teller in uren.tellers if uren else ():
        if teller.norm_uren is None:
            text = gettext_noop("%(wat)s: %(gedaan)s uur gedaan.")
            yield zin(text, wat=teller.naam, gedaan=teller.gedaan_uren)
            continue
        yield zin(
            gettext_noop("%(wat)s: %(gedaan)s van %(norm)s uur gedaan."),
            wat=teller.naam,
            gedaan=teller.gedaan_uren,
            norm=teller.norm_uren,
        )
        if teller.klaar_op is not None and teller.is_op_tijd is not None:
            yield zin(
                gettext_noop("In dit tempo klaar op %(dag)s, op tijd.")
                if teller.is_op_tijd
                else gettext_noop("In dit tempo klaar op %(dag)s: dat is te laat."),
                dag=teller.klaar_op,
            )


def _attendance(uren: Urenbeeld | None) -> Iterator[Zin]:
    if uren is None or uren.aanwezigheid is None:
        return
    yield zin(
        gettext_noop("Aanwezig in de laatste 8 weken: %(deel)s procent."), deel=uren.aanwezigheid
    )
    for reden, keer in uren.afwezig:
        yield zin(gettext_noop("Afwezig, %(reden)s: %(keer)s keer."), reden=reden, keer=keer)


def _exams(row: Dossier) -> Iterator[Zin]:
    for exam in Examen.objects.filter(dossier=row, is_geldig=True).order_by("-datum", "-id")[:8]:
        what = f"{exam.onderdeel} {exam.niveau}".strip()
        yield zin(_UITSLAG[exam.uitslag], wat=what, dag=exam.datum)
    levels: dict[str, Taalniveau] = {}
    for level in Taalniveau.objects.filter(dossier=row, is_geldig=True).order_by("op", "id"):
        levels[level.vaardigheid] = level
    for skill, level in sorted(levels.items()):
        text = gettext_noop("%(vaardigheid)s: niveau %(niveau)s op %(dag)s.")
        yield zin(text, vaardigheid=skill, niveau=level.niveau, dag=level.op)


def _reports(row: Dossier) -> Iterator[Zin]:
    reports = Voortgangsbericht.objects.filter(dossier=row, ontvangen_op__isnull=False)
    for report in reports.order_by("-ontvangen_op", "-id")[:2]:
        yield zin(_INZET[report.inzet], dag=cast(date, report.ontvangen_op))
        if report.haalt_doel is not None:
            yield zin(
                gettext_noop("De school verwacht dat het doel op tijd lukt.")
                if report.haalt_doel
                else gettext_noop("De school verwacht dat het doel niet op tijd lukt.")
            )
        yield from (_quote(text) for text in (report.tekst, report.advies) if text.strip())


def _obstacles(row: Dossier, bereik: Bereik) -> Iterator[Zin]:
    """Give what is in the way; never health, since the page is kept and read by others."""
    if not bereik.mag_zien(row.gemeente_id, Deel.RANDVOORWAARDEN):
        return
    found = Randvoorwaarde.objects.filter(dossier=row, status=Randvoorwaarde.Status.OPEN)
    for item in found.exclude(soort=SENSITIVE).order_by("begin", "id"):
        yield zin(
            gettext_noop("%(soort)s, sinds %(dag)s: %(wat)s"),
            soort=get_word(RANDVOORWAARDEN, item.soort),
            dag=item.begin,
            wat=item.omschrijving,
        )


def _tasks(row: Dossier) -> Iterator[Zin]:
    tasks = Taak.objects.filter(dossier=row, status=Taak.Status.OPEN)
    tasks = tasks.exclude(code__startswith="voortgangsgesprek").select_related("organisatie")
    found: dict[tuple[str, str], None] = {}
    for task in tasks.order_by("uiterlijk", "id"):
        title = task.omschrijving
        if task.code != EIGEN:
            title = WERK_TITELS.get(cast(WerkCode, task.code), task.code)
        party = task.organisatie.naam if task.organisatie else gettext_noop("niemand")
        found[title, party] = None
    for title, party in list(found)[:MEER]:
        yield zin(gettext_noop("%(wat)s (%(partij)s)"), wat=title, partij=party)


def _quote(text: str) -> Zin:
    return zin(gettext_noop("Zij schrijven: %(tekst)s"), tekst=text.strip())
