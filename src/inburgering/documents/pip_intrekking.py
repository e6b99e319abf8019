"""The letter by which the college withdraws a plan inburgering en participatie."""

from inburgering.documents.bezwaar import bezwaar_blokken
from inburgering.documents.brief import Alinea, Blok, Brief, Ingevuld, Kop, Ontbreekt, Uitleg
from inburgering.documents.contact import contact_blokken
from inburgering.documents.datum import format_date
from inburgering.documents.gegevens import PipIntrekkingGegevens
from inburgering.documents.volledig import require_complete


def pip_intrekking(gegevens: PipIntrekkingGegevens) -> Brief:
    """Return the letter; as a concept it shows what is not filled in yet.

    Grondslag: art. 15 and art. 11 lid 3 Wet inburgering 2021 (the term does not move);
    art. 3:45 and 6:4 to 6:8 Algemene wet bestuursrecht.

    :raises NietVolledig: when a final letter lacks something it cannot do without.
    """
    require_complete(
        {
            "de datum van het plan": gegevens.ingetrokken,
            "de reden": gegevens.reden,
            "het kenmerk": gegevens.kenmerk,
            "de datum van de brief": gegevens.dagtekening,
            "de ondertekenaar": gegevens.ondertekenaar,
            "het adres voor bezwaar": gegevens.bezwaaradres,
        },
        is_concept=gegevens.is_concept,
    )
    return Brief(
        titel="Uw plan voor inburgering geldt niet meer",
        afzender=gegevens.afzender,
        contact=gegevens.contact,
        geadresseerde=gegevens.geadresseerde,
        aanhef=gegevens.geadresseerde.aanhef,
        kenmerk=gegevens.kenmerk,
        datum=gegevens.dagtekening,
        ondertekenaar=gegevens.ondertekenaar,
        blokken=_blokken(gegevens),
        bezwaar=bezwaar_blokken(gegevens, gevolg="Dan geldt ons besluit toch."),
        grondslagen=(
            "Uw plan: artikel 15 Wet inburgering 2021",
            "Uw termijn: artikel 11 lid 3 Wet inburgering 2021",
            "Bezwaar: artikel 6:4 tot en met 6:8 Algemene wet bestuursrecht",
        ),
        is_concept=gegevens.is_concept,
    )


def _blokken(gegevens: PipIntrekkingGegevens) -> tuple[Blok, ...]:
    day = gegevens.ingetrokken
    which = (
        Alinea(
            f"U kreeg van ons een plan. De datum van dat plan is {format_date(day)}. "
            "Het plan heet ook PIP. Wij hebben besloten dat dit plan niet meer geldt."
        )
        if day
        else Ontbreekt("De datum van het plan")
    )
    return (
        which,
        Uitleg("PIP", "betekent: plan inburgering en participatie."),
        Kop("Waarom geldt het plan niet meer?"),
        Ingevuld(gegevens.reden) if gegevens.reden else Ontbreekt("De reden"),
        Kop("Wat gebeurt er nu?"),
        Alinea(
            "Moet u nog inburgeren? Dan krijgt u een nieuw plan van ons. "
            "De tijd die u hebt om in te burgeren, verandert niet."
        ),
        Kop("Hebt u een vraag?"),
        Alinea("Bel of mail ons. Vraag iemand om u te helpen als u de brief moeilijk vindt."),
        *contact_blokken(gegevens.contact),
    )
