"""Checks on the policy documents of a region file, and on what refers to them."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from inburgering.region.controle_namen import check_gemeenten
from inburgering.region.fouten import Fout, Pad
from inburgering.region.pydantic_dutch import suggest
from inburgering.region.regiobestand import Regiobestand
from inburgering.region.regiobestand_beleid import BesluitDeel, DocumentDeel
from inburgering.region.versies import Versies

Verwijzing = tuple[Pad, str, tuple[str, ...], date]
"""Where a document is named, its code, for which municipalities, and from which day."""


def check_documenten(bestand: Regiobestand) -> Iterator[Fout]:
    """Yield versions that stand twice or clash, impossible days, and bodies that do not fit."""
    for index, deel in enumerate(bestand.documenten):
        pad: Pad = ("documenten", index)
        if deel.tot and deel.tot < deel.begin:
            yield Fout(
                (*pad, "tot"),
                _("De laatste dag %(tot)s is voor de eerste dag %(sinds)s.")
                % {"tot": deel.tot, "sinds": deel.begin},
                _("Maak `tot` een dag op of na de eerste dag."),
            )
        yield from _check_clash(pad, deel, bestand, index)
        yield from _check_bodies(pad, deel, bestand)


def _check_clash(pad: Pad, deel: DocumentDeel, bestand: Regiobestand, index: int) -> Iterator[Fout]:
    here = set(bestand.names_of(deel.gemeenten))
    for other in bestand.documenten[:index]:
        if other.code != deel.code:
            continue
        if other.versie == deel.versie:
            yield Fout(
                (*pad, "versie"),
                _("Versie %(versie)s van %(code)s staat er al.")
                % {"versie": deel.versie, "code": deel.code},
                _("Geef deze versie een ander nummer."),
            )
        both = here.intersection(bestand.names_of(other.gemeenten))
        if both and other.begin == deel.begin:
            yield Fout(
                (*pad, "geldig_vanaf"),
                _("In %(gemeenten)s gelden vanaf %(dag)s twee versies van %(code)s.")
                % {"gemeenten": ", ".join(sorted(both)), "dag": deel.begin, "code": deel.code},
                _("Laat ze op een andere dag ingaan, of kies andere gemeenten."),
            )


def _check_bodies(pad: Pad, deel: DocumentDeel, bestand: Regiobestand) -> Iterator[Fout]:
    known = bestand.names_of(deel.gemeenten)
    for place, besluit in enumerate(deel.besluiten):
        here: Pad = (*pad, "besluiten", place)
        if besluit.gemeenten is not None:
            yield from check_gemeenten((*here, "gemeenten"), besluit.gemeenten, known)
        if besluit.status == "ingetrokken" and besluit.datum is None:
            yield Fout(
                (*here, "datum"),
                _("Hier staat niet vanaf welke dag het is ingetrokken."),
                _("Vul `datum` in."),
            )


def check_verwijzingen(bestand: Regiobestand) -> Iterator[Fout]:
    """Yield documents that are unknown, do not hold there on that day, or were withdrawn."""
    versies = Versies(bestand)
    for pad, code, gemeenten, dag in _references(bestand):
        if code not in versies.codes:
            yield Fout(
                pad,
                _("Dit document ken ik niet: %(code)s.") % {"code": code},
                suggest(code, versies.codes)
                if versies.codes
                else _("Zet het bij `documenten`, met code, titel, soort en datum."),
            )
            continue
        for gemeente in gemeenten:
            yield from _check_holds(pad, code, gemeente, dag, versies)


def _references(bestand: Regiobestand) -> Iterator[Verwijzing]:
    parts = {
        "taken": [(deel.document, deel.gemeenten, deel.sinds) for deel in bestand.taken],
        "mandaatbesluiten": [
            (deel.document, deel.gemeenten, deel.datum) for deel in bestand.mandaatbesluiten
        ],
        "beleid": [(deel.document, deel.gemeenten, deel.sinds) for deel in bestand.beleid],
        "aanbod": [(deel.document, deel.gemeenten, deel.sinds) for deel in bestand.aanbod],
        "contracten": [
            (deel.document, deel.gemeenten, deel.sinds)
            for deel in bestand.contracten
            if deel.sinds is not None
        ],
    }
    for part, rows in parts.items():
        for index, (code, gemeenten, dag) in enumerate(rows):
            if code is not None:
                yield (part, index, "document"), code, bestand.names_of(gemeenten), dag


def _check_holds(pad: Pad, code: str, gemeente: str, dag: date, versies: Versies) -> Iterator[Fout]:
    values = {"code": code, "gemeente": gemeente, "dag": dag}
    made = versies.list_for(code, gemeente)
    version = versies.find(code, gemeente, dag=dag)
    if not made:
        yield Fout(
            pad,
            _("Document %(code)s is niet voor %(gemeente)s.") % values,
            _("Voeg deze gemeente toe bij het document, of noem een ander document."),
        )
    elif version is None:
        yield Fout(
            pad,
            _("Document %(code)s geldt in %(gemeente)s niet op %(dag)s.") % values,
            _("Een document werkt niet terug. Begin op %(begin)s, of noem een ander document.")
            % {"begin": made[0].begin},
        )
    elif any(_is_withdrawn(besluit, dag) for besluit in version.besluiten):
        yield Fout(
            pad,
            _("Document %(code)s was op %(dag)s al ingetrokken.") % values,
            _("Noem het document dat ervoor in de plaats kwam."),
        )


def _is_withdrawn(besluit: BesluitDeel, dag: date) -> bool:
    is_withdrawal = besluit.status == "ingetrokken"
    return is_withdrawal and besluit.datum is not None and besluit.datum <= dag
