namespace Dit.Core.Applicants.Rules;

/// <summary>What a finding of a rule does to its row.</summary>
public enum RuleEffect
{
    /// <summary>The row fails.</summary>
    Fail,
    /// <summary>The row fails where the column is mandatory or a projected date, else the value is left out with a warning.</summary>
    FailOrWarn,
    /// <summary>The row counts; somebody should look.</summary>
    Warn,
    /// <summary>What became of a row that passed.</summary>
    Inform,
}
