"""Checks and stores who somebody is."""

import json
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _
from stdnum.exceptions import ValidationError
from stdnum.nl import bsn as bsn_rules

from inburgering.actions.fouten import Onvolledig, Tekst
from inburgering.cases.models import Dossier, Persoon
from inburgering.cases.naam import Naam, make_zoeknaam, simplify
from inburgering.cases.versleuteling import encrypt, get_search_key

OUDSTE = date(1900, 1, 2)
"""1 January 1900 stands for "unknown" in many lists and is nobody's birth date here."""

NUMBERS = ("bsn_versleuteld", "bsn_zoeksleutel", "v_nummer")
"""The columns of an identity record that hold its numbers."""


@dataclass(frozen=True, slots=True)
class Persoonsgegevens:
    """Who somebody is, as typed."""

    naam: Naam
    geboortedatum: date
    is_geboortedatum_onzeker: bool = False
    bsn: str = ""
    v_nummer: str = ""
    is_synthetisch: bool = False


def check_bsn(bsn: str) -> str:
    """Return the nine digits of a BSN, or an empty text when nothing was typed.

    :raises Onvolledig: if it fails the elfproef.
    """
    digits = "".join(c for c in bsn if not c.isspace() and c not in ".-")
    if not digits:
        return ""
    try:
        if len(digits) != 9:
            raise ValidationError
        return str(bsn_rules.validate(digits))
    except ValidationError as error:
        raise Onvolledig(
            _("Dit BSN klopt niet."),
            velden={
                "bsn": _("Dit BSN klopt niet. Controleer de 9 cijfers op de brief van DUO of COA.")
            },
        ) from error


def check_v_nummer(v_nummer: str) -> str:
    """Return the ten digits of a V-number, or an empty text when nothing was typed.

    :raises Onvolledig: if it is not a number of at most ten digits.
    """
    digits = "".join(c for c in v_nummer if c.isalnum())
    if not digits:
        return ""
    if not digits.isdigit() or len(digits) > 10:
        raise Onvolledig(
            _("Dit V-nummer klopt niet."),
            velden={"v_nummer": _("Een V-nummer heeft 10 cijfers. Kijk op de pas of in de TVS.")},
        )
    return digits.zfill(10)


def check_persoon(gegevens: Persoonsgegevens, *, dag: date) -> None:
    """Check what can be wrong with an identity.

    :raises Onvolledig: with all faults at once, each at its field.
    """
    velden: dict[str, Tekst] = {}
    if not gegevens.naam.geslachtsnaam.strip():
        velden["geslachtsnaam"] = _("Vul de achternaam in. Heeft iemand één naam? Vul die hier in.")
    if gegevens.geboortedatum > dag:
        velden["geboortedatum"] = _("De geboortedatum ligt na vandaag. Controleer het jaar.")
    elif gegevens.geboortedatum < OUDSTE:
        velden["geboortedatum"] = _(
            "Deze geboortedatum kan niet kloppen. Is alleen het jaar bekend? "
            "Vul 1 januari van dat jaar in en kruis 'alleen het jaar is bekend' aan."
        )
    for check, value in ((check_bsn, gegevens.bsn), (check_v_nummer, gegevens.v_nummer)):
        try:
            check(value)
        except Onvolledig as error:
            velden.update(error.velden)
    if velden:
        raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de velden."), velden=velden)


def find_existing(gegevens: Persoonsgegevens) -> Persoon | None:
    """Return the person with this BSN or V-number, locked, if there is one.

    A number that is already in use must come with the birth date and family name that belong to
    it: a typing error never ties a dossier to somebody else, and nothing of the other is told.

    :raises Onvolledig: at each number that belongs to somebody else.
    """
    people = Persoon.objects.select_for_update()
    bsn, v_nummer = check_bsn(gegevens.bsn), check_v_nummer(gegevens.v_nummer)
    by_bsn = people.filter(bsn_zoeksleutel=get_search_key(bsn)).first() if bsn else None
    by_v_nummer = people.filter(v_nummer=v_nummer).first() if v_nummer else None
    found = by_bsn or by_v_nummer
    if found is None:
        return None
    velden: dict[str, Tekst] = {
        name: _("Bij dit nummer horen een andere naam of geboortedatum. Controleer ze alle drie.")
        for name, row in (("bsn", by_bsn), ("v_nummer", by_v_nummer))
        if row is not None and not (row == found and is_same_person(row, gegevens))
    }
    if bsn and by_bsn is None and found.bsn_zoeksleutel:
        velden["bsn"] = _("Dit BSN hoort niet bij dit V-nummer. Controleer beide nummers.")
    if velden:
        raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de velden."), velden=velden)
    return found


def is_same_person(row: Persoon, gegevens: Persoonsgegevens) -> bool:
    """Tell whether a record has the birth date and a part of the family name that were typed."""
    names = set(simplify(row.zoeknaam.replace("|", " ")).split())
    typed = set(simplify(gegevens.naam.geslachtsnaam).split())
    return row.geboortedatum == gegevens.geboortedatum and bool(names & typed)


def complete_numbers(row: Persoon, gegevens: Persoonsgegevens) -> None:
    """Add a BSN or V-number that the record did not have yet, and save it."""
    if lacks_number(row, gegevens):
        add_numbers(row, gegevens)
        row.save(update_fields=NUMBERS)


def lacks_number(row: Persoon, gegevens: Persoonsgegevens) -> bool:
    """Tell whether a number was typed that the record does not have yet."""
    has_new_bsn = bool(check_bsn(gegevens.bsn)) and not row.bsn_zoeksleutel
    return has_new_bsn or (bool(check_v_nummer(gegevens.v_nummer)) and not row.v_nummer)


def add_numbers(row: Persoon, gegevens: Persoonsgegevens) -> None:
    """Put the numbers that the record did not have yet into the row; the caller saves it."""
    bsn, v_nummer = check_bsn(gegevens.bsn), check_v_nummer(gegevens.v_nummer)
    if bsn and not row.bsn_zoeksleutel:
        row.bsn_versleuteld = encrypt(bsn, ring="bsn")
        row.bsn_zoeksleutel = get_search_key(bsn)
    row.v_nummer = row.v_nummer or v_nummer or None


def fill_person(row: Persoon, gegevens: Persoonsgegevens) -> None:
    """Put the checked identity into the row, BSN encrypted; the caller saves it."""
    bsn, v_nummer = check_bsn(gegevens.bsn), check_v_nummer(gegevens.v_nummer)
    row.voornamen = gegevens.naam.voornamen.strip()
    row.voorvoegsel = gegevens.naam.voorvoegsel.strip()
    row.geslachtsnaam = gegevens.naam.geslachtsnaam.strip()
    row.roepnaam = gegevens.naam.roepnaam.strip()
    row.is_achternaam_eerst = gegevens.naam.is_achternaam_eerst
    row.geboortedatum = gegevens.geboortedatum
    row.is_geboortedatum_onzeker = gegevens.is_geboortedatum_onzeker
    row.zoeknaam = make_zoeknaam(gegevens.naam)
    row.v_nummer = v_nummer or None
    row.is_synthetisch = gegevens.is_synthetisch
    if bsn:
        row.bsn_versleuteld = encrypt(bsn, ring="bsn")
        row.bsn_zoeksleutel = get_search_key(bsn)


def describe_old(row: Persoon) -> bytes:
    """Return the identity as it is now, encrypted, for the record of a correction."""
    old = {
        "voornamen": row.voornamen,
        "voorvoegsel": row.voorvoegsel,
        "geslachtsnaam": row.geslachtsnaam,
        "roepnaam": row.roepnaam,
        "is_achternaam_eerst": row.is_achternaam_eerst,
        "geboortedatum": row.geboortedatum.isoformat(),
        "is_geboortedatum_onzeker": row.is_geboortedatum_onzeker,
        "bsn_zoeksleutel": row.bsn_zoeksleutel,
        "v_nummer": row.v_nummer,
    }
    return encrypt(json.dumps(old), ring="bsn")


def has_open_dossier(persoon: Persoon, gemeente: str) -> bool:
    """Return whether this college already has an open dossier of the person."""
    return Dossier.objects.filter(
        persoon=persoon, gemeente=gemeente, status=Dossier.Status.OPEN
    ).exists()
