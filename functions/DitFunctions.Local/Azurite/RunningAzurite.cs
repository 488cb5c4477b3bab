namespace DitFunctions.Local.Azurite;

/// <summary>What a host tells of its Azurite, so that an operator's verb can join it.</summary>
/// <param name="ProcessId">The number of its node process.</param>
/// <param name="Endpoints">Where it listens.</param>
public sealed record RunningAzurite(int ProcessId, AzuriteEndpoints Endpoints);
