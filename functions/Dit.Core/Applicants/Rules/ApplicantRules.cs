using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dit.Core.Applicants.Rules;

/// <summary>The catalogue of the rules for applicants. A new rule is written beside its like and named here once.</summary>
public static class ApplicantRules
{
    /// <summary>All rules in order of id.</summary>
    public static IReadOnlyList<RowRule> All { get; } =
    [
        SyntaxRules.EmptyColumn, SyntaxRules.BadValue, PersonRules.Age,
        PositionRules.Known, PositionRules.Number, PositionRules.Dpn, PositionRules.Live, PositionRules.EmployerOn,
        OccupancyRules.SingleIncumbent, PositionRules.Body,
        DateRules.TooLate, DateRules.TooEarly, DateRules.EndAfterStart,
        PersonRules.NiNumber, PersonRules.GmcNumber, AddressRules.Postcode,
        RecordRules.Duplicate, RecordRules.Unchanged, RecordRules.Changed, RecordRules.Superseded,
        RecordRules.SharedGmcNumber, RecordRules.CorrectedGmcNumber,
        PositionRules.DpnTooOften, MatchRules.DuplicateApplicant, MatchRules.PossiblePerson,
        RecordRules.Created, RecordRules.CreatedOnEmployee,
    ];

    /// <summary>Tested on every row of the right shape before matching. A060 has a test too, for a match that is new or changed.</summary>
    internal static ImmutableArray<RowRule> Validation { get; } =
        [.. All.Where(rule => rule.Test is not null && rule != MatchRules.DuplicateApplicant)];

    private static readonly FrozenDictionary<string, int> _places =
        All.Index().ToFrozenDictionary(rule => rule.Item.Id, rule => rule.Index, StringComparer.Ordinal);

    /// <summary>Messages in the order of the catalogue; those of one rule keep their order.</summary>
    internal static IEnumerable<RowMessage> InOrder(IEnumerable<RowMessage> messages) => messages.OrderBy(message => _places[message.Rule]);
}
