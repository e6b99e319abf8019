"""Makes a PIP-team and says who sits in it.

Source: R-KEMP-062: fixed members, and parties that come when they are called.
"""

import uuid
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik, get_bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import AlGedaan, NietBevoegd, NietGevonden, Onvolledig
from inburgering.actions.overleg_leiden import NIET_LEIDEN, lead_team
from inburgering.cases.models import PipTeam, PipTeamlid
from inburgering.queries.overleg_zicht import is_leider
from inburgering.region.models import Organisatie


@dataclass(frozen=True, slots=True)
class NieuwLid:
    """Somebody who always comes, or comes when called."""

    organisatie: str
    medewerker: int | None
    """``None``: whoever the party sends."""
    is_vast: bool


def pipteam_maken(naam: str, *, bereik: Bereik) -> uuid.UUID:
    """Make a team of the own party and return its key; the maker becomes its first member.

    :raises NietBevoegd: if the worker does not do the casusregie.
    :raises Onvolledig: if the name is missing or taken.
    """
    if not is_leider(bereik):
        raise NietBevoegd(NIET_LEIDEN)
    name = naam.strip()
    if not name:
        _refuse("naam", _("Geef het team een naam, bijvoorbeeld: PIP-team Noord."))
    with transaction.atomic():
        Organisatie.objects.select_for_update().get(pk=bereik.organisatie)
        if PipTeam.objects.filter(organisatie=bereik.organisatie, naam=name).exists():
            _refuse("naam", _("Er is al een team met deze naam. Kies een andere naam."))
        team = PipTeam.objects.create(organisatie_id=bereik.organisatie, naam=name)
        PipTeamlid.objects.create(
            team=team,
            organisatie_id=bereik.organisatie,
            medewerker_id=bereik.medewerker,
            soort=PipTeamlid.Soort.VAST,
        )
    return team.sleutel


def pipteam_lid_toevoegen(
    team: uuid.UUID, nieuw: NieuwLid, *, bereik: Bereik, moment: Moment
) -> None:
    """Add a member: a named professional of a party in the region, or whoever the party sends.

    :raises NietGevonden: if the team does not exist for this worker.
    :raises NietBevoegd: if somebody else leads it.
    :raises Onvolledig: if this party or person cannot be a member.
    :raises AlGedaan: if they are one already.
    """
    with transaction.atomic():
        row = PipTeam.objects.select_for_update().get(pk=lead_team(team, bereik=bereik).pk)
        _check_candidate(row, nieuw, moment)
        same = PipTeamlid.objects.filter(
            team=row, organisatie=nieuw.organisatie, medewerker=nieuw.medewerker, is_actief=True
        ).first()
        soort = PipTeamlid.Soort.VAST if nieuw.is_vast else PipTeamlid.Soort.OP_AFROEP
        if same is None:
            PipTeamlid.objects.create(
                team=row,
                organisatie_id=nieuw.organisatie,
                medewerker_id=nieuw.medewerker,
                soort=soort,
            )
        elif same.soort == soort:
            raise AlGedaan
        else:
            same.soort = soort
            same.save(update_fields=["soort"])


def pipteam_lid_weghalen(team: uuid.UUID, lid: int, *, bereik: Bereik) -> None:
    """Let a member go; minutes keep who was there. The member sees the meetings no longer.

    :raises NietGevonden: if team or member does not exist for this worker.
    :raises NietBevoegd: if somebody else leads the team.
    """
    with transaction.atomic():
        row = lead_team(team, bereik=bereik)
        member = PipTeamlid.objects.filter(team=row, pk=lid).first()
        if member is None:
            raise NietGevonden
        member.is_actief = False
        member.save(update_fields=["is_actief"])


def _check_candidate(team: PipTeam, nieuw: NieuwLid, moment: Moment) -> None:
    party = Organisatie.objects.filter(pk=nieuw.organisatie).first()
    if party is None or party.regio_id != team.organisatie.regio_id:
        _refuse("wie", _("Kies een partij uit deze regio."))
    if nieuw.medewerker is None:
        return
    other = get_bereik(nieuw.medewerker, dag=moment.dag)
    if other is None or other.organisatie != nieuw.organisatie:
        _refuse("wie", _("Deze persoon werkt daar niet meer. Kies iemand anders."))
    elif not other.rol.is_beroepskracht:
        _refuse("wie", _("Een vrijwilliger kan geen lid zijn. Kies een beroepskracht."))
    elif not other.rol.heeft_dossiers:
        _refuse("wie", _("Deze persoon werkt niet met dossiers. Kies iemand anders."))


def _refuse(veld: str, text: object) -> None:
    message = str(text)
    raise Onvolledig(message, velden={veld: message})
