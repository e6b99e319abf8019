"""An adopted plan is never removed and never becomes a concept again."""

from django.db import migrations

RULES = (
    ("cases_pip_stays", "DELETE", "OLD.status <> 'concept'"),
    ("cases_pip_never_back", "UPDATE", "OLD.status <> 'concept' AND NEW.status = 'concept'"),
)


def guard(apps, schema_editor):
    for name, verb, when in RULES:
        if schema_editor.connection.vendor == "sqlite":
            schema_editor.execute(
                f"CREATE TRIGGER {name} BEFORE {verb} ON cases_pip WHEN {when} BEGIN "
                "SELECT RAISE(ABORT, 'append-only: an adopted PIP is fixed'); END"
            )
        else:
            schema_editor.execute(
                f"CREATE TRIGGER {name} BEFORE {verb} ON cases_pip FOR EACH ROW "
                f"WHEN ({when}) EXECUTE FUNCTION refuse_change()"
            )


def release(apps, schema_editor):
    sqlite = schema_editor.connection.vendor == "sqlite"
    for name, _verb, _when in RULES:
        schema_editor.execute(f"DROP TRIGGER {name}" + ("" if sqlite else " ON cases_pip"))


class Migration(migrations.Migration):
    dependencies = [("cases", "0005_open_task_of_nobody")]
    operations = [migrations.RunPython(guard, release)]
