"""What people do by keyboard once a page is published: its source changes, a text comes back."""

from tests.browser.job_steps import DESK, find_in_report, hand_in

CLEARER = "Please say who swam."


def change_source(editor, job, words):
    """Find the first post in the list of jobs that are done, and change one word of its summary."""
    editor.home()
    editor.follow(editor.say("Translation jobs"))
    editor.into_main()
    editor.tab_to(editor.say("State"), "SELECT")
    editor.type(editor.say("Done or called off"))
    editor.follow(editor.say("Show"), "BUTTON")
    editor.into_main()
    editor.follow(job)
    assert editor.say("Done") in editor.text(".desk-subtitle")
    editor.into_main()
    editor.follow(words.title)
    editor.into_main()
    editor.follow(editor.say("Edit the source"))
    editor.into_main()
    editor.tab_to(editor.say("Summary"), "TEXTAREA")
    editor.press("Control+a")
    editor.type(words.changed)
    with editor.page.expect_navigation():
        editor.press("Control+s")
    editor.look()


def send_again(editor, words, behind):
    """See at the pair what is behind and which word is new, and send the page again.

    Args:
        behind: how the pair says that its translation needs work.
    """
    find_in_report(editor, words.title, 1)
    editor.into_main()
    editor.follow(words.title)
    main = editor.text("main")
    assert editor.say("Live in both languages") in main
    assert editor.say(behind) in main
    assert words.new_word in " ".join(editor.page.locator("main ins").all_inner_texts())
    editor.into_main()
    editor.follow(editor.say("Send for translation"))
    editor.into_main()
    editor.follow(editor.say("Send for translation"), "BUTTON")
    assert editor.text('[data-filter="outdated"] [data-count]') == "1"


def open_listed(translator, part, title):
    """Find a page in a part of the list of translations, and open it at the desk."""
    translator.home()
    translator.follow(translator.say("Translations"))
    translator.into_main()
    translator.follow(translator.starting(part))
    translator.into_main()
    translator.follow(title)
    translator.page.locator(DESK).wait_for()


def translate_change(translator, words, wanted):
    """See the old and the new source with the word that is new, and translate it."""
    translator.press("Alt+o")
    assert translator.source_at_hand() == words.changed
    change = translator.focused_piece().locator("[data-change]").first
    assert words.old_word in change.locator("del").first.inner_text()
    assert words.new_word in change.locator("ins").first.inner_text()
    # The earlier translation is in the box, ready to be edited.
    assert translator.written() == f"{wanted.summary}!"
    translator.press("Control+a")
    translator.type(wanted.changed)
    translator.press("Control+Enter")
    hand_in(translator)


def see_change(approver, words, wanted):
    """Read which words are new for readers, in both languages; nothing else has changed."""
    shown = approver.page.locator(".review-change")
    assert shown.count() == 1
    new = " ".join(shown.locator("ins").all_inner_texts())
    assert words.new_word in new
    assert wanted.new_word in new


def send_back(approver):
    """Send it back with a comment."""
    approver.write(approver.say("Comment for the translator"), CLEARER)
    approver.follow(approver.say("Send back"))


def write_again(translator, words):
    """Read why it came back, and put a sign at the end of what was written."""
    assert CLEARER in translator.text("main")
    translator.go_to_piece(words.changed)
    translator.press("End")
    translator.type("!")
    translator.press("Control+Enter")
    hand_in(translator)


def restore(translator, words, wanted):
    """Read who wrote the summary when and how, and take the first wording of all back."""
    translator.go_to_piece(words.changed)
    translator.tab_to(translator.say("History"))
    translator.press("Enter")
    lines = translator.page.locator("#desk-talk .talk-comment")
    lines.first.wait_for()
    assert lines.count() == 4
    assert "Tomos" in lines.first.inner_text()
    assert lines.first.locator("time").count()
    assert lines.first.locator("ins").count()
    assert not translator.violations(translator.page, "#desk-talk")
    for _line in range(3):
        translator.tab_to(translator.say("Restore this text"))
    translator.press("Enter")
    translator.tab_to(translator.say("Restore it all the same"))
    translator.press("Enter")
    lines.nth(4).wait_for()
    translator.page.evaluate("() => { window.isLeft = true }")
    translator.press("Escape")
    translator.page.wait_for_function(f"!window.isLeft && document.querySelector('{DESK}')")
    translator.look()
    translator.go_to_piece(words.changed)
    assert translator.written() == wanted.summary
