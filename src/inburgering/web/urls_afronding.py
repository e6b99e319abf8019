"""Addresses: Duty met, follow-up, archive, light cases."""

from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = []
