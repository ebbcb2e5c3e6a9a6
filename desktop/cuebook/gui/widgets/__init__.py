"""Widgets: they know the domain and the theme, never the services. Wishes go out as ``…_requested``."""
