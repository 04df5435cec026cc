"""The screens of support, coverage and sheets of paper."""

from django import forms
from django.db import transaction
from django.db.models import Model
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup

from campaigns.backing.choosing import BackingForm, backed_choices
from campaigns.backing.erasing import SUPPORT, delete_unused
from campaigns.models import MediaCoverage, PaperBatch, SupportLetter
from participation.addresses import email_hash
from participation.erasures.erasing import record


class OfLetterListView(generic.IndexView):
    """A list in which each line says which letter it is about."""

    @cached_property
    def columns(self) -> list[Column]:
        """What it is, the letter, and the rest."""
        titles = dict(backed_choices())
        first, *rest = super().columns
        letter = Column(
            "letter", label=_("Letter"), accessor=lambda one: titles.get(str(one.pair_id), "")
        )
        return [first, letter, *rest]


class OfLetterViewSet(ModelViewSet):
    """A list of things about letters, each edited for both languages at once."""

    copy_view_enabled = False
    index_view_class = OfLetterListView
    form_fields: tuple[str, ...] = ()

    def get_form_class(self, for_update: bool = False) -> type[forms.ModelForm]:
        """The form, which knows letters by their titles."""
        return forms.modelform_factory(self.model, form=BackingForm, fields=self.form_fields)


class SupportDeleteView(generic.DeleteView):
    """Deleting a letter of support, so that it does not come back with a backup either."""

    @transaction.atomic
    def delete_action(self) -> None:
        """Delete it, with its document, and note that it was."""
        letter = self.object
        documents = [letter.document] if letter.document else []
        if letter.email:
            who = email_hash(letter.email)
            record(who, SUPPORT, thing=str(letter.pk), by=self.request.user)
        super().delete_action()
        delete_unused(documents)


class SupportViewSet(OfLetterViewSet):
    """Letters of support."""

    model = SupportLetter
    icon = "openquote"
    delete_view_class = SupportDeleteView
    form_fields = (
        "pair", "person", "email", "role_cy", "role_en", "organisation", "country_cy", "country_en",
        "written_on", "language", "text", "document", "may_be_shown", "permission_note",
    )  # fmt: skip
    list_display = [
        "person", "written_on", BooleanColumn("may_be_shown", label=_("Shown")),
    ]  # fmt: skip
    search_fields = ["person", "organisation"]


class CoverageViewSet(OfLetterViewSet):
    """Media coverage."""

    model = MediaCoverage
    icon = "link-external"
    form_fields = ("pair", "outlet", "headline", "language", "state", "on", "link")
    list_display = ["__str__", "outlet", "state", "on"]
    list_filter = ["state", "language"]
    search_fields = ["outlet", "headline"]


class CountView(generic.CreateView):
    """Putting in what was counted."""

    def save_instance(self) -> Model:
        """Save it with who counted."""
        self.form.instance.counted_by = self.request.user
        return super().save_instance()


class PaperViewSet(OfLetterViewSet):
    """Sheets of paper."""

    model = PaperBatch
    icon = "doc-full"
    add_view_class = CountView
    form_fields = ("pair", "day", "place", "number", "note")
    list_display = ["place", "day", "number"]


class BackingGroup(ModelViewSetGroup):
    """What stands behind letters."""

    menu_label = _("Backing of letters")
    menu_icon = "group"
    menu_order = 324
    items = (
        SupportViewSet("support_letters"),
        CoverageViewSet("media_coverage"),
        PaperViewSet("paper_batches"),
    )
