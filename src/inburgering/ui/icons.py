"""The few signs of the interface, drawn on a grid of 20 by 20 with a line of 1.75."""

from django.utils.html import format_html
from django.utils.safestring import SafeString

PATHS = {
    "arrow": "M4 10h12M11 5l5 5-5 5",
    "back": "M16 10H4M9 5l-5 5 5 5",
    "calendar": "M3.5 5.5h13v11h-13zM3.5 9h13M7 3v4M13 3v4",
    "check": "M4 10.5l4 4 8-9",
    "chevron": "M6 8l4 4 4-4",
    "clock": "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 6v4.5l3 1.5",
    "close": "M5 5l10 10M15 5L5 15",
    "document": "M5 2.5h7l3.5 3.5v11.5h-10.5zM12 2.5v4h3.5M8 10.5h4.5M8 13.5h4.5",
    "edit": "M4 16l.7-3.3L13 4.4l2.6 2.6-8.3 8.3zM11.3 6.1l2.6 2.6",
    "error": "M7 3h6l4 4v6l-4 4H7l-4-4V7zM10 6.5v4.5M10 13.4v.2",
    "flag": "M5 17.5v-14M5 4h9.5l-2 3.5 2 3.5H5",
    "help": "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM7.9 8a2.1 2.1 0 1 1 3.1 1.9l-1 1.6M10 13.8v.2",
    "home": "M3 10l7-6.5 7 6.5M5 8.5v8h10v-8",
    "info": "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 9v4.5M10 6.3v.2",
    "letter": "M3 5h14v10.5H3zM3.3 5.5L10 11l6.7-5.5",
    "lock": "M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9",
    "menu": "M3 5.5h14M3 10h14M3 14.5h14",
    "none": "M5 10h10",
    "person": "M10 3.5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM3.5 17c.5-3.4 3-5 6.5-5s6 1.6 6.5 5",
    "phone": "M5 3h3l1.3 3.8-1.9 1.4q1.4 3 4.4 4.4l1.4-1.9L17 12v3q0 2-2 2Q3 16 3 5q0-2 2-2z",
    "plus": "M10 4v12M4 10h12",
    "print": "M6 7V3h8v4M6 14H3.5V7h13v7H14M6 11.5h8V17H6z",
    "search": "M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM13 13l4 4",
    "upload": "M10 13V4M6 8l4-4 4 4M4 13v3.5h12V13",
    "warning": "M10 3l7.5 13.5h-15zM10 8v4M10 14.200v.2",
}


def draw_icon(name: str) -> SafeString:
    """Return the sign as decoration: the text beside it carries the meaning.

    :raises KeyError: if there is no such sign.
    """
    return format_html(
        '<svg class="oi-icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">'
        '<path d="{}"/></svg>',
        PATHS[name],
    )


ICONS: dict[str, SafeString] = {name: draw_icon(name) for name in PATHS}
