"""Addresses: Employers, instruments, work, the week, reimbursements."""

from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = []
