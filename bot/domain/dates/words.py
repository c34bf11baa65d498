"""The words that written dates need and Babel lacks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Bent(NamedTuple):
    """Forms after "from" and "until", where they differ; months then take those of CLDR's format context."""

    seasons: tuple[str, str, str, str]
    year: str
    decade: str
    century: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What Babel lacks in one language.

    `decade` may use {year} and {suffix}, `century` {number}, {ordinal} and {roman}. `decade_suffixes` are chosen by the
    tens of the year, 0 to 9, the last when the year ends in 000; `year_suffixes` by its last digit where that is not 0.

    `day`, `month`, `season` and `year` are patterns as in CLDR, where people write otherwise than CLDR has it; they may
    use {suffix}. `years` is what two years are followed by. `seasons_of_year` are the seasons after the year. With
    `about_first` an open interval that begins about then is "about from then".
    """

    seasons: tuple[str, str, str, str]
    about: str
    uncertain: str
    onwards: str
    until: str
    decade: str
    century: str
    today: str
    decade_suffixes: tuple[str, ...] = ()
    eras: tuple[str, str] | None = None
    first_day: str = "1"
    day: str | None = None
    month: str | None = None
    season: str | None = None
    year: str | None = None
    years: str | None = None
    year_suffixes: tuple[str, ...] = ()
    seasons_of_year: tuple[str, str, str, str] | None = None
    about_first: bool = False
    bent: Bent | None = None


WORDS = {
    "en": Words(
        seasons=("spring", "summer", "autumn", "winter"),
        about="about {}",
        uncertain="{} (uncertain)",
        onwards="{} onwards",
        until="until {}",
        decade="{year}s",
        century="{ordinal} century",
        today="today",
        eras=("BCE", "CE"),
        bent=Bent(("spring", "summer", "autumn", "winter"), "{year}", "the {year}s", "the {ordinal} century"),
    ),
    "ru": Words(
        seasons=("весна", "лето", "осень", "зима"),
        about="примерно {}",
        uncertain="{} (предположительно)",
        onwards="с {}",
        until="до {}",
        decade="{year}-е годы",
        century="{roman} век",
        today="сегодня",
        year="y\N{NO-BREAK SPACE}'г'.",
        years="{}\N{NO-BREAK SPACE}гг.",
        about_first=True,
        bent=Bent(("весны", "лета", "осени", "зимы"), "{year}\N{NO-BREAK SPACE}г.", "{year}-х годов", "{roman} века"),
    ),
    "az": Words(
        seasons=("yaz", "yay", "payız", "qış"),
        about="təxminən {}",
        uncertain="{} (ehtimal olunur)",
        onwards="{} və sonra",
        until="{} və əvvəl",
        decade="{year}-{suffix} illər",
        century="{roman} əsr",
        today="bu gün",
        decade_suffixes=("cü", "cu", "ci", "cu", "cı", "ci", "cı", "ci", "ci", "cı", "ci"),
        season="y'-{suffix} ilin' MMMM",
        year_suffixes=("", "ci", "ci", "cü", "cü", "ci", "cı", "ci", "ci", "cu"),
        seasons_of_year=("yazı", "yayı", "payızı", "qışı"),
    ),
    "hy": Words(
        seasons=("գարուն", "ամառ", "աշուն", "ձմեռ"),
        about="մոտավորապես {}",
        uncertain="{} (ենթադրաբար)",
        onwards="{} և հետո",
        until="մինչև {}",
        decade="{year}-ական թվականներ",
        century="{number}-րդ դար",
        today="այսօր",
        day="y 'թ'. MMMM d",
        year="y 'թ'.",
    ),
    "ka": Words(
        seasons=("გაზაფხული", "ზაფხული", "შემოდგომა", "ზამთარი"),
        about="დაახლოებით {}",
        uncertain="{} (სავარაუდოდ)",
        onwards="{} და შემდეგ",
        until="{} და მანამდე",
        decade="{year}-იანი წლები",
        century="{roman} საუკუნე",
        today="დღეს",
        day="y 'წლის' d MMMM",
        month="y 'წლის' MMMM",
    ),
    "uk": Words(
        seasons=("весна", "літо", "осінь", "зима"),
        about="приблизно {}",
        uncertain="{} (імовірно)",
        onwards="з {}",
        until="до {}",
        decade="{year}-ті роки",
        century="{roman} століття",
        today="сьогодні",
        year="y\N{NO-BREAK SPACE}'р'.",
        years="{}\N{NO-BREAK SPACE}рр.",
        about_first=True,
        bent=Bent(
            ("весни", "літа", "осені", "зими"), "{year}\N{NO-BREAK SPACE}р.", "{year}-х років", "{roman} століття"
        ),
    ),
    "de": Words(
        seasons=("Frühjahr", "Sommer", "Herbst", "Winter"),
        about="etwa {}",
        uncertain="{} (unsicher)",
        onwards="ab {}",
        until="bis {}",
        decade="{year}er-Jahre",
        century="{number}. Jahrhundert",
        today="heute",
    ),
    "fr": Words(
        seasons=("printemps", "été", "automne", "hiver"),
        about="{} environ",
        uncertain="{} (incertain)",
        onwards="{} et après",
        until="{} et avant",
        decade="années {year}",
        century="{roman}e siècle",
        today="aujourd’hui",
        first_day="1er",
    ),
    "tr": Words(
        seasons=("ilkbahar", "yaz", "sonbahar", "kış"),
        about="{} civarı",
        uncertain="{} (kesin değil)",
        onwards="{} ve sonrası",
        until="{} ve öncesi",
        decade="{year}’{suffix}",
        century="{number}. yüzyıl",
        today="bugün",
        decade_suffixes=("ler", "lar", "ler", "lar", "lar", "ler", "lar", "ler", "ler", "lar", "ler"),
    ),
}
