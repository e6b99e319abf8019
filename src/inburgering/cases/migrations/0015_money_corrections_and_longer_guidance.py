"""Corrections of a final statement stay for ever; what longer guidance costs and who pays."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

TABLE = "cases_maandcorrectie"


def guard(apps, schema_editor):
    sqlite = schema_editor.connection.vendor == "sqlite"
    for verb in ("UPDATE", "DELETE"):
        then = (
            f"BEGIN SELECT RAISE(ABORT, 'append-only: {TABLE}'); END"
            if sqlite
            else "FOR EACH ROW EXECUTE FUNCTION refuse_change()"
        )
        name = f"{TABLE}_no_{verb.lower()}"
        schema_editor.execute(f"CREATE TRIGGER {name} BEFORE {verb} ON {TABLE} {then}")


def release(apps, schema_editor):
    suffix = "" if schema_editor.connection.vendor == "sqlite" else f" ON {TABLE}"
    for verb in ("update", "delete"):
        schema_editor.execute(f"DROP TRIGGER {TABLE}_no_{verb}{suffix}")


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0014_trajectory"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="voorziening",
            name="financiering",
            field=models.CharField(blank=True, max_length=30),
        ),
        migrations.AddField(
            model_name="voorziening",
            name="kosten_cent",
            field=models.PositiveIntegerField(null=True),
        ),
        migrations.CreateModel(
            name="Maandcorrectie",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("reden", models.CharField(max_length=300)),
                ("was", models.JSONField()),
                ("dag", models.DateField()),
                ("recorded_at", models.DateTimeField()),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "staat",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="correcties",
                        to="cases.maandstaat",
                    ),
                ),
            ],
        ),
        migrations.RunPython(guard, release),
    ]
