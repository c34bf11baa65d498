# Translated without a native reader (2026-11); see docs/translating.md

trending-title-day = ## Ամենաշատ հարցվածը՝ այսօր
trending-title-days = ## Ամենաշատ հարցվածը՝ վերջին { $days } օրը
trending-title-all = ## Ամենաշատ հարցվածը՝ ամբողջ ընթացքում
# Buttons to the periods
trending-button-day = Այսօր
trending-button-days = { $days } օր
trending-button-all = Ամբողջ ընթացքում
trending-nobody = Այս ընթացքում դեռ ոչ ոք թեմայի մասին չի հարցրել։ Հարցնում են `/topic` հրամանով։
trending-counted-today = հաշվված է՝ առանց իմանալու, թե ով է հարցրել
trending-counted = հաշվված է՝ առանց իմանալու, թե ով է հարցրել. երկու տարբեր օր հարցնողը հաշվվում է որպես երկու մարդ
trending-asks = { $count } հարցում
trending-people = { $count } մարդ
# $problem: what is wrong, without a full stop
trending-period-unknown = period՝ ընտրեք առաջարկվածներից մեկը։
