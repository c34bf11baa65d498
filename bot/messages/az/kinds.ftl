# Translated without a native reader (2026-11); see docs/translating.md

kind-summary = xülasə
kind-summary-label = Xülasə
kind-summary-choice = Xülasələr
kind-summary-counted = { $count } xülasə
kind-summary-counted-short = { $count } xülasə
kind-key-date = əsas tarix
kind-key-date-label = Əsas tarix
kind-key-date-choice = Əsas tarixlər
kind-key-date-counted = { $count } əsas tarix
kind-key-date-counted-short = { $count } tarix
kind-quote = sitat
kind-quote-label = Sitat
kind-quote-choice = Sitatlar
kind-quote-counted = { $count } sitat
kind-quote-counted-short = { $count } sitat
kind-figure = rəqəm
kind-figure-label = Rəqəm
kind-figure-choice = Rəqəmlər
kind-figure-counted = { $count } rəqəm
kind-figure-counted-short = { $count } rəqəm
