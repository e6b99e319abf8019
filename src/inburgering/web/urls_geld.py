"""Addresses: Fixed costs, statements, plans, signals, buddies, referrals."""

from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = []
