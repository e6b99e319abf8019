"""Addresses: Hours, files with hours, attendance signals."""

from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = []
