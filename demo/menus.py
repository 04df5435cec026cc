"""The header's menu, with every part of the demonstration."""

from home.models import Menu, MenuItem

HEADER = ("news", "resources", "case-studies", "events", "campaigns", "get-involved", "about")


def write_header(pages: dict[str, int]) -> None:
    """Let the header lead to every part of the site.

    Args:
        pages: the database ids of pages by key.
    """
    menu, _created = Menu.objects.get_or_create(place=Menu.Place.HEADER)
    menu.items.all().delete()
    MenuItem.objects.bulk_create(
        MenuItem(menu=menu, page_id=pages[key], sort_order=order)
        for order, key in enumerate(HEADER)
    )
