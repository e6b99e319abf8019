"""Says in Dutch what pydantic found, and what to do about it."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from pydantic_core import ErrorDetails

from inburgering.region.fouten import Fout, Pad

VELD_UITLEG: Mapping[str, str | Promise] = {
    "uitvoerder": gettext_lazy("de code van de organisatie, of `geen` als niemand het doet"),
    "nummer": gettext_lazy("het nummer van het mandaatbesluit"),
    "datum": gettext_lazy("de datum van het besluit, zoals 2021-12-14"),
    "functie": gettext_lazy("de functie van wie ondertekent"),
    "sinds": gettext_lazy("de eerste dag, zoals 2022-01-01"),
    "taak": gettext_lazy("één of meer taakcodes, zoals [brede_intake, pip]"),
    "gemeenten": gettext_lazy("namen van gemeenten uit dit bestand, of `alle`"),
    "niveau": gettext_lazy("lokaal, regionaal of bovenregionaal"),
    "telefoon": gettext_lazy("het telefoonnummer voor in de brief"),
    "bezwaar_adres": gettext_lazy("de adresregels voor een bezwaarschrift"),
    "adres": gettext_lazy("de adresregels voor in de brief"),
    "college_naam": gettext_lazy("hoe het college in de brief heet"),
    "cbs_code": gettext_lazy("de vier cijfers van het CBS"),
    "waarde": gettext_lazy("een getal, ja of nee, een tekst of een lijst"),
    "titel": gettext_lazy("hoe het document heet"),
    "versie": gettext_lazy("letters, cijfers, punten en streepjes, zoals 1.0"),
    "orgaan": gettext_lazy("pho, adviesraad, college, raad of ab"),
    "organisatie": gettext_lazy("de code van een organisatie uit dit bestand"),
    "aan": gettext_lazy("de code van de organisatie die het mandaat krijgt"),
}
CHOICES = {"enum", "literal_error"}
DATES = ("date_", "datetime_")


def explain_errors(errors: Iterable[ErrorDetails], *, known: Mapping[str, Any]) -> list[Fout]:
    """Return one Dutch error per place.

    ``known`` maps each list or part of the file to the field names it may hold.
    """
    found: dict[Pad, Fout] = {}
    for error in errors:
        # A union adds the name of its branch; only keys and positions are places in the file.
        pad = tuple(part for part in error["loc"] if not _is_branch(part))
        found.setdefault(pad, _explain(error, pad, known))
    return list(found.values())


def _is_branch(part: str | int) -> bool:
    return isinstance(part, str) and (
        part in {"int", "bool", "str", "float"}
        or part.startswith(("list[", "function-", "literal["))
    )


def _explain(error: ErrorDetails, pad: Pad, known: Mapping[str, Any]) -> Fout:
    kind = error["type"]
    field = str(pad[-1]) if pad else ""
    meaning = str(VELD_UITLEG.get(field, ""))
    context = error.get("ctx", {})
    if kind == "missing" or error["input"] is None:
        what, remedy = _("Dit veld ontbreekt of is leeg."), _fill_in(meaning)
    elif kind == "extra_forbidden":
        what, remedy = _("Dit veld ken ik niet."), suggest(field, _fields_at(pad, known))
    elif kind in CHOICES:
        what = _("Dit mag hier niet staan: %(waarde)s.") % {"waarde": _short(error["input"])}
        remedy = _("Kies uit: %(keuzes)s.") % {"keuzes": _choices(str(context["expected"]))}
    elif kind.startswith(DATES):
        what = _("Dit is geen datum: %(waarde)s.") % {"waarde": _short(error["input"])}
        remedy = _("Schrijf jaar-maand-dag, zoals 2022-01-31.")
    elif kind in {"too_long", "string_too_long"}:
        what, remedy = _("Dit is te lang."), _most(context)
    else:
        what = _("Deze waarde klopt niet: %(waarde)s.") % {"waarde": _short(error["input"])}
        remedy = _expected(kind, meaning)
    return Fout(pad, what, remedy)


def suggest(word: str, known: Iterable[str]) -> str:
    """Return which known word was probably meant, else which words there are."""
    words = sorted(known)
    close = get_close_matches(word, words, n=1, cutoff=0.6)
    if close:
        return _("Bedoel je %(woord)s?") % {"woord": close[0]}
    if len(words) > 12:
        return _("Kies een code die bestaat; zie docs/regio-bestand.md.")
    return _("Kies uit: %(keuzes)s.") % {"keuzes": ", ".join(words)}


def _fields_at(pad: Pad, known: Mapping[str, Any]) -> Iterable[str]:
    part: Any = known
    for step in pad[:-1]:
        if isinstance(step, str) and isinstance(part, Mapping):
            part = part.get(step, {})
    return part if isinstance(part, Mapping) else ()


def _fill_in(meaning: str) -> str:
    if meaning:
        return _("Vul in: %(uitleg)s.") % {"uitleg": meaning}
    return _("Vul dit veld in.")


def _most(context: Mapping[str, Any]) -> str:
    return _("Maak het korter: hooguit %(aantal)s.") % {"aantal": context.get("max_length", "?")}


def _expected(kind: str, meaning: str) -> str:
    if kind == "list_type":
        return _("Maak er een lijst van: [eerste, tweede].")
    if kind in {"model_type", "model_attributes_type", "dict_type"}:
        return _("Zet hier velden onder, ingesprongen: `veld: waarde`.")
    if kind.startswith("bool"):
        return _("Schrijf ja of nee.")
    if meaning:
        return _("Vul in: %(uitleg)s.") % {"uitleg": meaning}
    return _("Kijk in docs/regio-bestand.md wat hier hoort.")


def _choices(expected: str) -> str:
    return expected.replace("'", "").replace(" or ", ", ")


def _short(value: object) -> str:
    text = str(value)
    return text if len(text) <= 40 else f"{text[:40]}…"
