"""For every test: properties are tried on the same examples each time, and no test asserts a time."""

from hypothesis import settings

settings.register_profile("jejaring", deadline=None, derandomize=True)
settings.load_profile("jejaring")
