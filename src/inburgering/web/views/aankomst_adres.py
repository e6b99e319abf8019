"""Where each step of an arrival is recorded, and what its button says."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from inburgering.queries.dossier_beeld import Kop
from inburgering.web.views.dossier_deur import find_url


@dataclass(frozen=True, slots=True)
class Knop:
    """A button with its words and address."""

    tekst: Promise | str
    adres: str


_ADRES: Final[Mapping[str, tuple[Promise | str, str, tuple[str, ...]]]] = {
    "voorinburgering_gevraagd": (_("Leg de vraag vast"), "aankomst_voorinburgering", ("gevraagd",)),
    "voorinburgering_afgesproken": (
        _("Leg de afspraak vast"),
        "aankomst_voorinburgering",
        ("afgesproken",),
    ),
    "voorinburgering_deelname": (
        _("Leg de deelname vast"),
        "aankomst_voorinburgering",
        ("deelname",),
    ),
    "voorinburgering_voltooid": (
        _("Leg het einde vast"),
        "aankomst_voorinburgering",
        ("voltooid",),
    ),
    "kennismaking": (_("Leg de kennismaking vast"), "aankomst_kennismaking", ()),
    "driegesprek_plannen": (_("Plan het driegesprek"), "aankomst_driegesprek_plannen", ()),
    "driegesprek": (_("Leg het driegesprek vast"), "aankomst_driegesprek", ()),
    "intake": (_("Naar de brede intake"), "intake", ()),
    "woning": (_("Zoek een woning"), "woningen", ()),
    "regeldag": (_("Naar de regeldag"), "begeleiding", ()),
}
"""Words, name of the address, and what stands in it after the dossier."""
_ZONDER_DOSSIER: Final = frozenset({"woningen"})


def find_action(actie: str, kop: Kop) -> Knop | None:
    """Return the button of a step, ``None`` when there is nothing to do or no page for it."""
    kind, _colon, fact = actie.partition(":")
    if fact:
        return Knop(_("Leg vast"), find_url("dossier_feit", kop.sleutel, fact))
    if kind not in _ADRES:
        return None
    words, name, parts = _ADRES[kind]
    place = find_url(name) if name in _ZONDER_DOSSIER else find_url(name, kop.sleutel, *parts)
    return Knop(words, place) if place else None
