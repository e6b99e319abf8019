"""Meetings of made-up teams, through the actions as in use."""

import uuid
from datetime import date, time, timedelta
from typing import Any

from inburgering.access.bereik import Bereik
from inburgering.access.models import Medewerker
from inburgering.access.moment import Moment
from inburgering.actions.overleg import Planning, agendapunt_toevoegen, overleg_plannen
from inburgering.actions.overleg_notulen import Notulenstand, read_notulen, save_notulen
from inburgering.actions.overleg_verslag import overleg_afronden
from inburgering.actions.persoon import Persoonsgegevens
from inburgering.actions.pipteam import NieuwLid, pipteam_lid_toevoegen, pipteam_maken
from inburgering.cases.models import Overleg, PipTeamlid
from inburgering.cases.naam import Naam
from tests.dossiers import make_bsn, open_dossier

QUESTION = "Welke hulp past bij het gezin?"
DECISION = "Het gezin krijgt hulp bij de school."


def make_team(
    bereik: Bereik, moment: Moment, *leden: NieuwLid, naam: str = "PIP-team"
) -> uuid.UUID:
    """Make a team of which the maker is a fixed member, and these too."""
    team = pipteam_maken(naam, bereik=bereik)
    for lid in leden:
        pipteam_lid_toevoegen(team, lid, bereik=bereik, moment=moment)
    return team


def plan(team: uuid.UUID, bereik: Bereik, moment: Moment, *, dagen: int = 0) -> uuid.UUID:
    """Plan one meeting so many days ahead."""
    planning = Planning(moment.dag + timedelta(days=dagen), time(10), "kamer 2")
    return overleg_plannen(team, planning, bereik=bereik, moment=moment)[0]


def put(dossier: uuid.UUID, overleg: uuid.UUID, bereik: Bereik, moment: Moment, **more: Any) -> int:
    """Put a case on the agenda."""
    values = {"vraag": QUESTION, **more}
    return agendapunt_toevoegen(dossier, overleg=overleg, bereik=bereik, moment=moment, **values)


def find_lid(team: uuid.UUID, organisatie: str) -> int:
    """Return the member of this party."""
    return PipTeamlid.objects.get(team__sleutel=team, organisatie=organisatie, is_actief=True).pk


def write(overleg: uuid.UUID, bereik: Bereik, moment: Moment, **velden: Any) -> Notulenstand:
    """Save fields as a page that shows what is stored; ``_`` stands for the dash in a name."""
    row = Overleg.objects.select_related("team").get(sleutel=overleg)
    seen = read_notulen(row, bereik=bereik)
    named = {name.replace("_", "-"): value for name, value in velden.items()}
    return save_notulen(overleg, velden=named, gezien=seen, bereik=bereik, moment=moment)


def all_present(overleg: uuid.UUID, bereik: Bereik, moment: Moment) -> None:
    """Write down that everybody who was invited came."""
    row = Overleg.objects.select_related("team").get(sleutel=overleg)
    names = [name for name in read_notulen(row, bereik=bereik) if name.startswith("aanwezig-")]
    write(overleg, bereik, moment, **dict.fromkeys(names, "ja"))


def make_usual_team(bereik: Bereik, moment: Moment, *, naam: str = "PIP-team") -> uuid.UUID:
    """Make a team with a fixed partner, and Eva of another municipality on call."""
    return make_team(
        bereik,
        moment,
        NieuwLid("partner", None, is_vast=True),
        NieuwLid("zandhoven", find_worker("eva"), is_vast=False),
        naam=naam,
    )


def find_worker(naam: str) -> int:
    """Return the id of a standing character."""
    return Medewerker.objects.get(email=f"{naam}@proef.example").pk


def open_second(bereik: Bereik, moment: Moment) -> uuid.UUID:
    """Open the dossier of somebody else: Omar Haddad."""
    person = Persoonsgegevens(
        naam=Naam(geslachtsnaam="Haddad", voornamen="Omar"),
        geboortedatum=date(1988, 1, 4),
        bsn=make_bsn(40),
        is_synthetisch=True,
    )
    return open_dossier(bereik, moment, gemeente="9001", persoon=person)


def close(
    overleg: uuid.UUID, bereik: Bereik, moment: Moment, *punten: int, besluit: str = DECISION
) -> int:
    """Write down decisions and attendance, and close."""
    for punt in punten:
        write(overleg, bereik, moment, **{f"besluit_{punt}": besluit, f"besproken_{punt}": True})
    all_present(overleg, bereik, moment)
    return overleg_afronden(overleg, bereik=bereik, moment=moment)
