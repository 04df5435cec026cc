"""What search engines may know of a resource, in the vocabulary of schema.org."""

from typing import Any

from core.label_links import labels_in
from resources.models.vocabulary import Kind
from resources.presentation import ShownResource

TYPES = {
    Kind.REPORT: "Report",
    Kind.GUIDE: "LearningResource",
    Kind.TOOLKIT: "LearningResource",
    Kind.DATA: "Dataset",
    Kind.LEGISLATION: "Legislation",
}


def data_of(page: Any, shown: ShownResource) -> dict[str, Any]:
    """schema.org data of a resource; what is not known is left out.

    Args:
        page: the resource.
        shown: what its page shows.
    """
    authors = [{"@type": "Person", "name": author.name} for author in shown.authors]
    publisher = shown.publisher
    data = {
        "@type": TYPES.get(Kind(page.kind), "CreativeWork"),
        "headline": page.title,
        "datePublished": shown.date_machine,
        "author": authors,
        "publisher": {"@type": "Organization", "name": publisher.name} if publisher else None,
        "license": shown.licence.url if shown.licence else "",
        "about": [topic.name for topic in labels_in(shown.label_groups, "topics")],
        "audience": [
            {"@type": "Audience", "audienceType": audience.name}
            for audience in labels_in(shown.label_groups, "audiences")
        ],
        "encoding": [
            {"@type": "MediaObject", "contentUrl": file.address, "name": file.title}
            | ({"inLanguage": file.language} if file.language else {})
            for group in shown.groups
            for file in group.files
        ],
    }
    return {name: value for name, value in data.items() if value}
