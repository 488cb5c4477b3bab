using System.Collections.Frozen;
using Dit.Core.Notices;

namespace Dit.Core.Reference;

/// <summary>The reference data that an operator keeps, as it is in force on a business date (rules.md, Employers).</summary>
public sealed class ReferenceData
{
    /// <summary>No reference data: what holds before the first set.</summary>
    public static ReferenceData None { get; } = new([], [], [], []);

    private readonly FrozenDictionary<string, DeaneryBody>.AlternateLookup<ReadOnlySpan<char>> _byPrefix;
    private readonly BodyNames _bodyNames;
    private readonly ILookup<NoticeAddress, Recipient> _recipients;
    private readonly FrozenSet<Vpd> _deliveryOff;

    /// <summary>Makes a set; its parts were checked by their reader.</summary>
    public ReferenceData(IEnumerable<Employer> employers, IEnumerable<Body> bodies, IEnumerable<Recipient> recipients,
        IEnumerable<string> locumCodes, IEnumerable<Vpd>? deliveryOff = null)
    {
        Employers = employers.ToFrozenDictionary(employer => employer.Vpd);
        Bodies = bodies.ToFrozenDictionary(body => body.Code);
        LocumOccupationCodes = locumCodes.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _deliveryOff = (deliveryOff ?? []).ToFrozenSet();
        _recipients = recipients.ToLookup(recipient => recipient.Address);
        _bodyNames = new(Bodies.Values);
        _byPrefix = Bodies.Values.OrderBy(body => body.Code)
            .SelectMany(body => body.Prefixes.Select(prefix => (prefix, body.Code)))
            .DistinctBy(pair => pair.prefix)
            .ToFrozenDictionary(pair => pair.prefix, pair => pair.Code, StringComparer.OrdinalIgnoreCase)
                .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>All employers that are known, on or off.</summary>
    public IReadOnlyDictionary<Vpd, Employer> Employers { get; }

    /// <summary>All bodies that are known, on or off.</summary>
    public IReadOnlyDictionary<DeaneryBody, Body> Bodies { get; }

    /// <summary>Which days are working days.</summary>
    public BusinessCalendar Calendar { get; init; } = BusinessCalendar.Shipped;

    /// <summary>When each daily stream is due.</summary>
    public DaySchedules Schedules { get; init; } = DaySchedules.Usual;

    /// <summary>Occupation codes that mark a locum post (P003).</summary>
    public IReadOnlySet<string> LocumOccupationCodes { get; }

    /// <summary>True when the employer is known and switched on.</summary>
    public bool IsOn(Vpd vpd) => Employers.TryGetValue(vpd, out var employer) && employer.Enabled;

    /// <summary>True unless sending is off for the employer; its notices are kept as text all the same (rules.md, Notifications).</summary>
    public bool IsDelivered(Vpd vpd) => !_deliveryOff.Contains(vpd);

    /// <summary>True when the body is known and on.</summary>
    public bool IsOn(DeaneryBody body) => Bodies.TryGetValue(body, out var known) && known.Enabled;

    /// <summary>The body that manages DPNs with this first segment; null when no body names it.</summary>
    public DeaneryBody? BodyOfPrefix(ReadOnlySpan<char> prefix) => _byPrefix.TryGetValue(prefix, out var body) ? body : null;

    /// <summary>The body that a managing body field means, by code or alias; null when no body goes by it.</summary>
    public DeaneryBody? BodyOfField(string managingBody) => _bodyNames.Find(managingBody);

    /// <summary>Who gets notices of a kind at an address, in the order of recipients.csv.</summary>
    public IReadOnlyList<Recipient> RecipientsOf(NoticeAddress address, NoticeKind kind) =>
        [.. _recipients[address].Where(recipient => recipient.Wants(kind.Code))];

    /// <summary>The addresses (employers, bodies' offices, operators) with a recipient of this email, whatever its letter case.</summary>
    public IEnumerable<NoticeAddress> AddressesOf(string email) =>
        _recipients.Where(address => address.Any(recipient => recipient.Email.Equals(email, StringComparison.OrdinalIgnoreCase)))
            .Select(address => address.Key);
}
