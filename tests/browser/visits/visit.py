"""One visit of the accessibility test."""

from dataclasses import dataclass

NOBODY = ""
HUGE = "00000000-0000-4000-8000-000000000000"


@dataclass(frozen=True)
class Visit:
    """Who goes where, and what they do there before the page is judged."""

    wie: str
    name: str
    args: tuple[str, ...] = ()
    """Keys of what the stage prepared, or plain values."""
    query: str = ""
    status: int = 200
    press: str = ""
    """The selector of a button to press; what comes back is judged."""
    typed: tuple[str, str] = ("", "")
    """A field and what to type there before the press."""
    search: str = ""
    """What to type into the search box on top; what comes back is judged."""
    state: str = ""

    def __str__(self) -> str:
        """Return a name for reports."""
        return f"{self.wie or 'nobody'}: {self.name}{self.query} {' '.join(self.args)} {self.state}"


POSTED = "only takes what is sent, and then goes to a page that is here"
FILE = "gives a file or plain text, no page"
SEND = "main form[method=post] button.utrecht-button--primary-action:visible"


def form_errors(wie: str, name: str, *args: str, typed: tuple[str, str] = ("", "")) -> Visit:
    """Return the visit that sends a form as it stands, or with one fault, and gets its errors."""
    return Visit(wie, name, args, press=SEND, typed=typed, state="with errors")
