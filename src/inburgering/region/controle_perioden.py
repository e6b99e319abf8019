"""Checks that exactly one party does each task, in each municipality, on each day."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

from django.utils.translation import gettext as _

from inburgering.law.grondslag import BEGIN_WET
from inburgering.law.taken import TAKEN
from inburgering.region.fouten import Fout, Pad
from inburgering.region.regiobestand import Regiobestand, TaakDeel

Reeks = Sequence[tuple[int, TaakDeel]]
"""The parts on one task in one municipality with their place in the file, by first day."""


def index_reeksen(bestand: Regiobestand) -> Mapping[tuple[str, str], Reeks]:
    """Return the parts per municipality name and task code, by first day."""
    found: dict[tuple[str, str], list[tuple[int, TaakDeel]]] = defaultdict(list)
    for index, deel in sorted(enumerate(bestand.taken), key=lambda item: item[1].sinds):
        for gemeente in bestand.names_of(deel.gemeenten):
            for taak in deel.taak:
                found[gemeente, taak].append((index, deel))
    return found


def check_perioden(bestand: Regiobestand) -> Iterator[Fout]:
    """Yield impossible days, two parties on one day, and tasks that nobody is named for."""
    for index, inzet in enumerate(bestand.taken):
        yield from _check_days(index, inzet)
    reeksen = index_reeksen(bestand)
    for (gemeente, taak), reeks in reeksen.items():
        for (_first, earlier), (index, later) in pairwise(reeks):
            yield from _check_overlap(index, earlier, later, gemeente, taak)
    for deel in bestand.gemeenten:
        missing = [code for code in TAKEN if (deel.naam, code) not in reeksen]
        if missing:
            yield Fout(
                ("taken",),
                _("In %(gemeente)s is niet ingevuld wie dit doet: %(taken)s.")
                % {"gemeente": deel.naam, "taken": ", ".join(missing)},
                _("Voeg een deel toe. Doet niemand het? Schrijf `uitvoerder: geen`."),
            )


def _check_days(index: int, deel: TaakDeel) -> Iterator[Fout]:
    if deel.sinds < BEGIN_WET:
        yield Fout(
            ("taken", index, "sinds"),
            _("%(sinds)s is voor de dag waarop de wet begon.") % {"sinds": deel.sinds},
            _("Begin op %(begin)s of later.") % {"begin": BEGIN_WET},
        )
    if deel.tot and deel.tot < deel.sinds:
        yield Fout(
            ("taken", index, "tot"),
            _("De laatste dag %(tot)s is voor de eerste dag %(sinds)s.")
            % {"tot": deel.tot, "sinds": deel.sinds},
            _("Maak `tot` een dag op of na `sinds`."),
        )
    signed = (
        (("grond", "besluit_datum"), deel.grond.besluit_datum if deel.grond else None),
        (("beslissen", "datum"), deel.beslissen.datum if deel.beslissen else None),
    )
    for field, besluit in signed:
        if besluit is not None and besluit > deel.sinds:
            yield _signed_late(("taken", index, *field), besluit, deel)


def _signed_late(pad: Pad, besluit: date, deel: TaakDeel) -> Fout:
    return Fout(
        pad,
        _("Het besluit is van %(besluit)s, na het begin op %(sinds)s.")
        % {"besluit": besluit, "sinds": deel.sinds},
        _("Begin op of na de dag van het besluit: een besluit werkt niet terug."),
    )


def _check_overlap(
    index: int, earlier: TaakDeel, later: TaakDeel, gemeente: str, taak: str
) -> Iterator[Fout]:
    values = {
        "gemeente": gemeente,
        "taak": taak,
        "een": earlier.uitvoerder,
        "ander": later.uitvoerder,
        "sinds": later.sinds,
    }
    if earlier.sinds == later.sinds:
        yield Fout(
            ("taken", index, "uitvoerder"),
            _(
                "In %(gemeente)s zijn er op %(sinds)s twee uitvoerders van %(taak)s: "
                "%(een)s en %(ander)s."
            )
            % values,
            _("Kies er één; zet de ander bij `mede_uitvoerders`."),
        )
    elif earlier.tot and later.sinds <= earlier.tot:
        yield Fout(
            ("taken", index, "sinds"),
            _("In %(gemeente)s doet %(een)s %(taak)s nog tot en met %(tot)s.")
            % {**values, "tot": earlier.tot},
            _("Begin een dag later, of maak de vorige `tot` vroeger."),
        )
