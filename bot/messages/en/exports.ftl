# A library as a file.

export-format-unknown = format must be one of { $formats }, not { $text }.

export-too-large = The file has { $size } bytes; Discord takes { $limit }. Whoever runs this bot can write it with `almanac export`.

# A library as a file
export-under-way = { $count ->
    [one] Exporting { $count } entry…
   *[other] Exporting { $count } entries…
}
export-done = { $count ->
    [one] **The library: { $count } entry.**
   *[other] **The library: { $count } entries.**
}
export-larger-than-import = More than `/curate import` takes; whoever runs this bot can import it
