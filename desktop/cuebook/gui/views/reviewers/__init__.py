"""Parts of the page of reviews that are about who wrote them."""
