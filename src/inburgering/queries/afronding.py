"""Reads the end of a trajectory: what is met, what DUO said, follow-up, closing."""

import uuid
from datetime import date

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.afronding import NAZORGMOMENTEN, UITSTROOM, WIJZE_VAN_ROUTE, WIJZEN
from inburgering.cases.dossierstand import load_standen
from inburgering.cases.keuzelijsten import Keuzelijst, get_word
from inburgering.cases.models import Afronding, Dossier, Nazorgcontact
from inburgering.law.afronding import (
    NAZORG_MAANDEN,
    mag_sluiten,
    mist_warme_verwijzing,
    nazorgdag,
)
from inburgering.law.examens import ONDERDEELNAMEN, TAALNIVEAUS
from inburgering.law.feiten import Feiten
from inburgering.law.inburgeringstermijn import laatste_dag_termijn
from inburgering.law.voldaan import Voldaan, voldaan
from inburgering.law.werkstand import Stand
from inburgering.queries.afronding_beeld import Afrondingbeeld, Deelregel, Einde, Nazorgregel
from inburgering.queries.dossier_kop import find_dossier, make_kop
from inburgering.queries.taallijn import list_taalregels
from inburgering.region.verdeling import get_beleid

MODULES: Keuzelijst = {
    "pvt": _("Participatieverklaringstraject (PVT)"),
    "map": _("Module Arbeidsmarkt en Participatie (MAP)"),
    "cursus_z": _("Lesuren van de Z-route"),
    "participatie_z": _("Participatie-uren van de Z-route"),
    "eindgesprek_z": _("Eindgesprek van de Z-route"),
}


def get_afronding(dossier: uuid.UUID, *, bereik: Bereik, dag: date) -> Afrondingbeeld | None:
    """Return the picture, or ``None`` when it does not exist for this worker."""
    row = find_dossier(dossier, bereik=bereik)
    if row is None or not bereik.mag_zien(row.gemeente_id, Deel.VOORTGANG):
        return None
    beleid = get_beleid([row.gemeente_id], dag=dag)
    stand = load_standen([row], peildatum=dag, beleid=beleid).get(row.pk)
    if stand is None:
        return None
    end = Afronding.objects.filter(dossier=row).first()
    return _make(row, stand, end, bereik=bereik, dag=dag)


def _make(
    row: Dossier, stand: Stand, end: Afronding | None, *, bereik: Bereik, dag: date
) -> Afrondingbeeld:
    oordeel = voldaan(stand.feiten)
    plan = stand.feiten.laatste_pip
    mag = mag_sluiten(stand.afronding)
    levels = _levels(stand.feiten)
    return Afrondingbeeld(
        kop=make_kop(row, bereik=bereik, dag=dag),
        delen=tuple(_parts(oordeel)),
        is_voldaan=oordeel.is_voldaan,
        termijn_tot=_last_day(stand.feiten),
        duo_op=stand.afronding.duo_op,
        einde=_end(end) if end is not None and end.is_geldig else None,
        versie=end.versie if end else 0,
        nazorg=tuple(_follow_up(row, stand)),
        taal=list_taalregels(row, bereik=bereik),
        mist=() if mag.mag else mag.uitleg,
        mist_verwijzing=mist_warme_verwijzing(stand.afronding),
        is_open=row.status == Dossier.Status.OPEN,
        bewaren_tot=row.bewaren_tot,
        mag_wijzigen=bereik.mag_doen(row.gemeente_id, "voortgang"),
        wijze_voorstel=WIJZE_VAN_ROUTE[plan.leerroute] if plan else "",
        niveaus_nu=tuple(levels.items()),
    )


def _parts(oordeel: Voldaan) -> list[Deelregel]:
    return [Deelregel(name_part(deel.code), deel.stand, deel.uitleg) for deel in oordeel.delen]


def name_part(code: str) -> str:
    """Return what a part of a route is called."""
    if code in ONDERDEELNAMEN:
        return gettext(ONDERDEELNAMEN[code])
    return get_word(MODULES, code)


def _levels(feiten: Feiten) -> dict[str, str]:
    """Return per part the highest level that was passed, ``""`` for a part with one exam."""
    found: dict[str, str] = {}
    for een in feiten.examens:
        if een.uitslag == "geslaagd":
            best = found.get(een.onderdeel, "")
            found[een.onderdeel] = max(best, een.niveau, key=lambda n: _rank(n))
    return found


def _rank(niveau: str) -> int:
    return TAALNIVEAUS.index(niveau) if niveau in TAALNIVEAUS else -1


def _last_day(feiten: Feiten) -> date | None:
    if not feiten.pips:
        return None
    return laatste_dag_termijn(
        feiten.pips[0].dagtekening,
        einddatum_duo=feiten.einddatum_duo,
        opgeschort_dagen=feiten.opgeschort_dagen,
    )


def _end(end: Afronding) -> Einde:
    return Einde(
        wijze=get_word(WIJZEN, end.wijze),
        voldaan_op=end.voldaan_op,
        is_binnen_termijn=end.is_binnen_termijn,
        uitstroom=get_word(UITSTROOM, end.uitstroom),
        niveau_beoogd=end.niveau_beoogd,
        niveaus=tuple(
            (name_part(code), level)
            for code, level in end.niveaus.items()
            if code in ONDERDEELNAMEN
        ),
        verschilt=any(deel["stand"] == "niet_gehaald" for deel in end.eigen_oordeel),
        toelichting=end.reden,
    )


def _follow_up(row: Dossier, stand: Stand) -> list[Nazorgregel]:
    einde = stand.afronding.einde_op
    if einde is None:
        return []
    rows = list(Nazorgcontact.objects.filter(dossier=row).order_by("op", "pk"))
    done = {item.moment: item for item in rows if item.moment in NAZORG_MAANDEN}
    lines = [_line(code, nazorgdag(einde, code), done.get(code)) for code in NAZORG_MAANDEN]
    extra = [_line("extra", None, item) for item in rows if item.moment not in NAZORG_MAANDEN]
    return lines + extra


def _line(code: str, streef: date | None, contact: Nazorgcontact | None) -> Nazorgregel:
    return Nazorgregel(
        code=code,
        naam=get_word(NAZORGMOMENTEN, code),
        streef=streef,
        op=contact.op if contact else None,
        is_bereikt=contact.is_bereikt if contact else None,
        uitkomst=get_word(UITSTROOM, contact.uitkomst) if contact else "",
        toelichting=contact.toelichting if contact else "",
    )
