"""The WSGI entry point for gunicorn."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "inburgering.config.settings")

application = get_wsgi_application()

# Tables can only be read once the application is set up.
from inburgering.config.checks import stop_when_demo_accounts  # noqa: E402
from inburgering.queries.toestand import has_demo_accounts  # noqa: E402

if settings.PRODUCTION:
    stop_when_demo_accounts(has_demo_accounts=has_demo_accounts())
