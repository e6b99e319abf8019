"""The calls for the brede intake, and the notice that it was completed without the person.

Grondslag: art. 14 lid 1 and 2, art. 22 Wet inburgering 2021; art. 5.2 Besluit.
"""

from typing import Final

from inburgering.documents.brief import NOG_NIET_INGEVULD as OPEN
from inburgering.documents.brief import Alinea, Blok, Brief, Kop, Lijst, Ontbreekt, Tabel, Uitleg
from inburgering.documents.contact import contact_blokken
from inburgering.documents.datum import format_date, format_weekday
from inburgering.documents.gegevens import (
    AfwezigVoltooidGegevens,
    OproepGegevens,
)
from inburgering.documents.volledig import require_complete

_BREDE_INTAKE: Final = Uitleg(
    "Brede intake",
    "betekent: wij leren u kennen. Wij praten over school, werk, gezin, gezondheid, geld "
    "en over wat u wilt.",
)
_ARTIKELEN: Final = (
    "Oproep en brede intake: artikel 14 Wet inburgering 2021",
    "Alleen praten: artikel 5.2 Besluit inburgering 2021",
)
_BOETE_ARTIKEL: Final = "Boete: artikel 22 Wet inburgering 2021"


def oproep_brede_intake(gegevens: OproepGegevens) -> Brief:
    """Return the first call.

    :raises NietVolledig: when a final letter lacks date, time, place or term.
    """
    blokken = (
        Alinea("Wij willen graag met u praten over uw inburgering. U bent daarom welkom bij ons."),
        *_appointment(gegevens),
        *_why(),
        *_alone(),
        *_prevented(gegevens),
    )
    return _letter("Kom naar het gesprek over uw inburgering", gegevens, blokken, _ARTIKELEN)


def waarschuwing_oproep(gegevens: OproepGegevens) -> Brief:
    """Return the written warning together with the second call and its new term.

    It names the fine to everybody but asielstatushouders, unless ``boete_bedrag`` is given
    for them too; see ADR 0021.

    :raises NietVolledig: when a final letter lacks date, time, place or term.
    """
    blokken = (
        *_missed(gegevens),
        Alinea(
            "Dit is een waarschuwing. Iedereen die moet inburgeren, moet meedoen "
            "aan de brede intake. Wij nodigen u nu voor de tweede keer uit."
        ),
        _BREDE_INTAKE,
        *_appointment(gegevens),
        *_next_time(gegevens),
        *_alone(),
        *_prevented(gegevens),
    )
    title = "Waarschuwing: kom naar uw afspraak"
    articles = (*_ARTIKELEN, _BOETE_ARTIKEL) if _may_be_fined(gegevens) else _ARTIKELEN
    return _letter(title, gegevens, blokken, articles)


def oproep_na_boete(gegevens: OproepGegevens) -> Brief:
    """Return the third call, which falls within the term that the fine decision set.

    :raises NietVolledig: when a final letter lacks date, time, place or term.
    """
    blokken = (
        *_missed(gegevens),
        *_fined(gegevens),
        Alinea("Wij nodigen u nu voor de derde keer uit voor de brede intake."),
        _BREDE_INTAKE,
        *_appointment(gegevens),
        Kop("Als u weer niet komt"),
        Alinea(
            "Dan maken wij de brede intake af zonder u. "
            "Daarna maken wij een plan voor u. Wij weten dan niet wat u zelf wilt."
        ),
        *(
            (Alinea("U kunt dan ook nog een keer een boete krijgen."),)
            if gegevens.boete_bedrag
            else ()
        ),
        *_alone(),
        *_prevented(gegevens),
    )
    articles = (*_ARTIKELEN, _BOETE_ARTIKEL) if gegevens.boete_bedrag else _ARTIKELEN
    return _letter("Derde uitnodiging voor uw inburgering", gegevens, blokken, articles)


def kennisgeving_afwezig_voltooid(gegevens: AfwezigVoltooidGegevens) -> Brief:
    """Return the notice that the brede intake was completed in absence.

    :raises NietVolledig: when a final letter lacks its date or the day of completion.
    """
    require_complete(
        {
            "de datum van de brief": gegevens.dagtekening,
            "de dag waarop de brede intake klaar was": gegevens.voltooid_op,
            "de oproepen": gegevens.oproepen,
            "de ondertekenaar": gegevens.ondertekenaar,
        },
        is_concept=gegevens.is_concept,
    )
    done = (
        Alinea(f"Op {format_date(gegevens.voltooid_op)} maakten wij de brede intake af zonder u.")
        if gegevens.voltooid_op
        else Ontbreekt("De dag waarop de brede intake klaar was")
    )
    blokken: tuple[Blok, ...] = (
        Alinea("Wij wilden met u praten over uw inburgering. U kwam niet op deze dagen:"),
        Lijst(tuple(format_weekday(day) for day in gegevens.oproepen) or (OPEN,)),
        done,
        _BREDE_INTAKE,
        Kop("Wat gebeurt er nu?"),
        Alinea(
            "Wij maken nu een plan voor u. In dat plan staat hoe u Nederlands leert. "
            "U krijgt een brief met het plan. Bent u het niet eens met het plan? "
            "In die brief leest u wat u kunt doen."
        ),
        Kop("U kunt nog met ons praten"),
        Alinea("Wilt u zelf iets zeggen over het plan? Bel ons dan nu. Dat helpt u en ons."),
        *contact_blokken(gegevens.contact),
    )
    return Brief(
        titel="Uw brede intake is klaar",
        afzender=gegevens.afzender,
        contact=gegevens.contact,
        geadresseerde=gegevens.geadresseerde,
        aanhef=gegevens.geadresseerde.aanhef,
        kenmerk=gegevens.kenmerk,
        datum=gegevens.dagtekening,
        ondertekenaar=gegevens.ondertekenaar,
        blokken=blokken,
        grondslagen=("Brede intake zonder u: artikel 14 lid 2 Wet inburgering 2021",),
        is_concept=gegevens.is_concept,
    )


def _letter(
    title: str, gegevens: OproepGegevens, blokken: tuple[Blok, ...], artikelen: tuple[str, ...]
) -> Brief:
    require_complete(
        {
            "de datum van de brief": gegevens.dagtekening,
            "de dag van het gesprek": gegevens.datum,
            "de tijd van het gesprek": gegevens.tijd,
            "de plaats van het gesprek": gegevens.plaats_regels,
            "de laatste dag van de termijn": gegevens.uiterlijk,
            "de ondertekenaar": gegevens.ondertekenaar,
        },
        is_concept=gegevens.is_concept,
    )
    return Brief(
        titel=title,
        afzender=gegevens.afzender,
        contact=gegevens.contact,
        geadresseerde=gegevens.geadresseerde,
        aanhef=gegevens.geadresseerde.aanhef,
        kenmerk=gegevens.kenmerk,
        datum=gegevens.dagtekening,
        ondertekenaar=gegevens.ondertekenaar,
        blokken=blokken,
        grondslagen=artikelen,
        is_concept=gegevens.is_concept,
    )


def _appointment(gegevens: OproepGegevens) -> tuple[Blok, ...]:
    minutes = f"ongeveer {gegevens.duur_minuten} minuten" if gegevens.duur_minuten else ""
    interpreter = (
        f"ja, {gegevens.tolk_taal}" if gegevens.tolk_taal else "nee; bel ons als u een tolk wilt"
    )
    rows = (
        ("Dag", format_weekday(gegevens.datum) if gegevens.datum else OPEN),
        ("Tijd", f"{gegevens.tijd} uur" if gegevens.tijd else OPEN),
        ("Waar", ", ".join(gegevens.plaats_regels) or OPEN),
        ("Hoe lang", minutes or (OPEN if gegevens.is_concept else "")),
        ("Tolk", interpreter),
        ("Neem mee", "deze brief en uw paspoort of verblijfspas"),
    )
    kept = tuple(row for row in rows if row[1])
    return (Kop("Uw afspraak"), Tabel("Uw afspraak", ("Wat", "Afspraak"), kept))


def _why() -> tuple[Blok, ...]:
    return (
        Kop("Waarom praten wij met u?"),
        Alinea("Het gesprek hoort bij de brede intake."),
        _BREDE_INTAKE,
        Alinea(
            "Bij de brede intake hoort meestal ook een toets. "
            "Die laat zien hoe u het best Nederlands leert. "
            "Daarna maken wij een plan dat bij u past. "
            "Iedereen die moet inburgeren, moet meedoen aan de brede intake."
        ),
    )


def _alone() -> tuple[Blok, ...]:
    """Point out the right to be heard alone (art. 5.2 lid 2 Besluit)."""
    return (
        Kop("U mag alleen met ons praten"),
        Alinea(
            "U hebt het recht om alleen met ons te praten. Dan is er niemand van uw gezin "
            "of familie bij. Een tolk of iemand die u helpt voor zijn werk mag wel mee."
        ),
    )


def _prevented(gegevens: OproepGegevens) -> tuple[Blok, ...]:
    term = (
        Alinea(
            f"Praat wel met ons op of voor {format_date(gegevens.uiterlijk)}. Dat is uw termijn."
        )
        if gegevens.uiterlijk
        else Ontbreekt("De laatste dag van de termijn")
    )
    return (
        Kop("Kunt u niet komen?"),
        Alinea("Bel ons dan zo snel als u kunt. Wij maken dan een andere afspraak."),
        term,
        *contact_blokken(gegevens.contact),
    )


def _missed(gegevens: OproepGegevens) -> tuple[Blok, ...]:
    if not gegevens.eerder_gemist:
        return (Ontbreekt("De dag van de vorige afspraak"),) if gegevens.is_concept else ()
    days = " en ".join(format_date(day) for day in gegevens.eerder_gemist)
    return (
        Alinea(
            f"U had met ons een afspraak op {days}. U kwam niet of u deed niet genoeg mee. "
            "Wij willen u graag nog spreken."
        ),
    )


def _next_time(gegevens: OproepGegevens) -> tuple[Blok, ...]:
    kop = Kop("Als u weer niet komt")
    if _may_be_fined(gegevens):
        amount = f" van € {gegevens.boete_bedrag}" if gegevens.boete_bedrag else ""
        return (
            kop,
            Alinea(
                "Komt u weer niet, of doet u niet genoeg mee? En hebt u geen goede reden? "
                f"Dan krijgt u een boete{amount}."
            ),
        )
    return (
        kop,
        Alinea(
            "Dan nodigen wij u nog 1 keer uit. Komt u dan ook niet? "
            "Dan maken wij uw plan zonder u. Wij weten dan niet wat u zelf wilt."
        ),
    )


def _may_be_fined(gegevens: OproepGegevens) -> bool:
    """Say whether the warning must name the fine of art. 22; see ADR 0021."""
    return bool(gegevens.boete_bedrag) or not gegevens.is_asielstatushouder


def _fined(gegevens: OproepGegevens) -> tuple[Blok, ...]:
    if not gegevens.boete_bedrag:
        return ()
    when = (
        f"Op {format_date(gegevens.boete_dagtekening)} kreeg u"
        if gegevens.boete_dagtekening
        else "U kreeg"
    )
    return (
        Alinea(
            f"{when} van ons een boete van € {gegevens.boete_bedrag}. "
            "In de brief over de boete staat een nieuwe termijn. Deze afspraak hoort daarbij."
        ),
    )
