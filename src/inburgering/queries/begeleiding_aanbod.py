"""What is on offer for a person, line by line, with how it stands.

Source: R-KEMP-009: the full offer for asielstatushouders, a part of it for others.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.cases.keuzelijsten import AANBODPLICHTEN, Keuzelijst, get_word
from inburgering.cases.keuzelijsten import VOORZIENINGEN as NAMEN
from inburgering.cases.mb_termijn import FINANCIERING, get_mb_termijn
from inburgering.cases.models import (
    BredeIntake,
    Dossier,
    Leerbaarheidstoets,
    Pip,
    Voorziening,
)
from inburgering.cases.voorzieningen import (
    GELDZAKEN,
    MB_DELEN,
    NIVEAUS,
    ONDERDELEN,
    ONTZORGEN,
    VOORZIENINGEN,
    Voorzieningsoort,
    load_aanbod,
)
from inburgering.law.aanbodplicht import Aanbodplicht
from inburgering.queries.begeleiding_beeld import Keuzes, Voorzieningregel
from inburgering.queries.begeleiding_feit import Feitkennis, load_facts, make_reference
from inburgering.region.aanbod import get_aanbod
from inburgering.region.beleid import beleidswaarde
from inburgering.region.models import Organisatie
from inburgering.region.verdeling import get_uitvoerders

TRAJECT: Final[Mapping[str, str]] = {
    "brede_intake": "intake",
    "leerbaarheidstoets": "intake_toets",
    "pip": "pip",
    "voortgang": "",
}
"""Parts of the trajectory itself, and the page of the dossier where each is kept."""
UITKOMSTEN: Final[Keuzelijst] = {
    "aangenomen": _("de persoon wil dit"),
    "geweigerd": _("de persoon wil dit niet"),
}


@dataclass(frozen=True, slots=True)
class _Bekend:
    """Everything that the lines need, read once."""

    row: Dossier
    bereik: Bereik
    beleid: Mapping[str, Any]
    rijen: Mapping[str, Voorziening]
    partijen: Mapping[str, tuple[str, str]]
    """By national task: code and name of who does it here."""
    kennis: Feitkennis
    geldzaken: Keuzelijst


def list_aanbod(
    row: Dossier, *, beleid: Mapping[str, Any], bereik: Bereik, dag: date
) -> tuple[Voorzieningregel, ...]:
    """Return a line for everything the law or the municipality knows, for this person.

    Without the casusregie only what the own tasks are about.
    """
    known = _load(row, beleid, bereik, dag)
    is_regie = row.gemeente_id in bereik.regie_gemeenten
    stand = _load_trajectory(row) if is_regie else {}
    lines = []
    for code, plicht in load_aanbod(row, beleid=beleid).items():
        if code in TRAJECT:
            lines += [_trajectory(code, plicht, stand.get(code, ""))] if is_regie else []
            continue
        for kind in VOORZIENINGEN.values():
            if kind.aanbod == code and (is_regie or bereik.mag_doen(row.gemeente_id, kind.taak)):
                lines.append(_line(kind, plicht, known))
    return tuple(lines)


def _load(row: Dossier, beleid: Mapping[str, Any], bereik: Bereik, dag: date) -> _Bekend:
    gemeente = row.gemeente_id
    parties = get_uitvoerders([gemeente], dag=dag)
    rows = Voorziening.objects.filter(dossier=row).select_related("organisatie")
    names = dict(
        Organisatie.objects.filter(pk__in=[code for code in parties.values() if code]).values_list(
            "code", "naam"
        )
    )
    offers = get_aanbod(gemeente, dag=dag, soort="geldzaken")
    facts = {kind.feit for kind in VOORZIENINGEN.values()} | {"recht_op_bijstand"}
    return _Bekend(
        row=row,
        bereik=bereik,
        beleid=beleid,
        rijen={item.soort: item for item in rows},
        partijen={taak: (code, names[code]) for (_plaats, taak), code in parties.items() if code},
        kennis=load_facts(row, facts - {""}, bereik=bereik),
        geldzaken={offer.code: offer.naam for offer in offers},
    )


def _load_trajectory(row: Dossier) -> Mapping[str, str]:
    """Return in words how far intake, test and plan are."""
    intake = BredeIntake.objects.filter(dossier=row).only("voltooid_op").first()
    toets = Leerbaarheidstoets.objects.filter(dossier=row).first()
    plan = Pip.objects.filter(dossier=row, status=Pip.Status.VASTGESTELD).only("dagtekening")
    pip = plan.first()
    return {
        "brede_intake": _done(_("voltooid op %(dag)s"), intake.voltooid_op if intake else None),
        "leerbaarheidstoets": _done(
            _("afgenomen op %(dag)s"), toets.afgenomen_op if toets else None
        )
        or _done(_("niet nodig sinds %(dag)s"), toets.vrijgesteld_op if toets else None),
        "pip": _done(_("vastgesteld op %(dag)s"), pip.dagtekening if pip else None),
    }


def _done(text: Promise | str, day: date | None) -> str:
    return str(text) % {"dag": date_format(day, "j F Y")} if day else ""


def _trajectory(code: str, plicht: Aanbodplicht, stand: str) -> Voorzieningregel:
    return Voorzieningregel(
        code=code,
        naam=get_word(NAMEN, code),
        plicht=plicht.plicht,
        plicht_naam=get_word(AANBODPLICHTEN, plicht.plicht),
        is_wettelijk=plicht.is_wettelijk,
        uitleg=plicht.uitleg,
        grondslag=plicht.grondslag,
        pagina=TRAJECT[code],
        mag_wijzigen=False,
        versie=0,
        stand=stand,
    )


def _line(kind: Voorzieningsoort, plicht: Aanbodplicht, known: _Bekend) -> Voorzieningregel:
    row, item = known.row, known.rijen.get(kind.code)
    default = known.partijen.get(_find_task(kind, row), ("", ""))
    party = (item.organisatie.code, item.organisatie.naam) if item and item.organisatie else default
    if plicht.plicht == "adviseren" and kind.betaalt_zelf and not (item and item.organisatie):
        party = ("", "")
    return Voorzieningregel(
        code=kind.code,
        naam=str(kind.naam),
        plicht=plicht.plicht,
        plicht_naam=get_word(AANBODPLICHTEN, plicht.plicht),
        is_wettelijk=plicht.is_wettelijk,
        uitleg=plicht.uitleg,
        grondslag=plicht.grondslag,
        pagina="",
        mag_wijzigen=plicht.plicht != "geen" and _may_change(kind, known),
        belet=_find_bar(kind, plicht, known),
        partij_code=party[0],
        partij=party[1],
        feit=make_reference(kind.feit, row, bereik=known.bereik, kennis=known.kennis),
        **_recorded(item, known),
    )


def _recorded(item: Voorziening | None, known: _Bekend) -> dict[str, Any]:
    if item is None:
        return {"versie": 0}
    words = known.geldzaken if item.soort == GELDZAKEN else ONDERDELEN.get(item.soort, {})
    onderdelen: Keuzes = tuple((code, get_word(words, code)) for code in item.onderdelen)
    return {
        "versie": item.versie,
        "aangeboden_op": item.aangeboden_op,
        "uitkomst": item.uitkomst,
        "uitkomst_naam": get_word(UITKOMSTEN, item.uitkomst),
        "reden": item.reden,
        "is_eigen_rekening": item.is_eigen_rekening,
        "begin": item.begin,
        "eind": item.eind,
        "reden_verlenging": item.reden_verlenging,
        "financiering": item.financiering,
        "financiering_naam": get_word(FINANCIERING, item.financiering),
        "kosten_cent": item.kosten_cent,
        "gewoon_tot": _find_usual_end(item, known),
        "niveau": item.niveau,
        "niveau_naam": get_word(NIVEAUS, item.niveau),
        "onderdelen": onderdelen,
        "toelichting": item.toelichting,
    }


def _find_usual_end(item: Voorziening, known: _Bekend) -> date | None:
    if item.soort not in MB_DELEN or item.begin is None:
        return None
    term = get_mb_termijn(known.row, item.begin, beleid=known.beleid)
    return term.gewoon if term else None


def _find_task(kind: Voorzieningsoort, row: Dossier) -> str:
    """Return the national task of who gives it: of a course that of the route."""
    if kind.code in {"leerroute", "knm"} and row.leerroute:
        return f"leerroute_{row.leerroute.lower()}"
    return kind.taak


def _may_change(kind: Voorzieningsoort, known: _Bekend) -> bool:
    bereik, gemeente = known.bereik, known.row.gemeente_id
    if known.row.status != Dossier.Status.OPEN:
        return False
    if kind.code == GELDZAKEN:
        return _may_steer(known)
    return gemeente in bereik.regie_gemeenten or bereik.mag_doen(gemeente, kind.taak)


def _may_steer(known: _Bekend) -> bool:
    bereik, gemeente = known.bereik, known.row.gemeente_id
    is_party = known.partijen.get(GELDZAKEN, ("", ""))[0] == bereik.organisatie
    if is_party and bereik.mag_doen(gemeente, GELDZAKEN):
        return True
    if beleidswaarde(known.beleid, "zelfredzaamheid_regie") == "begeleiding":
        return any(bereik.mag_doen(gemeente, taak) for taak in MB_DELEN)
    return gemeente in bereik.regie_gemeenten


def _find_bar(kind: Voorzieningsoort, plicht: Aanbodplicht, known: _Bekend) -> str:
    if (
        kind.code != ONTZORGEN
        or plicht.plicht == "geen"
        or "recht_op_bijstand" in known.kennis.dates
    ):
        return ""
    return str(_("Er is nog geen recht op bijstand vastgelegd. Zonder bijstand kan dit niet."))


def list_partijen_van_regio(row: Dossier) -> Iterable[tuple[str, str]]:
    """Return code and name of the parties of the region, by name."""
    parties = Organisatie.objects.filter(regio=row.gemeente.regio_id).order_by("naam")
    return tuple(parties.values_list("code", "naam"))
