"""The tags and filters our templates share."""

from django import template

register = template.Library()
