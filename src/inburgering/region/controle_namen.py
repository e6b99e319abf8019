"""Checks whether the names that a region file uses are names it explains."""

from collections.abc import Collection, Iterator, Sequence

from django.utils.translation import gettext as _

from inburgering.region.fouten import Fout, Pad
from inburgering.region.partijen import Partijen
from inburgering.region.pydantic_dutch import suggest
from inburgering.region.regiobestand_velden import ALLE, GEEN


def check_gemeenten(pad: Pad, named: Sequence[str], known: Collection[str]) -> Iterator[Fout]:
    """Yield the names that are no municipality of the file; ``alle`` is always right."""
    if list(named) != [ALLE]:
        yield from check_names(pad, named, known, _("gemeente"))


def check_partij(
    pad: Pad, name: str, gemeenten: Sequence[str], partijen: Partijen
) -> Iterator[Fout]:
    """Yield an unknown party, or a service that some of these municipalities do not have."""
    if name not in partijen.names:
        yield Fout(
            pad,
            _("Deze organisatie ken ik niet: %(naam)s.") % {"naam": name},
            suggest(name, {*partijen.names, GEEN}),
        )
        return
    missing = [gemeente for gemeente in gemeenten if partijen.find(name, gemeente) is None]
    if missing:
        yield Fout(
            pad,
            _("%(naam)s is er niet voor %(gemeenten)s.")
            % {"naam": name, "gemeenten": ", ".join(missing)},
            _("Voeg bij `organisaties` die dienst voor deze gemeente toe."),
        )


def check_names(
    pad: Pad, names: Sequence[str], known: Collection[str], word: str
) -> Iterator[Fout]:
    """Yield names that stand twice or that are unknown; ``word`` says what they name."""
    for index, name in enumerate(names):
        here = (*pad, index)
        if name in names[:index]:
            yield Fout(
                here,
                _("%(naam)s staat hier twee keer.") % {"naam": name},
                _("Haal er één weg."),
            )
        yield from check_name(here, name, known, word)


def check_name(pad: Pad, name: str, known: Collection[str], word: str) -> Iterator[Fout]:
    """Yield a name that is unknown, with the one that was probably meant."""
    if name not in known:
        yield Fout(
            pad,
            _("Deze %(soort)s ken ik niet: %(naam)s.") % {"soort": word, "naam": name},
            suggest(name, known),
        )
