"""Reading sound files: what they are, what their tags say, what they sound like.

Files are untrusted, so they are parsed in worker processes with limits of time and memory; only
``worker_pool``, ``artwork`` and ``sniff`` are used inside the program's own process.
"""
