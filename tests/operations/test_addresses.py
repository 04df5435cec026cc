"""A page is found by its address without reading every page."""

import pytest
from django.db import connection
from wagtail.models import Page

pytestmark = pytest.mark.django_db


def test_the_page_of_an_address_is_found_by_an_index():
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            # Of a few pages PostgreSQL would rather read all.
            cursor.execute("SET LOCAL enable_seqscan = off")

    plan = Page.objects.live().filter(url_path="/en/contact/").order_by().explain()

    assert "carthen_page_url_path" in plan
