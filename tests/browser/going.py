"""Pressing what leads to another screen, and being there."""


def go_by(button):
    """Press a link or a button, and wait until the screen it leads to has come."""
    with button.page.expect_navigation():
        button.click()
