"""The outcomes that law and DUO look at: PVT signed, closing talk of the MAP and of the Z-route.

Whatever door records them, the same checks hold and DUO hears the same.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.actions.fouten import NietBevoegd, Onvolledig, Tekst
from inburgering.actions.handeling import Werkstuk
from inburgering.cases.dossierstand import load_standen
from inburgering.cases.models import Bericht, Feit
from inburgering.law.feiten import Feiten
from inburgering.law.inburgeringstermijn import begin_van
from inburgering.law.tekst import dutch
from inburgering.law.verplichtingen_z import cursus_z, participatie_z
from inburgering.region.models import Organisatie
from inburgering.region.verdeling import get_basis

DUO: Final = "DUO"
BERICHT_VAN_FEIT: Final[Mapping[str, str]] = {
    "pvt_ondertekend": "pvt.ondertekend",
    "map_eindgesprek": "map.eindgesprek",
    "eindgesprek_z": "z.eindgesprek",
}
"""Which recorded fact becomes which message to DUO."""
VAN_HET_COLLEGE: Final = (Organisatie.Soort.GEMEENTE, Organisatie.Soort.WGR)


def load_feiten(stuk: Werkstuk) -> Feiten | None:
    """Return what the law knows of this dossier, ``None`` while it is unknown to which group."""
    standen = load_standen([stuk.dossier], peildatum=stuk.moment.dag, beleid={})
    stand = standen.get(stuk.dossier.pk)
    return stand.feiten if stand else None


def is_van_het_college(bereik: Bereik) -> bool:
    """Return whether the worker belongs to a municipality or a Wgr body."""
    return Organisatie.objects.filter(pk=bereik.organisatie, soort__in=VAN_HET_COLLEGE).exists()


def check_uitkomst(stuk: Werkstuk, soort: str, datum: date | None) -> None:
    """Check what the law asks before this outcome can be recorded; nothing for other facts.

    :raises NietBevoegd: if another party than the college holds the talk.
    :raises Onvolledig: if the route does not have it, or the hours are not there yet.
    """
    checks: Mapping[str, Callable[[Werkstuk, Feiten], None]] = {
        "map_eindgesprek": _check_map,
        "map_niet_gehaald": _check_map,
        "eindgesprek_z": _check_z,
    }
    if soort not in checks:
        return
    feiten = load_feiten(stuk)
    if feiten is None or not feiten.pips:
        raise _refuse(_("Er is nog geen PIP. Stel eerst het PIP vast."))
    if datum is not None and datum < begin_van(feiten.pips[0].dagtekening):
        raise _refuse(_("Deze dag ligt voor het begin van de termijn. Controleer de datum."))
    checks[soort](stuk, feiten)


def queue_uitkomst(stuk: Werkstuk, soort: str, datum: date | None) -> None:
    """Put the outcome in the outbox for DUO, or change what still waits there.

    Without a plan the term did not start, and DUO takes nothing: ``queue_wachtende`` does it then.
    """
    message = BERICHT_VAN_FEIT.get(soort)
    if message is None or datum is None:
        return
    has_plan = stuk.dossier.pips.filter(dagtekening__isnull=False).exists()
    if not has_plan:
        return
    inhoud = {"dagtekening": datum.isoformat(), "feit": soort}
    waiting = Bericht.objects.filter(
        dossier=stuk.dossier, soort=message, afgehandeld_op__isnull=True
    )
    if not waiting.update(inhoud=inhoud):
        stuk.queue(partner=DUO, soort=message, inhoud=inhoud)


def queue_wachtende(stuk: Werkstuk) -> None:
    """Put in the outbox what was reached before the plan, now that the term starts."""
    told = set(
        Bericht.objects.filter(dossier=stuk.dossier, partner=DUO).values_list("soort", flat=True)
    )
    facts = Feit.objects.filter(
        dossier=stuk.dossier, is_geldig=True, soort__in=BERICHT_VAN_FEIT, datum__isnull=False
    )
    for soort, datum in facts.order_by("pk").values_list("soort", "datum"):
        if BERICHT_VAN_FEIT[soort] not in told and datum is not None:
            inhoud = {"dagtekening": datum.isoformat(), "feit": soort}
            stuk.queue(partner=DUO, soort=BERICHT_VAN_FEIT[soort], inhoud=inhoud)


def _check_map(stuk: Werkstuk, feiten: Feiten) -> None:
    laatste = feiten.laatste_pip
    if laatste is not None and laatste.leerroute == "onderwijs":
        raise _refuse(_("In de onderwijsroute hoort geen MAP. Er is niets om vast te leggen."))
    if is_van_het_college(stuk.bereik):
        return
    basis = get_basis(stuk.dossier.gemeente_id, "map", dag=stuk.moment.dag)
    if basis is None or basis.organisatie != stuk.bereik.organisatie:
        raise NietBevoegd(
            _("Het eindgesprek van de MAP voert de gemeente. Geef door dat de uren klaar zijn.")
        )


def _check_z(stuk: Werkstuk, feiten: Feiten) -> None:
    """Check route, party and hours.

    Grondslag: art. 9 lid 1 Wi2021; art. 3.14 lid 2 to 4 Bi2021: the college holds this talk itself,
    or a Wgr body that carries out the act for it.
    """
    if not is_van_het_college(stuk.bereik):
        raise NietBevoegd(
            _(
                "Het eindgesprek van de Z-route voert de gemeente zelf. "
                "Vraag de casusregisseur het gesprek te plannen."
            )
        )
    laatste = feiten.laatste_pip
    if laatste is None or laatste.leerroute != "Z":
        raise _refuse(_("Dit eindgesprek hoort alleen bij de Z-route. Kijk eerst naar het PIP."))
    duties = [cursus_z(feiten, leerroute="Z")]
    if "participatie_z" not in feiten.vrijgestelde_onderdelen:
        duties.append(participatie_z(feiten, leerroute="Z"))
    for duty in duties:
        if not duty.vereist or duty.voldaan:
            continue
        raise _refuse(
            _(
                "Het eindgesprek kan pas als de uren er zijn. %(stand)s "
                "Ontbreken er uren? Leg die eerst vast bij 'Uren'."
            )
            % {"stand": dutch(duty.uitleg)}
        )


def _refuse(text: Tekst) -> Onvolledig:
    return Onvolledig(text, velden={"waarde": text, "op": text})
