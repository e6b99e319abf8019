"""The browser tests are as good as what they notice: plant faults, see them noticed."""

import pytest

from tests.browser.axe import assert_accessible, overflow, violations

pytestmark = pytest.mark.browser

GOOD = "<html lang=nl><title>Goed</title><main><h1>Goed</h1>{}</main></html>"


def test_a_good_page_passes(page):
    page.set_content(GOOD.format("<p>Alles is in orde.</p>"))
    assert_accessible(page)


@pytest.mark.parametrize(
    ("fault", "rule"),
    [
        ("<img src='data:,'>", "image-alt"),
        ("<input type=text>", "label"),
        ("<p style='color:#999;background:#aaa'>Vaag</p>", "color-contrast"),
        ("<h4>Te diep</h4>", "heading-order"),
    ],
    ids=lambda value: value.split("'")[0],
)
def test_axe_sees(page, fault, rule):
    page.set_content(GOOD.format(fault))
    assert [found for found in violations(page) if found.startswith(f"{rule}:")]


def test_sideways_scrolling_is_seen(page):
    page.set_viewport_size({"width": 320, "height": 900})
    page.set_content(GOOD.format("<p style='width:900px'>Te breed</p>"))
    assert overflow(page)


def test_a_visit_outside_a_missing_file_and_a_script_error_are_noticed(page, watch):
    body = GOOD.format(
        "<img alt='' src='http://example.org/x.png'><img alt='' src='/static/bestaat-niet.png'>"
    )
    page.route("**/proef", lambda route: route.fulfill(body=body, content_type="text/html"))
    page.goto("/proef")
    page.wait_for_load_state("networkidle")
    page.evaluate("setTimeout(() => { throw new Error('stuk') }, 0)")
    page.wait_for_timeout(100)
    kinds = {fault.split(":")[0] for fault in watch.faults}
    watch.faults.clear()
    assert kinds >= {"outside", "404", "script"}
