from django.db import migrations, models


class Migration(migrations.Migration):
    """Adds that somebody looked whether another service is needed, and it is not."""

    dependencies = [("cases", "0018_letters_of_enforcement")]

    operations = [
        migrations.AlterField(
            model_name="verwijzing",
            name="status",
            field=models.CharField(
                choices=[
                    ("verwezen", "Verwezen"),
                    ("aangemeld", "Aangemeld"),
                    ("in_behandeling", "In Behandeling"),
                    ("afgerond", "Afgerond"),
                    ("niet_opgepakt", "Niet Opgepakt"),
                    ("niet_nodig", "Niet Nodig"),
                ],
                default="verwezen",
                max_length=16,
            ),
        )
    ]
