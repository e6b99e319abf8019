"""Addresses: Changes of route, pauses, what DUO decided, advice to DUO."""

from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = []
