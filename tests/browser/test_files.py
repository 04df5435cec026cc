"""A job by file in the browser: by an address without an account, in either language."""

import re
from pathlib import Path

import pytest

from tests.browser.test_jobs import violations_and_width
from translation.files import formats

pytestmark = pytest.mark.browser


def filled(path, language):
    """A PO file with a translation for each text that has no codes."""
    text = re.compile(r'(msgid "([^"⟦\\]+)"\n)msgstr "[^"]*"')
    return text.sub(rf'\1msgstr "{language}: \2"', path.read_text())


def make_an_address(editor, site):
    """Go to the files of the first open job and make an address; it comes back."""
    editor.goto(f"{site}/admin/translation/jobs/")
    address = editor.locator("main tbody .title a").first.get_attribute("href")
    editor.goto(f"{site}{address}")
    editor.locator("main a[href$='/files/']").click()
    editor.fill("#id_name", "Mair Rhys")
    editor.fill("#id_email", "mair@example.org")
    editor.locator("button[value=hand_over]").click()
    return editor.input_value("#new-address")


@pytest.fixture
def outside(browser):
    """A browser of somebody who has no account."""
    contexts = []

    def open_in(language, width):
        contexts.append(
            browser.new_context(
                locale=language, viewport={"width": width, "height": 900}, bypass_csp=True
            )
        )
        return contexts[-1].new_page()

    yield open_in
    for context in contexts:
        context.close()


@pytest.mark.parametrize(("language", "width"), [("cy", 360), ("en", 1280)])
def test_a_whole_job_is_done_by_file_without_an_account(
    site, sign_in, outside, violations, tmp_path, language, width
):
    editor = sign_in("editor", language, width=width)
    address = make_an_address(editor, site)
    violations_and_width(editor, violations, width, "files of a job")
    page = outside(language, width)
    page.goto(address)
    assert page.locator("html").get_attribute("lang") == language
    violations_and_width(page, violations, width, "from outside")
    page.select_option("#download_kind", "po")
    with page.expect_download() as download:
        page.locator("form[method=get] button").click()
    archive = Path(tmp_path / "files.zip")
    download.value.save_as(archive)
    back = tmp_path / "back.po"
    document = formats.read(archive.read_bytes())[0]
    back.write_bytes(formats.FORMATS["po"].write(document))
    back.write_text(filled(back, language))
    page.set_input_files("#upload_file", back)
    page.locator("button[value=upload]").click()
    page.locator("[role=status]").wait_for()
    page.fill("#remark_text", "Diolch!")
    page.locator("button[value=comment]").click()
    page.locator("[role=status]").wait_for()
    violations_and_width(page, violations, width, "sent from outside")
    editor.goto(editor.url)
    editor.locator("a[href*='/translation/files/']").first.click()
    editor.locator("button[value=discard]").wait_for()
    violations_and_width(editor, violations, width, "what a file would change")
    editor.locator("button[value=take]").click()
    editor.locator("button[value=undo]").wait_for()
    # Wagtail's message, which is moving still, is looked at where it is alone.
    editor.goto(editor.url)
    violations_and_width(editor, violations, width, "a file taken over")
    before = page.locator("main li strong").first.inner_text()
    page.goto(address)
    assert page.locator("main li strong").first.inner_text() != before
    page.goto(address[:-4] + "x/")
    assert page.locator("h1").count() == 1
    violations_and_width(page, violations, width, "an address that does not serve")
