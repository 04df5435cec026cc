"""What the admin knows of resources."""

from core.starting.starts import register
from resources.models import ResourcePage
from resources.starts import STARTS

register(ResourcePage, STARTS)
