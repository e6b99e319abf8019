"""The daily command."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone

from inburgering.cli.with_django import find_run

pytestmark = pytest.mark.django_db


def test_forgets_lapsed_sessions_and_may_run_twice(regio, capsys) -> None:
    run = find_run("inburgering.cli.dagelijks")
    old = timezone.now() - timedelta(days=2)
    Session.objects.create(session_key="oud", session_data="", expire_date=old)
    assert run([]) == 0
    assert run([]) == 0
    assert not Session.objects.filter(session_key="oud").exists()
    assert "Klaar" in capsys.readouterr().out
