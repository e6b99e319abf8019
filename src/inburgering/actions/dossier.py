"""Opens, closes and hands over dossiers."""

import secrets
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.models import Aanstelling
from inburgering.access.moment import Moment
from inburgering.access.rollen import ROLLEN
from inburgering.actions.dossier_groep import check_group
from inburgering.actions.feit import Herkomst, Waarde, check_order, check_value, store_fact
from inburgering.actions.fouten import (
    AlGedaan,
    NietBevoegd,
    Onvolledig,
    Tekst,
    collect_faults,
)
from inburgering.actions.handeling import Werkstuk, finish, handeling
from inburgering.actions.persoon import (
    Persoonsgegevens,
    check_persoon,
    complete_numbers,
    fill_person,
    find_existing,
    has_open_dossier,
)
from inburgering.actions.persoon_bijwerken import Bereikbaarheid, check_bereikbaarheid
from inburgering.cases.feiten import FEITSOORTEN
from inburgering.cases.models import Dossier, Persoon, Tijdlijnregel
from inburgering.cases.regime import get_regime

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@dataclass(frozen=True, slots=True)
class NieuwDossier:
    """What is needed to open a dossier by hand."""

    gemeente: str
    persoon: Persoonsgegevens
    feiten: Mapping[str, Waarde]
    """By kind; ``doelgroep`` is required."""
    taal: str = ""
    heeft_tolk_nodig: bool = False
    telefoon: str = ""
    email: str = ""
    adres_regels: tuple[str, ...] = field(default=())
    casusregisseur: int | None = None


def dossier_openen(
    nieuw: NieuwDossier, *, bereik: Bereik, moment: Moment, eenmalig: uuid.UUID | None = None
) -> uuid.UUID:
    """Open a dossier for a person at a college and return its key.

    Somebody who is known by BSN or V-number keeps one identity record.

    :raises NietBevoegd: if the worker may not open dossiers of this municipality.
    :raises Onvolledig: with all faults at once, each at its field.
    :raises AlGedaan: if the same form came in before.
    """
    if not (bereik.rol.mag_dossier_aanmaken and nieuw.gemeente in bereik.regie_gemeenten):
        raise NietBevoegd(_("Je mag in deze gemeente geen dossier openen."))
    _check_new_dossier(nieuw, bereik, moment.dag)
    try:
        with transaction.atomic():
            _check_not_done(eenmalig)
            row = create_dossier(nieuw, bereik=bereik, moment=moment)
            stuk = Werkstuk(dossier=row, moment=moment, bereik=bereik, basis=None)
            finish(stuk, "dossier.geopend", eenmalig=eenmalig)
    except IntegrityError:
        # Two at once: the constraints let one through. Say it as if the other had been first.
        _check_not_done(eenmalig)
        raise Onvolledig(
            _("Iemand anders opende net een dossier van deze persoon. Zoek op naam of BSN.")
        ) from None
    return row.sleutel


def _check_not_done(eenmalig: uuid.UUID | None) -> None:
    if eenmalig and Tijdlijnregel.objects.filter(sleutel=eenmalig).exists():
        raise AlGedaan


def create_dossier(nieuw: NieuwDossier, *, bereik: Bereik, moment: Moment) -> Dossier:
    """Write identity, dossier and facts inside the caller's transaction; no stand yet.

    :raises Onvolledig: if this college already has an open dossier of the person.
    """
    person = find_existing(nieuw.persoon)
    if person is not None and has_open_dossier(person, nieuw.gemeente):
        raise Onvolledig(
            _("Er is al een open dossier van deze persoon. Zoek op naam of BSN."),
            velden={"bsn": _("Dit nummer staat al in een open dossier van deze gemeente.")},
        )
    if person is None:
        person = Persoon()
        fill_person(person, nieuw.persoon)
        person.save()
    else:
        complete_numbers(person, nieuw.persoon)
    return write_dossier(person, nieuw, bereik=bereik, moment=moment)


def write_dossier(
    persoon: Persoon, nieuw: NieuwDossier, *, bereik: Bereik, moment: Moment
) -> Dossier:
    """Write the dossier and facts of somebody whose identity is stored; no stand yet."""
    row = Dossier.objects.create(
        nummer=make_number(),
        persoon=persoon,
        gemeente_id=nieuw.gemeente,
        regime=get_regime(
            nieuw.feiten.get("plicht", Waarde()).datum,
            doelgroep=nieuw.feiten["doelgroep"].code,
        ),
        doelgroep=nieuw.feiten["doelgroep"].code,
        casusregisseur_id=nieuw.casusregisseur,
        taal=nieuw.taal,
        heeft_tolk_nodig=nieuw.heeft_tolk_nodig,
        telefoon=nieuw.telefoon,
        email=nieuw.email,
        adres_regels=list(nieuw.adres_regels),
        created_at=moment.tijdstip,
    )
    for soort, waarde in nieuw.feiten.items():
        store_fact(row, soort, waarde, herkomst=Herkomst(moment, bereik.medewerker))
    return row


def make_number() -> str:
    """Return a readable number that says nothing about the person or the order of arrival."""
    code = "".join(secrets.choice(_ALPHABET) for _place in range(8))
    return f"{code[:4]}-{code[4:]}"


def _check_new_dossier(nieuw: NieuwDossier, bereik: Bereik, dag: date) -> None:
    reach = Bereikbaarheid(telefoon=nieuw.telefoon, email=nieuw.email)
    velden = collect_faults(
        partial(check_persoon, nieuw.persoon, dag=dag),
        partial(check_bereikbaarheid, reach),
        partial(require_casusregisseur, nieuw.casusregisseur, bereik=bereik),
        partial(check_group, nieuw.feiten, gemeente=nieuw.gemeente, dag=dag),
        partial(check_facts, nieuw.feiten, geboortedatum=nieuw.persoon.geboortedatum, dag=dag),
    )
    if velden:
        raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de velden."), velden=velden)


def check_facts(feiten: Mapping[str, Waarde], *, geboortedatum: date | None, dag: date) -> None:
    """Check the facts with which a dossier begins, one by one and together.

    :raises Onvolledig: with all faults at once, each at the kind of its fact.
    """
    velden: dict[str, Tekst] = {}
    if "doelgroep" not in feiten:
        velden["doelgroep"] = _("Kies de doelgroep.")
    try:
        check_order({soort: waarde.datum for soort, waarde in feiten.items()})
    except Onvolledig as error:
        velden["inschrijving"] = error.velden["waarde"]
    for soort, waarde in feiten.items():
        day = waarde.datum
        if geboortedatum is not None and day is not None and day < geboortedatum:
            velden[soort] = _("Deze datum ligt voor de geboortedatum. Controleer beide datums.")
        try:
            check_value(FEITSOORTEN[soort], waarde, dag=dag)
        except Onvolledig as error:
            velden[soort] = error.velden["waarde"]
    if velden:
        raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de velden."), velden=velden)


def casusregisseur_toewijzen(
    dossier: uuid.UUID,
    *,
    medewerker: int,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Make a worker of the own organisation responsible for the dossier.

    Source: R-KEMP-020: one responsible casusregisseur at any time.

    :raises NietBevoegd: if the role may not give work to others.
    :raises Onvolledig: if the worker is no casusregisseur of the own organisation.
    """
    with handeling(
        "casusregisseur.toegewezen",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        if not bereik.rol.mag_toewijzen:
            raise NietBevoegd(_("Je mag geen casusregisseur kiezen. Vraag het je teamleider."))
        require_casusregisseur(medewerker, bereik=bereik)
        stuk.gegevens |= {"medewerker": medewerker, "vorige": stuk.dossier.casusregisseur_id}
        stuk.dossier.casusregisseur_id = medewerker


def require_casusregisseur(medewerker: int | None, *, bereik: Bereik) -> None:
    """Check that the worker may hold the casusregie in the own organisation today.

    :raises Onvolledig: at the field ``casusregisseur``.
    """
    roles = [rol.code for rol in ROLLEN.values() if rol.mag_dossier_aanmaken]
    rows = Aanstelling.objects.filter(
        medewerker=medewerker,
        medewerker__is_active=True,
        organisatie=bereik.organisatie,
        rol__in=roles,
        begin__lte=bereik.dag,
    )
    if not rows.exclude(eind__lt=bereik.dag).exists():
        fault = _("Kies een casusregisseur van je eigen organisatie.")
        raise Onvolledig(fault, velden={"casusregisseur": fault})
