"""Documents that come in and go out. Each kind of document has a folder of its own, each format a file."""
