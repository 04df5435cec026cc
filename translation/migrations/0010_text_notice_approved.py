from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("translation", "0009_chosen_for")]

    operations = [
        migrations.AlterField(
            model_name="textnotice",
            name="kind",
            field=models.CharField(
                choices=[
                    ("comment", "A comment"),
                    ("review_wanted", "Sent for review"),
                    ("sent_back", "Sent back"),
                    ("reopened", "Changed while it was in review"),
                    ("approved", "Approved"),
                ],
                max_length=13,
            ),
        ),
    ]
