# Translated without a native reader (2026-11); see docs/translating.md

trending-title-day = ## Ամենաշատ հարցվածը՝ այսօր
trending-title-days = ## Ամենաշատ հարցվածը՝ վերջին { $days } օրը
trending-title-all = ## Ամենաշատ հարցվածը՝ ամբողջ ընթացքում
# Buttons to the periods
trending-button-day = Այսօր
trending-button-days = { $days } օր
trending-button-all = Ամբողջ ընթացքում
trending-nobody = Այս ընթացքում ոչ մի թեմայի մասին մեկ օրում { $fewest } մարդ չի հարցրել։ Դրանից պակասը չի ցուցադրվում, որպեսզի ոչ ոք չիմանա, թե ով է հարցրել։
trending-counted-today = հաշվված է՝ առանց իմանալու, թե ով է հարցրել. ինչի մասին հարցրել է { $fewest }-ից քիչ մարդ, չի ցուցադրվում
trending-counted = հաշվված է՝ առանց իմանալու, թե ով է հարցրել. երկու տարբեր օր հարցնողը հաշվվում է որպես երկու մարդ. ինչի մասին մեկ օրում հարցրել է { $fewest }-ից քիչ մարդ, չի ցուցադրվում
trending-asks = { $count } հարցում
trending-people = { $count } մարդ
# $problem: what is wrong, without a full stop
trending-period-unknown = period՝ ընտրեք առաջարկվածներից մեկը։
