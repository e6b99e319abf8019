"""Addresses: Exams, levels, PVT, MAP, reports of schools, interpreters."""

from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = []
