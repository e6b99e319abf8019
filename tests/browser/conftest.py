"""A real Chromium for the browser tests, that notices what a visitor would not."""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response, sync_playwright

from scripts.machine import chromium_environment, find_chromium
from tests.browser.axe import HEIGHT, WIDTHS

# Playwright's sync API runs an event loop in this thread; Django must not refuse the database.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Nothing outside exists. (Asking Playwright to stop each request would switch the cache off.)
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
]
# What a page or a form may answer on purpose; a style or a script may not.
ANSWERS = {"document", "xhr", "fetch"}
STATUS = "Failed to load resource: the server responded with a status of"


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = find_chromium()
    if path is None:
        pytest.skip("Chromium is not installed: apt install chromium")
    with sync_playwright() as playwright:
        environment = {**os.environ, **chromium_environment()}
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS, env=environment)
        yield browser
        browser.close()


class Watch:
    """Notes console errors, missing files and visits outside the site."""

    def __init__(self, site: str) -> None:
        self.site = site
        self.faults: list[str] = []

    def console(self, message: ConsoleMessage) -> None:
        # Without an address it comes from axe, which measures with inline style, not from the site.
        from_site = bool(message.location["url"])
        if message.type == "error" and from_site and not message.text.startswith(STATUS):
            self.faults.append(f"console: {message.text}")

    def response(self, response: Response) -> None:
        if response.status >= 400 and response.request.resource_type not in ANSWERS:
            self.faults.append(f"{response.status}: {response.url}")

    def request(self, request: Request) -> None:
        if not request.url.startswith((self.site, "data:", "blob:")):
            self.faults.append(f"outside: {request.url}")


@pytest.fixture
def watch(live_server) -> Watch:
    return Watch(live_server.url)


@pytest.fixture
def page(chromium: Browser, live_server, watch: Watch) -> Iterator[Page]:
    """Give a fresh window on the running site; the test fails when a page misbehaved."""
    size = {"width": WIDTHS[0], "height": HEIGHT}
    context = chromium.new_context(base_url=live_server.url, locale="nl-NL", viewport=size)
    page = context.new_page()
    page.on("request", watch.request)
    page.on("console", watch.console)
    page.on("pageerror", lambda error: watch.faults.append(f"script: {error}"))
    page.on("response", watch.response)
    yield page
    context.close()
    assert watch.faults == []
