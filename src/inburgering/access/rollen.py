"""What a role may do and see; the one readable table of rights.

The taakverdeling says which tasks a party carries out in which municipality. The role says which
of those tasks a worker of that party does, and which parts of a dossier belong to the role. A
worker sees a part when the role holds it and a task of the party in that municipality needs it.
"""

from collections.abc import Mapping
from typing import Final

from inburgering.access.deel import Deel
from inburgering.access.rol import Rol

ALLE_DELEN: Final = frozenset(Deel)
CASUSREGIE: Final = frozenset({"brede_intake", "pip", "voortgang", "handhaving"})
"""Whoever carries out one of these has the whole dossier."""
_BASIS: Final = frozenset({Deel.NAAM, Deel.KOP, Deel.CONTACTGEGEVENS, Deel.TAKEN})
_HULP: Final = _BASIS | {Deel.BEGELEIDING}

DELEN_PER_TAAK: Final[Mapping[str, frozenset[Deel]]] = {
    **dict.fromkeys(CASUSREGIE, ALLE_DELEN),
    "warme_overdracht": _BASIS | {Deel.FEITEN, Deel.CONTACTEN, Deel.HUISHOUDEN, Deel.INSTROOM},
    "leerbaarheidstoets": _BASIS | {Deel.BSN, Deel.FEITEN},
    "ontzorgen": _HULP | {Deel.BSN, Deel.FEITEN, Deel.GELD},
    "financiele_zelfredzaamheid": _HULP | {Deel.AFSPRAKEN, Deel.GELD},
    "mb_praktisch": _HULP | {Deel.HUISHOUDEN, Deel.RANDVOORWAARDEN},
    "mb_leefomgeving": _HULP,
    "toezicht_uren": _BASIS | {Deel.AFSPRAKEN, Deel.UREN},
    "pvt": _BASIS | {Deel.AFSPRAKEN, Deel.UREN, Deel.DEELNEMER},
    "map": _BASIS | {Deel.AFSPRAKEN, Deel.UREN, Deel.DEELNEMER, Deel.MEEDOEN},
    "arbeidsparticipatie": _BASIS | {Deel.AFSPRAKEN, Deel.RANDVOORWAARDEN, Deel.UREN, Deel.MEEDOEN},
    **dict.fromkeys(
        ("leerroute_b1", "leerroute_onderwijs", "leerroute_z"),
        frozenset({Deel.NAAM, Deel.TAKEN, Deel.DEELNEMER, Deel.UREN}),
    ),
    "regeldag": _HULP | {Deel.HUISHOUDEN},
    "taakstelling": frozenset({Deel.NAAM, Deel.KOP, Deel.TAKEN, Deel.HUISHOUDEN, Deel.INSTROOM}),
    "bijstand": _BASIS | {Deel.FEITEN},
    "vertrouwenspersoon": frozenset({Deel.NAAM, Deel.KOP, Deel.TAKEN, Deel.CONTACTEN}),
    "maatje": _HULP,
}


# Who steers a case needs to know that fixed costs are paid, not how much somebody owes.
_REGIE: Final = ALLE_DELEN - {Deel.GELD}
_ZONDER_GEZONDHEID: Final = _REGIE - {Deel.GEZONDHEID}

ROLLEN: Final[Mapping[str, Rol]] = {
    rol.code: rol
    for rol in (
        Rol(
            "casusregisseur",
            "Casusregisseur",
            None,
            _REGIE,
            mag_dossier_aanmaken=True,
            mag_toewijzen=True,
            mag_instroom=True,
            mag_groepen=True,
        ),
        Rol(
            "teamleider",
            "Teamleider",
            None,
            _ZONDER_GEZONDHEID,
            mag_dossier_aanmaken=True,
            mag_toewijzen=True,
            mag_overnemen=True,
            mag_instroom=True,
            mag_herverdelen=True,
            mag_caseload_zien=True,
            mag_cijfers_zien=True,
            mag_groepen=True,
            mag_procesregie=True,
        ),
        Rol(
            "regiocoordinator",
            "Regiocoördinator",
            None,
            frozenset({Deel.NAAM, Deel.KOP, Deel.TAKEN, Deel.INSTROOM, Deel.OVERLEG}),
            mag_toewijzen=True,
            mag_instroom=True,
            mag_herverdelen=True,
            mag_caseload_zien=True,
            mag_cijfers_zien=True,
        ),
        Rol(
            "instroommedewerker",
            "Medewerker instroom en huisvesting",
            frozenset({"taakstelling", "warme_overdracht", "regeldag"}),
            _BASIS | {Deel.HUISHOUDEN, Deel.INSTROOM, Deel.BEGELEIDING},
            mag_instroom=True,
        ),
        Rol(
            "participatiecoach",
            "Participatiecoach",
            frozenset({"map", "arbeidsparticipatie", "toezicht_uren"}),
            _BASIS
            | {Deel.AFSPRAKEN, Deel.RANDVOORWAARDEN, Deel.UREN, Deel.MEEDOEN, Deel.DEELNEMER},
            mag_groepen=True,
        ),
        Rol(
            "budgetcoach",
            "Budgetcoach",
            frozenset({"ontzorgen", "financiele_zelfredzaamheid", "bijstand"}),
            _HULP | {Deel.BSN, Deel.FEITEN, Deel.AFSPRAKEN, Deel.GELD},
        ),
        Rol(
            "begeleider",
            "Maatschappelijk begeleider",
            frozenset(
                {
                    "mb_praktisch",
                    "mb_leefomgeving",
                    "pvt",
                    "toezicht_uren",
                    "regeldag",
                    "financiele_zelfredzaamheid",
                    "maatje",
                }
            ),
            _HULP
            | {
                Deel.HUISHOUDEN,
                Deel.RANDVOORWAARDEN,
                Deel.AFSPRAKEN,
                Deel.UREN,
                Deel.DEELNEMER,
            },
            mag_groepen=True,
            is_intern=False,
        ),
        Rol(
            "aanbieder",
            "Docent of planner van een aanbieder",
            frozenset({"leerroute_b1", "leerroute_onderwijs", "leerroute_z", "map", "pvt"}),
            frozenset({Deel.NAAM, Deel.DEELNEMER, Deel.UREN}),
            mag_verdeling_zien=False,
            alleen_eigen_deelnemers=True,
            mag_groepen=True,
            is_intern=False,
        ),
        Rol(
            "vrijwilliger",
            "Vrijwilliger",
            frozenset({"mb_praktisch", "mb_leefomgeving", "regeldag", "maatje"}),
            frozenset({Deel.NAAM}),
            mag_verdeling_zien=False,
            is_beroepskracht=False,
            alleen_eigen_mensen=True,
            is_intern=False,
        ),
        Rol(
            "sleutelpersoon",
            "Sleutelpersoon",
            frozenset({"vertrouwenspersoon"}),
            # The own notes come with the task; those of others may speak of money or health.
            frozenset({Deel.NAAM}),
            alleen_eigen_mensen=True,
        ),
        Rol(
            "procesregisseur",
            "Procesregisseur",
            frozenset(),
            frozenset(),
            mag_cijfers_zien=True,
            mag_procesregie=True,
        ),
        Rol(
            "beleidsmedewerker",
            "Beleidsmedewerker",
            frozenset(),
            frozenset(),
            mag_cijfers_zien=True,
            mag_procesregie=True,
        ),
        Rol(
            "planner",
            "Planner",
            None,
            frozenset({Deel.NAAM, Deel.KOP, Deel.TAKEN}),
            mag_toewijzen=True,
            mag_caseload_zien=True,
        ),
        Rol("beheerder", "Functioneel beheerder", frozenset(), frozenset(), mag_beheren=True),
        Rol(
            "privacyfunctionaris",
            "Privacyfunctionaris",
            frozenset(),
            frozenset(),
            mag_logboek_zien=True,
        ),
    )
}
