"""What answers the questions about the whole network; each gives a table."""
