"""The main menu, by job and not by table."""

from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from inburgering.access.rol import Rol


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """An entry of the menu and the address it leads to."""

    label: str | Promise
    url_name: str
    needs: str | None
    """The field of the role that opens it; ``None``: for everyone who is logged in."""
    also: tuple[str, ...] = ()
    """First parts of addresses that belong to this job too."""


@dataclass(frozen=True, slots=True)
class MenuLink:
    """An entry as this worker sees it on this page."""

    label: str
    url: str
    is_current: bool


MENU = (
    MenuEntry(_("Werkvoorraad"), "werkvoorraad", "heeft_werkvoorraad"),
    MenuEntry(_("Mijn mensen"), "mijn_mensen", "alleen_eigen_mensen"),
    MenuEntry(
        _("Mensen"),
        "personen",
        "heeft_dossiers",
        ("/dossier/", "/overname/", "/verhuizingen/", "/samenvoegen/"),
    ),
    MenuEntry(_("Deelnemers"), "deelnemers", "alleen_eigen_deelnemers"),
    MenuEntry(_("Groepen"), "groepen", "heeft_eigen_groepen", ("/groep/", "/uren/", "/les/")),
    MenuEntry(_("Instroom"), "instroom", "mag_instroom"),
    MenuEntry(_("Overleg"), "overleggen", "heeft_dossiers"),
    MenuEntry(_("Brieven"), "brieven", "heeft_brieven", ("/brief/",)),
    MenuEntry(
        _("Partners"),
        "verdeling",
        "mag_verdeling_zien",
        (
            *("/beleid/", "/aanbod/", "/contracten/", "/groepen/", "/groep/"),
            *("/werkgevers/", "/wachtlijst/", "/uren/"),
        ),
    ),
    MenuEntry(_("Sturen"), "sturen", "heeft_sturing", ("/overdragen/",)),
    MenuEntry(_("Beheer"), "beheer", "heeft_beheer"),
)


def build_menu(rol: Rol, *, path: str) -> tuple[MenuLink, ...]:
    """Return the entries that exist and that this role opens; the current one is marked."""
    links = []
    for entry in MENU:
        if entry.needs is not None and not getattr(rol, entry.needs):
            continue
        try:
            url = reverse(entry.url_name)
        except NoReverseMatch:
            continue
        is_current = _is_within(path, url, entry.also)
        links.append(MenuLink(str(entry.label), url, is_current))
    return tuple(links)


def _is_within(path: str, url: str, also: tuple[str, ...]) -> bool:
    if url == "/":
        return path == "/" or path.startswith(also or ("\n",))
    return path.startswith((url, *also))
