using DitFunctions.Local.Azurite;

namespace DitFunctions.Local.Tests.Azurite;

/// <summary>A state that cannot be saved: plain words that say what to do.</summary>
public sealed class SaveFaultTests
{
    [Theory]
    [InlineData("ENOSPC", "The disk is full: nothing can be saved. Make room, then run it again.")]
    [InlineData("EACCES", "this user may not write in the data folder. Give this user the right to write there, then run it again.")]
    [InlineData("EROFS", "the disk is read-only. Mount it for writing, then run it again.")]
    [InlineData("E2BIG", "E2BIG. Check that the data folder and its disk can be written to, then run it again.")]
    public void Told_EachFault_SaysWhatToDo(string code, string words)
    {
        var sentence = SaveFault.Told(code).Message;

        Assert.Contains(words, sentence, StringComparison.Ordinal);
        Assert.EndsWith("Nothing that was taken is lost.", sentence, StringComparison.Ordinal);
    }
}
