"""What a plan still misses: by law, by DUO's rules, and as local advice."""

from collections.abc import Iterator
from datetime import date

from inburgering.cases.dossierstand import load_standen
from inburgering.cases.models import Dossier, Feit, Leerbaarheidstoets, Pip
from inburgering.cases.naam import get_age
from inburgering.cases.pip_inhoud import keep_applicable
from inburgering.cases.routewijziging import controleer_wijziging
from inburgering.law.bevinding import Bevinding
from inburgering.law.duo_regels import PipMelding, duo_regels
from inburgering.law.feiten import Feiten
from inburgering.law.grondslag import bi, wi
from inburgering.law.leerroute_behouden import controleer_leerroute
from inburgering.law.ontzorgen import ontzorgen, ontzorgen_vanaf
from inburgering.law.pip_inhoud import PipInhoud
from inburgering.law.pip_volledig import ontbreekt
from inburgering.law.tekst import gettext_noop, zin
from inburgering.law.werkstand import Stand
from inburgering.region.aanbod import get_aanbod
from inburgering.region.verdeling import get_beleid

LEEFTIJDSGRENS_ONDERWIJS = 28


def find_shortcomings(dossier: Dossier, inhoud: PipInhoud, *, dag: date) -> tuple[Bevinding, ...]:
    """Return what stands in the way of adopting the plan on this day, then advice.

    Grondslag: art. 14 lid 3 and art. 15 Wi2021; art. 5.3 Bi2021; DUO's rules P1 to P8.
    """
    stand = load_standen([dossier], peildatum=dag, beleid={})[dossier.pk]
    inhoud = keep_applicable(
        inhoud, is_asielstatushouder=stand.feiten.doelgroep == "asielstatushouder"
    )
    local = get_beleid([dossier.gemeente_id], dag=dag)[dossier.gemeente_id]
    return (
        *_order(stand, dag),
        *controleer_leerroute(stand.feiten, inhoud.leerroute),
        *controleer_wijziging(dossier, stand.feiten, inhoud, dag=dag),
        *ontbreekt(
            inhoud,
            doelgroep=stand.feiten.doelgroep,
            dag=dag,
            ontzorgen_loopt=_is_ontzorgen_running(stand.feiten, dag),
            leeftijd=get_age(dossier.persoon.geboortedatum, dag=dag),
            leeftijdsgrens_onderwijs=local.get(
                "leeftijdsgrens_onderwijsroute", LEEFTIJDSGRENS_ONDERWIJS
            ),
            toets=_find_toets(dossier) if inhoud.leerroute == "Z" else "",
        ),
        *_duo(dossier, inhoud, stand.feiten, dag),
        *_offer(dossier, inhoud, dag),
    )


def _find_toets(dossier: Dossier) -> str:
    found = Leerbaarheidstoets.objects.filter(dossier=dossier).values_list("resultaat", flat=True)
    return found.first() or ""


def _order(stand: Stand, dag: date) -> Iterator[Bevinding]:
    if stand.intake_voltooid_op is None:
        yield Bevinding(
            "intake_niet_voltooid",
            "brede_intake",
            (zin(gettext_noop("Rond eerst de brede intake af.")),),
            (wi("14", 3),),
        )
    notice = stand.feiten.datum_kennisgeving
    if notice is not None and dag < notice:
        yield Bevinding(
            "pip_voor_kennisgeving",
            "dagtekening",
            (
                zin(
                    gettext_noop(
                        "DUO schreef pas op %(kennisgeving)s over de plicht: het PIP komt daarna."
                    ),
                    kennisgeving=notice,
                ),
            ),
            (bi("5.3", 1),),
        )


def _offer(dossier: Dossier, inhoud: PipInhoud, dag: date) -> Iterator[Bevinding]:
    """Yield advice on help with money that the local offer ties to a level or a reason."""
    text = inhoud.financiele_zelfredzaamheid.casefold()
    for offer in get_aanbod(dossier.gemeente_id, dag=dag, soort="geldzaken") if text else ():
        if offer.naam.casefold() not in text:
            continue
        level = (inhoud.niveau_financieel or "").partition("_")[0]
        if level and not offer.past_bij(level):
            yield _advice(
                "aanbod_ander_niveau",
                "niveau_financieel",
                gettext_noop("%(aanbod)s hoort hier niet bij het niveau dat je koos."),
                offer.naam,
            )
        if offer.voorwaarde and not inhoud.reden_extra_geldhulp.strip():
            yield _advice(
                "aanbod_zonder_reden",
                "reden_extra_geldhulp",
                gettext_noop("%(aanbod)s is er alleen als het nodig is: schrijf op waarom."),
                offer.naam,
            )


def _advice(code: str, veld: str, uitleg: str, aanbod: str) -> Bevinding:
    return Bevinding(code, veld, (zin(uitleg, aanbod=aanbod),), is_wettelijk=False)


def _is_ontzorgen_running(feiten: Feiten, dag: date) -> bool:
    """Whether the six months of art. 56a Participatiewet run on this day."""
    begin = ontzorgen_vanaf(feiten)
    if begin is None or begin > dag:
        return False
    last = ontzorgen(begin).uiterlijk
    return last is None or dag <= last


def _duo(dossier: Dossier, inhoud: PipInhoud, feiten: Feiten, dag: date) -> tuple[Bevinding, ...]:
    if inhoud.leerroute is None:
        return ()
    earlier = Pip.objects.filter(
        dossier__persoon=dossier.persoon_id, dagtekening__isnull=False
    ).values_list("dagtekening", flat=True)
    duty = Feit.objects.filter(dossier=dossier, soort="plicht", is_geldig=True).first()
    return duo_regels(
        PipMelding(
            dagtekening=dag,
            leerroute=inhoud.leerroute,
            niveau=inhoud.laagste_niveau,
            geschatte_uren_b1=inhoud.geschatte_uren_b1,
            doelgroep=feiten.doelgroep,
            begin_plicht=duty.datum if duty else None,
            datum_vestiging=feiten.datum_inschrijving_na_verhuizing or feiten.datum_inschrijving,
            eerdere_pips=tuple(day for day in earlier if day is not None),
        )
    )
