"""Help: what was offered, checklists for the first weeks, and who works with the person."""

import uuid

from django.db import models


class Voorziening(models.Model):
    """Something the college offers or arranges for the person, with who gives it and when."""

    class Uitkomst(models.TextChoices):
        AANGENOMEN = "aangenomen"
        GEWEIGERD = "geweigerd"

    dossier = models.ForeignKey(
        "cases.Dossier", on_delete=models.PROTECT, related_name="voorzieningen"
    )
    soort = models.CharField(max_length=40)
    """A code of ``law.aanbodplicht``."""
    aangeboden_op = models.DateField(null=True)
    uitkomst = models.CharField(max_length=12, choices=Uitkomst.choices, blank=True)
    reden = models.CharField(max_length=300, blank=True)
    organisatie = models.ForeignKey("region.Organisatie", on_delete=models.PROTECT, null=True)
    is_eigen_rekening = models.BooleanField(default=False)
    """The person pays it."""
    begin = models.DateField(null=True)
    eind = models.DateField(null=True)
    """The last day, inclusive."""
    reden_verlenging = models.CharField(max_length=300, blank=True)
    financiering = models.CharField(max_length=30, blank=True)
    """Who pays what lasts longer than usual: a code of ``cases.mb_termijn``."""
    kosten_cent = models.PositiveIntegerField(null=True)
    """What lasting longer costs."""
    niveau = models.CharField(max_length=20, blank=True)
    """Support level, where the kind has levels."""
    onderdelen = models.JSONField(default=list)
    """Codes of what it holds."""
    toelichting = models.CharField(max_length=500, blank=True)
    versie = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dossier", "soort"], name="one_voorziening_per_kind"),
            models.CheckConstraint(
                condition=models.Q(eind__isnull=True)
                | models.Q(begin__isnull=False, eind__gte=models.F("begin")),
                name="voorziening_ends_after_begin",
            ),
        ]


class Checklist(models.Model):
    """A list of practical things for one person, such as the regeldag."""

    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    dossier = models.ForeignKey(
        "cases.Dossier", on_delete=models.PROTECT, related_name="checklisten"
    )
    soort = models.CharField(max_length=40)
    """A code of ``cases.checklisten``."""
    taak = models.CharField(max_length=40)
    """The national task it belongs to."""
    organisatie = models.ForeignKey("region.Organisatie", on_delete=models.PROTECT)
    begin = models.DateField()
    versie = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dossier", "soort"], name="one_checklist_per_kind")
        ]


class Checklistpunt(models.Model):
    """One thing to arrange."""

    checklist = models.ForeignKey(Checklist, on_delete=models.PROTECT, related_name="punten")
    volgorde = models.PositiveSmallIntegerField()
    code = models.CharField(max_length=40)
    omschrijving = models.CharField(max_length=200, blank=True)
    """Only of a point that somebody added."""
    mag_vrijwilliger = models.BooleanField()
    uiterlijk = models.DateField()
    medewerker = models.ForeignKey(
        "access.Medewerker", on_delete=models.PROTECT, null=True, related_name="+"
    )
    gedaan_op = models.DateField(null=True)
    door = models.ForeignKey(
        "access.Medewerker", on_delete=models.PROTECT, null=True, related_name="+"
    )
    is_niet_nodig = models.BooleanField(default=False)
    opmerking = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["checklist", "volgorde"], name="one_point_per_place_in_a_checklist"
            )
        ]
        indexes = [
            models.Index(
                fields=["medewerker", "uiterlijk", "id"],
                condition=models.Q(gedaan_op__isnull=True, is_niet_nodig=False),
                name="open_point_per_worker",
            )
        ]


class Betrokkene(models.Model):
    """Who works with this person in a task: the answer to 'who do I call'."""

    dossier = models.ForeignKey(
        "cases.Dossier", on_delete=models.PROTECT, related_name="betrokkenen"
    )
    taak = models.CharField(max_length=40)
    organisatie = models.ForeignKey("region.Organisatie", on_delete=models.PROTECT)
    medewerker = models.ForeignKey(
        "access.Medewerker", on_delete=models.PROTECT, null=True, related_name="betrokken_bij"
    )
    doel = models.CharField(max_length=200, blank=True)
    """What this worker does with the person, in plain words; the worker reads it."""
    begin = models.DateField()
    eind = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "taak", "medewerker"],
                condition=models.Q(eind__isnull=True),
                name="one_open_involvement_per_task",
            )
        ]
        indexes = [
            models.Index(fields=["medewerker", "dossier"], name="involvement_per_worker"),
        ]


class Begeleidingsfase(models.Model):
    """The local phase of guidance from a day on, with the criteria that were met."""

    dossier = models.ForeignKey(
        "cases.Dossier", on_delete=models.PROTECT, related_name="begeleidingsfasen"
    )
    fase = models.CharField(max_length=40)
    begin = models.DateField()
    criteria = models.JSONField(default=list)
    """Codes of the criteria that were ticked."""
    toelichting = models.CharField(max_length=300, blank=True)
    door = models.ForeignKey("access.Medewerker", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dossier", "fase"], name="one_begin_per_phase")
        ]
