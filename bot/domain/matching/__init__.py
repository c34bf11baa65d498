"""Finding what somebody typed: folding of scripts and the index of names."""
