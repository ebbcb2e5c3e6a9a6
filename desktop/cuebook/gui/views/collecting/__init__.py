"""Parts of the page of collections."""
