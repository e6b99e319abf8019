"""The parts of the page Leerroute: parts of the route, PVT, MAP, closing talk, start position."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.intake_inhoud import describe_answer
from inburgering.cases.intake_onderdelen import ONDERDELEN as INTAKEDELEN
from inburgering.cases.keuzelijsten import Keuzelijst, get_word
from inburgering.cases.leren import (
    ALFABET_UIT_PIP,
    ALFABETISERING,
    ALFABETSTANDEN,
    EXAMENONDERDELEN,
)
from inburgering.cases.models import Dossier, Feit, Intakeonderdeel, Taalniveau
from inburgering.law.feiten import Feiten
from inburgering.law.parameters import WETTELIJK, waarde_op
from inburgering.law.pip_inhoud import PipInhoud
from inburgering.law.verplichtingen_inburgeraar import map_module, pvt
from inburgering.law.verplichtingen_z import cursus_z, participatie_z
from inburgering.law.voldaan import Voldaan
from inburgering.law.werkstand import Stand
from inburgering.queries.intake_toets import read_test
from inburgering.queries.leren_beeld import Deelregel, Mapbeeld, Pvtbeeld, Startbeeld, Zbeeld
from inburgering.region.beleid import beleidswaarde

DEELNAMEN: Final[Keuzelijst] = {
    **EXAMENONDERDELEN,
    "pvt": gettext_lazy("PVT"),
    "map": gettext_lazy("MAP"),
    "cursus_z": gettext_lazy("Lessen taal en KNM"),
    "participatie_z": gettext_lazy("Uren meedoen"),
    "eindgesprek_z": gettext_lazy("Eindgesprek met de gemeente"),
}
VRAGEN: Final = (
    ("taal", ("niveau", "alfabetisering")),
    ("opleiding", ("hoogste", "jaren")),
    ("werk", ("sectoren", "jaren")),
    ("talent", ("sterk",)),
)
"""Answers of the intake that tell where somebody begins and what he or she can become."""


def make_parts(answer: Voldaan) -> tuple[Deelregel, ...]:
    """Return the parts of the route in words."""
    return tuple(
        Deelregel(
            deel.code, get_word(DEELNAMEN, deel.code), deel.stand, deel.uitleg, deel.grondslag
        )
        for deel in answer.delen
    )


def make_pvt(row: Dossier, stand: Stand | None, *, may: bool) -> Pvtbeeld:
    """Return hours, activity and signature of the PVT."""
    facts = {
        fact.soort: fact
        for fact in Feit.objects.filter(dossier=row, is_geldig=True, soort__startswith="pvt_")
    }

    def day(soort: str) -> date | None:
        return facts[soort].datum if soort in facts else None

    plicht = pvt(stand.feiten) if stand else None
    return Pvtbeeld(
        gestart_op=day("pvt_gestart") or (stand.pvt_gestart_op if stand else None),
        gedaan_uren=plicht.gedaan_uren if plicht else None,
        norm_uren=(plicht.norm_uren if plicht else None) or 12,
        activiteit_op=day("pvt_activiteit"),
        activiteit=facts["pvt_activiteit"].code if "pvt_activiteit" in facts else "",
        bijeenkomst_op=day("pvt_bijeenkomst"),
        ondertekend_op=day("pvt_ondertekend"),
        geweigerd_op=day("pvt_geweigerd"),
        mag_vastleggen=may,
    )


def make_map(stand: Stand | None, beleid: Mapping[str, Any], *, may: bool) -> Mapbeeld:
    """Return hours and closing talk of the MAP, and the local target."""
    feiten = stand.feiten if stand else None
    route = feiten.laatste_pip.leerroute if feiten and feiten.laatste_pip else None
    duty = map_module(feiten, leerroute=route) if feiten and route else None
    weeks = beleidswaarde(beleid, "streef_map_weken")
    adopted = stand.pip_vastgesteld_op if stand else None
    norm = waarde_op(WETTELIJK.map_praktijk_uren, feiten.peildatum).aantal if feiten else None
    facts = stand or None
    return Mapbeeld(
        is_nodig=bool(duty and duty.vereist),
        gestart_op=facts.map_gestart_op if facts else None,
        streef=adopted + timedelta(weeks=weeks) if adopted and weeks else None,
        gedaan_uren=duty.gedaan_uren if duty else None,
        norm_uren=duty.norm_uren if duty else None,
        praktijk_uren=feiten.uren.get("map_praktijk") if feiten else None,
        norm_praktijk=norm,
        les_uren=_lessons(duty.gedaan_uren if duty else None, feiten),
        lokaal_les=beleidswaarde(beleid, "map_lesuren"),
        lokaal_praktijk=beleidswaarde(beleid, "map_praktijkuren"),
        eindgesprek_op=facts.map_eindgesprek_op if facts else None,
        niet_gehaald_op=facts.map_niet_gehaald_op if facts else None,
        mag_vastleggen=may,
    )


def _lessons(total: int | None, feiten: Feiten | None) -> int | None:
    practice = feiten.uren.get("map_praktijk") if feiten else None
    return None if total is None or practice is None else max(total - practice, 0)


def make_z(row: Dossier, stand: Stand | None, *, may: bool) -> Zbeeld | None:
    """Return the closing talk of the Z-route, ``None`` on another route."""
    feiten = stand.feiten if stand else None
    if feiten is None or feiten.laatste_pip is None or feiten.laatste_pip.leerroute != "Z":
        return None
    duties = [cursus_z(feiten, leerroute="Z")]
    if "participatie_z" not in feiten.vrijgestelde_onderdelen:
        duties.append(participatie_z(feiten, leerroute="Z"))
    talk = Feit.objects.filter(dossier=row, soort="eindgesprek_z", is_geldig=True).first()
    return Zbeeld(
        zijn_uren_er=all(duty.voldaan or not duty.vereist for duty in duties),
        gesprek_op=talk.datum if talk else None,
        mag_vastleggen=may,
    )


def find_alphabet(levels: Sequence[Taalniveau], inhoud: PipInhoud) -> tuple[str, date | None]:
    """Return how far somebody is with our letters: as last seen, else as the plan says."""
    seen = [row for row in levels if row.vaardigheid == ALFABETISERING]
    if seen:
        return get_word(ALFABETSTANDEN, seen[-1].niveau), seen[-1].op
    known = ALFABET_UIT_PIP.get(inhoud.alfabetisering or "")
    return (get_word(ALFABETSTANDEN, known), None) if known else ("", None)


def read_start(row: Dossier, inhoud: PipInhoud, bereik: Bereik) -> Startbeeld | None:
    """Return start position and potential beside the choice, for who may read the intake."""
    if not bereik.mag_zien(row.gemeente_id, Deel.INTAKE):
        return None
    parts = {
        part.domein: part.codes
        for part in Intakeonderdeel.objects.filter(
            intake__dossier=row, domein__in=[domein for domein, _codes in VRAGEN]
        )
    }
    lines: list[tuple[str, str]] = []
    for domein, codes in VRAGEN:
        for code in codes:
            answer = parts.get(domein, {}).get(code)
            question = INTAKEDELEN[domein].vraag_per_code.get(code)
            if answer not in (None, "", []) and question is not None:
                lines.append((str(question.tekst), describe_answer(question, answer)))
    test = read_test(row)
    if test.vrijgesteld_op:
        lines.append((_("Leerbaarheidstoets"), _("vrijgesteld")))
    elif test.resultaat_woord:
        lines.append((_("Leerbaarheidstoets"), test.resultaat_woord))
    return Startbeeld(tuple(lines), inhoud.reden_leerroute)
