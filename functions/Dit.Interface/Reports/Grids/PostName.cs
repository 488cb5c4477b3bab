using Dit.Core.Positions;

namespace Dit.Interface.Reports.Grids;

/// <summary>A post in words: job role and area of work, which ESR joins with numbers in the position's name.</summary>
internal static class PostName
{
    internal static string Of(Position position)
    {
        var parts = new[] { position.JobRole, position.AreaOfWork }.Where(part => part.Length > 0).ToList();
        return parts.Count > 0 ? string.Join(", ", parts) : position.Name.Trim('|', ' ');
    }
}
