using System.Security.Cryptography;
using System.Text;
using Dit.Core.Notices;

namespace Dit.Interface.Notices;

/// <summary>A notice's blob name in its folder: the order first, so that a listing is in order; a digest of its id; its kind.</summary>
internal static class NoticeName
{
    private const int DigestLength = 12;

    internal static string Of(Notice notice)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(notice.Id)))[..DigestLength];
        return $"{notice.Order}.{notice.Kind.Place:D2}.{digest}.{notice.Kind.Code}.txt";
    }
}
