"""The parts of the plan in the editor: what is filled, what misses, what is hard to read."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from django.forms import Textarea
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from inburgering.cases.pip_inhoud import keep_applicable, pip_inhoud_as_json
from inburgering.documents.leesbaarheid import find_shortcomings, measure
from inburgering.law.bevinding import Bevinding
from inburgering.law.pip_inhoud import VAARDIGHEDEN, PipInhoud
from inburgering.queries.pip_beeld import Pipbeeld
from inburgering.web.forms.pip import PipForm
from inburgering.web.forms.pip_rijen import LIJSTEN
from inburgering.web.views.dossier_deur import find_url

Stand = Literal["done", "started", "error", "empty"]

NIVEAUS: Final = tuple(f"niveau_{skill}" for skill in VAARDIGHEDEN)
DELEN: Final[Mapping[str, tuple[Promise | str, tuple[str, ...]]]] = {
    "leerroute": (
        _("Leerroute"),
        (
            *("leerroute", "reden_leerroute", "niveau", "uren_per_week", "alfabetisering"),
            *("geschatte_uren_b1", "mag_opleiding_afmaken", "wil_examen_a2", *NIVEAUS),
            "doeldiploma",
        ),
    ),
    "lessen": (
        _("PVT en MAP"),
        ("pvt_uren", "pvt_afspraak", "map_uren", "map_praktijk_uren", "map_afspraak"),
    ),
    "meedoen": (_("Taal en meedoen"), ("taal_en_werk", "participatie_uren_z", "participatie_z")),
    "begeleiding": (
        _("Begeleiding"),
        ("begeleiding", "maatschappelijke_begeleiding", "aantal_voortgangsgesprekken"),
    ),
    "geld": (
        _("Geld"),
        (
            *("financiele_zelfredzaamheid", "niveau_financieel"),
            *("reden_extra_geldhulp", "ontzorgen"),
        ),
    ),
    "extra": (_("Extra"), ("mentale_weerbaarheid",)),
    "kind": (_("Jong kind"), ("heeft_jong_kind", "vve")),
    "doelen": (_("Doelen"), ("doelen",)),
    "toezeggingen": (_("Wie doet mee?"), ("toezeggingen",)),
    "afwijkingen": (_("Wat gaat anders?"), ("afwijkingen",)),
}
VRIJ: Final = frozenset(
    {
        *("niveau", "alfabetisering", "mag_opleiding_afmaken", "wil_examen_a2", "ontzorgen"),
        *NIVEAUS,
        "doeldiploma",
        *("pvt_afspraak", "map_afspraak", "participatie_z", "niveau_financieel"),
        *("geschatte_uren_b1", "toezeggingen", "afwijkingen"),
        *("reden_extra_geldhulp", "mentale_weerbaarheid"),
    }
)
"""Fields that may well stay empty: a part is complete without them."""
MINSTENS_WOORDEN: Final = 12
"""A shorter text says too little about how readable it is."""


@dataclass(frozen=True, slots=True)
class Deelstand:
    """A part in the side list."""

    code: str
    titel: Promise | str
    stand: Stand


@dataclass(frozen=True, slots=True)
class Punt:
    """A line of the checklist and where it leads."""

    bevinding: Bevinding
    doel: str


@dataclass(frozen=True, slots=True)
class Leestip:
    """A text of the worker that can be easier."""

    label: str
    doel: str
    tips: tuple[str, ...]


def get_visibility(inhoud: PipInhoud, *, is_asiel: bool) -> Mapping[str, bool]:
    """Return which parts show for this route, person and family."""
    return {
        "map": inhoud.leerroute != "onderwijs",
        "geen_map": inhoud.leerroute == "onderwijs",
        "z": inhoud.leerroute == "Z",
        "b1": inhoud.leerroute == "B1" and is_asiel,
        "niveaus": inhoud.leerroute == "B1",
        "vve": inhoud.heeft_jong_kind is True,
    }


def list_parts(
    inhoud: PipInhoud, bevindingen: Sequence[Bevinding], *, extra: Collection[str] = ()
) -> list[Deelstand]:
    """Return how far each part is; what the law misses in it stands out once it is begun."""
    stored = pip_inhoud_as_json(inhoud, with_empty=True)
    wrong = {_field(item) for item in bevindingen if item.is_wettelijk}
    advised = {_field(item) for item in bevindingen}
    return [
        Deelstand(code, titel, _judge(fields, stored, wrong, advised))
        for code, (titel, fields) in DELEN.items()
        if code != "extra" or extra
    ]


def _judge(
    fields: Sequence[str], stored: Mapping[str, Any], wrong: set[str], advised: set[str]
) -> Stand:
    filled = [name for name in fields if stored[name] not in (None, "", False, [])]
    if not filled and stored.get(fields[0]) is not False:
        return "empty"
    if wrong & set(fields):
        return "error" if wrong & set(filled) else "started"
    return "started" if (advised & set(fields)) - VRIJ else "done"


def list_points(beeld: Pipbeeld) -> tuple[list[Punt], list[Punt]]:
    """Return what must be put right before adopting, and what is advice."""
    found = beeld.concept.bevindingen if beeld.concept else ()
    points = [Punt(item, find_target(item, beeld)) for item in found]
    return (
        [point for point in points if point.bevinding.is_wettelijk],
        [point for point in points if not point.bevinding.is_wettelijk],
    )


def find_target(item: Bevinding, beeld: Pipbeeld) -> str:
    """Return the address where this can be put right; empty when nothing can be filled in."""
    name = _field(item)
    editor = reverse("pip_bewerken", args=[beeld.kop.sleutel])
    if name == "brede_intake":
        return find_url("intake", beeld.kop.sleutel)
    if name in LIJSTEN:
        return f"{editor}#deel-{name}"
    if name in ("leerroute", "heeft_jong_kind"):
        return f"{editor}#id_{name}_0"
    if name in PipForm.base_fields:
        return f"{editor}#id_{name}"
    return ""


def _field(item: Bevinding) -> str:
    return item.veld.partition("[")[0]


def list_reading_tips(inhoud: PipInhoud, *, is_asiel: bool, naam: str) -> list[Leestip]:
    """Return which long texts of the worker are hard to read, and how they get easier."""
    names = tuple(part for part in naam.split() if len(part) > 2)
    return [
        Leestip(label, target, tips)
        for label, target, text in _texts(keep_applicable(inhoud, is_asielstatushouder=is_asiel))
        if len(text.split()) >= MINSTENS_WOORDEN
        and (tips := find_shortcomings(measure(text, vervang=names)))
    ]


def _texts(inhoud: PipInhoud) -> Iterator[tuple[str, str, str]]:
    """Yield label, id and text of what the worker wrote; the person's own words are left alone."""
    for name, field in PipForm.base_fields.items():
        value = getattr(inhoud, name)
        if isinstance(field.widget, Textarea) and value:
            yield str(field.label), f"#id_{name}", value
    for number, goal in enumerate(inhoud.doelen):
        for name in ("wat_doet_inburgeraar", "wat_doet_gemeente"):
            label = str(LIJSTEN["doelen"].base_fields[name].label)
            yield label, f"#id_doelen-{number}-{name}", getattr(goal, name)
    for number, row in enumerate(inhoud.afwijkingen):
        label = str(LIJSTEN["afwijkingen"].base_fields["reden"].label)
        yield label, f"#id_afwijkingen-{number}-reden", row.reden
