"""Addresses of logging in, the own account, administration and the machine room."""

from allauth.account import views as allauth_account
from django.urls import URLPattern, URLResolver, include, path, re_path
from django.views.i18n import set_language

from inburgering.web.views import (
    account,
    beheer,
    beheer_afwezig,
    beheer_logboek,
    beheer_recht,
    beheer_rechten,
    beheer_team,
    techniek,
    tijdmachine,
)

# allauth's own list has more: changing the address, codes by mail. Those stay closed.
LOGIN: list[URLPattern | URLResolver] = [
    path("login/", allauth_account.login, name="account_login"),
    path("logout/", allauth_account.logout, name="account_logout"),
    path("inactief/", allauth_account.account_inactive, name="account_inactive"),
    path("registreren/", account.registreren, name="account_signup"),
    path("bevestigen/", allauth_account.reauthenticate, name="account_reauthenticate"),
    path("wachtwoord/", allauth_account.password_change, name="account_change_password"),
    path("wachtwoord/vergeten/", allauth_account.password_reset, name="account_reset_password"),
    path(
        "wachtwoord/vergeten/verstuurd/",
        allauth_account.password_reset_done,
        name="account_reset_password_done",
    ),
    path(
        "wachtwoord/kiezen/klaar/",
        allauth_account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    re_path(
        r"^wachtwoord/kiezen/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        allauth_account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("2fa/", include("allauth.mfa.urls")),
    path("sessies/", include("allauth.usersessions.urls")),
]
BEHEER: list[URLPattern | URLResolver] = [
    path("", beheer_recht.begin, name="beheer"),
    path("accounts/", beheer.accounts, name="beheer_accounts"),
    path("nieuw/", beheer.account_nieuw, name="beheer_account_nieuw"),
    path("account/<int:medewerker>/", beheer.account, name="beheer_account"),
    path("account/<int:medewerker>/plaats/", beheer.account_plaats, name="beheer_plaats"),
    path("account/<int:medewerker>/einde/", beheer.account_einde, name="beheer_einde"),
    path(
        "account/<int:medewerker>/uitnodiging/",
        beheer.account_uitnodiging,
        name="beheer_uitnodiging",
    ),
    path("account/<int:medewerker>/doe/<slug:knop>/", beheer.account_knop, name="beheer_knop"),
    path(
        "account/<int:medewerker>/afwezigheid/",
        beheer_afwezig.account_afwezigheid,
        name="beheer_afwezigheid",
    ),
    path(
        "account/<int:medewerker>/rechten/",
        beheer_rechten.medewerker_rechten,
        name="beheer_rechten",
    ),
    path("teams/", beheer_team.teams, name="beheer_teams"),
    path("teams/<int:team>/", beheer_team.team, name="beheer_team"),
    path("rollen/", beheer_rechten.rollen, name="beheer_rollen"),
    path("logboek/", beheer_logboek.logboek, name="beheer_logboek"),
]
urlpatterns: list[URLPattern | URLResolver] = [
    path("start/", account.start, name="start"),
    path("account/", include(LOGIN)),
    path("account/afwezigheid/", beheer_afwezig.eigen_afwezigheid, name="afwezigheid"),
    path(
        "account/afwezigheid/<int:afwezigheid>/weg/",
        beheer_afwezig.afwezigheid_weg,
        name="afwezigheid_weg",
    ),
    path("sessie/stand/", account.sessie_stand, name="sessie_stand"),
    path("sessie/verlengen/", account.sessie_verlengen, name="sessie_verlengen"),
    path("sessie/hervatten/", account.sessie_hervatten, name="sessie_hervatten"),
    path("beheer/", include(BEHEER)),
    path("tijdmachine/", tijdmachine.tijdmachine, name="tijdmachine"),
    path("taal/", set_language, name="set_language"),
    path("healthz", techniek.healthz, name="healthz"),
    path(".well-known/security.txt", techniek.security_txt, name="security_txt"),
    path("beveiliging/", techniek.beveiliging, name="beveiliging"),
]
