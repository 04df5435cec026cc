"""What other packages say to the public and to anyone signing in, in Welsh."""

import pytest
from django import forms
from django.contrib.auth import password_validation
from django.contrib.auth.forms import AuthenticationForm, PasswordResetForm, SetPasswordForm
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.core.paginator import InvalidPage, Paginator
from django.core.validators import DomainNameValidator, MaxLengthValidator
from django.utils.translation import gettext, pgettext
from wagtail.admin.forms.auth import PasswordResetForm as WagtailResetForm
from wagtail.admin.views.account import get_user_login_form

pytestmark = pytest.mark.usefixtures("in_welsh")


@pytest.mark.parametrize(
    ("english", "welsh"),
    [
        ("This field is required.", "Rhaid llenwi’r maes hwn."),
        ("Enter a valid email address.", "Rhowch gyfeiriad ebost dilys."),
        ("Enter a valid URL.", "Rhowch gyfeiriad gwe dilys."),
        ("Enter a valid date.", "Rhowch ddyddiad dilys."),
        ("Search", "Chwilio"),
        ("Filter", "Hidlo"),
        ("Home", "Hafan"),
        ("Pages", "Tudalennau"),
        ("Images", "Delweddau"),
        ("Documents", "Dogfennau"),
        ("Reports", "Adroddiadau"),
        ("Settings", "Gosodiadau"),
        ("Help", "Cymorth"),
        ("Log out", "Allgofnodi"),
        ("Sign in", "Mewngofnodi"),
        ("Forgotten password?", "Wedi anghofio’ch cyfrinair?"),
        ("Check your email", "Gwiriwch eich ebost"),
        ("Password required", "Mae angen cyfrinair"),
        ("Save draft", "Cadw drafft"),
        ("Publish", "Cyhoeddi"),
        ("Unpublish", "Dadgyhoeddi"),
        ("Approve", "Cymeradwyo"),
        ("Reject", "Gwrthod"),
        ("Submit to %(workflow_name)s", "Anfon i’r llif gwaith: %(workflow_name)s"),
        ("Yes, delete", "Dileu"),
        ("No, don't delete", "Peidio â dileu"),
        (
            "Account locked: too many login attempts. Please try again later.",
            "Mae’r cyfrif dan glo: gormod o geisiadau i fewngofnodi. "
            "Rhowch gynnig arall arni’n nes ymlaen.",
        ),
    ],
)
def test_a_phrase_of_another_package_is_in_good_welsh(english, welsh):
    assert gettext(english) == welsh


def test_a_context_of_another_package_is_kept():
    assert pgettext("alt. month", "July") == "Gorffennaf"


@pytest.mark.parametrize("answer", ["Yes", "No", "yes,no,maybe"])
def test_nothing_is_answered_with_ie_or_na(answer):
    assert not {"ie", "na", "ia"} & set(gettext(answer).lower().split(","))


def test_an_empty_form_complains_in_welsh():
    class Form(forms.Form):
        name = forms.CharField()
        address = forms.EmailField()
        number = forms.IntegerField()

    errors = Form({"address": "dim", "number": "un"}).errors
    assert errors["name"] == ["Rhaid llenwi’r maes hwn."]
    assert errors["address"] == ["Rhowch gyfeiriad ebost dilys."]
    assert errors["number"] == ["Rhowch rif cyfan."]


def test_a_text_that_is_too_long_is_told_by_how_much():
    with pytest.raises(ValidationError) as refused:
        MaxLengthValidator(3)("hirach")
    assert refused.value.messages == ["Rhowch hyd at 3 nod (6 sydd ar hyn o bryd)."]


def test_a_newer_validator_speaks_welsh():
    with pytest.raises(ValidationError) as refused:
        DomainNameValidator()("nid parth")
    assert refused.value.messages == ["Rhowch enw parth dilys."]


@pytest.mark.parametrize(
    ("password", "welsh"),
    [
        ("1234", "Rhifau yn unig sydd yn y cyfrinair hwn."),
        ("password", "Mae’r cyfrinair hwn yn rhy gyffredin."),
        ("abc", "Mae’r cyfrinair hwn yn rhy fyr. Rhaid iddo gynnwys o leiaf 8 nod."),
        ("gwenllian", "Mae’r cyfrinair yn rhy debyg i’ch enw defnyddiwr."),
    ],
)
def test_a_weak_password_is_refused_in_welsh(password, welsh):
    validators = [
        password_validation.UserAttributeSimilarityValidator(),
        password_validation.MinimumLengthValidator(8),
        password_validation.CommonPasswordValidator(),
        password_validation.NumericPasswordValidator(),
    ]
    with pytest.raises(ValidationError) as refused:
        password_validation.validate_password(password, User(username="gwenllian"), validators)
    assert welsh in " ".join(refused.value.messages)


def test_the_requirements_of_a_password_are_told_in_welsh():
    texts = [
        password_validation.MinimumLengthValidator(12).get_help_text(),
        password_validation.CommonPasswordValidator().get_help_text(),
        password_validation.NumericPasswordValidator().get_help_text(),
        password_validation.UserAttributeSimilarityValidator().get_help_text(),
    ]
    assert all("cyfrinair" in text and "password" not in text for text in texts)


@pytest.mark.parametrize(
    ("form", "field", "welsh"),
    [
        (AuthenticationForm, "username", "Enw defnyddiwr"),
        (AuthenticationForm, "password", "Cyfrinair"),
        (get_user_login_form(), "username", "Enw defnyddiwr"),
        (get_user_login_form(), "password", "Cyfrinair"),
        (PasswordResetForm, "email", "Ebost"),
        (WagtailResetForm, "email", "Rhowch eich cyfeiriad ebost i ailosod eich cyfrinair"),
    ],
)
def test_the_forms_for_signing_in_have_welsh_labels(form, field, welsh):
    assert form()[field].label == welsh


def test_two_different_new_passwords_are_told_apart_in_welsh():
    form = SetPasswordForm(User(), {"new_password1": "un-hir-iawn", "new_password2": "dau"})
    assert "Nid yw’r ddau gyfrinair yr un fath." in form.errors["new_password2"]


@pytest.mark.parametrize(
    ("number", "welsh"),
    [
        ("x", "Nid yw rhif y dudalen yn rhif cyfan"),
        (0, "Mae rhif y dudalen yn llai nag 1"),
        (9, "Nid oes canlyniadau ar y dudalen honno"),
    ],
)
def test_a_page_number_that_is_wrong_is_told_in_welsh(number, welsh):
    with pytest.raises(InvalidPage) as refused:
        Paginator([1, 2, 3], 2).page(number)
    assert str(refused.value) == welsh
