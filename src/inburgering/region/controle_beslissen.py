"""Checks on which basis decisions are taken: own, mandaat or transferred.

Doing the work and deciding are two things. A party may do a task under a contract and still not
decide on it: that takes the college's own office, a mandaatbesluit, or a transfer of the whole
execution to a Wgr body.

Grondslag: art. 18 Wet inburgering 2021; art. 3.14 Besluit inburgering 2021; art. 10:3 Awb.
"""

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _

from inburgering.law.taken import TAKEN
from inburgering.region.fouten import Fout, Pad
from inburgering.region.partijen import Partijen
from inburgering.region.regiobestand import (
    BeslissenDeel,
    MandaatDeel,
    OrganisatieDeel,
    Regiobestand,
    TaakDeel,
)
from inburgering.region.regiobestand_velden import GEEN

Mandaten = Mapping[tuple[str, str], MandaatDeel]
"""By code of the mandaatbesluit and name of the municipality."""
PUBLIEK = frozenset({"gemeente", "wgr"})
BESLIST = frozenset(code for code, taak in TAKEN.items() if taak.beslist)
"""Tasks that end in a decision; only these need a basis for deciding."""
EINDGESPREK_Z = "voortgang"
"""The task that holds the closing talk of the Z-route."""


def index_mandaten(bestand: Regiobestand) -> Mandaten:
    """Return each mandaatbesluit by its code and municipality."""
    return {
        (mandaat.code, gemeente): mandaat
        for mandaat in bestand.mandaatbesluiten
        for gemeente in bestand.names_of(mandaat.gemeenten)
    }


def find_beslisser(deel: TaakDeel, gemeente: str, *, partijen: Partijen) -> OrganisatieDeel | None:
    """Return the party that decides on these tasks in this municipality."""
    if deel.uitvoerder == GEEN:
        return None
    named = deel.beslissen.organisatie if deel.beslissen else None
    return partijen.find(named or deel.uitvoerder, gemeente)


def check_mandaten(bestand: Regiobestand) -> Iterator[Fout]:
    """Yield mandaatbesluiten that end before they begin or that share a code and municipality."""
    seen: set[tuple[str, str]] = set()
    for index, mandaat in enumerate(bestand.mandaatbesluiten):
        if mandaat.tot and mandaat.tot < mandaat.datum:
            yield Fout(
                ("mandaatbesluiten", index, "tot"),
                _("Dit mandaat eindigt voor de datum van het besluit."),
                _("Maak `tot` een dag op of na `datum`."),
            )
        for gemeente in bestand.names_of(mandaat.gemeenten):
            if (mandaat.code, gemeente) in seen:
                yield Fout(
                    ("mandaatbesluiten", index, "code"),
                    _("Voor %(gemeente)s is er al een mandaatbesluit met de code %(code)s.")
                    % {"gemeente": gemeente, "code": mandaat.code},
                    _("Geef dit besluit een andere code."),
                )
            seen.add((mandaat.code, gemeente))


def check_beslissen(bestand: Regiobestand) -> Iterator[Fout]:
    """Yield what is wrong with the basis for deciding of each part of ``taken``."""
    partijen, mandaten = Partijen(bestand), index_mandaten(bestand)
    for index, deel in enumerate(bestand.taken):
        if deel.uitvoerder == GEEN:
            continue
        pad: Pad = ("taken", index, "beslissen")
        if deel.beslissen is None:
            yield from _check_missing(pad, deel)
        elif not BESLIST.intersection(deel.taak):
            yield Fout(
                pad,
                _("Op deze taken wordt niet beslist."),
                _("Haal `beslissen` hier weg."),
            )
        elif deel.beslissen.soort != GEEN:
            yield from _check_functie(pad, deel.beslissen)
            for gemeente in bestand.names_of(deel.gemeenten):
                beslisser = find_beslisser(deel, gemeente, partijen=partijen)
                assert beslisser is not None
                yield from _check_soort(pad, deel, deel.beslissen, beslisser, gemeente)
                if deel.beslissen.soort == "mandaat":
                    yield from _check_mandaat(pad, deel, mandaten, beslisser, gemeente)


def _check_missing(pad: Pad, deel: TaakDeel) -> Iterator[Fout]:
    deciding = sorted(BESLIST.intersection(deel.taak))
    if deciding:
        yield Fout(
            pad,
            _("Hier staat niet wie beslist, en op welke grond: %(taken)s.")
            % {"taken": ", ".join(deciding)},
            _("Voeg `beslissen` toe. Mag niemand beslissen? Schrijf `soort: geen`."),
        )


def _check_functie(pad: Pad, beslissen: BeslissenDeel) -> Iterator[Fout]:
    if beslissen.soort != "mandaat" and not beslissen.functie:
        yield Fout(
            (*pad, "functie"),
            _("Hier ontbreekt de functie van wie ondertekent."),
            _("Voeg `functie` toe."),
        )


def _check_soort(
    pad: Pad,
    deel: TaakDeel,
    beslissen: BeslissenDeel,
    beslisser: OrganisatieDeel,
    gemeente: str,
) -> Iterator[Fout]:
    is_own_office = beslisser.soort == "gemeente" and beslisser.gemeente == gemeente
    values = {"naam": beslisser.naam, "gemeente": gemeente}
    if beslissen.soort == "eigen" and not is_own_office:
        yield Fout(
            (*pad, "soort"),
            _("`eigen` kan alleen voor het kantoor van %(gemeente)s zelf, niet voor %(naam)s.")
            % values,
            _("Schrijf `mandaat`, of noem bij `organisatie` het kantoor van de gemeente."),
        )
    if beslissen.soort == "overgedragen" and beslisser.soort != "wgr":
        yield Fout(
            (*pad, "soort"),
            _(
                "Overdragen kan alleen aan een Wgr-lichaam (artikel 18 van de wet). "
                "%(naam)s is dat niet."
            )
            % values,
            _("Schrijf `mandaat`. Is het wel een Wgr-lichaam? Geef de organisatie `soort: wgr`."),
        )
    if beslissen.soort == "mandaat" and beslisser.soort not in PUBLIEK:
        yield from _check_eindgesprek(pad, deel, beslisser)


def _check_eindgesprek(pad: Pad, deel: TaakDeel, beslisser: OrganisatieDeel) -> Iterator[Fout]:
    """The college may not hand the closing talk of the Z-route to a third party."""
    if EINDGESPREK_Z in deel.taak:
        yield Fout(
            (*pad, "soort"),
            _("Bij %(taak)s hoort het eindgesprek van de Z-route. %(naam)s mag dat niet voeren.")
            % {"taak": EINDGESPREK_Z, "naam": beslisser.naam},
            _("Laat een gemeente of een Wgr-lichaam beslissen (artikel 3.14 van het besluit)."),
        )


def _check_mandaat(
    pad: Pad, deel: TaakDeel, mandaten: Mandaten, beslisser: OrganisatieDeel, gemeente: str
) -> Iterator[Fout]:
    assert deel.beslissen is not None
    here = (*pad, "besluit")
    if not deel.beslissen.besluit:
        yield Fout(
            here,
            _("Hier staat niet onder welk mandaatbesluit wordt beslist."),
            _(
                "Zet het besluit bij `mandaatbesluiten`, met nummer, datum en functie. "
                "Noem hier de code."
            ),
        )
        return
    mandaat = mandaten.get((deel.beslissen.besluit, gemeente))
    if mandaat is None:
        yield Fout(
            here,
            _("Voor %(gemeente)s is er geen mandaatbesluit met de code %(code)s.")
            % {"gemeente": gemeente, "code": deel.beslissen.besluit},
            _("Voeg het toe bij `mandaatbesluiten`."),
        )
        return
    if mandaat.aan != beslisser.code:
        yield Fout(
            here,
            _("Mandaatbesluit %(nummer)s staat op naam van %(aan)s.")
            % {"nummer": mandaat.nummer, "aan": mandaat.aan},
            _("Noem een mandaatbesluit voor %(naam)s.") % {"naam": beslisser.code},
        )
    yield from _check_days(here, deel, mandaat)


def _check_days(pad: Pad, deel: TaakDeel, mandaat: MandaatDeel) -> Iterator[Fout]:
    values = {"nummer": mandaat.nummer, "sinds": deel.sinds}
    if mandaat.datum > deel.sinds:
        yield Fout(
            pad,
            _("Mandaatbesluit %(nummer)s is van %(datum)s, na het begin op %(sinds)s.")
            % {**values, "datum": mandaat.datum},
            _("Een mandaat werkt niet terug. Begin later, of schrijf tot die dag `soort: geen`."),
        )
    if mandaat.tot and mandaat.tot < deel.sinds:
        yield Fout(
            pad,
            _("Mandaatbesluit %(nummer)s gold tot en met %(tot)s.")
            % {**values, "tot": mandaat.tot},
            _("Noem een mandaatbesluit dat op %(sinds)s geldt.") % values,
        )
