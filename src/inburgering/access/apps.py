from django.apps import AppConfig


class AccessConfig(AppConfig):
    name = "inburgering.access"
    label = "access"
