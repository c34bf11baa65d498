# Translated without a native reader (2026-11); see docs/translating.md

suggestion-link = Աղբյուրի հղում
suggestion-link-help = Սկսվում է https://-ով
suggestion-too-many-wait = Ձեր { $limit } առաջարկն արդեն սպասում է մոդերատորներին, և ավելին հնարավոր չէ։
suggestion-too-many-today = Այսօր ուղարկել եք { $limit } առաջարկ, և ավելին ուղարկել հնարավոր չէ։
# A problem of the field "kind", without a full stop
suggestion-kind-unknown = առաջարկվածներից չէ
suggestion-waits = Շնորհակալություն։ Մոդերատորը կնայի, և արդյունքի մասին կտեղեկանաք անձնական հաղորդագրությամբ։
suggestion-name-kept = Ձեր անունը պահվում է առաջարկի հետ, մինչև տեղեկանաք, ոչ ավելի։
