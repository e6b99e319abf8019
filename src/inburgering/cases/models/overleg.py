"""The PIP-team: who sits in it, when it meets, and what it decided per case."""

import uuid

from django.db import models


class PipTeam(models.Model):
    """A standing team that discusses cases of one party's casusregie."""

    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    organisatie = models.ForeignKey("region.Organisatie", on_delete=models.PROTECT)
    """The party that calls the team together."""
    naam = models.CharField(max_length=80)
    is_actief = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisatie", "naam"], name="one_pip_team_per_name")
        ]


class PipTeamlid(models.Model):
    """Somebody who always comes, or comes when called."""

    class Soort(models.TextChoices):
        VAST = "vast"
        OP_AFROEP = "op_afroep"

    team = models.ForeignKey(PipTeam, on_delete=models.PROTECT, related_name="leden")
    organisatie = models.ForeignKey("region.Organisatie", on_delete=models.PROTECT)
    medewerker = models.ForeignKey(
        "access.Medewerker", on_delete=models.PROTECT, null=True, related_name="+"
    )
    """Empty: whoever the party sends."""
    soort = models.CharField(max_length=10, choices=Soort.choices)
    is_actief = models.BooleanField(default=True)


class Overleg(models.Model):
    """One meeting of a team."""

    class Status(models.TextChoices):
        GEPLAND = "gepland"
        GEHOUDEN = "gehouden"
        VERVALLEN = "vervallen"

    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    team = models.ForeignKey(PipTeam, on_delete=models.PROTECT, related_name="overleggen")
    datum = models.DateField()
    tijd = models.TimeField()
    plaats = models.CharField(max_length=120)
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.GEPLAND)
    versie = models.PositiveIntegerField(default=1)
    verslag_html = models.TextField(blank=True)
    verslag_pdf = models.BinaryField(null=True)
    """The minutes as made when the meeting was closed."""

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["team", "datum", "tijd"], name="one_meeting_at_a_time")
        ]


class Aanwezige(models.Model):
    """Who was invited to a meeting, and whether they came."""

    overleg = models.ForeignKey(Overleg, on_delete=models.PROTECT, related_name="aanwezigen")
    lid = models.ForeignKey(PipTeamlid, on_delete=models.PROTECT)
    is_aanwezig = models.BooleanField(null=True)
    opmerking = models.CharField(max_length=120, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["overleg", "lid"], name="one_row_per_member")
        ]


class Agendapunt(models.Model):
    """One case on the agenda of a meeting, and what was decided."""

    overleg = models.ForeignKey(Overleg, on_delete=models.PROTECT, related_name="agenda")
    dossier = models.ForeignKey(
        "cases.Dossier", on_delete=models.PROTECT, related_name="agendapunten"
    )
    volgorde = models.PositiveSmallIntegerField()
    vraag = models.CharField(max_length=300)
    besluit = models.CharField(max_length=500, blank=True)
    ingebracht_door = models.ForeignKey(
        "access.Medewerker", on_delete=models.PROTECT, related_name="+"
    )
    besproken_op = models.DateField(null=True)
    opgeroepen = models.ManyToManyField(PipTeamlid, related_name="agendapunten")
    """Members on call who were asked to come for this case."""
    acties = models.JSONField(default=list)
    """Keys of the tasks that came of it."""

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["overleg", "dossier"], name="one_item_per_case")
        ]
