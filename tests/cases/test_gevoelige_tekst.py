"""What does not belong in a plain note is noticed."""

import pytest

from inburgering.cases.gevoelige_tekst import find_sensitive
from tests.dossiers import BSN


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ()),
        ("Kookt graag en heeft drie kinderen.", ()),
        (f"bsn {BSN}", ("bsn",)),
        (f"{BSN[:4]}.{BSN[4:6]}.{BSN[6:]}", ("bsn",)),
        ("Bel 06 12345678 of dossier 123456789", ()),
        ("Slikt medicijnen voor PTSS", ("gezondheid",)),
        ("Gaat naar de moskee", ("overtuiging",)),
        ("Zat in de gevangenis", ("politie",)),
        ("Is depressief, christen", ("gezondheid", "overtuiging")),
        ("Werkte in een ziekenhuisapotheek", ()),
    ],
)
def test_sensitive_words_are_noticed(text, found):
    assert find_sensitive(text) == found
