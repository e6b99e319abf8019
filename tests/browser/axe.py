"""WCAG 2.2 AA, as far as a program can see it, at the widths of a desk and a phone."""

from functools import cache

from playwright.sync_api import Page

from tests.house.house import ROOT

WIDTHS = (1280, 320)
HEIGHT = 900
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@cache
def axe_source() -> str:
    return (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


def violations(page: Page) -> list[str]:
    """Give the violations on the page as it stands, each with where it is."""
    # Evaluated, not added as a tag: the page's own CSP would rightly refuse a tag.
    page.evaluate(axe_source())
    options = {"runOnly": {"type": "tag", "values": RULES}}
    found = page.evaluate("options => axe.run(document, options)", options)["violations"]
    return [
        f"{violation['id']}: {violation['help']}: {node['target']}"
        for violation in found
        for node in violation["nodes"]
    ]


def overflow(page: Page) -> list[str]:
    """Name the page when it scrolls sideways (WCAG 1.4.10)."""
    wide = page.evaluate("document.scrollingElement.scrollWidth")
    width = page.evaluate("window.innerWidth")
    return [f"the page is {wide} px wide in a window of {width} px"] if wide > width else []


def assert_accessible(page: Page) -> None:
    """Assert no violation and no sideways scrolling at both widths; keeps the last one."""
    found = []
    for width in reversed(WIDTHS):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        found += [f"{width} px: {fault}" for fault in violations(page) + overflow(page)]
    assert found == [], page.url
