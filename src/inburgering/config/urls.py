"""Wires every door to its address."""

from django.urls import include, path

urlpatterns = [
    path("", include("inburgering.web.urls_toegang")),
    path("", include("inburgering.web.urls")),
]

handler400 = "inburgering.web.views.fouten.bad_request"
handler404 = "inburgering.web.views.fouten.not_found"
handler403 = "inburgering.web.views.fouten.forbidden"
handler500 = "inburgering.web.views.fouten.server_error"
