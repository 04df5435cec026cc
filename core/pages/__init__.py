"""The abstract pages every page type is a sum of."""

from core.pages.base import BasePage
from core.pages.parts import BodyMixin, IntroductionMixin, PictureMixin

__all__ = ["BasePage", "BodyMixin", "IntroductionMixin", "PictureMixin"]
