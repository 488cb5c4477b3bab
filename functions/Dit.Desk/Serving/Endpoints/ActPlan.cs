using Microsoft.AspNetCore.Components;

namespace Dit.Desk.Serving.Endpoints;

/// <summary>What an act will do, for the page before it.</summary>
/// <param name="Here">The place of the menu.</param>
/// <param name="Heading">What is about to be done.</param>
/// <param name="Sentences">What will happen, a paragraph each.</param>
/// <param name="Button">The button's words.</param>
/// <param name="Back">Where a person goes who does not do it.</param>
internal sealed record ActPlan(string Here, string Heading, IReadOnlyList<string> Sentences, string Button, string Back)
{
    /// <summary>More to look at.</summary>
    internal RenderFragment? Details { get; init; }

    /// <summary>False when the act would be refused: then there is no button.</summary>
    internal bool CanDo { get; init; } = true;

    /// <summary>True for what cannot be taken back.</summary>
    internal bool IsWarning { get; init; }
}
