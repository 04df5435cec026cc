"""Two people who save one text at the same moment."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, transaction
from wagtail_localize.models import StringTranslation

from translation.desk import pieces, single
from translation.desk.applying import Wish

PEOPLE = 4


@pytest.mark.django_db(transaction=True)
def test_one_is_saved_and_the_others_are_shown_it(post, send, translator, settings_with_gate):
    if connection.vendor == "sqlite":
        pytest.skip("SQLite lets one process write at a time; it has nobody to take turns with")
    translation = send(post)
    entry = next(one for one in pieces.entries(translation) if one.path == "summary")
    start = Barrier(PEOPLE)

    def save(number):
        try:
            start.wait(timeout=30)
            with transaction.atomic():
                taken = single.take(translation.pk, entry.key)
                wish = Wish(f"Geiriau {number}", entry.version)
                return single.write(taken, translator, entry.key, wish)
        finally:
            connection.close()

    with ThreadPoolExecutor(PEOPLE) as pool:
        outcomes = list(pool.map(save, range(PEOPLE)))
    saved = [one for one in outcomes if one.is_changed]
    shown = [one.piece.theirs for one in outcomes if not one.is_changed]
    kept = StringTranslation.objects.get(context__path="summary").data
    assert [one.piece.text for one in saved] == [kept]
    assert shown == [kept] * (PEOPLE - 1)
