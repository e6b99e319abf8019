"""Rows that may never change: guarded in the database, since Python guards do not hold."""

from django.db import migrations

APPEND_ONLY = ("cases_tijdlijnregel", "cases_inzage", "cases_document", "cases_persoonscorrectie")


def guard(apps, schema_editor):
    sqlite = schema_editor.connection.vendor == "sqlite"
    if not sqlite:
        schema_editor.execute(
            "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            "RAISE EXCEPTION 'append-only: %', TG_TABLE_NAME USING ERRCODE = '23001'; END $$",
            params=None,
        )
    for table in APPEND_ONLY:
        for verb in ("UPDATE", "DELETE"):
            name = f"{table}_no_{verb.lower()}"
            if sqlite:
                schema_editor.execute(
                    f"CREATE TRIGGER {name} BEFORE {verb} ON {table} BEGIN "
                    f"SELECT RAISE(ABORT, 'append-only: {table}'); END"
                )
            else:
                schema_editor.execute(
                    f"CREATE TRIGGER {name} BEFORE {verb} ON {table} FOR EACH ROW "
                    "EXECUTE FUNCTION refuse_change()"
                )
    if sqlite:
        schema_editor.execute(
            "CREATE TRIGGER cases_pip_fixed BEFORE UPDATE OF inhoud, dagtekening, besluit, "
            "volgnummer, dossier_id ON cases_pip WHEN OLD.status <> 'concept' BEGIN "
            "SELECT RAISE(ABORT, 'append-only: an adopted PIP is fixed'); END"
        )
    else:
        schema_editor.execute(
            "CREATE TRIGGER cases_pip_fixed BEFORE UPDATE ON cases_pip FOR EACH ROW WHEN "
            "(OLD.status <> 'concept' AND (OLD.inhoud, OLD.dagtekening, OLD.besluit, "
            "OLD.volgnummer, OLD.dossier_id) IS DISTINCT FROM (NEW.inhoud, NEW.dagtekening, "
            "NEW.besluit, NEW.volgnummer, NEW.dossier_id)) EXECUTE FUNCTION refuse_change()"
        )


def release(apps, schema_editor):
    sqlite = schema_editor.connection.vendor == "sqlite"
    for table in APPEND_ONLY:
        for verb in ("update", "delete"):
            suffix = "" if sqlite else f" ON {table}"
            schema_editor.execute(f"DROP TRIGGER {table}_no_{verb}{suffix}")
    schema_editor.execute("DROP TRIGGER cases_pip_fixed" + ("" if sqlite else " ON cases_pip"))
    if not sqlite:
        schema_editor.execute("DROP FUNCTION refuse_change()")


class Migration(migrations.Migration):
    dependencies = [("cases", "0001_initial")]
    operations = [migrations.RunPython(guard, release)]
