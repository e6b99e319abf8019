"""All rules with an example each: what ``docs/law`` is made from."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from inburgering.law import (
    bezwaar,
    inburgeringstermijn,
    kalender,
    leerbaarheidstoets,
    leerroute_behouden,
    leerroute_wijzigen,
    ontzorgen,
    oproep_controle,
    oproepen,
    pip_termijn,
    pip_termijn_2022,
    pip_termijn_2023,
    pip_termijn_verhuizing,
    pip_volledig,
    streefdag,
    verlenging,
    verplichting,
    verplichtingen_college,
    verplichtingen_inburgeraar,
    verplichtingen_z,
    voortgangsgesprekken,
    werk_begeleiding,
    werk_intake,
    werk_verhuizing,
    werkbeeld,
)
from inburgering.law.aanbodplicht import Groep, aanbod_voor
from inburgering.law.afschalen import mag_afschalen_a2
from inburgering.law.afschalen_voorwaarden import voorwaarden_afschalen, voorwaarden_opschalen
from inburgering.law.beleidssignalen import beleidssignalen
from inburgering.law.bestellen import leerprofiel, mag_bestellen
from inburgering.law.bio import advies_uiterlijk
from inburgering.law.doelgroep_wijzigen import Wijziging, gevolgen_doelgroep
from inburgering.law.duo_regels import duo_regels
from inburgering.law.grondslag import atw, bi, wi
from inburgering.law.intake_volledig import intake_bevindingen
from inburgering.law.pauze import is_lang_genoeg
from inburgering.law.pip_inhoud import PipInhoud
from inburgering.law.regels_afronding import AFRONDING
from inburgering.law.regels_geld import GELD
from inburgering.law.regels_handhaving import HANDHAVING
from inburgering.law.regels_leren import LEREN
from inburgering.law.regels_meedoen import MEEDOEN
from inburgering.law.regels_uren import UREN
from inburgering.law.schakelen import gevolgen_schakelen, voorwaarden_schakelen
from inburgering.law.tekst import dutch
from inburgering.law.verlenging_gronden import bewijs_per_grond, extra_tijd_inspanningen
from inburgering.law.verwijtbaar import verwijtbaarkeuze
from inburgering.law.voorbeelden import (
    Maker,
    van_oordeel,
    voor_oordeel,
    voor_oproepen,
    voor_plicht,
    voor_termijn,
    voor_waarde,
)
from inburgering.law.vrijstelling import opgeschorte_dagen, vrijstellingstand


@dataclass(frozen=True, slots=True)
class Regel:
    """One published rule."""

    functie: Callable[..., object]
    voorbeeld: Maker | None = None


def leeg_plan() -> str:
    """Return what an empty plan of a gezinsmigrant misses in law."""
    gevonden = pip_volledig.ontbreekt(PipInhoud(), doelgroep="gezinsmigrant", dag=date(2025, 1, 1))
    return " ".join(dutch(een.uitleg) for een in gevonden if een.is_wettelijk)


def aanbod(groep: Groep) -> str:
    """Return for each voorziening how much the college owes a group."""
    return ", ".join(f"{rij.voorziening} {rij.plicht}" for rij in aanbod_voor(groep))


GEZIN = {"doelgroep": "gezinsmigrant"}
B1_PIP = {"pips": [{"dagtekening": "2024-06-02", "leerroute": "B1"}]}
Z_PIP = {"pips": [{"dagtekening": "2024-06-02", "leerroute": "Z"}]}
ONDERWIJS_PIP = {"pips": [{"dagtekening": "2024-06-02", "leerroute": "onderwijs"}]}
VERHUISD = {**B1_PIP, "datum_inschrijving_na_verhuizing": "2026-02-01"}
KENNISGEVING = {**GEZIN, "datum_kennisgeving": "2025-02-10"}
ROND_2023 = {"datum_kennisgeving": "2022-11-01", "datum_inschrijving": "2023-01-15"}
WEG = "niet_verschenen"

TELLEN = (
    Regel(
        kalender.feestdagen,
        voor_waarde(
            "2025",
            lambda: ", ".join(f"{dag} {naam}" for dag, naam in kalender.feestdagen(2025).items()),
            atw("3", 1),
            atw("3", 2),
        ),
    ),
    Regel(
        kalender.doorgerold,
        voor_waarde("2024-05-10", lambda: kalender.doorgerold(date(2024, 5, 10)), atw("1", 1)),
    ),
    Regel(
        kalender.laatste_dag,
        voor_waarde("2022-08-29, 6 months", lambda: kalender.laatste_dag(date(2022, 8, 29), 6)),
    ),
    Regel(verplichting.som_uren),
)
PIP = (
    Regel(pip_termijn.is_tekst_2022, voor_termijn("pip_vaststellen", **ROND_2023)),
    Regel(
        pip_termijn_2022.pip_termijn_2022,
        voor_termijn("pip_vaststellen", datum_inschrijving="2022-07-04"),
    ),
    Regel(pip_termijn_2023.pip_termijn_2023, voor_termijn("pip_vaststellen", **KENNISGEVING)),
    Regel(
        pip_termijn_2023.met_informatie_van_derden,
        voor_termijn("pip_vaststellen", **KENNISGEVING, informatie_derden_ontvangen="2025-04-20"),
    ),
    Regel(
        pip_termijn_2023.zonder_informatie_van_derden,
        voor_termijn("pip_vaststellen", **KENNISGEVING, wacht_op_derden=True),
    ),
    Regel(
        pip_termijn_verhuizing.pip_termijn_verhuizing,
        voor_termijn("pip_vaststellen", **VERHUISD),
    ),
    Regel(pip_termijn.is_verhuisd_met_pip),
    Regel(leerroute_behouden.te_behouden_leerroute),
    Regel(
        pip_volledig.ontbreekt,
        voor_waarde("an empty plan of a gezinsmigrant", leeg_plan, wi("15", 1)),
    ),
    Regel(duo_regels),
)
NA_HET_PIP = (
    Regel(inburgeringstermijn.inburgeringstermijn, voor_termijn("inburgeringstermijn", **B1_PIP)),
    Regel(
        inburgeringstermijn.laatste_dag_termijn,
        voor_termijn("inburgeringstermijn", **B1_PIP, einddatum_duo="2027-12-02"),
    ),
    Regel(verlenging.verlenging_aanvragen, voor_termijn("verlenging_aanvragen", **B1_PIP)),
    Regel(leerroute_wijzigen.leerroute_wijzigen, voor_termijn("leerroute_wijzigen", **B1_PIP)),
    Regel(
        leerroute_wijzigen.mag_leerroute_wijzigen,
        voor_oordeel("leerroute_wijzigen", **ONDERWIJS_PIP),
    ),
    Regel(mag_afschalen_a2, voor_oordeel("afschalen_a2", **B1_PIP, uren={"nt2": 640})),
    Regel(voorwaarden_schakelen),
    Regel(gevolgen_schakelen),
    Regel(voorwaarden_afschalen),
    Regel(voorwaarden_opschalen),
    Regel(bewijs_per_grond),
    Regel(
        extra_tijd_inspanningen,
        voor_waarde(
            "last day 2027-06-02", lambda: extra_tijd_inspanningen(date(2027, 6, 2)), bi("4.4")
        ),
    ),
    Regel(is_lang_genoeg),
    Regel(vrijstellingstand),
    Regel(opgeschorte_dagen),
    Regel(advies_uiterlijk),
    Regel(verwijtbaarkeuze),
    Regel(bezwaar.bezwaar, voor_termijn("bezwaar", bekendmaking="2025-03-10")),
)
INTAKE = (
    Regel(oproepen.volgende_stap, voor_oproepen(WEG, WEG)),
    Regel(oproepen.is_boete_mogelijk, voor_oproepen(WEG, WEG, is_asielvergunninghouder=True)),
    Regel(
        oproep_controle.grens_derde_oproep,
        voor_waarde(
            "fine decision made known on 2025-01-16",
            lambda: oproep_controle.grens_derde_oproep(date(2025, 1, 16)),
            wi("22", 2),
        ),
    ),
    Regel(oproep_controle.oproep_bevindingen),
    Regel(intake_bevindingen),
    Regel(
        leerbaarheidstoets.ontheffing_leerbaarheidstoets,
        lambda: van_oordeel(
            leerbaarheidstoets.ontheffing_leerbaarheidstoets(
                "auditief", kan_toets_afleggen=False, dag=date(2023, 1, 1)
            ),
            "auditory disability, cannot take the test, on 2023-01-01",
        ),
    ),
)
PLICHTEN = (
    Regel(verplichtingen_inburgeraar.brede_intake, voor_plicht("brede_intake")),
    Regel(verplichtingen_inburgeraar.pvt, voor_plicht("pvt", uren={"pvt": 12})),
    Regel(
        verplichtingen_inburgeraar.map_module,
        voor_plicht("map", **B1_PIP, uren={"map": 64, "map_praktijk": 40}),
    ),
    Regel(verplichtingen_z.cursus_z, voor_plicht("cursus_z", **Z_PIP, uren={"nt2": 760})),
    Regel(
        verplichtingen_z.participatie_z,
        voor_plicht("participatie_z", **Z_PIP, uren={"participatie": 724, "map": 64, "pvt": 12}),
    ),
    Regel(verplichtingen_z.eindgesprek_z, voor_plicht("eindgesprek_z", **Z_PIP)),
    Regel(verplichtingen_college.aanbod_leerroute, voor_plicht("aanbod_leerroute")),
    Regel(
        verplichtingen_college.maatschappelijke_begeleiding,
        voor_plicht("maatschappelijke_begeleiding"),
    ),
    Regel(ontzorgen.ontzorgen_vanaf, voor_plicht("ontzorgen", recht_op_bijstand="2025-03-03")),
    Regel(
        ontzorgen.ontzorgen_tot,
        voor_waarde(
            "bijstand from 2022-07-04, stopped on 2022-10-31",
            lambda: ontzorgen.ontzorgen_tot(
                date(2022, 7, 4), bijstand_gestopt_op=date(2022, 10, 31)
            ),
            ontzorgen.ONTZORGEN,
        ),
    ),
    Regel(ontzorgen.mag_ontzorgen),
    Regel(ontzorgen.ontzorgen, voor_termijn("ontzorgen", recht_op_bijstand="2022-07-04")),
)
AANBOD = (
    Regel(
        aanbod_voor,
        voor_waarde("a gezinsmigrant", lambda: aanbod("gezinsmigrant"), wi("6", 3), wi("13", 1)),
    ),
    Regel(
        gevolgen_doelgroep,
        voor_waarde(
            "a gezinsmigrant who gets an asylum permit before there is a plan",
            lambda: dutch(
                gevolgen_doelgroep(
                    Wijziging("gezinsmigrant", "asielstatushouder", date(2025, 3, 1))
                )
            ),
            wi("11", 3),
        ),
    ),
    Regel(beleidssignalen),
    Regel(mag_bestellen),
    Regel(leerprofiel),
)
WERK = (
    Regel(werkbeeld.werkbeeld),
    Regel(werk_intake.leerbaarheidstoets),
    Regel(streefdag.streefdag_pip),
    Regel(werk_begeleiding.ontzorgen_starten),
    Regel(werk_begeleiding.ontzorgen_afronden),
    Regel(werk_begeleiding.zelfredzaamheid_regelen),
    Regel(werk_begeleiding.mb_starten),
    Regel(werk_verhuizing.overdracht_verstrekken),
    Regel(
        voortgangsgesprekken.gesprekplan,
        voor_waarde(
            "a first plan of 2024-06-02 that names 3 talks, the first held on 2025-05-12",
            lambda: ", ".join(
                str(dag)
                for dag in voortgangsgesprekken.gesprekplan(
                    date(2024, 6, 2),
                    laatste=date(2027, 6, 2),
                    aantal=3,
                    gevoerd=1,
                    laatst_gevoerd_op=date(2025, 5, 12),
                ).dagen
            ),
            voortgangsgesprekken.AANTAL_IN_PIP,
        ),
    ),
)

HOOFDSTUKKEN: dict[str, tuple[Regel, ...]] = {
    "Counting": TELLEN,
    "The plan inburgering en participatie": PIP,
    "Terms and permissions after the plan": NA_HET_PIP,
    "Brede intake and calls": INTAKE,
    "Duties": PLICHTEN,
    "What the college owes whom": AANBOD,
    "Fines of the college": tuple(Regel(*een) for een in HANDHAVING),
    "Exams and completion": tuple(Regel(*een) for een in LEREN),
    "After the duty has ended": tuple(Regel(*een) for een in AFRONDING),
    "Hours": tuple(Regel(*een) for een in UREN),
    "Taking part": tuple(Regel(*een) for een in MEEDOEN),
    "Money and help": tuple(Regel(*een) for een in GELD),
    "Work": WERK,
}
"""The published rules by chapter."""
