"""What every command, button and form shares: who asks, how it is answered, and the router of component ids."""
