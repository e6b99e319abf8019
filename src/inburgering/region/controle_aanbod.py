"""Checks on what a region file says that municipalities offer."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from django.utils.translation import gettext as _

from inburgering.region.controle_namen import check_partij
from inburgering.region.fouten import Fout, Pad
from inburgering.region.partijen import Partijen
from inburgering.region.regiobestand import Regiobestand
from inburgering.region.regiobestand_beleid import AanbodDeel


def check_aanbod_partijen(bestand: Regiobestand) -> Iterator[Fout]:
    """Yield offers of a party that the file does not know."""
    partijen = Partijen(bestand)
    for index, deel in enumerate(bestand.aanbod):
        pad: Pad = ("aanbod", index, "organisatie")
        yield from check_partij(pad, deel.organisatie, bestand.names_of(deel.gemeenten), partijen)


def check_aanbod(bestand: Regiobestand) -> Iterator[Fout]:
    """Yield offers that end before they begin, or that run twice in one municipality."""
    series: dict[tuple[str, str], list[tuple[int, AanbodDeel]]] = defaultdict(list)
    for index, deel in sorted(enumerate(bestand.aanbod), key=lambda item: item[1].sinds):
        if deel.tot and deel.tot < deel.sinds:
            yield Fout(
                ("aanbod", index, "tot"),
                _("De laatste dag %(tot)s is voor de eerste dag %(sinds)s.")
                % {"tot": deel.tot, "sinds": deel.sinds},
                _("Maak `tot` een dag op of na `sinds`."),
            )
        for gemeente in bestand.names_of(deel.gemeenten):
            series[gemeente, deel.code].append((index, deel))
    for (gemeente, code), found in series.items():
        for (_first, earlier), (index, later) in pairwise(found):
            if earlier.tot is None or later.sinds <= earlier.tot:
                yield Fout(
                    ("aanbod", index, "sinds"),
                    _("In %(gemeente)s loopt %(code)s dan al.")
                    % {"gemeente": gemeente, "code": code},
                    _("Geef het vorige een `tot`, of kies een andere code."),
                )
