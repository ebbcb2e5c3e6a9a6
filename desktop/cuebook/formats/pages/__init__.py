"""Pages with markup: what they say as text, line by line, and what they state about themselves.

A page is somebody else's bytes. It is taken apart in a process of its own (``page_worker``), and
nothing that it names is ever opened.
"""
