"""Writes and removes the municipalities and parties of a region file."""

from collections.abc import Collection, Iterator
from typing import Any

from django.db import models
from django.db.models import ProtectedError
from django.utils.translation import gettext as _

from inburgering.access.rollen import ROLLEN
from inburgering.actions.regio_rijen import sync_rows
from inburgering.actions.regio_verslag import Soort, Wijziging
from inburgering.region.fouten import Fout
from inburgering.region.lezen import GelezenBestand
from inburgering.region.models import (
    Aanbod,
    Beleid,
    Beslisbasis,
    Besluitstap,
    Gemeente,
    Organisatie,
    Taakverdeling,
)
from inburgering.region.pydantic_dutch import suggest
from inburgering.region.rijen import Rijen


def refuse_strangers(gelezen: GelezenBestand) -> None:
    """Refuse municipalities and parties that belong to another region."""
    inhoud = gelezen.inhoud
    elsewhere = {
        **dict(Gemeente.objects.exclude(regio=inhoud.regio.code).values_list("cbs_code", "regio")),
        **dict(Gemeente.objects.exclude(regio=inhoud.regio.code).values_list("naam", "regio")),
        **dict(Organisatie.objects.exclude(regio=inhoud.regio.code).values_list("code", "regio")),
    }
    places = [
        (("gemeenten", index, field), getattr(deel, field))
        for index, deel in enumerate(inhoud.gemeenten)
        for field in ("cbs_code", "naam")
    ]
    places += [
        (("organisaties", index, "code"), deel.code)
        for index, deel in enumerate(inhoud.organisaties)
        if deel.regio is None
    ]
    fouten = list(_check_guests(gelezen))
    fouten += [
        Fout(
            pad,
            _("%(waarde)s hoort al bij de regio %(regio)s.")
            % {"waarde": value, "regio": elsewhere[value]},
            _("Haal dit uit het andere bestand, of kies hier een andere code."),
        )
        for pad, value in places
        if value in elsewhere
    ]
    if fouten:
        raise gelezen.refuse(fouten)


def _check_guests(gelezen: GelezenBestand) -> Iterator[Fout]:
    """Yield parties said to stand in the file of another region that are not there."""
    inhoud = gelezen.inhoud
    guests = [(index, deel) for index, deel in enumerate(inhoud.organisaties) if deel.regio]
    known = {
        row.code: row
        for row in Organisatie.objects.filter(code__in=[deel.code for _, deel in guests])
    }
    for index, deel in guests:
        row = known.get(deel.code)
        if row is None or row.regio_id != deel.regio or deel.regio == inhoud.regio.code:
            yield Fout(
                ("organisaties", index, "regio"),
                _("%(code)s staat niet in het bestand van de regio %(regio)s.")
                % {"code": deel.code, "regio": deel.regio},
                _("Laad eerst dat bestand, of haal `regio` hier weg."),
            )
        elif row.soort != deel.soort:
            yield Fout(
                ("organisaties", index, "soort"),
                _("%(code)s is in zijn eigen regio %(soort)s.")
                % {"code": deel.code, "soort": row.soort},
                _("Schrijf hier dezelfde soort."),
            )


def refuse_rolnamen(gelezen: GelezenBestand) -> None:
    """Refuse own names for roles that there are not."""
    fouten = [
        Fout(
            ("organisaties", index, "rolnamen", rol),
            _("Deze rol ken ik niet: %(rol)s.") % {"rol": rol},
            suggest(rol, ROLLEN),
        )
        for index, deel in enumerate(gelezen.inhoud.organisaties)
        for rol in deel.rolnamen
        if rol not in ROLLEN
    ]
    if fouten:
        raise gelezen.refuse(fouten)


def write_parties(gelezen: GelezenBestand) -> Iterator[Wijziging]:
    """Write the municipalities and parties of the file; yield what changed."""
    inhoud = gelezen.inhoud
    gemeenten: Rijen = {
        (deel.cbs_code,): {
            "naam": deel.naam,
            "regio_id": inhoud.regio.code,
            "college_naam": deel.college_naam,
            "adres_regels": list(deel.adres),
            "bezwaar_adres_regels": list(deel.bezwaar_adres),
            "telefoon": deel.telefoon,
            "email": deel.email,
            "toegetreden_op": deel.toegetreden,
            "is_toegetreden_aangenomen": deel.toegetreden_aangenomen,
        }
        for deel in inhoud.gemeenten
    }
    organisaties: Rijen = {
        (deel.code,): {
            "naam": deel.naam,
            "soort": str(deel.soort),
            "regio_id": inhoud.regio.code,
            "telefoon": deel.telefoon,
            "adres_regels": list(deel.adres),
            "bezwaar_adres_regels": list(deel.bezwaar_adres),
            "thema": deel.thema or inhoud.regio.thema,
            "rolnamen": dict(deel.rolnamen),
        }
        for deel in inhoud.organisaties
        if deel.regio is None
    }
    regio = inhoud.regio.code
    yield from sync_rows("gemeente", ("cbs_code",), gemeenten, Gemeente.objects.filter(regio=regio))
    yield from sync_rows(
        "organisatie", ("code",), organisaties, Organisatie.objects.filter(regio=regio)
    )


def remove_gemeenten(gelezen: GelezenBestand) -> Iterator[Wijziging]:
    """Remove the municipalities that the file no longer names; refuse one that is in use."""
    inhoud = gelezen.inhoud
    keep = [deel.cbs_code for deel in inhoud.gemeenten]
    gone = Gemeente.objects.filter(regio=inhoud.regio.code).exclude(pk__in=keep)
    codes = list(gone.values_list("pk", flat=True))
    for model in (Taakverdeling, Beslisbasis, Beleid, Aanbod, Besluitstap):
        model._default_manager.filter(gemeente__in=codes).delete()
    _delete_unused(gelezen, "gemeenten", Gemeente.objects.filter(pk__in=codes), codes)
    yield from (Wijziging(Soort.VERVALLEN, "gemeente", (code,)) for code in codes)


def remove_organisaties(gelezen: GelezenBestand) -> Iterator[Wijziging]:
    """Remove the parties that the file no longer names; refuse one that is in use."""
    inhoud = gelezen.inhoud
    keep = [deel.code for deel in inhoud.organisaties]
    gone = Organisatie.objects.filter(regio=inhoud.regio.code).exclude(pk__in=keep)
    codes = list(gone.values_list("pk", flat=True))
    _delete_unused(gelezen, "organisaties", Organisatie.objects.filter(pk__in=codes), codes)
    yield from (Wijziging(Soort.VERVALLEN, "organisatie", (code,)) for code in codes)


def _delete_unused(
    gelezen: GelezenBestand, part: str, rows: models.QuerySet[Any], codes: Collection[str]
) -> None:
    try:
        rows.delete()
    except ProtectedError:
        wrong = Fout(
            (part,),
            _("Dit staat niet meer in het bestand, maar is nog in gebruik: %(codes)s.")
            % {"codes": ", ".join(codes)},
            _("Zet het terug. Er horen nog dossiers, taken of medewerkers bij."),
        )
        raise gelezen.refuse([wrong]) from None
