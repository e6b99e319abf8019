"""Turns documents, settings and offers of a region file into rows, as plain values."""

from inburgering.region.controle_beleid import as_waarde
from inburgering.region.partijen import Partijen
from inburgering.region.regiobestand import Regiobestand
from inburgering.region.rijen import Rijen, index_codes
from inburgering.region.versies import Versies


def document_rijen(bestand: Regiobestand) -> Rijen:
    """Return the rows of Beleidsdocument by their key."""
    codes = index_codes(bestand)
    return {
        (bestand.key_of(deel),): {
            "code": deel.code,
            "versie": deel.versie,
            "regio_id": bestand.regio.code,
            "titel": deel.titel,
            "soort": str(deel.soort),
            "datum": deel.datum,
            "geldig_vanaf": deel.begin,
            "geldig_tot": deel.tot,
            "gemeenten": [codes[naam] for naam in bestand.names_of(deel.gemeenten)],
            "toelichting": deel.toelichting,
            "is_aangenomen": deel.aangenomen,
        }
        for deel in bestand.documenten
    }


def stap_rijen(bestand: Regiobestand) -> Rijen:
    """Return the rows of Besluitstap by document, municipality and place in the list."""
    codes = index_codes(bestand)
    return {
        (bestand.key_of(deel), codes[naam], place): {
            "orgaan": str(besluit.orgaan),
            "status": str(besluit.status),
            "datum": besluit.datum,
        }
        for deel in bestand.documenten
        for place, besluit in enumerate(deel.besluiten)
        for naam in bestand.names_of(besluit.gemeenten or deel.gemeenten)
        if naam in bestand.names_of(deel.gemeenten)
    }


def beleid_rijen(bestand: Regiobestand) -> Rijen:
    """Return the rows of Beleid by municipality, setting and first day."""
    codes, versies = index_codes(bestand), Versies(bestand)
    return {
        (codes[naam], deel.sleutel, deel.sinds): {
            "waarde": as_waarde(deel.waarde, deel.sleutel),
            "bron": deel.bron,
            "toelichting": deel.toelichting,
            "is_aangenomen": deel.aangenomen,
            "document_id": versies.find_key(deel.document, naam, dag=deel.sinds),
        }
        for deel in bestand.beleid
        for naam in bestand.names_of(deel.gemeenten)
    }


def aanbod_rijen(bestand: Regiobestand) -> Rijen:
    """Return the rows of Aanbod by municipality, code and first day."""
    codes, versies, partijen = index_codes(bestand), Versies(bestand), Partijen(bestand)
    found = {}
    for deel in bestand.aanbod:
        for naam in bestand.names_of(deel.gemeenten):
            partij = partijen.find(deel.organisatie, naam)
            assert partij is not None
            found[codes[naam], deel.code, deel.sinds] = {
                "eind": deel.tot,
                "naam": deel.naam,
                "soort": str(deel.soort),
                "organisatie_id": partij.code,
                "omschrijving": deel.omschrijving,
                "niveaus": list(deel.niveaus),
                "voorwaarde": deel.voorwaarde,
                "doelgroepen": list(deel.doelgroepen),
                "telt_mee_voor": list(deel.telt_mee_voor),
                "document_id": versies.find_key(deel.document, naam, dag=deel.sinds),
                "bron": deel.bron,
                "is_aangenomen": deel.aangenomen,
            }
    return found
