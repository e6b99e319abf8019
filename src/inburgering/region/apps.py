from django.apps import AppConfig


class RegionConfig(AppConfig):
    name = "inburgering.region"
    label = "region"
