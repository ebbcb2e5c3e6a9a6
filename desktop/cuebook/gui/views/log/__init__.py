"""The parts of the listening log's page."""
