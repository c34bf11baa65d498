# Translated without a native reader (2026-11); see docs/translating.md

journal-damaged = bir hissəsi, onunla birlikdə son yadda saxlananlar zədələnib
journal-too-short = son yadda saxlanan { $pages } səhifə çatmır
