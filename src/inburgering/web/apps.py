from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "inburgering.web"
    label = "web"
