"""Takes the plain texts of enforcement away; the encrypted ones take their names."""

from __future__ import annotations

from django.db import migrations, models

PLAIN: dict[str, models.TextField[str, str] | models.CharField[str, str]] = {
    "feiten": models.TextField(default=""),
    "verwijtbaarheid_reden": models.CharField(max_length=1000, blank=True, default=""),
    "uitzondering_reden": models.CharField(max_length=1000, blank=True, default=""),
    "bijzondere_omstandigheden": models.CharField(max_length=1000, blank=True, default=""),
    "zienswijze": models.TextField(blank=True, default=""),
    "reden_einde": models.CharField(max_length=500, blank=True, default=""),
}
"""With a default, so that on the way back the columns can be made again."""


class Migration(migrations.Migration):
    dependencies = [("cases", "0022_encrypted_enforcement")]

    operations = [
        *(
            migrations.AlterField(model_name="handhavingszaak", name=name, field=field)
            for name, field in PLAIN.items()
        ),
        *(migrations.RemoveField(model_name="handhavingszaak", name=name) for name in PLAIN),
        *(
            migrations.RenameField(
                model_name="handhavingszaak",
                old_name=f"{name}_versleuteld",
                new_name=name,
            )
            for name in PLAIN
        ),
    ]
