"""The style sheets and scripts of every page, in the order in which they count."""

from functools import lru_cache

from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

DEFAULT_THEME = "standaard"
BELOW_THEME = ("nlds", "fonts")
ABOVE_THEME = (
    "tokens",
    "ground",
    "frame",
    "page",
    "form",
    "table",
    "parts",
    "lists",
    "route",
    "print",
)
SCRIPTS = ("keys", "menu", "submit", "connection", "autosave", "session")


@lru_cache(maxsize=32)
def draw_styles(theme: str) -> SafeString:
    """Return the links to the style sheets with this house style between them."""
    sheets = [f"ui/css/{name}.css" for name in BELOW_THEME]
    sheets.append(f"ui/themas/{theme}.css")
    sheets += [f"ui/css/{name}.css" for name in ABOVE_THEME]
    return format_html_join(
        "\n", '<link rel="stylesheet" href="{}">', ((static(sheet),) for sheet in sheets)
    )


@lru_cache(maxsize=1)
def draw_scripts() -> SafeString:
    """Return htmx and our own modules."""
    return format_html(
        '<script src="{}" defer></script>\n{}',
        static("django_htmx/htmx-2.min.js"),
        format_html_join(
            "\n",
            '<script type="module" src="{}"></script>',
            ((static(f"ui/js/{name}.js"),) for name in SCRIPTS),
        ),
    )
