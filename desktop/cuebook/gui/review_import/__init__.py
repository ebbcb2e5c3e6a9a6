"""The sheet that imports a review: its parts, and what is done to the draft meanwhile."""
