"""Codes from an authenticator app (TOTP, RFC 6238), and recovery codes for when it is lost."""

import secrets
from typing import Any

import segno
from django.conf import settings
from django.db import transaction
from django_otp import device_classes, devices_for_user
from django_otp.models import Device
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice

RECOVERY_CODES = 10
RECOVERY_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"  # Nothing that reads like something else.
# Somebody who signs in, as django-otp's middleware hands them over: a user with `is_verified()`.
Person = Any


def is_due(user: Person) -> bool:
    """Whether a person who gave a right password still owes the second step."""
    if user.is_verified():
        return False
    return settings.REQUIRE_SECOND_FACTOR or has_device(user)


def has_device(user: Person) -> bool:
    """Whether a person has set up a second step.

    It is asked in every request of somebody who has not, so it costs one query for all kinds of
    device; django-otp's own function asks each kind.
    """
    of_each_kind = [
        model._default_manager.devices_for_user(user, confirmed=True).order_by().values("pk")
        for model in device_classes()
    ]
    first, *others = of_each_kind
    return first.union(*others).exists()


def device_accepting(user: Person, code: str) -> Device | None:
    """The person's device that accepts a code, or None.

    A wrong guess makes the device refuse for a while, twice as long each time.
    """
    with transaction.atomic():
        for device in devices_for_user(user, for_verify=True):
            if device.verify_token(code):
                return device
    return None


def unconfirmed_device(user: Person) -> TOTPDevice:
    """The device a person is setting up; the same one until its first code is accepted."""
    device = TOTPDevice.objects.filter(user=user, confirmed=False).first()
    return device or TOTPDevice.objects.create(user=user, name="app", confirmed=False)


def confirm(device: TOTPDevice) -> list[str]:
    """Make a device the person's only one and return new recovery codes, shown once.

    Args:
        device: one whose first code was accepted.
    """
    with transaction.atomic():
        TOTPDevice.objects.filter(user=device.user).exclude(pk=device.pk).delete()
        StaticDevice.objects.filter(user=device.user).delete()
        device.confirmed = True
        device.save()
        recovery = StaticDevice.objects.create(user=device.user, name="recovery")
        codes = [_recovery_code() for _ in range(RECOVERY_CODES)]
        for code in codes:
            recovery.token_set.create(token=code)
    return codes


def _recovery_code() -> str:
    """Ten characters of 31: about 49 bits."""
    return "".join(secrets.choice(RECOVERY_ALPHABET) for _ in range(10))


def picture(device: TOTPDevice) -> str:
    """The device's key as a QR code: an SVG element that needs no style and no script."""
    return segno.make(device.config_url, error="m").svg_inline(
        scale=4, border=4, dark="#000", light="#fff", omitsize=True
    )


def readable_key(device: TOTPDevice) -> str:
    """The device's key as text in groups of four, for an app that cannot scan."""
    key = device.config_url.partition("secret=")[2].partition("&")[0]
    return " ".join(key[start : start + 4] for start in range(0, len(key), 4))
