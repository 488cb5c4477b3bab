using Dit.Core.Codes;

namespace Dit.Samples.Region;

/// <summary>An employer of the sample with all that its first full file holds.</summary>
internal sealed class SampleEmployer
{
    /// <summary>The employer as the product chooses it.</summary>
    internal required RegionEmployer Site { get; init; }

    internal int Index => Site.Index;

    internal Vpd Vpd => Site.Vpd;

    internal string OdsCode => Site.OdsCode;

    /// <summary>The body whose posts it has.</summary>
    internal SampleBody Body => Site.Body;

    /// <summary>False when it is switched off: its files are loaded, nothing is sent for it.</summary>
    internal bool IsOn => Site.IsOn;

    /// <summary>Full Records rather than Part Records.</summary>
    internal bool IsFull => Site.IsFull;

    /// <summary>01 or 02.</summary>
    internal required string InterfaceVersion { get; init; }

    /// <summary>
    /// True when DPN, body and flag stand in extra information, as in the field; else the site fills columns 20 and 21 of POA.
    /// </summary>
    internal bool WritesInformation => InterfaceVersion != "01";

    /// <summary>The number of its first file.</summary>
    internal required int FirstSequence { get; init; }

    internal List<Department> Departments { get; } = [];

    internal List<SamplePosition> Positions { get; } = [];

    internal List<SampleStaff> Staff { get; } = [];

    /// <summary>Live training posts without a holder and without an applicant, which routine changes are made to.</summary>
    internal List<SamplePosition> Vacant { get; } = [];

    private int _posts;

    /// <summary>The site, specialty, grade and number of a DPN that no other post of the sample has.</summary>
    internal string NextDpn(string prefix, string specialty, string grade)
    {
        var (site, number) = Math.DivRem(_posts++, 900);
        return FormattableString.Invariant($"{prefix}/{OdsCode}{site + 1:D2}/{specialty}/{grade}/{number + 1:D3}");
    }
}

/// <summary>A department of an employer (ORA) with its place (LCA).</summary>
internal sealed record Department(long Id, string Name, long LocationId, string Place);
