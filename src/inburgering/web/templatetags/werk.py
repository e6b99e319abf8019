"""Words and rows of the work list."""

from collections.abc import Iterable
from datetime import date
from html import escape

from django import template
from django.template.context import Context
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from inburgering.cases.feiten import FEITSOORTEN
from inburgering.cases.keuzelijsten import BRONNEN, get_word
from inburgering.queries.werkvoorraad_beeld import Taakrij
from inburgering.ui.distance import describe_distance
from inburgering.ui.templatetags.ui import EMPTY, datum_kort, termijn, zin
from inburgering.web.views.taken_werkplek import Regel

register = template.Library()
LEEG = SafeString("")
GEKOZEN = SafeString(" selected")
VERBORGEN = SafeString(' class="oi-hidden"')
RIJ = """<tr role="row" class="{klasse}">
<td role="cell" class="oi-work__tick"><label><span class="oi-hidden">{kies} {naam}</span>\
<input type="checkbox" form="verdelen" name="taak" value="{keuze}"></label></td>
<th role="rowheader" scope="row" class="oi-work__who"><a href="{dossier}"{verborgen}>{naam}</a>\
<span class="{plaats}">{gemeente}</span></th>
<td role="cell" class="oi-work__what"><a href="{werk}">{titel}</a></td>
<td role="cell" class="oi-work__due">{uiterlijk}</td>
<td role="cell" class="oi-work__hand">{wie}</td>
<td role="cell" class="oi-work__seen">{contact}</td>
<td role="cell" class="oi-work__why"><details hx-get="{taak}waarom/" hx-trigger="toggle once" \
hx-target="find .oi-why__body"><summary>{noot}<span class="oi-work__ask">{waarom}</span> \
<span class="oi-work__line">{zin}</span></summary>\
<div class="oi-why__body"><p><a href="{taak}">{uitleg}</a></p></div></details></td>
</tr>
"""
"""A row as one text with places: a page has fifty, and a template would be most of its time."""
OPTIE = '<option value="{code}"{gekozen}>{woorden}</option>'


@register.simple_tag(takes_context=True)
def werkrijen(context: Context, regels: Iterable[Regel]) -> SafeString:
    """Return the rows of one group."""
    drawn = _Tekenaar(context)
    return SafeString("".join(drawn.draw(regel) for regel in regels))  # nosec B703 - filled below


def fill(markup: str, /, **values: object) -> SafeString:
    """Return markup with its places filled, every value escaped that is not markup itself.

    The same as ``format_html``, for places that are filled a thousand times a page.
    """
    return SafeString(  # nosec B703 - every value is escaped
        markup.format(
            **{
                name: value if isinstance(value, SafeString) else escape(str(value))
                for name, value in values.items()
            }
        )
    )


class _Tekenaar:
    """Draws rows; what rows share, such as words and dates, is made once."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.vandaag: date = context["vandaag"]
        self.medewerker: int = context["bereik"].medewerker
        self.due: dict[date | None, SafeString | str] = {}
        self.seen: dict[date, SafeString] = {}
        self.words = {
            "kies": _("Kies"),
            "waarom": _("Waarom?"),
            "uitleg": _("Bekijk de uitleg van deze taak"),
        }
        self.titles: dict[str, str] = {}
        self.notes: dict[tuple[bool, date | None], SafeString] = {}
        self.no_end = fill('<span class="oi-soft">{text}</span>', text=_("geen laatste dag"))

    def draw(self, regel: Regel) -> SafeString:
        """Return one row; what the row above says already is there for screen readers only."""
        rij, again = regel.rij, regel.is_vervolg
        more = "oi-work--more" if again else ""
        return fill(
            RIJ,
            **self.words,
            klasse=f"{more} oi-work--wait".strip() if rij.kan_nog_niet else more,
            keuze=f"{rij.sleutel}.{rij.medewerker or ''}",
            naam=rij.naam or rij.nummer,
            dossier=regel.dossier,
            verborgen=VERBORGEN if again else LEEG,
            plaats="oi-hidden" if again else "oi-work__place",
            gemeente=rij.gemeente,
            werk=regel.werk,
            titel=rij.titel if rij.is_eigen else self._title(rij.titel),
            uiterlijk=self._due(rij, again),
            wie=self._hand(rij),
            contact=LEEG if again else self._contact(rij.laatste_contact_op),
            taak=regel.taak,
            noot=self._note(rij),
            zin=zin(rij.waarom[0]) if rij.waarom else LEEG,
        )

    def _due(self, rij: Taakrij, again: bool) -> SafeString | str:
        if again:
            text = datum_kort(rij.uiterlijk) if rij.uiterlijk else _("geen laatste dag")
            return fill('<span class="oi-hidden">{text}</span>', text=text)
        if rij.uiterlijk is None:
            return self.no_end
        if rij.uiterlijk not in self.due:
            self.due[rij.uiterlijk] = termijn(self.context, rij.uiterlijk, kort=True)
        return self.due[rij.uiterlijk]

    def _hand(self, rij: Taakrij) -> SafeString | str:
        if rij.is_waarneming:
            text = _("voor %(naam)s") % {"naam": rij.medewerker_naam}
            return fill('<span class="oi-work__cover">{text}</span>', text=text)
        return _("jij") if rij.medewerker == self.medewerker else rij.medewerker_naam or EMPTY

    def _contact(self, dag: date | None) -> SafeString | str:
        if dag is None:
            return EMPTY
        if dag not in self.seen:
            words = describe_distance(dag, vandaag=self.vandaag)
            self.seen[dag] = fill(
                '<time datetime="{dag}">{words}</time>', dag=dag.isoformat(), words=words
            )
        return self.seen[dag]

    def _title(self, text: str) -> str:
        if text not in self.titles:
            self.titles[text] = _(text)
        return self.titles[text]

    def _note(self, rij: Taakrij) -> SafeString:
        """Return from when it can be done, else the target of the region."""
        key = (rij.kan_nog_niet, rij.vanaf if rij.kan_nog_niet else rij.streef)
        if key[1] is None:
            return LEEG
        if key not in self.notes:
            words = _("Kan vanaf %(dag)s") if rij.kan_nog_niet else _("Streefdag %(dag)s")
            text = words % {"dag": datum_kort(key[1])}
            self.notes[key] = fill('<span class="oi-work__note">{text}</span>', text=text)
        return self.notes[key]


@register.simple_tag
def opties(keuzes: Iterable[tuple[object, object]], gekozen: object = "") -> SafeString:
    """Return the options of a select, each from a code and its words; the chosen one is marked."""
    chosen = "" if gekozen is None else str(gekozen)
    return SafeString(  # nosec B703 - filled above
        "".join(
            fill(
                OPTIE,
                code=code,
                woorden=words,
                gekozen=GEKOZEN if chosen and str(code) == chosen else LEEG,
            )
            for code, words in keuzes
        )
    )


@register.filter
def feitnaam(soort: str) -> str:
    """Return the name of a kind of fact."""
    return str(FEITSOORTEN[soort].naam)


@register.filter
def bronnaam(bron: str) -> str:
    """Return who says so, in words."""
    return get_word(BRONNEN, bron)
