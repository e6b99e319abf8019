"""Addresses of taking over a running caseload."""

from django.urls import URLPattern, URLResolver, path, re_path

from inburgering.web.views import overname

_SLEUTEL = "overname/<uuid:sleutel>/"

urlpatterns: list[URLPattern | URLResolver] = [
    path("overname/", overname.overname, name="overname"),
    re_path(
        r"^overname/invulformulier\.(?P<soort>xlsx|csv)$",
        overname.overname_sjabloon,
        name="overname_sjabloon",
    ),
    path(_SLEUTEL, overname.overname_een, name="overname_een"),
    path(f"{_SLEUTEL}voortgang/", overname.overname_voortgang, name="overname_voortgang"),
    path(f"{_SLEUTEL}akkoord/", overname.overname_akkoord, name="overname_akkoord"),
    path(f"{_SLEUTEL}opnieuw/", overname.overname_opnieuw, name="overname_opnieuw"),
    path(f"{_SLEUTEL}weg/", overname.overname_weg, name="overname_weg"),
    path(
        f"{_SLEUTEL}rest.xlsx",
        overname.overname_rest,
        {"soort": "xlsx"},
        name="overname_rest_xlsx",
    ),
    path(f"{_SLEUTEL}rest.csv", overname.overname_rest, {"soort": "csv"}, name="overname_rest_csv"),
]
