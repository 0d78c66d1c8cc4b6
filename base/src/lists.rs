//! The closed lists of an offer. They are our own: no existing taxonomy fits Dutch carers and is free to use
//! (docs/resources.md). `None` or an empty set means "unknown" everywhere; unknown is never read as yes, no
//! or free.

use crate::closed_list;

closed_list! {
    /// What somebody needs. The first eight are the question areas of carers (acht vraaggebieden,
    /// mantelzorg.nl); the others are for every resident.
    Need {
        Information = "information", "informatie": "information and advice";
        Guidance = "guidance", "begeleiding": "somebody who helps you along";
        Education = "education", "cursus": "learning: courses, training";
        EmotionalSupport = "emotional_support", "emotionele steun": "somebody to talk to";
        PracticalHelp = "practical_help", "praktische hulp":
            "help in and around the house, with forms, meals";
        Respite = "respite", "respijtzorg": "a breather for a carer";
        Money = "money", "geld": "money worries, allowances, what help costs";
        Aids = "aids", "hulpmiddelen": "aids and adaptations to the home";
        Meeting = "meeting", "ontmoeting": "meeting people, doing things together";
        Transport = "transport", "vervoer": "getting somewhere";
        Prevention = "prevention", "gezondheid": "staying healthy";
        Living = "living", "wonen": "where and how to live";
        Safety = "safety", "veiligheid": "safety at home, shelter, crisis";
        GiveHelp = "give_help", "vrijwilligerswerk": "to do something for others: volunteering";
    }
}

closed_list! {
    /// Forms of respite, light ones first (after Movisie's "Vormen van respijtzorg", in our own words).
    RespiteForm {
        Light = "light", "light": "a light activity; the carer may join";
        Present = "present", "aanwezig": "somebody comes to the home";
        Day = "day", "dag": "by day somewhere else";
        Overnight = "overnight", "logeren": "one or more nights somewhere else";
    }
}

closed_list! {
    /// How one gets in.
    Access {
        Free = "free", "vrij": "walk in or ring";
        Register = "register", "aanmelden": "register first";
        Indication = "indication", "indicatie":
            "needs a decision (Wmo, Wlz, Jeugdwet) or an insurer's consent";
    }
}

closed_list! {
    /// Who pays for it.
    Funding {
        Wmo = "wmo", "gemeente": "the municipality, Wmo 2015";
        Wlz = "wlz", "wlz": "the zorgkantoor, Wet langdurige zorg";
        Youth = "youth", "jeugdwet": "the municipality, Jeugdwet";
        Zvw = "zvw", "zvw": "basic health insurance, Zorgverzekeringswet";
        Insurance = "insurance", "aanvullende verzekering": "supplementary health insurance";
        SelfPaid = "self", "zelf": "the person";
    }
}

closed_list! {
    /// Who does it.
    Who {
        Volunteer = "volunteer", "vrijwilliger": "a volunteer";
        Professional = "professional", "beroepskracht": "somebody whose work it is";
    }
}

closed_list! {
    /// For whom it is: for respite the person who is cared for.
    Audience {
        Everyone = "everyone", "iedereen": "everybody";
        Older = "older", "ouderen": "older people";
        Dementia = "dementia", "dementie": "people with dementia";
        Physical = "physical", "lichamelijk": "people with a physical disability or illness";
        Psychiatric = "psychiatric", "psychisch": "people with a mental illness";
        LearningDisability = "learning_disability", "verstandelijk": "people with a learning disability";
        Child = "child", "kind": "children and their parents";
        Carer = "carer", "mantelzorger": "carers themselves";
    }
}

closed_list! {
    /// When it is there. A table has these in the column `moment`.
    PartOfDay {
        Day = "day", "dag": "by day";
        Evening = "evening", "avond": "in the evening";
        Night = "night", "nacht": "at night";
        Weekend = "weekend", "weekend": "in the weekend";
        Holiday = "holiday", "vakantie": "in holidays, for a holiday";
    }
}

closed_list! {
    /// How often. A table has these in the column `hoe_vaak`.
    Frequency {
        Once = "once", "eenmalig": "once, for some time";
        Regular = "regular", "regelmatig": "every so often, lasting";
        Urgent = "urgent", "spoed": "at once, when things go wrong";
    }
}

closed_list! {
    /// Whether it exists.
    OfferStatus {
        Active = "active", "actief": "it is there";
        Closed = "temporarily_closed", "tijdelijk dicht": "closed for some time";
        Inactive = "inactive", "inactief": "not there at the moment";
        Defunct = "defunct", "gestopt": "it has stopped";
    }
}

closed_list! {
    /// An answer that may also be unknown.
    YesNo {
        Yes = "yes", "ja": "yes";
        No = "no", "nee": "no";
    }
}

closed_list! {
    /// Days of the week.
    DayOfWeek {
        Monday = "monday", "ma": "Monday";
        Tuesday = "tuesday", "di": "Tuesday";
        Wednesday = "wednesday", "wo": "Wednesday";
        Thursday = "thursday", "do": "Thursday";
        Friday = "friday", "vr": "Friday";
        Saturday = "saturday", "za": "Saturday";
        Sunday = "sunday", "zo": "Sunday";
    }
}

closed_list! {
    /// What a person pays, without the amount.
    CostKind {
        Free = "free", "gratis": "nothing";
        Amount = "amount", "bedrag": "an amount";
        Contribution = "contribution", "eigen bijdrage": "the own contribution of the Wmo or Wlz";
        IncomeDependent = "income_dependent", "inkomensafhankelijk": "it depends on one's income";
    }
}

closed_list! {
    /// Per what an amount is.
    CostUnit {
        Time = "time", "keer": "each time";
        Hour = "hour", "uur": "an hour";
        PartOfDay = "part_of_day", "dagdeel": "a morning, afternoon or evening";
        Day = "day", "dag": "a day";
        Night = "night", "nacht": "a night";
        Week = "week", "week": "a week";
        Month = "month", "maand": "a month";
        Year = "year", "jaar": "a year";
        Kilometre = "kilometre", "kilometer": "a kilometre";
    }
}
