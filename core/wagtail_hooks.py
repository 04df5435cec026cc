from wagtail import hooks

from core.richtext import register_language_marks

hooks.register("register_rich_text_features", register_language_marks)
