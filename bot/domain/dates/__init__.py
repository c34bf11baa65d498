"""Historical dates, only as precise as they are known: an EDTF subset read, sorted and worded."""
