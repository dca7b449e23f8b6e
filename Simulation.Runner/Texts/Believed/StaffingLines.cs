namespace Simulation.Runner.Texts.Believed;

/// <summary>Coach, beheer and care team: who they are, what they see, how long work takes.</summary>
internal static class StaffingLines
{
    public static IReadOnlyList<AssumptionLine> All { get; } =
    [
        new("staffing.holder_leaves", "Vertrek van medewerkers", "Staff leaving", "Hoe vaak iemand die een functie vervult vertrekt"),
        new("staffing.split_job_leaves", "Vertrek bij een gedeelde functie", "Leaving a split job", "Hoeveel vaker dat gebeurt als de uren een klein deel van een gesplitste baan zijn"),
        new("staffing.announced_end_leaves", "Vertrek na aankondiging van het einde", "Leaving after an announced end", "Hoeveel vaker dat gebeurt zodra bekend is dat de functie ophoudt"),
        new("staffing.weeks_to_fill", "Duur van een vacature", "Weeks to fill a vacancy", "Aantal weken voordat een vacature is vervuld"),
        new("staffing.weeks_worth_hiring", "Kortste nog te vervullen functie", "Shortest post worth filling", "Aantal weken dat een functie nog moet duren voordat er iemand voor wordt aangenomen"),
        new("staffing.hours_to_be_known", "Uren tot een bekend gezicht", "Hours to become known", "Aantal uren in het complex voordat een medewerker voor één bewoner een bekend gezicht is"),
        new("staffing.off_site_counts", "Begeleiding van buiten het complex", "Support from off site", "Waarvoor een uur begeleiding telt als het team geen plek in het complex heeft"),
        new("staffing.compact_team_per_ten", "Compact begeleidingsteam", "Compact support team", "Aantal verschillende begeleiders dat de leidraad voor ogen heeft, per tien bewoners met begeleiding"),
        new("staffing.huismeester_hours", "Uren huismeester in kantoortijd", "Hours of a daytime huismeester", "Uren per week van een huismeester in kantoortijd, per honderd woningen"),
        new("staffing.live_in_hours", "Uren inwonende huismeester", "Hours of a live-in huismeester", "Uren per week die een inwonende huismeester aan mensen besteedt in plaats van aan het gebouw"),
        new("staffing.live_in_away", "Afwezigheid inwonende huismeester", "Absence of a live-in huismeester", "Aantal weken per jaar dat een inwonende huismeester weg is"),
        new("coaching.reading_delay", "Ouderdom van het beeld", "Age of the picture", "Hoe oud het beeld is waarop het communityteam handelt"),
        new("coaching.reading_error", "Fout in het beeld van meedoen", "Error in participation as seen", "Hoe ver het communityteam ernaast zit bij het aandeel bewoners dat bijdraagt (standaardafwijking)"),
        new("coaching.organiser_error", "Fout in het beeld van trekkers", "Error in organisers as seen", "Hoe ver het communityteam ernaast zit bij het aantal trekkers, als deel van dat aantal"),
        new("coaching.weeks_to_raise", "Tijd om op te schalen", "Time to raise the flame", "Aantal weken tussen het besluit om op te schalen en de extra uren van de coach"),
        new("coaching.board_filled", "Bezetting om los te laten", "Seats filled before letting go", "Aandeel bestuurszetels dat bezet moet zijn om te kunnen zeggen dat bewoners het dragen"),
        new("workload.team_meeting_hours", "Uren communityteam of IMO", "Hours of community team or IMO", "Uren voor één overleg van het communityteam of één IMO, met voorbereiding, per partij"),
        new("workload.core_meeting_hours", "Uren kern- of stuurgroep", "Hours of core or steering group", "Uren voor één overleg van de kerngroep of stuurgroep, per partij"),
        new("workload.waakvlam_meeting_hours", "Overleg op de waakvlam", "Meetings on the waakvlam", "Uren overleg per maand van een coach op de waakvlam"),
        new("workload.push_supported_hours", "Eerste zetje, met begeleiding", "First push, with support", "Uren van een coach om een nieuwe bewoner met begeleiding over de drempel te helpen"),
        new("workload.push_other_hours", "Welkom, zonder begeleiding", "Welcome, without support", "Uren van een coach om een nieuwe bewoner zonder begeleiding te verwelkomen"),
        new("workload.visit_hours", "Bezoek bij een dichte deur", "Visit to a closed door", "Uren voor een bezoek aan iemand die de deur dichthoudt"),
        new("workload.visit_every", "Tijd tussen die bezoeken", "Time between such visits", "Aantal weken tussen twee bezoeken aan iemand die de deur dichthoudt"),
        new("workload.organiser_support_hours", "Ondersteuning van een trekker", "Support for one organiser", "Uren ondersteuning per week die één trekker vraagt"),
        new("workload.board_support_hours", "Ondersteuning van het bestuur", "Support for the board", "Uren ondersteuning per week die het bestuur vraagt"),
        new("workload.recruiting_share", "Tijd voor het vinden van trekkers", "Time to find organisers", "Welk deel van de resterende uren van een coach naar het vinden van nieuwe trekkers gaat"),
        new("workload.hosting_share", "Tijd voor activiteiten, coach", "Time for activities, coach", "Welk deel van de uren die dan nog over zijn naar activiteiten gaat; de rest is aanwezig zijn"),
        new("workload.care_response_hours", "Reactie op ontregeling", "Response to a spell", "Uren per week die een begeleidingsteam nodig heeft voor iemand die ontregeld is"),
        new("workload.care_hosting_share", "Tijd voor activiteiten, begeleiding", "Time for activities, care team", "Welk deel van de resterende uren voor de gemeenschap het begeleidingsteam aan activiteiten besteedt; de rest is aanwezig zijn"),
        new("workload.overlap_cost", "Tijdverlies door onduidelijke rollen", "Time lost to unclear roles", "Hoeveel extra tijd alles kost als niemand zeker weet wie wat doet"),
        new("workload.blind_spots", "Blinde vlekken door onduidelijke rollen", "Blind spots of unclear roles", "Aandeel signalen dat tussen twee partijen blijft liggen als niemand zeker weet wie wat doet"),
    ];
}
