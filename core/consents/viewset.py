"""Consents in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.snippets.views.snippets import SnippetViewSet

from consent.models import Consent
from core.consents.filters import ConsentFilterSet
from core.consents.forms import ConsentForm
from core.consents.listing import ConsentIndexView
from core.consents.screens import ConsentEditView, ConsentInspectView
from labels.choosers import BilingualChooserViewSet


class ConsentViewSet(SnippetViewSet):
    """Consents: added and chosen by editors, withdrawn by those with the right."""

    model = Consent
    icon = "check"
    menu_order = 315
    add_to_admin_menu = True
    chooser_viewset_class = BilingualChooserViewSet
    copy_view_enabled = False
    inspect_view_enabled = True
    index_view_class = ConsentIndexView
    edit_view_class = ConsentEditView
    inspect_view_class = ConsentInspectView
    filterset_class = ConsentFilterSet
    export_filename = "consents"
    search_backend_name = None
    edit_handler = ObjectList(
        [
            MultiFieldPanel(
                [FieldPanel("shown_name"), FieldPanel("person_name"), FieldPanel("contact")],
                _("Who"),
            ),
            MultiFieldPanel(
                [
                    FieldRowPanel(
                        [
                            FieldPanel("covers_words"),
                            FieldPanel("covers_photograph"),
                            FieldPanel("covers_recording"),
                        ]
                    )
                ],
                _("What they agreed to"),
            ),
            MultiFieldPanel(
                [
                    FieldRowPanel(
                        [
                            FieldPanel("for_site"),
                            FieldPanel("for_print"),
                            FieldPanel("for_social_media"),
                        ]
                    ),
                    FieldPanel("limits"),
                ],
                _("Where it may be used"),
            ),
            MultiFieldPanel(
                [
                    FieldRowPanel([FieldPanel("given_on"), FieldPanel("review_on")]),
                    FieldRowPanel([FieldPanel("way"), FieldPanel("language")]),
                    FieldPanel("wording"),
                    FieldPanel("evidence_file"),
                ],
                _("How and when"),
            ),
        ],
        base_form_class=ConsentForm,
    )
