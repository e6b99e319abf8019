from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "inburgering.ui"
    label = "ui"
