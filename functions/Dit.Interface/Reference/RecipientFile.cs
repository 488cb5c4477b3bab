using Dit.Core.Notices;
using Dit.Core.Reference;

namespace Dit.Interface.Reference;

/// <summary>recipients.csv: who gets an employer's notices, a body's office's, and the operators' alerts.</summary>
internal static class RecipientFile
{
    private const string AllKinds = "*";

    internal static ReferenceForm Form { get; } = new("recipients.csv", ["vpd", "name", "email", "role", "kinds"], [], IsOptional: false);

    internal static Recipient Read(ReferenceRow row)
    {
        var kinds = row.Parts("kinds").Select(kind => kind.ToLowerInvariant()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (kinds.Count == 0) row.Fault("kinds is empty; write * for all");
        foreach (var kind in kinds.Where(kind => kind != AllKinds && NoticeKind.Read(kind) is null))
            row.Refuse($"kinds names no kind of notice; write * for all, or some of {string.Join(';', NoticeKind.All)}", kind);
        if (!EmailAddress.IsAccepted(row["email"])) row.Refuse("email is no address that GOV.UK Notify accepts", row["email"]);
        return new(ReadAddress(row), row["name"], row["email"], row["role"], kinds);
    }

    private static NoticeAddress ReadAddress(ReferenceRow row)
    {
        var whose = row["vpd"];
        if (DeaneryBody.TryParse(whose, out var body)) return new NoticeAddress.BodyOffice(body);
        if (NoticeAddress.Read(whose.ToLowerInvariant()) is { } address) return address;
        row.Fault("vpd is neither a number of one to six digits, nor a body's code, nor operators", whose);
        return new NoticeAddress.Operators();
    }
}
