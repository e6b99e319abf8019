"""Addresses: Orders at providers, groups and lessons."""

from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = []
