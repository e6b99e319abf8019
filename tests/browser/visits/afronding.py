"""Visits to the end of a trajectory and to light cases."""

import uuid
from collections.abc import Callable, Mapping
from datetime import date

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.feit import Waarde
from inburgering.actions.licht_traject import Lichtgegevens, licht_traject_bijwerken
from inburgering.actions.persoon import Persoonsgegevens
from inburgering.cases.naam import Naam
from tests.afronding import contact, make_ended
from tests.browser.visits.visit import Visit, form_errors
from tests.dossiers import make_bsn, open_dossier

PAGES: tuple[Visit, ...] = (
    Visit("noor", "afronding", ("vast",), state="under way"),
    Visit("noor", "afronding", ("ontheven",), state="ended, no referral"),
    Visit("noor", "afronding", ("nazorg",), state="follow-up"),
    form_errors("noor", "afronding_einde", "vast"),
    form_errors("noor", "afronding_nazorg", "nazorg"),
    form_errors("noor", "afronding_intrekken", "nazorg"),
    form_errors("noor", "afronding_sluiten", "nazorg"),
    Visit("noor", "lichte_trajecten"),
    Visit("eva", "lichte_trajecten", state="empty"),
    Visit("noor", "licht", ("licht_traject",)),
    form_errors("noor", "licht", "licht_traject", typed=("lening_cent", "1.234,5")),
)
NO_PAGE: dict[str, str] = {}


def prepare(
    keys: Mapping[str, uuid.UUID], *, bereik_for: Callable[..., Bereik], moment: Moment
) -> dict[str, str]:
    """Let two duties end, and follow somebody of an older cohort."""
    noor = bereik_for("noor")
    new = {"gemeente": sorted(noor.regie_gemeenten)[0]}
    ended = make_ended(noor, moment, persoon=_person(80), **new)
    after = make_ended(noor, moment, wijze="vrijstelling", persoon=_person(81), **new)
    contact(after, "extra", noor, moment)
    facts = {"plicht": Waarde(datum=date(2020, 3, 2))}
    light = open_dossier(noor, moment, persoon=_person(82), feiten=facts, **new)
    loan = Lichtgegevens(
        groep="elip",
        lening_cent=1_000_000,
        lening_gebruikt_cent=950_000,
        lening_stand_op=moment.dag,
        heeft_risico=True,
    )
    licht_traject_bijwerken(light, gegevens=loan, gezien=0, bereik=noor, moment=moment)
    return {"ontheven": str(ended), "nazorg": str(after), "licht_traject": str(light)}


def _person(number: int) -> Persoonsgegevens:
    naam = Naam(geslachtsnaam=f"Haile {number}", voornamen="Abel")
    return Persoonsgegevens(
        naam=naam, geboortedatum=date(1990, 5, 6), bsn=make_bsn(number), is_synthetisch=True
    )
