"""Where the accessibility test goes: who opens which page in which state.

``PAGES`` holds a visit for every address that shows a page; ``NO_PAGE`` says why an address has
none.
"""

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


SEND = "main form[method=post] button.utrecht-button--primary-action:visible"


def form_errors(wie: str, name: str, *args: str, typed: tuple[str, str] = ("", "")) -> Visit:
    """Return the visit that sends a form as it stands, or with one fault, and gets its errors."""
    return Visit(wie, name, args, press=SEND, typed=typed, state="with errors")


PAGES: tuple[Visit, ...] = (
    *(
        Visit(NOBODY, name)
        for name in (
            "account_login",
            "account_inactive",
            "account_reset_password",
            "account_reset_password_done",
            "account_reset_password_from_key_done",
            "beveiliging",
        )
    ),
    Visit(NOBODY, "account_signup", status=403, state="closed"),
    form_errors(NOBODY, "account_login"),
    Visit(NOBODY, "account_reset_password_from_key", ("x", "y"), state="old link"),
    Visit("noor", "account_logout"),
    Visit("noor", "account_change_password"),
    Visit("noor", "mfa_index"),
    Visit("noor", "mfa_deactivate_totp"),
    Visit("noor", "mfa_generate_recovery_codes"),
    Visit("noor", "usersessions_list"),
    Visit("noor", "afwezigheid"),
    Visit("noor", "tijdmachine"),
    Visit("noor", "stijlgids"),
    Visit("noor", "start"),
    Visit("noor", "werkvoorraad", state="full"),
    Visit("noor", "werkvoorraad", query="?lijst=organisatie"),
    Visit("noor", "werkvoorraad", query="?lijst=niemand", state="empty"),
    Visit("noor", "taak", ("taak",)),
    Visit("noor", "taak_nieuw", ("begin",)),
    form_errors("noor", "taak_nieuw", "begin"),
    Visit("noor", "personen"),
    Visit("noor", "personen_zoeken", search="Tes", state="found"),
    Visit("noor", "personen_zoeken", search="Niemand", state="nobody found"),
    Visit("noor", "dossier", ("dicht",), state="closed"),
    Visit("noor", "dossier_heropenen", ("dicht",)),
    Visit("noor", "dossier_nieuw"),
    form_errors("noor", "dossier_nieuw"),
    Visit("noor", "dossier", ("begin",), state="intake"),
    Visit("noor", "dossier", ("vast",), state="adopted"),
    Visit("noor", "dossier_gegevens", ("vast",)),
    Visit("noor", "dossier_feit", ("vast", "kennisgeving")),
    form_errors("noor", "dossier_feit", "vast", "inschrijving"),
    Visit("noor", "dossier_feit_intrekken", ("vast", "kennisgeving")),
    Visit("noor", "dossier_contact", ("begin",)),
    form_errors("noor", "dossier_contact", "begin"),
    *(
        Visit("noor", name, ("begin",))
        for name in (
            "dossier_tijdlijn",
            "dossier_persoon",
            "dossier_bereikbaar",
            "dossier_randvoorwaarde",
            "dossier_huishouden",
            "dossier_casusregisseur",
            "dossier_sluiten",
            "intake",
            "intake_gezondheid",
            "intake_gesprekken",
            "intake_alleen",
            "intake_partners",
            "intake_toets",
            "intake_vrijstelling",
            "intake_samen",
            "oproep",
        )
    ),
    form_errors("noor", "dossier_randvoorwaarde", "begin"),
    form_errors("noor", "intake_gesprekken", "begin"),
    form_errors("noor", "intake_toets", "begin"),
    Visit("noor", "intake_onderdeel", ("begin", "netwerk")),
    Visit("noor", "intake_gesprek", ("begin", "gesprek")),
    Visit("noor", "intake_samen", ("samen",), state="can be completed"),
    Visit("noor", "intake", ("rond",), state="completed"),
    Visit("noor", "intake_heropenen", ("rond",)),
    Visit("noor", "oproep", ("rond",), state="no call"),
    Visit("noor", "oproep_nieuw", ("los",)),
    form_errors("noor", "oproep_nieuw", "los"),
    Visit("noor", "oproep_uitkomst", ("begin", "1")),
    Visit("noor", "pip", ("begin",), state="too early"),
    Visit("noor", "pip", ("rond",), state="can begin"),
    Visit("noor", "pip_beginnen", ("rond",)),
    Visit("noor", "pip_bewerken", ("leeg",), state="empty"),
    Visit("noor", "pip_bewerken", ("klaar",), state="complete"),
    Visit("noor", "pip_vaststellen", ("klaar",)),
    Visit("noor", "pip_vaststellen", ("leeg",), state="refused: not complete"),
    Visit("noor", "pip", ("vast",), state="adopted"),
    Visit("noor", "pip_intrekken", ("vast",)),
    Visit("noor", "brieven"),
    Visit("noor", "brief", ("brief",)),
    form_errors("noor", "brief", "brief", typed=("verzonden_op", "gisteren")),
    Visit("noor", "verdeling"),
    Visit("noor", "verdeling_cel", ("9001", "pip")),
    Visit("noor", "bereken"),
    form_errors("noor", "bereken", typed=("peildatum", "31-2-2026")),
    Visit("noor", "bereken", press=SEND, state="with an answer"),
    Visit("noor", "dossier", (HUGE,), status=404, state="not found"),
    Visit("noor", "beheer_accounts", status=403, state="forbidden"),
    Visit("tom", "werkvoorraad", query="?lijst=team"),
    Visit("tom", "overname"),
    form_errors("tom", "overname"),
    Visit("tom", "overname_een", ("overname",), state="findings"),
    Visit("kim", "dossier", ("begin",), state="own task only"),
    Visit("vera", "werkvoorraad", state="partner"),
    Visit("sam", "werkvoorraad", state="empty"),
    Visit("rik", "verdeling"),
    *(
        Visit("bea", name)
        for name in ("beheer", "beheer_accounts", "beheer_account_nieuw", "beheer_teams")
    ),
    Visit("bea", "beheer_rollen"),
    form_errors("bea", "beheer_account_nieuw"),
    *(
        Visit("bea", name, ("kim",))
        for name in (
            "beheer_account",
            "beheer_plaats",
            "beheer_einde",
            "beheer_afwezigheid",
            "beheer_rechten",
        )
    ),
    Visit("bea", "beheer_team", ("team",)),
    Visit("pim", "beheer_logboek"),
)

_POSTED = "only takes what is sent, and then goes to a page that is here"
_FILE = "gives a file or plain text, no page"
NO_PAGE: dict[str, str] = {
    **dict.fromkeys(
        (
            "afwezigheid_weg",
            "beheer_knop",
            "beheer_uitnodiging",
            "dossier_bsn",
            "dossier_huisgenoot_weg",
            "dossier_randvoorwaarde_stand",
            "lijst_bewaren",
            "lijst_weg",
            "oproep_voorbeeld",
            "overname_akkoord",
            "overname_opnieuw",
            "overname_weg",
            "pip_voorstel",
            "sessie_verlengen",
            "set_language",
            "taken_verdelen",
        ),
        _POSTED,
    ),
    **dict.fromkeys(
        (
            "brief_pdf",
            "healthz",
            "intake_verslag",
            "mfa_download_recovery_codes",
            "overname_rest_csv",
            "overname_rest_xlsx",
            "overname_sjabloon",
            "security_txt",
            "sessie_stand",
        ),
        _FILE,
    ),
    "account_reauthenticate": "reached from the second factor; the same form as logging in",
    "mfa_activate_totp": "judged with logging in, test_inloggen.py",
    "mfa_authenticate": "judged with logging in, test_inloggen.py",
    "mfa_reauthenticate": "the same form as mfa_authenticate",
    "mfa_view_recovery_codes": "judged with logging in, test_inloggen.py",
    "sessie_hervatten": "judged with logging in, test_inloggen.py",
    "overname_voortgang": "a part of overname_een",
    "pip_voorbeeld": "a part of pip_bewerken, judged there",
    "taak_waarom": "a part of taak and of the work list, judged there",
    "intake_vrijstelling_intrekken": "the same form as every withdrawal, dossier_feit_intrekken",
    "oproep_afwezig": "only after three calls; the same confirmation as intake_heropenen",
}
