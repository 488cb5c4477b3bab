using Azure.Data.Tables;

namespace Dit.Interface.Delivery;

/// <summary>The right to send one notice to one recipient, for a while.</summary>
/// <param name="Row">The ledger's row.</param>
/// <param name="MayBeOut">True when somebody began before and did not come to an end: ask the service first.</param>
internal sealed record SendClaim(TableEntity Row, bool MayBeOut);
