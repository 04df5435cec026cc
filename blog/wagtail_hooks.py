"""What the admin knows of posts."""

from blog.models import BlogPostPage
from blog.starts import STARTS
from core.starting.starts import register

register(BlogPostPage, STARTS)
