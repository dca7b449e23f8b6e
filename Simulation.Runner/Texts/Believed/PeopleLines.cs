namespace Simulation.Runner.Texts.Believed;

/// <summary>Who people are when they come in.</summary>
internal static class PeopleLines
{
    public static IReadOnlyList<AssumptionLine> All { get; } =
    [
        new("people.inclination_spread", "Verschil in bereidheid", "Spread in inclination", "Hoeveel mensen van elkaar verschillen in de bereidheid om bij te dragen, op logschaal"),
        new("people.non_contributors", "Draagt niet bij", "Does not contribute", "Aandeel bewoners dat niet bijdraagt, uit voorkeur, tijdgebrek of om de gezondheid, en dat blijft doen"),
        new("people.non_contributors_left", "Wat er van hun bereidheid is", "What is left of their inclination", "Wat er van hun bereidheid over is, vergeleken met die van anderen"),
        new("people.threshold_spread", "Verschil in drempel om mee te doen", "Spread in thresholds", "Hoeveel mensen verschillen in hoeveel zichtbare activiteit om hen heen zij nodig hebben voordat zij meedoen"),
        new("people.trouble_concentration", "Gewone problemen bij weinig mensen", "Concentration of trouble", "Hoe sterk gewone problemen zich bij weinig mensen ophopen (k van de negatief-binomiale verdeling); lager is sterker"),
        new("people.spell_concentration", "Ontregeling bij weinig mensen", "Concentration of spells", "Hoe sterk ontregeling zich bij weinig mensen ophoopt (k van de negatief-binomiale verdeling); lager is sterker"),
        new("people.lonely_supported", "Eenzaam bij binnenkomst, met begeleiding", "Lonely at entry, with support", "Aandeel bewoners met begeleiding dat bij binnenkomst sterk eenzaam is"),
        new("people.lonely_others", "Eenzaam bij binnenkomst, zonder begeleiding", "Lonely at entry, without support", "Aandeel bewoners zonder begeleiding dat bij binnenkomst sterk eenzaam is"),
        new("people.withdrawn_at_entry", "Begint achter een dichte deur", "Starts behind a closed door", "Aandeel bewoners met begeleiding dat de deur eerst dichthoudt, uit schaamte of zelfstigma"),
        new("people.withdrawal_at_entry", "Hoe dicht die deur is", "How closed that door is", "Hoe dicht die deur bij binnenkomst minstens is; op zijn hoogst is zij helemaal dicht"),
        new("people.homophily", "Soort zoekt soort", "Contact with one's own kind", "Hoeveel waarschijnlijker contact is binnen de eigen groep dan tussen groepen"),
        new("people.homophily_by_age", "Leeftijd zoekt leeftijd", "Contact with one's own age", "Hoeveel waarschijnlijker contact is binnen de eigen leeftijdsgroep dan daarbuiten"),
        new("people.young", "Jongeren onder huurders", "Young people among tenants", "Aandeel jongeren onder huurders van wie verder niets bekend is"),
        new("people.old", "Ouderen onder huurders", "Older people among tenants", "Aandeel ouderen onder hen"),
        new("people.language_barrier", "Taalbarrière in het begin", "Language barrier at first", "Hoeveel contact een taalbarrière in het begin wegneemt"),
        new("people.barrier_half_life", "Tempo waarin de taalbarrière kleiner wordt", "Pace at which it shrinks", "Aantal jaren waarna de helft ervan weg is"),
        new("people.peer_avoiders", "Mijdt lotgenoten", "Avoids people in the same situation", "Aandeel bewoners met begeleiding dat mensen in dezelfde situatie liever uit de weg gaat"),
        new("people.refuses_help", "Weigert hulp, zonder verslaving", "Refuses help, no addiction", "Aandeel bewoners zonder verslaving dat hulp weigert op het moment dat zij ontregeld zijn"),
        new("people.refuses_help_addicted", "Weigert hulp, met verslaving", "Refuses help, with addiction", "Aandeel bewoners met een actieve verslaving dat hulp weigert"),
        new("people.selection_promise", "Belofte bij selectie door een commissie", "Promise when a committee selects", "Hoeveel geneigder tot bijdragen bewoners zonder begeleiding zijn die door een commissie zijn gekozen, op logschaal"),
        new("people.selection_by_advert", "Werking van alleen een advertentie", "Effect of an advertisement", "Welk deel van die belofte een advertentie alleen al oplevert"),
        new("people.selection_by_evening", "Werking van een informatieavond", "Effect of an information evening", "Welk deel van die belofte een verplichte informatieavond oplevert"),
        new("people.selection_by_interview", "Werking van een motivatiegesprek", "Effect of a talk about motivation", "Welk deel van die belofte een gesprek over motivatie oplevert"),
        new("people.selection_by_co_optation", "Werking van coöptatie", "Effect of co-optation", "Wat coöptatie door bewoners van die belofte oplevert, vergeleken met een commissie"),
        new("people.selection_of_supported", "Belofte bij bewoners met begeleiding", "Promise of supported residents", "Wat de belofte waard is bij bewoners met begeleiding, die door de zorgpartij worden voorgedragen"),
        new("people.pre_entry_promise", "Meedoen vóór de verhuizing", "Activities before moving in", "Extra belofte van mensen die al meededen voordat zij er kwamen wonen, op logschaal"),
        new("people.promise_fades", "Belofte die vervaagt", "Promise that fades", "Welk deel van de belofte uiteindelijk verdwijnt: motivatie bij binnenkomst overschat de latere inzet"),
        new("people.promise_half_life", "Tempo waarin de belofte vervaagt", "Pace at which the promise fades", "Aantal jaren waarna de helft daarvan is verdwenen"),
        new("people.talk_tells_inclination", "Gesprek voorspelt bereidheid", "A talk tells inclination", "Hoe goed een selectiegesprek laat zien of iemand geneigd is om bij te dragen"),
        new("people.talk_tells_trouble", "Gesprek voorspelt problemen", "A talk tells trouble", "Hoe goed een selectiegesprek laat zien of iemand later problemen geeft"),
        new("people.screening_recognises", "Herkend bij screening", "Recognised by screening", "Aandeel van actieve verslavingen en gewelddadige verledens dat bij screening wordt herkend"),
        new("people.violent_past_trouble", "Problemen bij een gewelddadig verleden", "Trouble with a violent past", "Hoeveel meer problemen iemand met een gewelddadig verleden geeft, op logschaal"),
        new("people.violent_past", "Gewelddadig of crimineel verleden", "Violent or criminal past", "Aandeel kandidaten met begeleiding dat een gewelddadig of crimineel verleden heeft"),
        new("people.belonging_at_entry", "Thuisgevoel op de eerste dag", "Belonging on the first day", "Hoe thuis iemand zich op de eerste dag voelt"),
        new("people.safety_at_entry", "Veiligheid op de eerste dag", "Safety on the first day", "Hoe veilig iemand zich op de eerste dag voelt"),
        new("people.acceptance_at_entry", "Begrip op de eerste dag", "Acceptance on the first day", "Hoeveel begrip iemand op de eerste dag voor kwetsbaarheid heeft"),
        new("people.acceptance_by_selection", "Begrip door bewuste keuze", "Acceptance by choice", "Hoeveel meer begrip iemand heeft die bewust voor gemengd wonen koos"),
    ];
}
