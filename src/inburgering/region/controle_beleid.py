"""Checks local settings against the registry of what a municipality may choose."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from inburgering.region.beleid import BELEIDSSOORTEN
from inburgering.region.beleidssoort import Beleidssoort
from inburgering.region.fouten import Fout, Pad
from inburgering.region.pydantic_dutch import suggest
from inburgering.region.regiobestand import Regiobestand


def check_beleid(bestand: Regiobestand) -> Iterator[Fout]:
    """Yield settings that are unknown, have a wrong form or choice, or stand twice."""
    seen: set[tuple[str, str, object]] = set()
    for index, deel in enumerate(bestand.beleid):
        pad: Pad = ("beleid", index)
        soort = BELEIDSSOORTEN.get(deel.sleutel)
        if soort is None:
            yield Fout(
                (*pad, "sleutel"),
                _("Deze keuze ken ik niet: %(naam)s.") % {"naam": deel.sleutel},
                suggest(deel.sleutel, BELEIDSSOORTEN),
            )
            continue
        yield from check_waarde((*pad, "waarde"), deel.waarde, soort)
        for gemeente in bestand.names_of(deel.gemeenten):
            key = (deel.sleutel, gemeente, deel.sinds)
            if key in seen:
                yield Fout(
                    (*pad, "sinds"),
                    _("Voor %(gemeente)s staat %(naam)s op %(dag)s er al.")
                    % {"gemeente": gemeente, "naam": deel.sleutel, "dag": deel.sinds},
                    _("Laat er één staan, of kies een andere `sinds`."),
                )
            seen.add(key)


def check_waarde(pad: Pad, waarde: Any, soort: Beleidssoort) -> Iterator[Fout]:
    """Yield what is wrong with the value of one setting."""
    if soort.vorm == "getal":
        if isinstance(waarde, bool) or not isinstance(waarde, int):
            yield _wrong(pad, waarde, _("Schrijf een heel getal, zoals 12."))
    elif soort.vorm == "ja_nee":
        if not isinstance(waarde, bool):
            yield _wrong(pad, waarde, _("Schrijf ja of nee."))
    elif soort.vorm == "keuze":
        yield from _check_choice(pad, waarde, soort)
    else:
        yield from _check_list(pad, waarde, soort)


def as_waarde(waarde: Any, sleutel: str) -> Any:
    """Return the value as it is kept: a list of one may be written without brackets."""
    is_list = BELEIDSSOORTEN[sleutel].vorm == "lijst"
    return [waarde] if is_list and not isinstance(waarde, list) else waarde


def _check_choice(pad: Pad, waarde: Any, soort: Beleidssoort) -> Iterator[Fout]:
    known = soort.keuzes or {}
    if waarde not in known:
        yield _wrong(pad, waarde, suggest(str(waarde), known))


def _check_list(pad: Pad, waarde: Any, soort: Beleidssoort) -> Iterator[Fout]:
    items = waarde if isinstance(waarde, list) else [waarde]
    for index, item in enumerate(items):
        here: Pad = (*pad, index) if isinstance(waarde, list) else pad
        if not isinstance(item, str):
            yield _wrong(here, item, _("Maak er een lijst van: [eerste, tweede]."))
        elif soort.keuzes is not None and item not in soort.keuzes:
            yield _wrong(here, item, suggest(item, soort.keuzes))
        elif item in items[:index]:
            yield _wrong(here, item, _("Haal er één weg."))


def _wrong(pad: Pad, waarde: Any, remedy: str) -> Fout:
    shown = waarde
    if isinstance(waarde, bool):
        shown = _("ja") if waarde else _("nee")
    what = _("Deze waarde past niet bij deze keuze: %(waarde)s.") % {"waarde": shown}
    return Fout(pad, what, remedy)
