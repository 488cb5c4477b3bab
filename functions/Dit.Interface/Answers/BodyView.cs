using Dit.Core.Placements;
using Dit.Core.Reference;
using Dit.Interface.Ledger;

namespace Dit.Interface.Answers;

/// <summary>A deanery body as its local office needs it (design/desk.md, Body). Personal data.</summary>
/// <param name="Body">The body.</param>
/// <param name="Extracts">Its newest extracts with their receipts, newest first.</param>
/// <param name="Posts">How its posts compare in TIS and in ESR.</param>
/// <param name="Picture">What TIS last said of each post.</param>
public sealed record BodyView(Body Body, IReadOnlyList<OutboundFile> Extracts, IReadOnlyList<PostReconciled> Posts,
    IReadOnlyList<RotationEntry> Picture);
