"""Parts of the library's page that shows cues as a table."""
