"""Teams within an organisation."""

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from inburgering.access.beheerkring import get_regio
from inburgering.access.bereik import Bereik
from inburgering.access.models import Team
from inburgering.access.moment import Moment
from inburgering.actions.account import write_beheerregel
from inburgering.actions.fouten import NietBevoegd, Onvolledig
from inburgering.region.models import Organisatie


def team_aanmaken(*, organisatie: str, naam: str, bereik: Bereik, moment: Moment) -> int:
    """Make a team in an organisation of the own region and return its id.

    :raises NietBevoegd: if the actor is no functional administrator.
    :raises Onvolledig: if the organisation lies elsewhere or the name is taken.
    """
    _check(bereik)
    known = Organisatie.objects.filter(pk=organisatie, regio=get_regio(bereik))
    if not known.exists():
        wrong = _("Kies een organisatie uit jouw regio.")
        raise Onvolledig(wrong, velden={"organisatie": wrong})
    return _write(Team(organisatie_id=organisatie), naam, "team_aangemaakt", bereik, moment)


def team_hernoemen(team: int, *, naam: str, bereik: Bereik, moment: Moment) -> None:
    """Give a team of the own region another name.

    :raises NietBevoegd: if the actor is no functional administrator or the team lies elsewhere.
    :raises Onvolledig: if the name is taken.
    """
    _check(bereik)
    row = Team.objects.filter(pk=team, organisatie__regio=get_regio(bereik)).first()
    if row is None:
        raise NietBevoegd(_("Dit team hoort niet bij jouw regio."))
    _write(row, naam, "team_hernoemd", bereik, moment)


def _check(bereik: Bereik) -> None:
    if not bereik.rol.mag_beheren:
        raise NietBevoegd(_("Alleen een functioneel beheerder mag teams wijzigen."))


def _write(team: Team, naam: str, wat: str, bereik: Bereik, moment: Moment) -> int:
    team.naam = naam.strip()
    try:
        with transaction.atomic():
            team.save()
            codes = {"team": team.pk, "organisatie": team.organisatie_id}
            write_beheerregel(wat, bereik.medewerker, bereik, moment, codes)
    except IntegrityError:
        taken = _("Deze organisatie heeft al een team met deze naam. Kies een andere naam.")
        raise Onvolledig(taken, velden={"naam": taken}) from None
    return team.pk
