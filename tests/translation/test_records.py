"""Doors to records that pages do not have."""

import pytest
from django.urls import reverse

from people.models import Person

pytestmark = pytest.mark.django_db


def test_posting_to_a_copy_of_a_record_does_not_write_over_it(client, editor, person):
    client.force_login(editor)
    answer = client.post(f"/admin/snippets/people/person/copy/{person.pk}/", {"name": "Copied"})
    assert answer.status_code == 404
    kept = Person.objects.get(pk=person.pk)
    assert (kept.name, kept.live) == ("Ann Rees", True)


def test_sending_a_record_that_cannot_be_is_not_found(client, editor):
    client.force_login(editor)
    address = reverse("translation:send_record", args=["people", "person", "nobody"])
    assert client.get(address).status_code == 404
