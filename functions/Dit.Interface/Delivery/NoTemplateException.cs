using System.Net;

namespace Dit.Interface.Delivery;

/// <summary>
/// GOV.UK Notify has no such template, which no email can help: sending pauses for a while. Nothing was taken.
/// </summary>
/// <param name="cause">What the service said; null when it was not asked.</param>
/// <param name="beginsPause">True for the first such fault of a pause, of which the operators are to hear.</param>
internal sealed class NoTemplateException(Exception? cause, bool beginsPause)
    : HttpRequestException("GOV.UK Notify has no template for the interface's emails.", cause, HttpStatusCode.NotFound)
{
    /// <summary>True for the first such fault of a pause.</summary>
    public bool BeginsPause => beginsPause;
}
