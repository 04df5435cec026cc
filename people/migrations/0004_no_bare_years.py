from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("people", "0003_years_and_addresses")]
    operations = [
        migrations.RemoveField(model_name="datedrole", name="end_year"),
        migrations.RemoveField(model_name="datedrole", name="start_year"),
    ]
