"""Checks a region file against itself and the task codes: do all references exist?"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from django.utils.translation import gettext as _

from inburgering.law.taken import TAKEN
from inburgering.region.controle_aanbod import check_aanbod, check_aanbod_partijen
from inburgering.region.controle_beleid import check_beleid
from inburgering.region.controle_beslissen import check_beslissen, check_mandaten
from inburgering.region.controle_contracten import check_contract_namen, check_contracten
from inburgering.region.controle_documenten import check_documenten, check_verwijzingen
from inburgering.region.controle_namen import (
    check_gemeenten,
    check_name,
    check_names,
    check_partij,
)
from inburgering.region.controle_perioden import check_perioden
from inburgering.region.fouten import Fout, Pad
from inburgering.region.partijen import Partijen
from inburgering.region.regiobestand import OrganisatieDeel, Regiobestand, TaakDeel
from inburgering.region.regiobestand_velden import GEEN

PARTNER_FIELDS = ("mede_uitvoerders", "opdrachtnemers", "inkopers", "ketenpartners")


def check_regiobestand(bestand: Regiobestand) -> list[Fout]:
    """Return everything that is wrong with a file that has the right form.

    Who decides and when rows follow each other is only looked at once all names are right.
    """
    wrong = [
        fout
        for check in (
            _check_unique,
            _check_gemeenten,
            _check_organisaties,
            _check_taken,
            check_aanbod_partijen,
            check_contract_namen,
        )
        for fout in check(bestand)
    ]
    if wrong:
        return wrong
    checks: tuple[Callable[[Regiobestand], Iterable[Fout]], ...] = (
        _check_rollen,
        check_mandaten,
        check_beslissen,
        check_perioden,
        check_documenten,
        check_verwijzingen,
        check_beleid,
        check_aanbod,
        check_contracten,
    )
    # The same fault in several municipalities is told once.
    return list(dict.fromkeys(fout for check in checks for fout in check(bestand)))


def _check_unique(bestand: Regiobestand) -> Iterator[Fout]:
    columns: tuple[tuple[str, str, Sequence[object]], ...] = (
        ("gemeenten", "naam", [deel.naam for deel in bestand.gemeenten]),
        ("gemeenten", "cbs_code", [deel.cbs_code for deel in bestand.gemeenten]),
        ("organisaties", "code", [deel.code for deel in bestand.organisaties]),
    )
    for part, field, values in columns:
        for index, value in enumerate(values):
            if value in values[:index]:
                yield Fout(
                    (part, index, field),
                    _("Deze waarde staat er al: %(waarde)s.") % {"waarde": value},
                    _("Elke waarde mag hier één keer staan."),
                )


def _check_gemeenten(bestand: Regiobestand) -> Iterator[Fout]:
    known = [gemeente.naam for gemeente in bestand.gemeenten]
    parts: tuple[tuple[str, Sequence[Sequence[str]]], ...] = (
        ("mandaatbesluiten", [deel.gemeenten for deel in bestand.mandaatbesluiten]),
        ("taken", [deel.gemeenten for deel in bestand.taken]),
        ("documenten", [deel.gemeenten for deel in bestand.documenten]),
        ("beleid", [deel.gemeenten for deel in bestand.beleid]),
        ("aanbod", [deel.gemeenten for deel in bestand.aanbod]),
    )
    for part, rows in parts:
        for index, named in enumerate(rows):
            yield from check_gemeenten((part, index, "gemeenten"), named, known)
    for index, organisatie in enumerate(bestand.organisaties):
        if organisatie.gemeente is not None:
            pad: Pad = ("organisaties", index, "gemeente")
            yield from check_name(pad, organisatie.gemeente, known, _("gemeente"))


def _check_organisaties(bestand: Regiobestand) -> Iterator[Fout]:
    codes = [organisatie.code for organisatie in bestand.organisaties]
    for index, organisatie in enumerate(bestand.organisaties):
        yield from _check_dienst(index, organisatie, bestand.organisaties[:index], codes)
    for index, mandaat in enumerate(bestand.mandaatbesluiten):
        yield from check_name(
            ("mandaatbesluiten", index, "aan"), mandaat.aan, codes, _("organisatie")
        )


def _check_dienst(
    index: int,
    organisatie: OrganisatieDeel,
    earlier: Sequence[OrganisatieDeel],
    codes: Sequence[str],
) -> Iterator[Fout]:
    """A dienst is one party per municipality, so that a reference means one."""
    if organisatie.dienst is None:
        return
    pad: Pad = ("organisaties", index, "dienst")
    same = any(
        (other.dienst, other.gemeente) == (organisatie.dienst, organisatie.gemeente)
        for other in earlier
    )
    if organisatie.gemeente is None:
        yield Fout(
            pad,
            _("Een `dienst` hoort bij één gemeente."),
            _("Vul bij deze organisatie ook `gemeente` in."),
        )
    elif same or organisatie.dienst in {*codes, GEEN}:
        yield Fout(
            pad,
            _("De naam %(dienst)s wijst hier niet één organisatie aan.")
            % {"dienst": organisatie.dienst},
            _("Kies een naam die per gemeente één keer voorkomt en die geen code is."),
        )


def _check_taken(bestand: Regiobestand) -> Iterator[Fout]:
    partijen = Partijen(bestand)
    for index, deel in enumerate(bestand.taken):
        pad: Pad = ("taken", index)
        yield from check_names((*pad, "taak"), deel.taak, tuple(TAKEN), _("taak"))
        for reference, name in _references(pad, deel):
            yield from check_partij(reference, name, bestand.names_of(deel.gemeenten), partijen)


def _references(pad: Pad, deel: TaakDeel) -> Iterator[tuple[Pad, str]]:
    if deel.uitvoerder != GEEN:
        yield (*pad, "uitvoerder"), deel.uitvoerder
    if deel.beslissen and deel.beslissen.organisatie:
        yield (*pad, "beslissen", "organisatie"), deel.beslissen.organisatie
    for field in PARTNER_FIELDS:
        for index, name in enumerate(getattr(deel, field)):
            yield (*pad, field, index), name


def _check_rollen(bestand: Regiobestand) -> Iterator[Fout]:
    partijen = Partijen(bestand)
    for index, deel in enumerate(bestand.taken):
        for gemeente in bestand.names_of(deel.gemeenten):
            uitvoerder = partijen.find(deel.uitvoerder, gemeente)
            yield from _check_double(index, deel, gemeente, partijen, uitvoerder)
            if uitvoerder is not None:
                yield from _check_grond(index, deel, uitvoerder)


def _check_double(
    index: int,
    deel: TaakDeel,
    gemeente: str,
    partijen: Partijen,
    uitvoerder: OrganisatieDeel | None,
) -> Iterator[Fout]:
    for field in PARTNER_FIELDS:
        found = [partijen.find(name, gemeente) for name in getattr(deel, field)]
        held = [uitvoerder] if field == "mede_uitvoerders" and uitvoerder else []
        codes = [partij.code for partij in [*held, *found] if partij]
        for code in sorted({code for code in codes if codes.count(code) > 1}):
            yield Fout(
                ("taken", index, field),
                _("%(naam)s doet al mee aan deze taak.") % {"naam": code},
                _("Haal deze organisatie hier weg."),
            )


def _check_grond(index: int, deel: TaakDeel, uitvoerder: OrganisatieDeel) -> Iterator[Fout]:
    """Nobody works without a basis; a GR is a basis of a Wgr body only."""
    pad: Pad = ("taken", index, "grond")
    if deel.grond is None:
        yield Fout(
            pad,
            _("Hier staat niet op welke grond %(naam)s dit doet.") % {"naam": deel.uitvoerder},
            _("Voeg `grond` toe met `soort` en `tekst`."),
        )
        return
    if deel.grond.soort == "gr" and uitvoerder.soort != "wgr":
        yield Fout(
            (*pad, "soort"),
            _("Een gemeenschappelijke regeling is geen grond voor %(naam)s.")
            % {"naam": uitvoerder.naam},
            _("Kies een andere grond, of geef de organisatie `soort: wgr`."),
        )
    if deel.grond.soort == "eigen" and uitvoerder.soort != "gemeente":
        yield Fout(
            (*pad, "soort"),
            _("`eigen` betekent: de gemeente doet het zelf. %(naam)s is geen gemeente.")
            % {"naam": uitvoerder.naam},
            _("Kies gr, dvo, contract, subsidie of afspraak."),
        )
