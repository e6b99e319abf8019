"""What must be right before a voorziening is offered, begun or extended."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.utils.formats import date_format
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from inburgering.actions.fouten import Geweigerd, Onvolledig, Tekst
from inburgering.cases.dossierstand import load_standen
from inburgering.cases.mb_termijn import FINANCIERING, get_mb_termijn
from inburgering.cases.models import Dossier, Feit, Voorziening
from inburgering.cases.voorzieningen import MB_DELEN, ONTZORGEN, Voorzieningsoort, load_aanbod
from inburgering.law.aanbodplicht import Aanbodplicht
from inburgering.law.kalender import laatste_dag
from inburgering.law.ontzorgen import ZES_MAANDEN, mag_ontzorgen
from inburgering.law.tekst import Zin, render

HULP: Final = {"mb_praktisch", "mb_leefomgeving"}
TEKST_MAX: Final = 300
AFWIJKING_MIN: Final = 20
"""Signs in the reason for a deviation; fewer tell nothing to who reads it later."""


@dataclass(frozen=True, slots=True)
class Voorzieninggegevens:
    """What is known about an offer; empty is not yet."""

    aangeboden_op: date | None = None
    uitkomst: str = ""
    """aangenomen, geweigerd, or empty."""
    reden: str = ""
    organisatie: str = ""
    """Code of the party that gives it."""
    is_eigen_rekening: bool = False
    begin: date | None = None
    eind: date | None = None
    """The last day, inclusive."""
    reden_verlenging: str = ""
    wijkt_af: bool = False
    """Longer than the longest that the municipality knows, in a special case (R-SV-037)."""
    financiering: str = ""
    """Who pays what lasts longer than usual."""
    kosten_cent: int | None = None
    onderdelen: tuple[str, ...] = ()
    toelichting: str = ""
    niveau: str = ""


Fout = tuple[str, Tekst]
"""A field of the form and what is wrong with it."""


def check_help(row: Dossier, taak: str, *, beleid: Mapping[str, Any]) -> None:
    """Check that maatschappelijke begeleiding is there for the group of this person.

    :raises Geweigerd: with the reason that the law gives.
    """
    if taak in HULP:
        require_offer(load_aanbod(row, beleid=beleid)["maatschappelijke_begeleiding"])


def require_offer(plicht: Aanbodplicht) -> None:
    """Check that the college has a task in this at all.

    Grondslag: art. 13, 16 and 19 Wi2021; art. 56a Participatiewet.

    :raises Geweigerd: with the reason that the law gives.
    """
    if plicht.plicht == "geen":
        raise Geweigerd(
            _("%(waarom)s Je kunt dit hier daarom niet vastleggen.")
            % {"waarom": _say(plicht.uitleg)}
        )


def check_voorziening(
    row: Dossier,
    soort: Voorzieningsoort,
    gegevens: Voorzieninggegevens,
    *,
    plicht: Aanbodplicht,
    beleid: Mapping[str, Any],
    dag: date,
) -> None:
    """Check everything at once.

    :raises Onvolledig: with all faults, each at its field.
    """
    faults = [*_check_offer(gegevens, dag), *_check_period(gegevens)]
    if plicht.plicht == "adviseren" and soort.betaalt_zelf:
        faults += _check_own_account(gegevens)
    if gegevens.begin is not None:
        if soort.code == ONTZORGEN:
            faults += _as_faults(lambda: check_start_ontzorgen(row, gegevens.begin))
            faults += _check_six_months(row, gegevens)
        if soort.code in MB_DELEN:
            faults += _check_months(row, gegevens, beleid)
    if faults:
        velden = dict(reversed(faults))
        raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de velden."), velden=velden)


def check_start_ontzorgen(row: Dossier, begin: date | None) -> None:
    """Check that paying fixed costs may begin on this day.

    Grondslag: art. 56a Participatiewet: only with a right to bijstand and an asylum permit of
    one's own.

    :raises Onvolledig: at the field ``waarde``, with the reason.
    """
    fault = _find_bar(row, begin)
    if fault is not None:
        raise Onvolledig(fault, velden={"waarde": fault})


def _find_bar(row: Dossier, begin: date | None) -> Tekst | None:
    stand = load_standen([row], peildatum=begin, beleid={}).get(row.pk) if begin else None
    if stand is None or begin is None:
        return None
    gestopt = stand.bijstand_gestopt_op
    oordeel = mag_ontzorgen(stand.feiten, dag=begin, bijstand_gestopt_op=gestopt)
    return None if oordeel.mag else _say(oordeel.uitleg)


def _say(zinnen: Iterable[Zin]) -> str:
    return render(zinnen, vertaal=_now, datum=lambda day: date_format(day, "j F Y"))


def _as_faults(check: Callable[[], None]) -> list[Fout]:
    try:
        check()
    except Onvolledig as error:
        return [("begin", error.velden["waarde"])]
    return []


def _check_offer(gegevens: Voorzieninggegevens, dag: date) -> Iterator[Fout]:
    offered, is_refused = gegevens.aangeboden_op, gegevens.uitkomst == "geweigerd"
    if offered is not None and offered > dag:
        yield "aangeboden_op", _("Deze datum ligt na vandaag. Vul de dag van het aanbod in.")
    if gegevens.uitkomst not in ("", *Voorziening.Uitkomst.values):
        yield "uitkomst", _("Kies een antwoord uit de lijst.")
    if gegevens.uitkomst and offered is None:
        yield "aangeboden_op", _("Vul in wanneer dit is aangeboden.")
    if is_refused and not gegevens.reden.strip():
        yield "reden", _("Schrijf kort op waarom de persoon dit niet wil.")
    if is_refused and gegevens.begin is not None:
        yield "begin", _("De persoon wil dit niet. Haal de begindatum weg.")


def _check_period(gegevens: Voorzieninggegevens) -> Iterator[Fout]:
    if gegevens.eind is not None and gegevens.begin is None:
        yield "begin", _("Vul ook in wanneer het begon.")
    elif gegevens.eind is not None and gegevens.begin and gegevens.eind < gegevens.begin:
        yield "eind", _("De laatste dag ligt voor de eerste dag. Controleer beide datums.")
    for field in ("reden", "reden_verlenging", "toelichting"):
        if len(getattr(gegevens, field).strip()) > TEKST_MAX:
            yield field, _("Maak de tekst korter: hoogstens %(n)s tekens.") % {"n": TEKST_MAX}


def _check_own_account(gegevens: Voorzieninggegevens) -> Iterator[Fout]:
    if gegevens.organisatie and not gegevens.is_eigen_rekening:
        yield (
            "is_eigen_rekening",
            _("De gemeente betaalt dit niet voor deze groep. De persoon kiest en betaalt zelf."),
        )


def _check_six_months(row: Dossier, gegevens: Voorzieninggegevens) -> Iterator[Fout]:
    right = Feit.objects.filter(dossier=row, is_geldig=True, soort="recht_op_bijstand").first()
    if right is None or right.datum is None or gegevens.eind is None:
        return
    last = laatste_dag(right.datum, ZES_MAANDEN)
    if gegevens.eind > last:
        yield (
            "eind",
            _("Ontzorgen duurt hoogstens 6 maanden, tot en met %(dag)s.")
            % {"dag": date_format(last, "j F Y")},
        )


def _check_months(
    row: Dossier, gegevens: Voorzieninggegevens, beleid: Mapping[str, Any]
) -> Iterator[Fout]:
    """Yield what is wrong with the length: longer needs a reason and money, and has an end."""
    if gegevens.begin is None or gegevens.eind is None:
        return
    term = get_mb_termijn(row, gegevens.begin, beleid=beleid)
    if term is None or gegevens.eind <= term.gewoon:
        return
    reden = gegevens.reden_verlenging.strip()
    if gegevens.eind > term.langst and not gegevens.wijkt_af:
        yield (
            "eind",
            _("Hier duurt deze hulp hoogstens tot en met %(dag)s. Bijzonder? Kruis afwijken aan.")
            % {"dag": date_format(term.langst, "j F Y")},
        )
        return
    if gegevens.eind > term.langst and 0 < len(reden) < AFWIJKING_MIN:
        yield "reden_verlenging", _("Schrijf in een zin op wat hier bijzonder is.")
    if not reden:
        yield (
            "reden_verlenging",
            _("Na %(dag)s is een reden nodig. Schrijf op waarom deze hulp langer duurt.")
            % {"dag": date_format(term.gewoon, "j F Y")},
        )
    if gegevens.financiering not in FINANCIERING:
        yield "financiering", _("Kies wie de langere begeleiding betaalt.")
    if gegevens.kosten_cent is None:
        yield "kosten", _("Vul in wat de langere begeleiding kost. Kost het niets? Vul 0 in.")
