"""The content of a PIP: to and from the JSON that is stored, and which parts apply."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any, Final

from django.utils.translation import gettext_lazy as _
from pydantic import TypeAdapter

from inburgering.cases.keuzelijsten import Keuzelijst
from inburgering.law.pip_inhoud import PipInhoud

_ADAPTER: TypeAdapter[PipInhoud] = TypeAdapter(PipInhoud)

DOMEINEN: Final[Keuzelijst] = {
    "werk": _("Werk"),
    "opleiding": _("Opleiding"),
    "taal": _("Taal"),
    "gezin": _("Gezin en kinderen"),
    "wonen": _("Wonen"),
    "geld": _("Geld"),
    "netwerk": _("Mensen leren kennen"),
    "meedoen": _("Meedoen in de buurt"),
    "digitaal": _("Computer en internet"),
    "welzijn": _("Welzijn"),
}
"""Life domains of the goals."""
EXTRA: Final = ("mentale_weerbaarheid",)
"""Parts that no law asks for; a municipality may choose them (setting ``pip_extra_onderdelen``)."""


def pip_inhoud_as_json(inhoud: PipInhoud, *, with_empty: bool = False) -> dict[str, Any]:
    """Return the content as plain JSON values; empty parts are left out unless asked for."""
    data: dict[str, Any] = _ADAPTER.dump_python(
        inhoud, mode="json", exclude_defaults=not with_empty
    )
    return data


def pip_inhoud_from_json(data: dict[str, Any]) -> PipInhoud:
    """Return the content that ``pip_inhoud_as_json`` wrote.

    :raises pydantic.ValidationError: if the value is not what was written.
    """
    return _ADAPTER.validate_python(data, strict=False)


def keep_applicable(inhoud: PipInhoud, *, is_asielstatushouder: bool) -> PipInhoud:
    """Return the plan without the parts that do not belong to this route or this person.

    The concept keeps what was written there, so that choosing another route and back loses
    nothing; letter, checks and the adopted plan hold only what applies.

    Grondslag: art. 8 lid 3, art. 9 and art. 13 lid 1 Wi2021; DUO's rule P8.
    """
    kept = inhoud
    if kept.leerroute == "onderwijs":
        kept = replace(kept, map_uren=None, map_praktijk_uren=None, map_afspraak="")
    if kept.leerroute != "onderwijs":
        kept = replace(kept, doeldiploma=None)
    if kept.leerroute != "Z":
        kept = replace(kept, participatie_uren_z=None, participatie_z="", wil_examen_a2=False)
    if kept.leerroute != "B1":
        kept = replace(
            kept,
            niveau_lezen=None,
            niveau_luisteren=None,
            niveau_schrijven=None,
            niveau_spreken=None,
        )
    if kept.leerroute != "B1" or not is_asielstatushouder:
        kept = replace(kept, geschatte_uren_b1=None)
    if not is_asielstatushouder:
        kept = replace(kept, maatschappelijke_begeleiding="")
    if not kept.heeft_jong_kind:
        kept = replace(kept, vve="")
    return kept


def keep_chosen(inhoud: PipInhoud, *, onderdelen: Collection[str]) -> PipInhoud:
    """Return the plan without the extra parts that this municipality did not choose."""
    if "mentale_weerbaarheid" in onderdelen:
        return inhoud
    return replace(inhoud, mentale_weerbaarheid="")
