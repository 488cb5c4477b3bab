namespace Dit.Desk.Serving.Endpoints;

/// <summary>The reason that every act asks for.</summary>
internal static class Reasons
{
    private const int Longest = 200;

    /// <summary>What is wrong with a reason as it was sent; null when nothing is.</summary>
    internal static string? Refusal(string reason) => reason.Length == 0 ? "Enter a reason"
        : reason.Length > Longest ? $"The reason must be {Longest} characters or fewer" : null;
}
