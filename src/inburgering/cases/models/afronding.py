"""The end of a trajectory: how the duty was met, follow-up, and the light kind of case."""

from django.db import models


class Afronding(models.Model):
    """That the duty ended, as DUO said, beside what we find ourselves."""

    class Wijze(models.TextChoices):
        B1 = "b1"
        ONDERWIJS = "onderwijs"
        Z = "z"
        ONTHEFFING = "ontheffing"
        VRIJSTELLING = "vrijstelling"

    dossier = models.OneToOneField(
        "cases.Dossier", on_delete=models.PROTECT, related_name="afronding"
    )
    wijze = models.CharField(max_length=12, choices=Wijze.choices)
    voldaan_op = models.DateField()
    """The day that DUO names."""
    bron = models.CharField(max_length=20)
    niveaus = models.JSONField(default=dict)
    """Per part of the exam the level that was reached."""
    niveau_beoogd = models.CharField(max_length=4, blank=True)
    eigen_oordeel = models.JSONField(default=list)
    """What we found per part, on the day it was recorded."""
    is_binnen_termijn = models.BooleanField(null=True)
    uitstroom = models.CharField(max_length=30, blank=True)
    """A code of ``cases.afronding``: work, study, volunteering, day care, none."""
    is_geldig = models.BooleanField(default=True)
    reden = models.CharField(max_length=300, blank=True)
    door = models.ForeignKey("access.Medewerker", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    versie = models.PositiveIntegerField(default=1)


class Nazorgcontact(models.Model):
    """A contact after the end, and how the person is doing."""

    class Moment(models.TextChoices):
        ZES_MAANDEN = "6_maanden"
        TWAALF_MAANDEN = "12_maanden"
        EXTRA = "extra"

    dossier = models.ForeignKey(
        "cases.Dossier", on_delete=models.PROTECT, related_name="nazorgcontacten"
    )
    moment = models.CharField(max_length=12, choices=Moment.choices)
    op = models.DateField()
    is_bereikt = models.BooleanField()
    uitkomst = models.CharField(max_length=30, blank=True)
    """A code of ``cases.afronding``."""
    toelichting = models.CharField(max_length=500, blank=True)
    door = models.ForeignKey("access.Medewerker", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()


class LichtTraject(models.Model):
    """A light case: older cohorts and people who are followed without terms of the act."""

    class Groep(models.TextChoices):
        ONDERTUSSEN = "ondertussen"
        ELIP = "elip"
        WI2013 = "wi2013"
        OUDE_NIEUWKOMER = "oude_nieuwkomer"

    dossier = models.OneToOneField(
        "cases.Dossier", on_delete=models.PROTECT, related_name="licht_traject"
    )
    groep = models.CharField(max_length=16, choices=Groep.choices)
    einddatum_duo = models.DateField(null=True)
    lening_cent = models.PositiveIntegerField(null=True)
    """The most that may be borrowed at DUO."""
    lening_gebruikt_cent = models.PositiveIntegerField(null=True)
    lening_stand_op = models.DateField(null=True)
    heeft_risico = models.BooleanField(default=False)
    uitgenodigd_op = models.DateField(null=True)
    gesproken_op = models.DateField(null=True)
    afspraken = models.CharField(max_length=1000, blank=True)
    afgesloten_op = models.DateField(null=True)
    uitkomst = models.CharField(max_length=300, blank=True)
    versie = models.PositiveIntegerField(default=1)
