"""The parts of the PIP letter after the leerroute: what the person and the college do."""

from collections.abc import Iterable
from typing import Final

from inburgering.documents.brief import (
    Alinea,
    Blok,
    Citaat,
    Ingevuld,
    Kop,
    Ontbreekt,
    Tabel,
    Uitleg,
)
from inburgering.documents.datum import format_date
from inburgering.documents.gegevens import PipBriefGegevens
from inburgering.law.pip_inhoud import Doel, PipInhoud

_NIVEAU_FINANCIEEL: Final = {
    "licht": "U kunt al veel zelf. U krijgt daarom lichte hulp bij geld.",
    "matig_intensief": "U kunt een deel zelf. U krijgt daarom extra hulp bij geld.",
    "intensief": "Geld regelen is nu nog moeilijk. U krijgt daarom veel hulp bij geld.",
}


def afspraken_blokken(gegevens: PipBriefGegevens) -> tuple[Blok, ...]:
    """Return every agreement of the plan; a final letter leaves empty parts out.

    Grondslag: art. 15 lid 1 onder b to d Wet inburgering 2021; art. 5.3 lid 4 Besluit.
    """
    inhoud = gegevens.inhoud
    concept = gegevens.is_concept
    parts: Iterable[tuple[Blok, ...]] = (
        _pvt(inhoud, concept=concept),
        _map(inhoud, concept=concept),
        _typed(
            "Taal en werk",
            "Zo leert u de taal en doet u ook mee.",
            inhoud.taal_en_werk,
            concept=concept,
        ),
        _participatie(gegevens),
        _typed(
            "Hulp bij het leren",
            "Zo helpen wij u in deze tijd.",
            inhoud.begeleiding,
            concept=concept,
        ),
        _maatschappelijk(gegevens),
        _geld(gegevens),
        _weerbaar(inhoud),
        _vve(inhoud, concept=concept),
        _gesprekken(inhoud, concept=concept),
        _doelen(inhoud, concept=concept),
        _afwijkingen(inhoud),
        _toezeggingen(inhoud),
    )
    return tuple(blok for part in parts for blok in part)


def _typed(kop: str, inleiding: str, tekst: str, *, concept: bool) -> tuple[Blok, ...]:
    if tekst:
        return (Kop(kop), Alinea(inleiding), Ingevuld(tekst))
    return (Kop(kop), Ontbreekt(kop)) if concept else ()


def _pvt(inhoud: PipInhoud, *, concept: bool) -> tuple[Blok, ...]:
    if not (concept or inhoud.pvt_uren or inhoud.pvt_afspraak):
        return ()
    hours = (
        Alinea(f"U doet {inhoud.pvt_uren} uur mee.")
        if inhoud.pvt_uren
        else Ontbreekt("De uren van het PVT")
    )
    return (
        Kop("Waarden van Nederland"),
        Uitleg(
            "PVT",
            "betekent: participatieverklaringstraject. U leert wat belangrijk is in Nederland: "
            "vrij zijn, gelijk zijn, elkaar helpen en meedoen. Aan het eind zet u uw handtekening.",
        ),
        *_only_if(hours, concept=concept, value=inhoud.pvt_uren),
        *((Ingevuld(inhoud.pvt_afspraak),) if inhoud.pvt_afspraak else ()),
    )


def _map(inhoud: PipInhoud, *, concept: bool) -> tuple[Blok, ...]:
    """Give the MAP; it is no part of the onderwijsroute (art. 8 lid 3 Wet)."""
    if inhoud.leerroute == "onderwijs":
        return ()
    if not (concept or inhoud.map_uren or inhoud.map_afspraak):
        return ()
    practice = (
        f" Daarvan oefent u {inhoud.map_praktijk_uren} uur in de praktijk."
        if inhoud.map_praktijk_uren
        else ""
    )
    hours = (
        Alinea(f"U doet {inhoud.map_uren} uur mee.{practice}")
        if inhoud.map_uren
        else Ontbreekt("De uren van de MAP")
    )
    return (
        Kop("Leren over werk"),
        Uitleg(
            "MAP",
            "betekent: Module Arbeidsmarkt en Participatie. U leert hoe u werk zoekt en vindt. "
            "Aan het eind hebt u een gesprek met ons.",
        ),
        *_only_if(hours, concept=concept, value=inhoud.map_uren),
        *((Ingevuld(inhoud.map_afspraak),) if inhoud.map_afspraak else ()),
    )


def _participatie(gegevens: PipBriefGegevens) -> tuple[Blok, ...]:
    """Give the participation hours of the Z-route; art. 9 asks them of asylum holders."""
    inhoud = gegevens.inhoud
    if inhoud.leerroute != "Z":
        return ()
    missing = gegevens.is_concept and gegevens.is_asielstatushouder
    if not (inhoud.participatie_uren_z or inhoud.participatie_z or missing):
        return ()
    hours = (
        Alinea(
            f"U doet {inhoud.participatie_uren_z} uur mee in Nederland. "
            "Dat kan werk zijn of hulp aan anderen. U praat daar Nederlands."
        )
        if inhoud.participatie_uren_z
        else Ontbreekt("De uren dat u meedoet")
    )
    return (
        Kop("Meedoen"),
        *_only_if(hours, concept=missing, value=inhoud.participatie_uren_z),
        *((Ingevuld(inhoud.participatie_z),) if inhoud.participatie_z else ()),
    )


def _maatschappelijk(gegevens: PipBriefGegevens) -> tuple[Blok, ...]:
    """Give the maatschappelijke begeleiding, a right of asylum holders (art. 13 Wet)."""
    text = gegevens.inhoud.maatschappelijke_begeleiding
    kop = Kop("Hulp bij uw start")
    if text:
        return (
            kop,
            Uitleg(
                "Maatschappelijke begeleiding",
                "betekent: hulp bij gewone dingen, zoals wonen, zorg en school.",
            ),
            Ingevuld(text),
        )
    if gegevens.is_concept and gegevens.is_asielstatushouder:
        return (kop, Ontbreekt("De maatschappelijke begeleiding"))
    return ()


def _geld(gegevens: PipBriefGegevens) -> tuple[Blok, ...]:
    inhoud = gegevens.inhoud
    blokken: list[Blok] = []
    if inhoud.ontzorgen:
        blokken += [
            Uitleg(
                "Ontzorgen",
                "betekent: wij betalen een tijd uw huur, energie en zorgverzekering. "
                "Wij doen dat met geld van uw uitkering.",
            ),
            Ingevuld(inhoud.ontzorgen),
        ]
    if inhoud.niveau_financieel:
        blokken.append(Alinea(_NIVEAU_FINANCIEEL[inhoud.niveau_financieel]))
    if inhoud.reden_extra_geldhulp:
        blokken.append(Alinea("U krijgt ook extra hulp met uw geld. Wij vinden dat nodig."))
        blokken.append(Ingevuld(inhoud.reden_extra_geldhulp, "Waarom?"))
    if inhoud.financiele_zelfredzaamheid:
        blokken.append(Alinea("Zo leert u zelf uw geld te regelen."))
        blokken.append(Ingevuld(inhoud.financiele_zelfredzaamheid))
    elif gegevens.is_concept:
        blokken.append(Ontbreekt("Hoe u leert zelf uw geld te regelen"))
    return (Kop("Uw geld"), *blokken) if blokken else ()


def _weerbaar(inhoud: PipInhoud) -> tuple[Blok, ...]:
    """Give the part on mental resilience, which no law asks for: nobody has to do it."""
    if not inhoud.mentale_weerbaarheid:
        return ()
    return (
        Kop("Mentale weerbaarheid"),
        Uitleg("Mentale weerbaarheid", "betekent: goed omgaan met moeilijke dingen."),
        Alinea("U mag hieraan meedoen. Het moet niet."),
        Ingevuld(inhoud.mentale_weerbaarheid),
    )


def _vve(inhoud: PipInhoud, *, concept: bool) -> tuple[Blok, ...]:
    if inhoud.heeft_jong_kind is False or not (inhoud.vve or concept):
        return ()
    if not inhoud.vve:
        return (Kop("Uw jonge kind"), Ontbreekt("De afspraak over voorschoolse educatie"))
    return (
        Kop("Uw jonge kind"),
        Uitleg(
            "Voorschoolse educatie",
            "betekent: uw kind speelt en leert Nederlands, voor het naar school gaat.",
        ),
        Ingevuld(inhoud.vve),
    )


def _gesprekken(inhoud: PipInhoud, *, concept: bool) -> tuple[Blok, ...]:
    number = inhoud.aantal_voortgangsgesprekken
    kop = Kop("Gesprekken over hoe het gaat")
    if number is None:
        return (kop, Ontbreekt("Het aantal gesprekken")) if concept else ()
    talks = "1 keer" if number == 1 else f"{number} keer"
    return (
        kop,
        Alinea(
            f"Wij praten {talks} met u over hoe het gaat. Wij laten u steeds weten "
            "wanneer dat is. Kom naar elk gesprek."
        ),
    )


def _doelen(inhoud: PipInhoud, *, concept: bool) -> tuple[Blok, ...]:
    kop = Kop("Uw doelen")
    if not inhoud.doelen:
        return (kop, Ontbreekt("Uw doelen")) if concept else ()
    intro = Alinea("Dit wilt u zelf. Na elk doel leest u wat u doet en wat wij doen.")
    return (kop, intro, *(blok for doel in inhoud.doelen for blok in _doel(doel)))


def _doel(doel: Doel) -> tuple[Blok, ...]:
    blokken: list[Blok] = [Kop(doel.domein or "Doel", 3)]
    blokken.append(
        Citaat(doel.in_eigen_woorden) if doel.in_eigen_woorden else Ontbreekt("Wat u zelf wilt")
    )
    if doel.wat_doet_inburgeraar:
        blokken.append(Ingevuld(doel.wat_doet_inburgeraar, "Dit doet u"))
    if doel.wat_doet_gemeente:
        blokken.append(Ingevuld(doel.wat_doet_gemeente, "Dit doen wij"))
    return tuple(blokken)


def _afwijkingen(inhoud: PipInhoud) -> tuple[Blok, ...]:
    if not inhoud.afwijkingen:
        return ()
    return (
        Kop("Wat bij u anders gaat"),
        Alinea("Bij u doen wij soms iets anders dan bij de meeste mensen. U leest waarom."),
        Tabel(
            "Wat anders is en waarom",
            ("Wat is anders?", "Waarom?"),
            tuple((row.onderwerp, row.reden) for row in inhoud.afwijkingen),
        ),
    )


def _toezeggingen(inhoud: PipInhoud) -> tuple[Blok, ...]:
    if not inhoud.toezeggingen:
        return ()
    return (
        Kop("Wie helpt nog meer?"),
        Alinea("Wij werken samen met anderen. Zij hebben beloofd dat zij u ook helpen."),
        Tabel(
            "Wie u helpt en waarmee",
            ("Wie?", "Wat doen zij?", "Beloofd op"),
            tuple(
                (row.partij, row.wat, format_date(row.toegezegd_op) if row.toegezegd_op else "–")
                for row in inhoud.toezeggingen
            ),
        ),
    )


def _only_if(blok: Blok, *, concept: bool, value: int | None) -> tuple[Blok, ...]:
    """Keep a missing mark out of a final letter."""
    return (blok,) if concept or value else ()
