"""Copies the texts of enforcement, encrypted, beside the plain ones; back it writes them plain."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from inburgering.cases.models.versleuteld import VersleuteldeTekst

TEXTS = (
    "feiten",
    "verwijtbaarheid_reden",
    "uitzondering_reden",
    "bijzondere_omstandigheden",
    "zienswijze",
    "reden_einde",
)
PART = 500


def _copy(apps: Apps, source: str, target: str) -> None:
    model = apps.get_model("cases", "Handhavingszaak")
    for row in model.objects.order_by("pk").iterator(chunk_size=PART):
        for name in TEXTS:
            setattr(row, target.format(name), getattr(row, source.format(name)))
        row.save(update_fields=[target.format(name) for name in TEXTS])


def encrypt_texts(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    _copy(apps, "{}", "{}_versleuteld")


def decrypt_texts(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    _copy(apps, "{}_versleuteld", "{}")


class Migration(migrations.Migration):
    dependencies = [("cases", "0021_letter_of_a_reimbursement")]

    operations = [
        *(
            migrations.AddField(
                model_name="handhavingszaak",
                name=f"{name}_versleuteld",
                field=VersleuteldeTekst(blank=name != "feiten", default=""),
                preserve_default=False,
            )
            for name in TEXTS
        ),
        migrations.AddField(
            model_name="handhavingszaak",
            name="opmerking",
            field=VersleuteldeTekst(blank=True, default=""),
            preserve_default=False,
        ),
        migrations.RunPython(encrypt_texts, decrypt_texts),
    ]
