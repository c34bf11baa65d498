# The database cannot take a request now.

storage-busy = The library is busy for a moment. Try again in a few seconds.
storage-full = The library's disk is full. Tell whoever runs this bot; reading still works.
storage-unreachable = The library cannot be reached right now. Try again in a minute.
