using System.Text.Json;

namespace Dit.MemoryStorage.Tables;

/// <summary>A value as it was sent, with the type that its sender named.</summary>
internal readonly record struct Cell(JsonElement Value, string? Type);

/// <summary>A row as it stands; a change makes a new one.</summary>
internal sealed record Row(string Partition, string Key, IReadOnlyDictionary<string, Cell> Cells)
{
    private readonly DateTimeOffset _written = Stamps.Next();

    internal string Tag => Stamps.RowTag(_written);

    internal DateTimeOffset Written => _written;

    internal void Write(Utf8JsonWriter writer, HashSet<string>? columns)
    {
        writer.WriteStartObject();
        writer.WriteString("odata.etag", Tag);
        if (columns?.Contains("PartitionKey") != false) writer.WriteString("PartitionKey", Partition);
        if (columns?.Contains("RowKey") != false) writer.WriteString("RowKey", Key);
        if (columns?.Contains("Timestamp") != false)
        {
            writer.WriteString("Timestamp@odata.type", "Edm.DateTime");
            writer.WriteString("Timestamp", Stamps.Iso(_written));
        }

        foreach (var (name, cell) in Cells)
        {
            if (columns?.Contains(name) == false) continue;
            if (cell.Type is not null) writer.WriteString(name + "@odata.type", cell.Type);
            writer.WritePropertyName(name);
            cell.Value.WriteTo(writer);
        }

        writer.WriteEndObject();
    }
}
