"""A job by file in the browser: by an address without an account, in either language."""

import copy
import io
import zipfile
from urllib.parse import urlsplit

import pytest
from lxml import etree

from tests.browser.at_desk import SUMMARY, TITLE, go_to_desk, written
from tests.browser.by_keyboard import Hands
from tests.browser.words_learnt import OTHER, texts_by_file

pytestmark = pytest.mark.browser

NAME, REMARK = "Mair Rhys", "Diolch! Thank you!"
XLIFF = "{urn:oasis:names:tc:xliff:document:1.2}"
# The language and the width of the screens, and the language translated into.
WAYS = [
    ("cy", 360, "en"),
    pytest.param("en", 1440, "cy", marks=pytest.mark.soak),
    pytest.param("en", 360, "en", marks=pytest.mark.soak),
    pytest.param("cy", 1440, "cy", marks=pytest.mark.soak),
]


@pytest.fixture
def job(site, run_there, target):
    """The number of a job; see learnt.py."""
    return int(run_there(f"import learnt; learnt.make_job({target!r})"))


@pytest.fixture
def editor(site, sign_in, violations, language, width):
    return Hands(sign_in("editor", language, width=width), site, language, violations)


@pytest.fixture
def outsider(site, browser, violations, language, width):
    """Somebody who has no account."""
    window = {"width": width, "height": 900}
    with browser.new_context(locale=language, viewport=window, bypass_csp=True) as context:
        yield Hands(context.new_page(), site, language, violations)


def see(person):
    """Look at the screen: axe finds nothing, and it fits the window."""
    person.look()
    page = person.page
    assert person.violations(page, "main") == []
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]


def translated(data, target):
    """An XLIFF file with a translation after each text but the address."""
    words = dict(zip(texts_by_file(OTHER[target]), texts_by_file(target), strict=True))
    root = etree.fromstring(data)
    for source in root.iter(f"{XLIFF}source"):
        code = next(iter(source), None)
        said = source.text if code is None else f"{source.text}<b>{code.text}</b>{code.tail}"
        if said in words:
            source.addnext(_target(source, words[said]))
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)


def _target(source, words):
    """The element beside a source that says something else within the same codes."""
    element = copy.deepcopy(source)
    element.tag, element.tail = f"{XLIFF}target", None
    element.text, _start, rest = words.partition("<b>")
    inside, _end, after = rest.partition("</b>")
    for code in element:
        code.text, code.tail = inside, after
    return element


def make_an_address(editor, job):
    """Go from the job to its files and make an address; it comes back."""
    editor.page.goto(f"{editor.site}/admin/translation/jobs/{job}/")
    editor.into_main()
    editor.follow(editor.say("Files: take the text out, bring it back"))
    see(editor)
    editor.write(editor.say("Name"), NAME)
    editor.follow(editor.say("Make an address"))
    return editor.page.input_value("#new-address")


def take_out(outsider, address):
    """Open the address and download the files of the job, as a ZIP."""
    outsider.page.goto(address)
    see(outsider)
    outsider.tab_to(outsider.say("Download"))
    with outsider.page.expect_download() as download:
        outsider.press("Enter")
    return zipfile.ZipFile(io.BytesIO(download.value.path().read_bytes()))


def send_back(outsider, name, data):
    """Send a file: a person chooses it in a window of their own system."""
    file = {"name": name, "mimeType": "application/xml", "buffer": data}
    outsider.page.set_input_files("#upload_file", file)
    outsider.tab_to(outsider.say("The file"))
    outsider.follow(outsider.say("Send the file"))
    see(outsider)


def comment(outsider):
    outsider.tab_to(outsider.say("Comment"), "TEXTAREA")
    outsider.type(REMARK)
    outsider.follow(outsider.say("Send the comment"))
    assert outsider.page.get_by_role("status").is_visible()
    assert REMARK in outsider.text("main")


def take_over(editor, name):
    """See what the file would change, and take it over."""
    editor.page.reload()
    editor.follow(name)
    see(editor)
    assert editor.page.locator(".files-step").count() == 4
    editor.follow(editor.say("Take it over"))
    see(editor)
    return editor.page.locator(".files-translations a").get_attribute("href")


@pytest.mark.parametrize(("language", "width", "target"), WAYS)
def test_a_whole_job_is_done_by_file_without_an_account(
    site, sign_in, editor, outsider, job, target
):
    address = make_an_address(editor, job)
    files = take_out(outsider, address)
    [name] = [one for one in files.namelist() if one.endswith(".xlf")]
    [preview] = [one for one in files.namelist() if one.endswith("preview.html")]
    title, summary, with_code, _last = texts_by_file(target)
    assert texts_by_file(OTHER[target])[1] in files.read(preview).decode()
    short = name.rpartition("/")[2]

    send_back(outsider, short, b"<xliff>")
    assert outsider.page.get_by_role("alert").is_visible()
    assert outsider.page.evaluate("scrollY > 0 || innerHeight >= document.body.scrollHeight")
    send_back(outsider, short, translated(files.read(name), target))
    assert outsider.page.get_by_role("status").is_visible()
    assert outsider.say("Waiting to be looked at") in outsider.text("main")
    comment(outsider)

    desk = take_over(editor, short)
    outsider.page.goto(address)
    assert outsider.say("Taken over") in outsider.text("main")
    see(outsider)
    assert outsider.page.context.cookies() == []

    page = sign_in("translator").context.new_page()
    go_to_desk(page, site, urlsplit(desk).path.split("/")[-2])
    assert (written(page, TITLE), written(page, SUMMARY)) == (title, summary)
    assert written(page, 0) == with_code.replace("<b>", "⟦b⟧").replace("</b>", "⟦/b⟧")

    editor.follow(editor.say("Undo"))
    see(editor)
    go_to_desk(page, site, urlsplit(desk).path.split("/")[-2])
    assert written(page, SUMMARY) == ""


@pytest.mark.parametrize(("language", "width", "target"), WAYS)
def test_an_address_that_is_forged_or_taken_back_leads_to_a_clear_answer(editor, outsider, job):
    address = make_an_address(editor, job)
    closed = outsider.say("This address does not serve")
    changed = "A" if address[-2] != "A" else "B"
    forged = f"{address[:-2]}{changed}/"
    assert outsider.page.goto(forged).status == 404
    assert outsider.text("h1") == closed
    see(outsider)
    assert outsider.page.goto(address).status == 200
    editor.follow(f"{editor.say('Take the address back')}: {NAME}")
    assert editor.say("taken back") in editor.text(".files-handovers")
    assert outsider.page.goto(address).status == 410
    assert outsider.text("h1") == closed
