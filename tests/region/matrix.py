"""What each of the 52 rows of the source matrix became: task x municipality x party.

One line per row, in the order of the source. ``woord`` is a word by which the row can be told.
``wie`` names who carries the tasks out; ``ook`` who takes part in another role. ``gemeente`` stands
for the own office of each municipality, ``vluchtelingenwerk`` for its own support organisation.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

BEGIN = date(2022, 1, 1)
OVERDRACHT = date(2022, 4, 1)
ALLE: Mapping[str, tuple[str, ...]] = {
    "rivierenland": (
        *("Buren", "Culemborg", "Maasdriel", "Neder-Betuwe", "Tiel", "West Betuwe"),
        *("West Maas en Waal", "Zaltbommel"),
    ),
    "kempen": ("Bergeijk", "Bladel", "Eersel", "Reusel-De Mierden"),
    "stichtse-vecht": ("Stichtse Vecht",),
    "duoplus": ("Ouder-Amstel", "Diemen", "Uithoorn"),
    "drechtsteden": (
        *("Alblasserdam", "Dordrecht", "Hardinxveld-Giessendam", "Hendrik-Ido-Ambacht"),
        *("Papendrecht", "Sliedrecht", "Zwijndrecht"),
    ),
}
CASUSREGIE = ("brede_intake", "leerbaarheidstoets", "pip", "voortgang", "handhaving")
ROUTES = ("leerroute_b1", "leerroute_onderwijs", "leerroute_z")
INKOOP = ("inkoop_b1", "inkoop_onderwijs", "inkoop_z")
MB = ("mb_praktisch", "mb_leefomgeving")
LAAT = ("Alblasserdam", "Hardinxveld-Giessendam", "Sliedrecht")


@dataclass(frozen=True)
class Rij:
    """One row of the source matrix and what it became."""

    regio: str
    woord: str
    taken: tuple[str, ...]
    wie: str | None = None
    ook: Mapping[str, str] = field(default_factory=dict)
    """Party by role: mede_uitvoerder, inkoper or ketenpartner."""
    gemeenten: tuple[str, ...] = ()
    """Without it: every municipality of the region."""
    dag: date = BEGIN
    beleid: Mapping[str, object] = field(default_factory=dict)
    """Settings that the row became, beside tasks."""

    @property
    def waar(self) -> tuple[str, ...]:
        """Give the municipalities."""
        return self.gemeenten or ALLE[self.regio]


RR, KP, SV, OA, DD = "rivierenland", "kempen", "stichtse-vecht", "duoplus", "drechtsteden"
REGIO, VWD = "regio-rivierenland", "vluchtelingenwerk-drechtsteden"
VWM, WSV = "vluchtelingenwerk-midden-nederland", "welzijn-stichtse-vecht"
DRIE = ("Bergeijk", "Bladel", "Reusel-De Mierden")
ZEVEN = tuple(naam for naam in ALLE[RR] if naam != "Buren")
MD = "maatschappelijke-dienstverlening"
SWT_SV, SWT_D = "sociaal-wijkteam-stichtse-vecht", "sociaal-wijkteam-drechtsteden"

MATRIX: tuple[Rij, ...] = (
    Rij(RR, "AZC", ("warme_overdracht",), REGIO),
    Rij(RR, "intake", ("brede_intake", "pip"), REGIO),
    Rij(RR, "scholing", ("pip",), REGIO),
    Rij(RR, "bewaken", ("voortgang",), REGIO),
    Rij(RR, "Handhaving", ("handhaving",), REGIO),
    Rij(RR, "budgetcoaching", ("ontzorgen", "financiele_zelfredzaamheid"), REGIO),
    Rij(RR, "Zorg", ("zorg",), REGIO),
    Rij(RR, "Vertrouwenspersoon", ("vertrouwenspersoon",), REGIO),
    Rij(RR, "Coordinatie", ("coordinatie",), REGIO),
    Rij(RR, "Onderwijsroute", ROUTES, "rivor", {"inkoper": "inkoopbureau-rivierenland"}),
    Rij(RR, "Praktische", ("mb_praktisch",), "sociom", dag=OVERDRACHT),
    Rij(RR, "Leefomgeving", ("mb_leefomgeving",), "welzijn-rivierenstroom", dag=OVERDRACHT),
    Rij(RR, "Inkoop", INKOOP, "inkoopbureau-rivierenland"),
    Rij(
        RR,
        "Bijstand",
        ("bijstand", "arbeidsparticipatie"),
        "werk-en-inkomen-buren",
        gemeenten=("Buren",),
    ),
    Rij(
        RR,
        "Bijstand",
        ("bijstand", "arbeidsparticipatie"),
        "werkzaak-rivierenland",
        gemeenten=ZEVEN,
    ),
    Rij(RR, "Bekostiging", ("bekostiging",), "gemeente", {"ketenpartner": REGIO}),
    Rij(KP, "Casusregie", CASUSREGIE, "kempenplus", gemeenten=DRIE),
    Rij(KP, "Casusregie", CASUSREGIE, "gemeente", gemeenten=("Eersel",)),
    Rij(KP, "Procesregie", ("procesregie",), "gemeente"),
    Rij(KP, "ontzorgen", ("ontzorgen",), "kempenplus", {"ketenpartner": "woningcorporatie"}),
    Rij(KP, "MAP", ("map",), "kempenplus"),
    Rij(KP, "Arbeidsparticipatie", ("arbeidsparticipatie",), "kempenplus"),
    Rij(KP, "PVT", ("pvt",), "vluchtelingenwerk"),
    Rij(KP, "Maatschappelijke", MB, "vluchtelingenwerk"),
    Rij(KP, "participatie-uren", ("toezicht_uren",), "vluchtelingenwerk"),
    Rij(
        KP,
        "zelfredzaamheid",
        ("financiele_zelfredzaamheid",),
        MD,
        {"mede_uitvoerder": "vluchtelingenwerk"},
        beleid={"zelfredzaamheid_regie": "casusregisseur"},
    ),
    Rij(KP, "B1-route", ("inkoop_b1",), "gemeente-eindhoven"),
    Rij(KP, "Onderwijsroute", ("inkoop_onderwijs",), "gemeente-eindhoven"),
    Rij(KP, "Z-route", ("inkoop_z",), "gemeente", {"inkoper": "bizob"}),
    Rij(
        KP,
        "taakstelling",
        ("taakstelling",),
        "gemeente",
        {"mede_uitvoerder": "woningcorporatie"},
    ),
    Rij(SV, "Beleidsregie", ("beleidsregie",), "gemeente"),
    Rij(SV, "Casusregie", CASUSREGIE, "gemeente"),
    Rij(SV, "KNM", (*INKOOP,), "u16"),
    # The executing organisation was still to be chosen: with the municipality until then.
    Rij(
        SV,
        "duale",
        ("pvt", "arbeidsparticipatie", "ontzorgen"),
        "gemeente",
        {"ketenpartner": WSV},
    ),
    # The Leger des Heils took part in 2015 and is no party any more.
    Rij(SV, "Maatschappelijke", ("mb_leefomgeving",), WSV, {"mede_uitvoerder": VWM}),
    Rij(
        SV,
        "Taalcoach",
        ("maatje",),
        "taalhuis-stichtse-vecht",
        {"mede_uitvoerder": "bibliotheek-stichtse-vecht"},
    ),
    Rij(SV, "Maatjestrajecten", ("maatje",), ook={"ketenpartner": "handje-helpen"}),
    Rij(OA, "Regierol", CASUSREGIE, "gemeente", gemeenten=("Ouder-Amstel",)),
    Rij(
        OA,
        "Leerroutes",
        ROUTES,
        "taalaanbieder-ouder-amstel",
        {"inkoper": "gemeente"},
        gemeenten=("Ouder-Amstel",),
    ),
    Rij(
        OA,
        "Maatschappelijke",
        ("mb_leefomgeving",),
        "welzijn-ouder-amstel",
        {"ketenpartner": "vluchtelingenwerk-duoplus"},
        gemeenten=("Ouder-Amstel",),
    ),
    Rij(DD, "Uitvoeringsregie", ("coordinatie",), "sdd"),
    Rij(DD, "handhaving", ("warme_overdracht", *CASUSREGIE, "map"), "sdd"),
    Rij(DD, "Ontzorgen", ("ontzorgen",), "sdd"),
    Rij(DD, "Eurowijzer", ("financiele_zelfredzaamheid",), VWD, {"ketenpartner": "sdd"}),
    Rij(DD, "regeldag", (*MB, "pvt", "regeldag"), VWD),
    Rij(DD, "B1-route", ("leerroute_b1",), "sagenn"),
    Rij(DD, "Z-route", ("leerroute_z",), "nltraining"),
    Rij(DD, "HBO/WO", ("inkoop_onderwijs",), "gemeente-rotterdam"),
    # The mbo part of the onderwijsroute is bought by the same bureau.
    Rij(DD, "Inkoop", ("inkoop_b1", "inkoop_z"), "scd-inkoop"),
    Rij(DD, "Zorg", ("zorg",), "sdd", {"ketenpartner": SWT_D}),
    Rij(
        DD,
        "Gezinsmigranten",
        ("brede_intake", "leerbaarheidstoets", "pip", "voortgang"),
        "sdd",
        beleid={"aantal_gesprekken_gezinsmigrant": 4, "pip_gezinsmigrant_als_advies": True},
    ),
    Rij(DD, "toetreding", CASUSREGIE, "sdd", gemeenten=LAAT),
)
EXTRA: tuple[Rij, ...] = (
    # Parties of a row that hold another role in the same task, or a second task.
    Rij(SV, "duale", ("zorg",), "gemeente", {"ketenpartner": SWT_SV}),
    Rij(SV, "KNM", ("map", *ROUTES), "taalaanbieder-u16", {"inkoper": "u16"}),
    Rij(SV, "duale", ("pvt", "ontzorgen"), ook={"ketenpartner": VWM}),
    Rij(SV, "Maatschappelijke", ("mb_praktisch",), VWM, {"mede_uitvoerder": WSV}),
    Rij(SV, "Maatjestrajecten", ("maatje",), ook={"ketenpartner": "leef"}),
    Rij(OA, "Maatschappelijke", ("mb_praktisch",), "vluchtelingenwerk-duoplus"),
    Rij(DD, "Gezinsmigranten", ("pvt",), VWD),
    Rij(DD, "Inkoop", ("inkoop_onderwijs",), ook={"mede_uitvoerder": "scd-inkoop"}),
    Rij(DD, "Zorg", ("zorg",), ook={"ketenpartner": "buurtwerk"}),
)
"""What a row of the matrix became beside its line above, by the same word."""
