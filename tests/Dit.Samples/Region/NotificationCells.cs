using Dit.Core.Codes;
using Dit.Core.Files.Layouts;

namespace Dit.Samples.Region;

/// <summary>The cells of a NOT row.</summary>
internal sealed class NotificationCells() : Cells(TisLayouts.Notification)
{
    // What TIS knows a site as, or does not; nothing is to be read from it.
    private static readonly string[] _sites =
        ["NOT KNOWN", "", "Larkfield General Hospital (RXK01)", "431", "96", "St Mary's, \"Old Wing\""];

    /// <summary>Fills the cells from a row; they hold until the next one.</summary>
    internal ReadOnlySpan<string?> Fill(NotificationRow row)
    {
        Clear();
        this["NotificationTitleCode"] = row.Type;
        this["DeaneryBody"] = row.Dpn.EndsWith('7') ? "" : row.Body;
        this["DeaneryPostNumber"] = row.Dpn;
        this["ManagingDeaneryBodyCode"] = row.Dpn.Split('/')[0];
        row.Shape?.Invoke(this);
        return Values;
    }

    /// <summary>Names the trainee who is on the post.</summary>
    internal void Current(SamplePerson person, DateOnly? end)
    {
        Name("Current", person);
        this["CurrentProjectedEndDate"] = FileDate.Write(end);
        this["CurrentNextPlacementVpd"] = Site(person);
        this["CurrentWte"] = (person.Serial % 9) switch { 0 => "0.0", 1 => "1.2", _ => "1.0" };
    }

    /// <summary>Names the trainee who comes next.</summary>
    internal void Next(SamplePerson person, DateOnly? start, string wte = "1")
    {
        Name("Next", person);
        this["NextProjectedStartDate"] = FileDate.Write(start);
        this["NextCurrentPlacementVpd"] = Site(person);
        this["NextEmail"] = person.Email;
        this["NextPlacementWte"] = wte;
        this["PostVacantAtNextRotation"] = "false";
    }

    /// <summary>Says that nobody comes next.</summary>
    internal void Vacant() => this["PostVacantAtNextRotation"] = "true";

    /// <summary>Says that a trainee does not come, for reason 3.</summary>
    internal void Withdrawn(SamplePerson person)
    {
        Name("Withdrawn", person);
        this["WithdrawnReason"] = "3";
        Vacant();
    }

    /// <summary>Says that a trainee's dates are others.</summary>
    internal void Changed(DateOnly? hire, DateOnly? end)
    {
        this["ChangedHireDate"] = FileDate.Write(hire);
        this["ChangedEndDate"] = FileDate.Write(end);
    }

    private static string Site(SamplePerson person) => _sites[person.Serial % _sites.Length];

    /// <summary>Names a trainee in three columns: surname, first name, GMC number.</summary>
    /// <param name="role">Current, Next, Withdrawn or Replacement.</param>
    internal void Name(string role, SamplePerson person)
    {
        this[$"{role}LastName"] = person.LastName;
        this[$"{role}FirstName"] = person.FirstName;
        this[$"{role}GmcNumber"] = person.Gmc;
    }
}

/// <summary>One row of a DNC or DNF.</summary>
internal record NotificationRow
{
    /// <summary>1 to 5, or what is planted instead.</summary>
    internal required string Type { get; init; }

    /// <summary>The body whose file it stands in.</summary>
    internal required string Body { get; init; }

    internal required string Dpn { get; init; }

    /// <summary>Fills the columns that the type is about.</summary>
    internal Action<NotificationCells>? Shape { get; init; }
}
