namespace DitFunctions.Local;

/// <summary>
/// What the person at the keyboard named cannot be used: a wrong option, a folder that cannot be read. The message is one
/// sentence (command.md: exit code 2).
/// </summary>
public sealed class WrongInputException : Exception
{
    /// <summary>Makes one with its sentence.</summary>
    public WrongInputException(string sentence)
        : base(sentence)
    {
    }

    /// <summary>Makes one with its sentence and what lies behind it.</summary>
    public WrongInputException(string sentence, Exception cause)
        : base(sentence, cause)
    {
    }
}
