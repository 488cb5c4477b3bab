namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>A DPN as a file of notifications finds it: who has it live, and who is on it or on the way to it at each.</summary>
internal sealed class PlainPost
{
    private PlainPost(string fault) => Fault = fault;

    /// <summary>Why a notification about the post fails: N020 to N023; empty when it does not.</summary>
    internal string Fault { get; }

    internal IReadOnlyList<PlainMembers> Employers { get; private init; } = [];

    /// <summary>Looks a DPN up as it is today.</summary>
    internal static PlainPost Of(string dpn, string body, PlainRegion region, int today)
    {
        var reference = region.Reference;
        var positions = region.Employers.Values.SelectMany(employer => employer.PositionsOn(today)).Where(post => post.Dpn == dpn).ToList();
        if (positions.Count == 0) return new("N020");
        var open = positions.Where(post => post.IsOpenOn(today)).ToList();
        var atEmployers = open.Where(post => reference.IsEmployerOn(post.Vpd)).ToList();
        var bodies = atEmployers.Select(post => (Post: post, Body: reference.BodyOf(post.ManagingBody, post.Dpn)))
            .Where(post => post.Body is not null && reference.IsBodyOn(post.Body)).ToList();
        if (bodies.Count == 0) return new(open.Count > atEmployers.Count ? "N021" : atEmployers.Count > 0 ? "N023" : "N022");
        if (!bodies.Exists(post => post.Body == body)) return new("N023");
        return new("")
        {
            Employers =
            [
                .. bodies.Select(post => post.Post.Vpd).Distinct().Order(StringComparer.Ordinal)
                    .Select(vpd => new PlainMembers(region, vpd, [.. positions.Where(post => post.Vpd == vpd)], today)),
            ],
        };
    }
}
