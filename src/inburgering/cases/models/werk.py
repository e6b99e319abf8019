"""Terms and tasks: what the law makes of the facts, recomputed with every handeling."""

import uuid

from django.db import models


class Termijn(models.Model):
    """A term of the law for this person (both days inclusive)."""

    dossier = models.ForeignKey("cases.Dossier", on_delete=models.PROTECT, related_name="termijnen")
    code = models.CharField(max_length=40)
    begin = models.DateField()
    uiterlijk = models.DateField(null=True)
    is_voldaan = models.BooleanField(default=False)
    grondslag = models.JSONField()
    uitleg = models.JSONField()
    stappen = models.JSONField(default=list)
    """The calculation, step by step."""

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dossier", "code"], name="one_term_per_code")
        ]


class Taak(models.Model):
    """Something to do, by whom and before when. Open rows are the werkvoorraad."""

    class Status(models.TextChoices):
        OPEN = "open"
        GEDAAN = "gedaan"
        VERVALLEN = "vervallen"

    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    dossier = models.ForeignKey("cases.Dossier", on_delete=models.PROTECT, related_name="taken")
    gemeente = models.ForeignKey("region.Gemeente", on_delete=models.PROTECT)
    code = models.CharField(max_length=40)
    """What to do; ``eigen`` for a task somebody made up."""
    taak = models.CharField(max_length=40)
    """The national task it belongs to."""
    organisatie = models.ForeignKey("region.Organisatie", on_delete=models.PROTECT, null=True)
    """The executing party; empty where the taakverdeling has a gap."""
    medewerker = models.ForeignKey(
        "access.Medewerker", on_delete=models.PROTECT, null=True, related_name="+"
    )
    team = models.ForeignKey("access.Team", on_delete=models.PROTECT, null=True)
    omschrijving = models.CharField(max_length=200, blank=True)
    vanaf = models.DateField()
    uiterlijk = models.DateField()
    """The last day; a task without a legal last day carries 9999-12-31, so that the list sorts."""
    streef = models.DateField(null=True)
    termijn = models.CharField(max_length=40, blank=True)
    grondslag = models.JSONField(default=list)
    uitleg = models.JSONField(default=list)
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.OPEN)
    created_at = models.DateTimeField()
    afgerond_op = models.DateField(null=True)
    afgerond_door = models.ForeignKey(
        "access.Medewerker", on_delete=models.PROTECT, null=True, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "code", "taak"],
                condition=models.Q(status="open") & ~models.Q(code="eigen"),
                name="one_open_task_per_code",
            )
        ]
        indexes = [
            models.Index(
                fields=["organisatie", "uiterlijk", "id"],
                condition=models.Q(status="open"),
                name="open_task_per_organisation",
            ),
            models.Index(
                fields=["medewerker", "uiterlijk", "id"],
                condition=models.Q(status="open"),
                name="open_task_per_worker",
            ),
            models.Index(
                fields=["team", "uiterlijk", "id"],
                condition=models.Q(status="open"),
                name="open_task_per_team",
            ),
            models.Index(
                fields=["organisatie", "uiterlijk", "id"],
                condition=models.Q(status="open", medewerker__isnull=True),
                name="open_task_of_nobody",
            ),
        ]


class Taakkeuze(models.Model):
    """Who takes which kind of task of a dossier; survives a recomputation."""

    dossier = models.ForeignKey("cases.Dossier", on_delete=models.PROTECT, related_name="+")
    taak = models.CharField(max_length=40)
    organisatie = models.ForeignKey("region.Organisatie", on_delete=models.PROTECT)
    medewerker = models.ForeignKey(
        "access.Medewerker", on_delete=models.PROTECT, null=True, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "taak", "organisatie"], name="one_worker_per_task"
            )
        ]


class Tijdlijnregel(models.Model):
    """What happened, in ids and codes. Rows are never changed or removed (guarded by trigger)."""

    dossier = models.ForeignKey("cases.Dossier", on_delete=models.PROTECT, related_name="tijdlijn")
    handeling = models.CharField(max_length=60)
    dag = models.DateField()
    tijdstip = models.DateTimeField()
    door = models.ForeignKey(
        "access.Medewerker", on_delete=models.PROTECT, null=True, related_name="+"
    )
    organisatie = models.ForeignKey("region.Organisatie", on_delete=models.PROTECT, null=True)
    gegevens = models.JSONField(default=dict)
    sleutel = models.UUIDField(null=True, unique=True)
    """The one-time key of the form: a second click finds it taken."""

    class Meta:
        indexes = [models.Index(fields=["dossier", "-id"], name="timeline_per_dossier")]


class Bericht(models.Model):
    """Outbox: what a chain partner must hear, written in the same transaction as the fact."""

    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    dossier = models.ForeignKey("cases.Dossier", on_delete=models.PROTECT, related_name="berichten")
    partner = models.CharField(max_length=20)
    soort = models.CharField(max_length=60)
    inhoud = models.JSONField()
    """Ids and codes only; the sender looks the rest up."""
    created_at = models.DateTimeField()
    afgehandeld_op = models.DateField(null=True)
    wijze = models.CharField(max_length=20, blank=True)
    """How it got there: automatisch or portaal."""

    class Meta:
        indexes = [
            models.Index(
                fields=["id"],
                condition=models.Q(afgehandeld_op__isnull=True),
                name="outbox_open",
            )
        ]


class Inzage(models.Model):
    """Who read which part of a dossier, when and why. Rows are never changed."""

    dossier = models.ForeignKey("cases.Dossier", on_delete=models.PROTECT, related_name="+")
    door = models.ForeignKey("access.Medewerker", on_delete=models.PROTECT, related_name="+")
    organisatie = models.ForeignKey("region.Organisatie", on_delete=models.PROTECT)
    rol = models.CharField(max_length=40)
    deel = models.CharField(max_length=30)
    doel = models.CharField(max_length=60)
    """Why: the code of a purpose, or the reason that was typed."""
    reden = models.CharField(max_length=300, blank=True)
    tijdstip = models.DateTimeField()
    trace_id = models.CharField(max_length=32)

    class Meta:
        indexes = [models.Index(fields=["dossier", "-id"], name="access_log_per_dossier")]
