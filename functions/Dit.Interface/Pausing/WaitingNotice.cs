using System.Text.Json.Serialization;

namespace Dit.Interface.Pausing;

/// <summary>A notice that was posted while its address was paused. Personal data: lives in the books container only.</summary>
/// <param name="Id">The notice's id.</param>
/// <param name="Folder">The folder of its address.</param>
/// <param name="Path">Where its text goes in the notifications container.</param>
/// <param name="Text">Its text.</param>
internal sealed record WaitingNotice(string Id, string Folder, string Path, string Text);

/// <summary>How waiting notices are serialised.</summary>
[JsonSerializable(typeof(WaitingNotice))]
internal sealed partial class WaitingNoticeJson : JsonSerializerContext;
