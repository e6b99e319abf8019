"""What was learnt: exams, levels, reports of a school, PVT and MAP meetings, interpreters."""

import uuid

from django.db import models


class Examen(models.Model):
    """One attempt at one part of the exam."""

    class Uitslag(models.TextChoices):
        AANGEMELD = "aangemeld"
        GESLAAGD = "geslaagd"
        GEZAKT = "gezakt"
        NIET_VERSCHENEN = "niet_verschenen"

    dossier = models.ForeignKey("cases.Dossier", on_delete=models.PROTECT, related_name="examens")
    onderdeel = models.CharField(max_length=20)
    """A code of ``law.examens``: lezen, luisteren, schrijven, spreken, knm, taalschakeltraject."""
    niveau = models.CharField(max_length=4, blank=True)
    """A2, B1 or B2; of KNM empty."""
    poging = models.PositiveSmallIntegerField()
    datum = models.DateField()
    uitslag = models.CharField(max_length=16, choices=Uitslag.choices)
    uitslag_op = models.DateField(null=True)
    bron = models.CharField(max_length=20)
    """DUO, school or gemeente."""
    is_geldig = models.BooleanField(default=True)
    vervangt = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, related_name="vervangen_door"
    )
    reden = models.CharField(max_length=300, blank=True)
    door = models.ForeignKey("access.Medewerker", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "onderdeel", "niveau", "poging"],
                condition=models.Q(is_geldig=True),
                name="one_valid_result_per_attempt",
            )
        ]


class Taalniveau(models.Model):
    """The level in one skill on a day, as a school or test saw it."""

    dossier = models.ForeignKey(
        "cases.Dossier", on_delete=models.PROTECT, related_name="taalniveaus"
    )
    vaardigheid = models.CharField(max_length=20)
    """lezen, luisteren, schrijven, spreken, or alfabetisering."""
    niveau = models.CharField(max_length=8)
    op = models.DateField()
    bron = models.CharField(max_length=20)
    organisatie = models.ForeignKey("region.Organisatie", on_delete=models.PROTECT)
    is_geldig = models.BooleanField(default=True)
    door = models.ForeignKey("access.Medewerker", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "vaardigheid", "op"],
                condition=models.Q(is_geldig=True),
                name="one_level_per_skill_and_day",
            )
        ]


class Voortgangsbericht(models.Model):
    """What a provider reports about one participant: by itself, or because it was asked."""

    class Inzet(models.TextChoices):
        GOED = "goed"
        VOLDOENDE = "voldoende"
        ONVOLDOENDE = "onvoldoende"

    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    dossier = models.ForeignKey(
        "cases.Dossier", on_delete=models.PROTECT, related_name="voortgangsberichten"
    )
    bestelling = models.ForeignKey(
        "cases.Bestelling", on_delete=models.PROTECT, related_name="voortgangsberichten"
    )
    gevraagd_op = models.DateField(null=True)
    uiterlijk = models.DateField(null=True)
    ontvangen_op = models.DateField(null=True)
    van = models.DateField(null=True)
    tot_en_met = models.DateField(null=True)
    inzet = models.CharField(max_length=12, choices=Inzet.choices, blank=True)
    haalt_doel = models.BooleanField(null=True)
    """Whether the school expects the level of the plan within the term."""
    tekst = models.CharField(max_length=1000, blank=True)
    advies = models.CharField(max_length=500, blank=True)
    is_resultaat_gehaald = models.BooleanField(null=True)
    """Whether the agreement on results of the contract is kept, as the casusregie judged."""
    beoordeeld_op = models.DateField(null=True)
    door = models.ForeignKey(
        "access.Medewerker", on_delete=models.PROTECT, null=True, related_name="+"
    )
    recorded_at = models.DateTimeField()


class Tolkopdracht(models.Model):
    """An interpreter that is needed or booked, for a talk or for a group."""

    class Soort(models.TextChoices):
        BEROEPSTOLK = "beroepstolk"
        INFORMEEL = "informeel"
        """A client or former participant, paid a compensation: it counts as work experience."""

    class Status(models.TextChoices):
        NODIG = "nodig"
        GEBOEKT = "geboekt"
        GEWEEST = "geweest"
        BETAALD = "betaald"
        VERVALLEN = "vervallen"

    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    dossier = models.ForeignKey(
        "cases.Dossier", on_delete=models.PROTECT, null=True, related_name="tolkopdrachten"
    )
    groep = models.ForeignKey(
        "cases.Groep", on_delete=models.PROTECT, null=True, related_name="tolkopdrachten"
    )
    organisatie = models.ForeignKey("region.Organisatie", on_delete=models.PROTECT)
    """The party that needs the interpreter."""
    taal = models.CharField(max_length=40)
    doel = models.CharField(max_length=120)
    datum = models.DateField()
    tijd = models.TimeField(null=True)
    minuten = models.PositiveSmallIntegerField(null=True)
    soort = models.CharField(max_length=12, choices=Soort.choices, blank=True)
    tolk_naam = models.CharField(max_length=120, blank=True)
    """A bureau, or who interprets; of a former participant their own dossier stands instead."""
    tolk_dossier = models.ForeignKey(
        "cases.Dossier", on_delete=models.PROTECT, null=True, related_name="getolkt"
    )
    kosten_cent = models.PositiveIntegerField(null=True)
    financiering = models.CharField(max_length=40, blank=True)
    status = models.CharField(max_length=10, choices=Status.choices)
    betaald_op = models.DateField(null=True)
    door = models.ForeignKey("access.Medewerker", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    versie = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(dossier__isnull=False) | models.Q(groep__isnull=False),
                name="an_interpreter_is_for_somebody",
            )
        ]
