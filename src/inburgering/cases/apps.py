from django.apps import AppConfig


class CasesConfig(AppConfig):
    name = "inburgering.cases"
    label = "cases"
