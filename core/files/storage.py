"""Uploads in an S3-compatible bucket that nobody reads but the site."""

from django.conf import settings
from django.utils.encoding import filepath_to_uri
from storages.backends.s3 import S3Storage


class PrivateS3Storage(S3Storage):
    """A bucket whose files have the site's own addresses, where it is asked who may have them."""

    def url(self, name: str, *args: object, **kwargs: object) -> str:
        """The address of a file on this site, which says nothing about the bucket."""
        return f"{settings.MEDIA_URL}{filepath_to_uri(name)}"

    def signed_url(self, name: str) -> str:
        """An address in the bucket itself that works for as long as the storage signs."""
        return super().url(name)
