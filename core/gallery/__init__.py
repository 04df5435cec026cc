"""The component gallery: every block of the page kit and every component, as readers meet them.

It is for those who write pages and those who build them. Blocks are shown with the example of the
block picker, components with made-up content in the very classes that feed them, so that no
example can say something else than the page it stands for.
"""
