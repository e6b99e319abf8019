"""Fills in a page as a person does: keeps what it shows, types the answers, presses the button."""

from html.parser import HTMLParser
from typing import Any

from django.http import HttpResponse
from django.test import Client


class _Forms(HTMLParser):
    """Collects every form of a page with the values that it would send."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[dict[str, Any]] = []
        self._select = ""
        self._text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        have = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.forms.append({"": have})
        elif not self.forms:
            return
        elif tag == "input":
            self._input(have)
        elif tag == "textarea":
            self._text = have.get("name", "")
            self.forms[-1][self._text] = ""
        elif tag == "select":
            self._select = have.get("name", "")
        elif tag == "option" and self._select:
            is_first = self._select not in self.forms[-1]
            if is_first or "selected" in have:
                self.forms[-1][self._select] = have.get("value", "")

    def _input(self, have: dict[str, str]) -> None:
        name, kind = have.get("name", ""), have.get("type", "text")
        if not name or kind in {"submit", "file"}:
            return
        is_box = kind in {"checkbox", "radio"}
        if is_box and "checked" not in have:
            return
        self.forms[-1][name] = have.get("value", "on" if is_box else "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self._text = ""
        elif tag == "select":
            self._select = ""

    def handle_data(self, data: str) -> None:
        if self._text and self.forms:
            self.forms[-1][self._text] += data


def read_form(html: str, needs: str) -> dict[str, Any]:
    """Return what the first form with this field would send."""
    parser = _Forms()
    parser.feed(html)
    for form in parser.forms:
        if needs in form:
            return {name: value for name, value in form.items() if name}
    raise AssertionError(f"no form with the field {needs!r}")


def fill_in(client: Client, url: str, answers: dict[str, Any], *, needs: str = "") -> HttpResponse:
    """Open the page, fill in the form and send it; the page must say that it worked."""
    page = client.get(url)
    assert page.status_code == 200, f"{url}: {page.status_code}"
    sent = read_form(page.content.decode(), needs or next(iter(answers)))
    answer = client.post(url, {**sent, **answers})
    if answer.status_code != 302:
        found = getattr(answer, "context", None)
        forms = [found[key] for key in ("form", "bereikbaar") if found and key in found]
        raise AssertionError(f"{url}: {[form.errors for form in forms]}")
    return answer
