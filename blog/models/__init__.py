"""News and views: the index and its posts."""

from blog.models.author import PostAuthor
from blog.models.index import BlogIndexPage
from blog.models.post import BlogPostPage

__all__ = ["BlogIndexPage", "BlogPostPage", "PostAuthor"]
