# Sources: articles, books and messages that entries rest on.

source-not-found = This source is not in the library.
source-changed-meanwhile = The source { $title } has been changed meanwhile; read it again.
source-not-different = Nothing of the source { $title } is different.
# A problem of the field "link", without a full stop
source-link-taken = is that of the source { $title }, which is in the library already
