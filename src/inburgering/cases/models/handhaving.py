"""Enforcement by the college: one case per conduct, from facts to an irrevocable decision.

What somebody says to excuse himself often tells of health, so every text is encrypted as health is.
"""

import uuid

from django.db import models

from inburgering.cases.models.versleuteld import VersleuteldeTekst


class Handhavingszaak(models.Model):
    """One conduct for which the college looks whether it must fine (art. 22 and 23 Wi2021)."""

    class Artikel(models.TextChoices):
        INTAKE = "22"
        PLAN = "23"

    class Status(models.TextChoices):
        FEITEN = "feiten"
        ZIENSWIJZE = "zienswijze"
        BEOORDELEN = "beoordelen"
        VOORGELEGD = "voorgelegd"
        BESLOTEN = "besloten"
        BEZWAAR = "bezwaar"
        ONHERROEPELIJK = "onherroepelijk"
        AFGEZIEN = "afgezien"
        INGETROKKEN = "ingetrokken"

    class Verwijtbaarheid(models.TextChoices):
        OPZET = "opzet"
        GROVE_SCHULD = "grove_schuld"
        GEWOON = "gewoon"
        VERMINDERD = "verminderd"
        GEEN = "geen"

    class Bezwaaruitkomst(models.TextChoices):
        GEGROND = "gegrond"
        DEELS_GEGROND = "deels_gegrond"
        ONGEGROND = "ongegrond"
        INGETROKKEN = "ingetrokken"

    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    dossier = models.ForeignKey(
        "cases.Dossier", on_delete=models.PROTECT, related_name="handhavingszaken"
    )
    artikel = models.CharField(max_length=2, choices=Artikel.choices)
    gedraging = models.CharField(max_length=40)
    """A code of ``law.handhaving``."""
    gedraging_op = models.DateField()
    geconstateerd_op = models.DateField()
    feiten = VersleuteldeTekst()
    """What happened, as a report: no judgement."""
    oproep = models.ForeignKey(
        "cases.Oproep", on_delete=models.PROTECT, null=True, related_name="handhavingszaken"
    )
    """Of art. 22: the call that was not followed."""
    status = models.CharField(max_length=16, choices=Status.choices, default=Status.FEITEN)
    verwijtbaarheid = models.CharField(max_length=12, choices=Verwijtbaarheid.choices, blank=True)
    verwijtbaarheid_reden = VersleuteldeTekst(blank=True)
    samenloop_nagegaan_op = models.DateField(null=True)
    is_bijstand_verlaagd = models.BooleanField(null=True)
    """For the same conduct, under art. 18 or 18b Pw: then no fine (art. 27 Wi2021)."""
    samenloop_kenmerk = models.CharField(max_length=60, blank=True)
    uitzondering_reden = VersleuteldeTekst(blank=True)
    """Why a holder of an asylum permit may be fined all the same."""
    bijzondere_omstandigheden = VersleuteldeTekst(blank=True)
    gematigd_tot_cent = models.PositiveIntegerField(null=True)
    """What is left of the amount because of those circumstances."""
    zienswijze_gevraagd_op = models.DateField(null=True)
    zienswijze_uiterlijk = models.DateField(null=True)
    zienswijze_ontvangen_op = models.DateField(null=True)
    zienswijze = VersleuteldeTekst(blank=True)
    bedrag_cent = models.PositiveIntegerField(null=True)
    berekening = models.JSONField(default=list)
    """Step by step, as it stood on the day of the decision."""
    nieuwe_termijn_tot = models.DateField(null=True)
    """Of art. 22: the new term in the decision, at most two months."""
    voorgelegd_at = models.DateTimeField(null=True)
    voorgelegd_door = models.ForeignKey(
        "access.Medewerker", on_delete=models.PROTECT, null=True, related_name="+"
    )
    opmerking = VersleuteldeTekst(blank=True)
    """What must be better, by the colleague who sent it back."""
    akkoord_at = models.DateTimeField(null=True)
    akkoord_door = models.ForeignKey(
        "access.Medewerker", on_delete=models.PROTECT, null=True, related_name="+"
    )
    dagtekening = models.DateField(null=True)
    besluit = models.JSONField(default=dict)
    """The basis for deciding as it was that day."""
    bezwaar_op = models.DateField(null=True)
    bezwaar_besloten_op = models.DateField(null=True)
    bezwaar_uitkomst = models.CharField(max_length=14, choices=Bezwaaruitkomst.choices, blank=True)
    onherroepelijk_op = models.DateField(null=True)
    reden_einde = VersleuteldeTekst(blank=True)
    """Why there was no fine, or why it was withdrawn."""
    afgerond_op = models.DateField(null=True)
    is_overgenomen = models.BooleanField(default=False)
    """Decided before this system was in use, or by another college."""
    door = models.ForeignKey("access.Medewerker", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    versie = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(status__in=["besloten", "bezwaar", "onherroepelijk"])
                | models.Q(dagtekening__isnull=False, bedrag_cent__isnull=False),
                name="a_fine_has_a_day_and_an_amount",
            ),
            models.UniqueConstraint(
                fields=["dossier", "artikel", "gedraging", "gedraging_op"],
                condition=~models.Q(status__in=["afgezien", "ingetrokken"]),
                name="one_case_per_conduct",
            ),
        ]
