# Translated without a native reader (2026-11); see docs/translating.md

operation-named = dəyişiklik { $id }
operation-waits = Dəyişiklik { $id } başqasının baxmasını gözləyir: bu serverdə dörd göz prinsipi qüvvədədir. /curate review onu göstərir.
operation-heading = **Dəyişiklik { $id }, jurnalda belə yazılacaq:**
operation-not-found = Bu dəyişiklik təsdiq növbəsində yoxdur.
operation-already-approved = Bu dəyişiklik artıq təsdiqlənib.
operation-already-declined = Bu dəyişiklik artıq rədd edilib.
operation-already-withdrawn = Bu dəyişiklik artıq geri götürülüb.
operation-now-approved = Dəyişiklik { $id } təsdiqləndi və icra olundu.
operation-now-declined = Dəyişiklik { $id } rədd edildi.
operation-now-withdrawn = Dəyişiklik { $id } geri götürüldü.
operations-waiting = mövzu və mənbələrə dair { $count } dəyişiklik
