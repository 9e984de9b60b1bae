"""What every reader builds with: raw text on its way to blocks, whatever the format."""
