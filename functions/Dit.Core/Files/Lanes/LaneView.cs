namespace Dit.Core.Files.Lanes;

/// <summary>What a lane has to know of the world outside it.</summary>
/// <param name="IsPaused">True while an operator keeps its files from going to work.</param>
/// <param name="Ahead">Of a body: the employers whose files come before what TIS says of their posts.</param>
public sealed record LaneView(DateOnly Today, DateTimeOffset Now, bool IsPaused, IReadOnlyList<EmployerAhead> Ahead);

/// <summary>
/// An employer that matters to a body (it has live posts of it, or is on and has never loaded) and has a file that waits or is at
/// work. A file that is held is not one: nobody waits for it.
/// </summary>
/// <param name="Lane">The employer's lane: <c>GO-431</c>.</param>
/// <param name="ReceivedAt">When the earliest of its files arrived.</param>
public sealed record EmployerAhead(string Lane, DateTimeOffset ReceivedAt);
