"""Settings, read from the environment; without any of it this is a development installation."""

import os
from pathlib import Path

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from inburgering.config.checks import stop_when_unsafe
from inburgering.config.omgeving import read_bool, read_database, read_list, read_text

PACKAGE = Path(__file__).resolve().parent.parent
ROOT = PACKAGE.parent.parent
VAR = Path(os.environ.get("INBURGERING_VAR", ROOT / "var"))
NODE_MODULES = Path(os.environ.get("INBURGERING_NODE_MODULES", ROOT / "node_modules"))

# production | development | demo. Production refuses to start with anything meant for the others.
OMGEVING = read_text("INBURGERING_OMGEVING", "development")
PRODUCTION = OMGEVING == "production"
DEMO = OMGEVING == "demo"
DEBUG = read_bool("INBURGERING_DEBUG", default=False)
TIJDMACHINE = read_bool("INBURGERING_TIJDMACHINE", default=DEMO)

DEFAULT_KEY = "development-only-key-never-use-this-in-production"
SECRET_KEY = read_text("INBURGERING_SECRET_KEY", DEFAULT_KEY)
# Each ring: comma separated keys of 32 bytes in urlsafe base64, the newest first.
DEFAULT_RING = "ZGV2ZWxvcG1lbnQtb25seS1rZXktMzItYnl0ZXMhISE="
SLEUTELS = {
    "bsn": read_list("INBURGERING_SLEUTELS_BSN", (DEFAULT_RING,)),
    "gezondheid": read_list("INBURGERING_SLEUTELS_GEZONDHEID", (DEFAULT_RING,)),
    "zoek": read_list("INBURGERING_SLEUTELS_ZOEK", (DEFAULT_RING,)),
    "tweede_factor": read_list("INBURGERING_SLEUTELS_TWEEDE_FACTOR", (DEFAULT_RING,)),
}
MFA_VERPLICHT = read_bool("INBURGERING_MFA_VERPLICHT", default=not DEMO)

ALLOWED_HOSTS = read_list("INBURGERING_HOSTS", ("127.0.0.1", "localhost", "testserver"))
CSRF_TRUSTED_ORIGINS = read_list("INBURGERING_ORIGINS")

INSTALLED_APPS = [
    # First, so that its templates of the login pages come before allauth's own.
    "inburgering.ui",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "csp",
    "django_cotton",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "inburgering.region",
    "inburgering.access",
    "inburgering.cases",
    "inburgering.web",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "inburgering.ui.headers.HeadersMiddleware",
    "inburgering.ui.headers.SentFormMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "inburgering.ui.toegang.ToegangMiddleware",
]

ROOT_URLCONF = "inburgering.config.urls"
WSGI_APPLICATION = "inburgering.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "APP_DIRS": False,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.messages.context_processors.messages",
                "inburgering.ui.context.layout",
            ],
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    [
                        "django_cotton.cotton_loader.Loader",
                        "django.template.loaders.filesystem.Loader",
                        "django.template.loaders.app_directories.Loader",
                    ],
                )
            ],
            "builtins": [
                "django_cotton.templatetags.cotton",
                "django.templatetags.i18n",
                "inburgering.ui.templatetags.ui",
            ],
        },
    }
]

DATABASES = {"default": read_database("DATABASE_URL", sqlite=VAR / "inburgering.sqlite3")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# Throttling must hold for all processes together, so it lives in a table.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "access_cache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", _("Nederlands")), ("en", _("Engels"))]
LOCALE_PATHS = [PACKAGE / "locale"]
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = True
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
# The components of NL Design System in use; ui/css/nlds.css imports the same ones.
NLDS = """button link skip-link textbox textarea select form-label form-field
    form-field-description form-field-error-message table alert data-badge"""
STATICFILES_DIRS = [
    *[(f"utrecht/{c}", NODE_MODULES / "@utrecht" / f"{c}-css" / "dist") for c in NLDS.split()],
    ("tokens", NODE_MODULES / "@nl-design-system-unstable" / "voorbeeld-design-tokens" / "dist"),
    ("noto", NODE_MODULES / "@fontsource" / "noto-sans" / "files"),
]
WHITENOISE_USE_FINDERS = not PRODUCTION
FONTS = NODE_MODULES / "@expo-google-fonts"

AUTH_USER_MODEL = "access.Medewerker"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 15},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "start"
ACCOUNT_ADAPTER = "inburgering.access.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_USER_DISPLAY = "inburgering.access.adapter.get_display_name"
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = (  # The path of a class.  # nosec B105
    "django.contrib.auth.tokens.PasswordResetTokenGenerator"  # noqa: S105
)
# From the fifth failure on each next attempt has to wait longer, up to an hour; never for good.
ACCOUNT_RATE_LIMITS = {
    "login": "120/1m/ip",
    "login_failed": ("5/1m/key,7/5m/key,9/20m/key,11/1h/key,5/10s/ip,15/2m/ip,40/15m/ip,100/1h/ip"),
}
# Behind a proxy the address of the visitor is the last one that the proxy wrote down.
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if PRODUCTION else 0
ACCOUNT_FORMS = {
    "login": "inburgering.ui.inlogformulier.PlainLoginForm",
    "reset_password": "inburgering.ui.inlogformulier.PlainResetPasswordForm",
    "reset_password_from_key": "inburgering.ui.inlogformulier.PlainResetPasswordKeyForm",
    "change_password": "inburgering.ui.inlogformulier.PlainChangePasswordForm",
    "reauthenticate": "inburgering.ui.inlogformulier.PlainReauthenticateForm",
}
MFA_FORMS = {
    "authenticate": "inburgering.ui.inlogformulier.PlainAuthenticateForm",
    "reauthenticate": "inburgering.ui.inlogformulier.PlainCodeForm",
    "activate_totp": "inburgering.ui.inlogformulier.PlainActivateForm",
}
MFA_ADAPTER = "inburgering.access.adapter.MfaAdapter"
# An address is proven by the invitation that was sent to it.
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_TOTP_TOLERANCE = 1
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Open Inburgering"
EMAIL_BACKEND = read_text(
    "INBURGERING_EMAIL_BACKEND", "django.core.mail.backends.console.EmailBackend"
)
# Where a finder of a weakness reports it: an address as mailto: or https:.
MELDPUNT = read_text("INBURGERING_MELDPUNT", "mailto:beveiliging@example.org")
DEFAULT_FROM_EMAIL = read_text("INBURGERING_AFZENDER", "inburgering@example.org")

# Source: the values chosen for staff sessions (idle 15 minutes, absolute 10 hours).
SESSIE_STILTE = 15 * 60
SESSIE_TOTAAL = 10 * 60 * 60
SESSIE_AANTAL = 3
SESSION_COOKIE_AGE = SESSIE_TOTAAL
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = PRODUCTION
if PRODUCTION:
    SESSION_COOKIE_NAME = "__Host-sessie"
    CSRF_COOKIE_NAME = "__Host-csrf"
CSRF_FAILURE_VIEW = "inburgering.web.views.fouten.csrf_failure"

SECURE_SSL_REDIRECT = PRODUCTION
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if PRODUCTION else None
SECURE_HSTS_SECONDS = 31_536_000 if PRODUCTION else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-src": [SELF],
        "frame-ancestors": [NONE],
    }
}

DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
UPLOAD_MAX_BYTES = 10 * 1024 * 1024
SILENCED_SYSTEM_CHECKS: list[str] = []

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
}

stop_when_unsafe(globals())
