namespace DitFunctions.Local.Tests.Folders;

/// <summary>A test that needs a small disk of its own. Where none can be mounted it is reported as skipped, with this reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SmallDiskFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> _canMount = new(() => SmallDisk.CanMount);

    public SmallDiskFactAttribute()
    {
        if (!_canMount.Value) Skip = "It needs Linux and the right to mount a small disk: run it as root.";
    }
}
