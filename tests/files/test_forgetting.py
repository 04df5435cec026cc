"""What is taken back leaves no file behind."""

import os
from datetime import timedelta

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.models import UploadedFile

from core.changes import state_of_site
from core.files.forgetting import forget_sizes, forget_unfinished_uploads
from core.images import SiteImage
from tests.files import making

pytestmark = pytest.mark.django_db


def test_the_sizes_of_a_picture_go_and_the_picture_stays(kept, django_capture_on_commit_callbacks):
    image = SiteImage.objects.create(
        title="Afon", file=ContentFile(making.picture(size=(400, 300)), name="afon.jpg")
    )
    image.get_renditions("width-100", "width-50")
    before = state_of_site()
    with django_capture_on_commit_callbacks(execute=True):
        assert forget_sizes([image]) == 2
    assert kept() == [image.file.name]
    assert state_of_site() != before


def test_uploads_nobody_finished_are_forgotten_after_two_days(kept, administrator):
    uploads = [
        UploadedFile.objects.create(
            for_content_type=ContentType.objects.get_for_model(SiteImage),
            file=ContentFile(making.picture(), name=name),
            uploaded_by_user=administrator,
        )
        for name in ("hen.jpg", "newydd.jpg")
    ]
    past = (timezone.now() - timedelta(days=3)).timestamp()
    os.utime(uploads[0].file.path, (past, past))
    forget_unfinished_uploads()
    assert list(UploadedFile.objects.all()) == [uploads[1]]
    assert kept() == [uploads[1].file.name]
