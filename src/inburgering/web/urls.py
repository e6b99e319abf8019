"""Addresses of the case workers' room."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
