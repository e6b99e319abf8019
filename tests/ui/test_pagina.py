import re
from html.parser import HTMLParser

import pytest
from django.contrib.messages.storage.fallback import FallbackStorage
from django.http import HttpResponse
from django.shortcuts import render
from django.test import override_settings
from django.urls import include, path
from django.utils import translation

from inburgering.access.rollen import ROLLEN
from inburgering.ui.assets import DEFAULT_THEME
from inburgering.ui.context import THEMES, layout
from inburgering.ui.melding import announce_problem, announce_success
from inburgering.ui.nav import MENU, build_menu
from inburgering.web.views.stijlgids import stijlgids

URLCONF = "tests.ui.test_pagina"


def empty(request) -> HttpResponse:
    return HttpResponse()


urlpatterns = [
    path("", empty, name="werkvoorraad"),
    path("personen/", empty, name="personen"),
    path("personen/zoeken/", empty, name="personen_zoeken"),
    path("verdeling/", empty, name="verdeling"),
    path("beheer/", empty, name="beheer"),
    path("taal/", include("django.conf.urls.i18n")),
    path("sessie/stand/", empty, name="sessie_stand"),
    path("sessie/verlengen/", empty, name="sessie_verlengen"),
    path("uitloggen/", empty, name="account_logout"),
]


@pytest.fixture(autouse=True)
def _addresses():
    with override_settings(ROOT_URLCONF=URLCONF):
        yield


class Page(HTMLParser):
    """Collects tags, ids and what a strict CSP would refuse."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attrs for name, attrs in self.tags if name == tag]


@pytest.fixture
def show(make_request, settings):
    settings.DEMO = True

    def view(**options) -> str:
        return stijlgids(make_request("/stijlgids/", **options)).content.decode()

    return view


def test_the_frame_has_its_parts_once_and_in_order(show):
    html = show()
    page = Page(html)
    assert len(page.all("h1")) == 1
    assert len(page.all("main")) == 1
    assert page.all("html")[0]["lang"] == "nl"
    assert html.index('href="#inhoud"') < html.index("<header")
    labels = [nav["aria-label"] for nav in page.all("nav")]
    assert labels[:2] == ["Hoofdmenu", "Kruimelpad"]
    assert len(set(labels)) == len(labels)
    assert "Hulp nodig?" in html.split("<footer")[1]


def test_the_page_speaks_the_chosen_language(show):
    with translation.override("en"):
        assert Page(show()).all("html")[0]["lang"] == "en"


def test_ids_are_unique_and_every_reference_arrives(show):
    page = Page(show())
    ids = [attrs["id"] for _, attrs in page.tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    for name in ("for", "aria-describedby", "aria-labelledby", "aria-controls"):
        wanted = {one for _, attrs in page.tags for one in attrs.get(name, "").split()}
        assert wanted <= set(ids), name


def test_a_strict_csp_refuses_nothing(show):
    page = Page(show())
    for tag, attrs in page.tags:
        assert "style" not in attrs, tag
        assert not [name for name in attrs if name.startswith(("on", "hx-on"))], tag
    assert page.all("style") == []
    assert all(script.get("src") for script in page.all("script"))
    config = next(meta for meta in page.all("meta") if meta.get("name") == "htmx-config")
    assert '"allowEval":false' in config["content"]
    assert '"includeIndicatorStyles":false' in config["content"]
    # Else htmx keeps whole pages, with the people on them, in the browser's storage.
    assert '"historyCacheSize":0' in config["content"]


def test_a_person_is_sought_by_post_and_never_in_the_address(show):
    page = Page(show())
    form = next(form for form in page.all("form") if form.get("role") == "search")
    assert (form["method"], form["action"]) == ("post", "/personen/zoeken/")
    box = next(field for field in page.all("input") if field.get("name") == "q")
    assert box["data-key"] == "/"


@pytest.mark.eis("A11Y-06")
def test_the_page_warns_two_minutes_before_the_session_ends(show, settings):
    page = Page(show())
    panel = next(attrs for _, attrs in page.tags if "data-session" in attrs)
    assert int(panel["data-session-end"]) == settings.SESSIE_STILTE
    assert int(panel["data-session-end"]) - int(panel["data-session"]) == 120
    assert panel["role"] == "alertdialog"


def test_without_a_login_there_is_no_menu_and_no_search(show):
    html = show(rol=None)
    assert "Hoofdmenu" not in html
    assert 'role="search"' not in html
    assert "data-session" not in html


def test_outside_a_demo_the_style_guide_does_not_exist(make_request, settings):
    settings.DEMO = settings.DEBUG = False
    with pytest.raises(Exception, match=r"^$") as caught:
        stijlgids(make_request("/stijlgids/"))
    assert type(caught.value).__name__ == "Http404"


def test_the_menu_holds_what_exists_and_what_the_role_opens():
    fields = {entry.needs for entry in MENU} - {None}
    for rol in ROLLEN.values():
        opened = [e for e in MENU if e.needs is None or getattr(rol, e.needs)]
        assert len(opened) <= 7, rol.code
    assert all(hasattr(ROLLEN["beheerder"], field) for field in fields)

    def labels(rol: str) -> list[str]:
        return [link.label for link in build_menu(ROLLEN[rol], path="/")]

    assert labels("casusregisseur") == ["Werkvoorraad", "Mensen", "Partners"]
    assert labels("beheerder") == ["Partners", "Beheer"]
    with translation.override("nl"):
        current = build_menu(ROLLEN["casusregisseur"], path="/personen/zoeken/")
    assert [link.is_current for link in current] == [False, True, False]


def test_an_unknown_theme_falls_back(make_request, make_bereik):
    request = make_request()
    request.bereik = make_bereik(thema="../../geheim")
    assert layout(request)["thema"] == DEFAULT_THEME
    assert DEFAULT_THEME in THEMES


def test_a_message_says_what_happened_and_what_comes_next(make_request, show):
    request = make_request()
    request.session = {}
    request._messages = FallbackStorage(request)
    announce_success(request, done="Het PIP is vastgesteld.", next_step="Verstuur de brief.")
    announce_problem(request, problem="Niet bewaard <b>.", remedy="Probeer het opnieuw.")
    html = render(request, "ui/pagina.html").content.decode()
    shown = html.split('class="oi-messages"')[1].split("<header")[0]
    assert "<strong>Het PIP is vastgesteld.</strong> Verstuur de brief." in shown
    assert "&lt;b&gt;" in shown
    assert re.search(r'role="status"', shown)
    assert re.search(r'role="alert"', shown)


@pytest.mark.parametrize(
    "text",
    [
        '<c-badge tone="late">{{ x }}</c-badge>',
        '<c-notice title="{{ x }}">{{ x }}</c-notice>',
        '<c-panel title="{{ x }}" id="p">{{ x }}</c-panel>',
        '<c-fact label="{{ x }}">{{ x }}</c-fact>',
        '<c-task title="{{ x }}" href="{{ x }}" who="{{ x }}" :due="vandaag" />',
        '<c-event who="{{ x }}" kind="{{ x }}" :when="vandaag">{{ x }}</c-event>',
        '<c-button href="{{ x }}" data-x="{{ x }}">{{ x }}</c-button>',
        '<c-table caption="{{ x }}"><tr><td>{{ x }}</td></tr></c-table>',
        '<c-chip href="{{ x }}">{{ x }}</c-chip>',
        '<c-empty title="{{ x }}">{{ x }}</c-empty>',
        '<c-progress :value="3" label="{{ x }}" text="{{ x }}" />',
        '<c-tab href="{{ x }}" :count="x">{{ x }}</c-tab>',
        '<c-panel :title="x">{{ x }}</c-panel>',
    ],
)
def test_components_escape_what_people_typed(draw, text):
    html = draw(text, x="\"><script>alert('1')</script>")
    assert "<c-" not in html
    assert "<script" not in html
    assert "&lt;script" in html


def test_a_component_takes_nothing_from_the_page_around_it(draw):
    html = draw(
        "<c-panel>inhoud</c-panel><c-notice>x</c-notice>", title="Lek", tone="late", id="lek"
    )
    assert "Lek" not in html
    assert "lek" not in html
    assert "oi-notice--info" in html
