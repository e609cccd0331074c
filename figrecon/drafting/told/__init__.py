"""What a text tells: what its figures count, of what kind and day they are, and who stands behind them."""
