"""What one college hands over to another when somebody moves: its parts, and how it is kept.

Grondslag: art. 15 lid 4 and art. 35 lid 4 Wi2021. Health is never part of it, nor is the exemption
from the leerbaarheidstoets, which would tell of health.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final, cast

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from pydantic import TypeAdapter

from inburgering.cases.keuzelijsten import Keuzelijst
from inburgering.cases.models import (
    Dossier,
    Feit,
    Huishoudband,
    Leerbaarheidstoets,
    Oproep,
    Pip,
    Verhuizing,
)
from inburgering.cases.urentelling import get_balance_day
from inburgering.cases.verhuizing_boete import OvergedragenBoete, collect_fines
from inburgering.cases.verhuizing_leren import (
    OvergedragenDuobesluit,
    OvergedragenExamen,
    OvergedragenGesprek,
    OvergedragenNiveau,
    OvergedragenUren,
    collect_duo,
    collect_exams,
    collect_levels,
    collect_talks,
    collect_uren,
)
from inburgering.cases.versleuteling import decrypt, encrypt
from inburgering.law.pip_inhoud import Leerroute, Niveau

ONDERDELEN: Final[Keuzelijst] = {
    "pip": _("Het PIP dat nu geldt"),
    "eerdere_pips": _("Eerdere PIP's"),
    "voortgang": _("Voortgang: uren, examens, taalniveau en wat al gedaan is"),
    "gesprekken": _("Voortgangsgesprekken: wanneer, en hoe het met de afspraken ging"),
    "leerbaarheidstoets": _("Uitslag van de leerbaarheidstoets"),
    "einddatum": _("Einddatum van DUO, en wat DUO daarover besloot"),
    "handhaving": _("Oproepen, waarschuwingen en boetes"),
}
"""The parts that the old college may choose."""
PIPVELDEN_BLIJVEN: Final = frozenset({"mentale_weerbaarheid"})
"""Parts of a plan that stay behind, since they come close to health."""
FEITEN_UREN: Final = (
    *("uren_nt2", "uren_knm", "uren_participatie"),
    *("uren_map", "uren_map_praktijk", "uren_pvt"),
)
FEITEN_LEREN: Final = (
    *("cursus_besteld", "pvt_gestart", "pvt_activiteit", "pvt_ondertekend"),
    *("map_gestart", "map_eindgesprek", "eindgesprek_z"),
)
FEITEN_VOLGEN: Final = (
    *FEITEN_UREN,
    *(soort for soort in FEITEN_LEREN if soort != "cursus_besteld"),
    "einddatum_duo",
)
"""Facts that hold at the next college too; a course is ordered anew."""
FEITEN_VAN_DUO: Final = (
    *("doelgroep", "doelgroep_detail", "heeft_asielvergunning"),
    *("plicht", "kennisgeving", "inschrijving", "einddatum_duo"),
)
"""What DUO and the BRP tell the next college by themselves, without a hand-over."""


@dataclass(frozen=True, slots=True)
class OvergedragenPip:
    """One plan; ``inhoud`` is empty when only its date and route went over."""

    volgnummer: int
    status: str
    dagtekening: date
    leerroute: Leerroute
    niveau: Niveau | None = None
    inhoud: dict[str, Any] | None = None
    reden_wijziging: str = ""
    ingetrokken_op: date | None = None


@dataclass(frozen=True, slots=True)
class OvergedragenFeit:
    """One fact, in the form of its kind."""

    soort: str
    datum: date | None = None
    code: str = ""
    getal: int | None = None
    bron: str = ""


@dataclass(frozen=True, slots=True)
class OvergedragenToets:
    """The leerbaarheidstoets; an exemption is left out."""

    aangemeld_op: date | None
    afgenomen_op: date
    resultaat: str


@dataclass(frozen=True, slots=True)
class OvergedragenOproep:
    """A call for the intake and what came of it."""

    volgnummer: int
    dagtekening: date
    uitkomst: str
    uitkomst_op: date | None


@dataclass(frozen=True, slots=True)
class Overdrachtsinhoud:
    """Everything that went over, as it was on that day."""

    van: str
    """The name of the municipality it comes from."""
    onderdelen: tuple[str, ...]
    pips: tuple[OvergedragenPip, ...] = ()
    feiten: tuple[OvergedragenFeit, ...] = ()
    toets: OvergedragenToets | None = None
    oproepen: tuple[OvergedragenOproep, ...] = ()
    boetes: str = ""
    """Fines and warnings in words: what the records do not say."""
    opgelegd: tuple[OvergedragenBoete, ...] = ()
    """Fines of colleges that stand."""
    uren: tuple[OvergedragenUren, ...] = ()
    """Time that counts, beside the opening balances among the facts."""
    examens: tuple[OvergedragenExamen, ...] = ()
    niveaus: tuple[OvergedragenNiveau, ...] = ()
    gesprekken: tuple[OvergedragenGesprek, ...] = ()
    duobesluiten: tuple[OvergedragenDuobesluit, ...] = ()
    toelichting: str = ""


_ADAPTER: TypeAdapter[Overdrachtsinhoud] = TypeAdapter(Overdrachtsinhoud)


def encrypt_inhoud(inhoud: Overdrachtsinhoud) -> bytes:
    """Return what is handed over as encrypted JSON."""
    return encrypt(_ADAPTER.dump_json(inhoud).decode(), ring="bsn")


def decrypt_inhoud(stored: bytes | memoryview) -> Overdrachtsinhoud:
    """Return what ``encrypt_inhoud`` wrote."""
    return _ADAPTER.validate_json(decrypt(stored, ring="bsn"))


def has_left(dossier: Dossier) -> bool:
    """Return whether a move out of this college is recorded and was not taken back."""
    rows = Verhuizing.objects.filter(dossier_oud=dossier)
    return rows.exclude(status=Verhuizing.Status.VERVALLEN).exists()


def list_household(row: Dossier) -> QuerySet[Dossier]:
    """Return the open dossiers at this college of people in the household, whoever noted it."""
    bands = Huishoudband.objects.filter(is_actief=True)
    others = bands.filter(dossier=row).values("ander_dossier")
    owners = bands.filter(ander_dossier=row).values("dossier")
    return Dossier.objects.filter(
        Q(pk__in=others) | Q(pk__in=owners),
        gemeente=row.gemeente_id,
        status=Dossier.Status.OPEN,
    )


def list_beschikbaar(dossier: Dossier) -> tuple[str, ...]:
    """Return the parts of which this dossier holds something."""
    whole = collect_inhoud(dossier, onderdelen=tuple(ONDERDELEN))
    soorten = {feit.soort for feit in whole.feiten}
    statuses = [plan.status for plan in whole.pips]
    have = {
        "pip": Pip.Status.VASTGESTELD in statuses,
        "eerdere_pips": any(status != Pip.Status.VASTGESTELD for status in statuses),
        "voortgang": bool(
            soorten & {*FEITEN_UREN, *FEITEN_LEREN} or whole.uren or whole.examens or whole.niveaus
        ),
        "gesprekken": bool(whole.gesprekken),
        "leerbaarheidstoets": whole.toets is not None,
        "einddatum": "einddatum_duo" in soorten or bool(whole.duobesluiten),
        # A warning may be written down by hand, so this part can always be handed over.
        "handhaving": True,
    }
    return tuple(code for code in ONDERDELEN if have[code])


def collect_inhoud(
    dossier: Dossier, *, onderdelen: tuple[str, ...], boetes: str = "", toelichting: str = ""
) -> Overdrachtsinhoud:
    """Return exactly what goes over when these parts are chosen."""
    is_learning = "voortgang" in onderdelen
    return Overdrachtsinhoud(
        van=dossier.gemeente.naam,
        onderdelen=tuple(code for code in ONDERDELEN if code in onderdelen),
        pips=_collect_plans(dossier, onderdelen),
        feiten=_collect_facts(dossier, onderdelen),
        toets=_collect_test(dossier) if "leerbaarheidstoets" in onderdelen else None,
        oproepen=_collect_calls(dossier) if "handhaving" in onderdelen else (),
        boetes=boetes.strip() if "handhaving" in onderdelen else "",
        opgelegd=collect_fines(dossier) if "handhaving" in onderdelen else (),
        uren=collect_uren(dossier) if is_learning else (),
        examens=collect_exams(dossier) if is_learning else (),
        niveaus=collect_levels(dossier) if is_learning else (),
        gesprekken=collect_talks(dossier) if "gesprekken" in onderdelen else (),
        duobesluiten=collect_duo(dossier) if "einddatum" in onderdelen else (),
        toelichting=toelichting.strip(),
    )


def list_plans(dossier: Dossier) -> tuple[OvergedragenPip, ...]:
    """Return date and route of every plan that was adopted, in order; DUO knows these as well."""
    rows = Pip.objects.filter(dossier=dossier).exclude(status=Pip.Status.CONCEPT)
    return tuple(
        _make_plan(row, with_content=False) for row in rows.order_by("dagtekening", "volgnummer")
    )


def _collect_plans(dossier: Dossier, onderdelen: tuple[str, ...]) -> tuple[OvergedragenPip, ...]:
    """Return the chosen plans; with any of them date and route of the first, which sets the term.

    Grondslag: art. 11 lid 2 and 3 Wi2021.
    """
    if not {"pip", "eerdere_pips"} & set(onderdelen):
        return ()
    rows = list(
        Pip.objects.filter(dossier=dossier)
        .exclude(status=Pip.Status.CONCEPT)
        .order_by("dagtekening", "volgnummer")
    )
    found = []
    for place, row in enumerate(rows):
        part = "pip" if row.status == Pip.Status.VASTGESTELD else "eerdere_pips"
        if part in onderdelen or place == 0:
            found.append(_make_plan(row, with_content=part in onderdelen))
    return tuple(found)


def _make_plan(row: Pip, *, with_content: bool) -> OvergedragenPip:
    return OvergedragenPip(
        volgnummer=row.volgnummer,
        status=row.status,
        dagtekening=cast(date, row.dagtekening),
        leerroute=cast(Leerroute, row.inhoud["leerroute"]),
        niveau=cast(Niveau | None, row.inhoud.get("niveau")),
        inhoud=_leave_out(row.inhoud) if with_content else None,
        reden_wijziging=row.reden_wijziging if with_content else "",
        ingetrokken_op=row.ingetrokken_op,
    )


def _leave_out(inhoud: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in inhoud.items() if name not in PIPVELDEN_BLIJVEN}


def _collect_facts(dossier: Dossier, onderdelen: tuple[str, ...]) -> tuple[OvergedragenFeit, ...]:
    wanted: tuple[str, ...] = ()
    if "voortgang" in onderdelen:
        wanted += (*FEITEN_LEREN, *FEITEN_UREN)
    if "einddatum" in onderdelen:
        wanted += ("einddatum_duo",)
    rows = Feit.objects.filter(dossier=dossier, is_geldig=True, soort__in=wanted)
    found = {row.soort: row for row in rows}
    return tuple(_make_fact(found[soort]) for soort in wanted if soort in found)


def _make_fact(row: Feit) -> OvergedragenFeit:
    """Return a fact; an opening balance with the day up to which it holds, so that it stays."""
    day = get_balance_day(row) if row.soort in FEITEN_UREN else row.datum
    return OvergedragenFeit(row.soort, day, row.code, row.getal, row.bron)


def _collect_test(dossier: Dossier) -> OvergedragenToets | None:
    row = Leerbaarheidstoets.objects.filter(dossier=dossier, afgenomen_op__isnull=False).first()
    if row is None or row.afgenomen_op is None:
        return None
    return OvergedragenToets(row.aangemeld_op, row.afgenomen_op, row.resultaat)


def _collect_calls(dossier: Dossier) -> tuple[OvergedragenOproep, ...]:
    rows = Oproep.objects.filter(dossier=dossier).order_by("dagtekening", "volgnummer")
    return tuple(
        OvergedragenOproep(row.volgnummer, row.dagtekening, row.uitkomst, row.uitkomst_op)
        for row in rows
    )
