# Sources: articles, books and messages that entries rest on.

source-not-found = This source is not in the library.
source-changed-meanwhile = The source { $title } has been changed meanwhile; read it again.
source-not-different = Nothing of the source { $title } is different.
# A problem of the field "link", without a full stop
source-link-taken = is that of the source { $title }, which is in the library already

source-gone = This source is not in the library any more.
source-added = The source is there.
source-saved = The source is saved.
source-stale-title = **The source was edited meanwhile.**

# The file with a source's text
source-text-not-txt = file must be a .txt file, not { $name }.
source-text-too-large = file may have { $limit } bytes; this has { $size }.
source-text-not-utf-8 = { $name } is not UTF-8. Save it as UTF-8 (Notepad: Save as, Encoding) and attach it again.
source-text-not-handed-over = Discord did not hand over the file. Attach it again.
