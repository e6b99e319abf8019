"""People whose duty ended, with follow-up due, and somebody of an older cohort who is followed."""

from datetime import date, timedelta
from typing import Final

from inburgering.actions.afronding import Einde, einde_vastleggen
from inburgering.actions.dossier import NieuwDossier, dossier_openen
from inburgering.actions.feit import Waarde
from inburgering.actions.licht_traject import Lichtgegevens, licht_traject_bijwerken
from inburgering.actions.persoon import Persoonsgegevens
from inburgering.cases.afronding import WIJZE_VAN_ROUTE
from inburgering.cases.naam import Naam
from inburgering.demo.traject_leerling import Leerling
from inburgering.demo.verloop import make_moment

OUDE_PLICHT: Final = date(2020, 9, 14)
GROEPEN: Final = ("elip", "wi2013")
NAMEN: Final = (
    Naam(geslachtsnaam="Tesfay", voornamen="Meron"),
    Naam(geslachtsnaam="Al Khatib", voornamen="Nour"),
    Naam(geslachtsnaam="Rahimi", voornamen="Farid"),
    Naam(geslachtsnaam="Bah", voornamen="Aissatou"),
    Naam(geslachtsnaam="Osman", voornamen="Hodan"),
)


def finish(leerling: Leerling) -> None:
    """Meet the duty, half a year ago or as long as the dossier is known: follow-up is due."""
    dag = leerling.ago(30)
    bereik, moment = leerling.at("voortgang", dag)
    begun = leerling.verloop.mens.begin + timedelta(days=60)
    ended = min(max(dag - timedelta(days=170), begun), dag)
    einde = Einde(
        "ontheffing", ended, uitstroom="werk_uitkering", toelichting="Besluit van DUO gezien."
    )
    einde_vastleggen(leerling.dossier, einde=einde, gezien=0, bereik=bereik, moment=moment)


def finish_route(leerling: Leerling) -> None:
    """Meet the duty by the diploma or certificate of the route; follow-up is due now."""
    dag = leerling.ago(28)
    bereik, moment = leerling.at("voortgang", dag)
    begun = leerling.verloop.mens.begin + timedelta(days=60)
    einde = Einde(
        WIJZE_VAN_ROUTE[leerling.verloop.leerroute],
        min(max(dag - timedelta(days=165), begun), dag),
        uitstroom="werk",
        toelichting="Het diploma is gezien. De losse uitslagen stonden in het oude systeem.",
    )
    einde_vastleggen(leerling.dossier, einde=einde, gezien=0, bereik=bereik, moment=moment)


def follow_lightly(leerling: Leerling, place: int) -> None:
    """Open a light case beside this person: somebody of the act of 2013, at risk of a fine."""
    dag = leerling.ago(26)
    bereik, moment = leerling.at("pip", dag)
    key = dossier_openen(
        NieuwDossier(
            gemeente=leerling.verloop.mens.gemeente,
            persoon=Persoonsgegevens(
                naam=NAMEN[place % len(NAMEN)],
                geboortedatum=date(1988, 1 + place, 9),
                is_synthetisch=True,
            ),
            feiten={
                "doelgroep": Waarde(code="asielstatushouder"),
                "doelgroep_detail": Waarde(code="zelf"),
                "heeft_asielvergunning": Waarde(code="ja"),
                "plicht": Waarde(datum=OUDE_PLICHT),
            },
            taal="Tigrinya",
            telefoon=f"06-555 9{place:04d}",
            casusregisseur=bereik.medewerker,
        ),
        bereik=bereik,
        moment=moment,
    )
    told = leerling.ago(12)
    bereik, moment = leerling.at("voortgang", told)
    gegevens = Lichtgegevens(
        GROEPEN[place % len(GROEPEN)],
        einddatum_duo=leerling.ahead(150),
        lening_cent=1_000_000,
        lening_gebruikt_cent=940_000,
        lening_stand_op=told,
        heeft_risico=True,
    )
    licht_traject_bijwerken(
        key, gegevens=gegevens, gezien=0, bereik=bereik, moment=make_moment(told)
    )
