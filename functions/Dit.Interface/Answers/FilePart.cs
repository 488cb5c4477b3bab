namespace Dit.Interface.Answers;

/// <summary>What of a file can be downloaded.</summary>
public enum FilePart
{
    /// <summary>The file as it came, as long as it is kept.</summary>
    Raw,

    /// <summary>Its rejected rows in its own layout, special-category columns emptied.</summary>
    Rejects,

    /// <summary>The confirmation that TIS got.</summary>
    Confirmation,
}
