namespace Dit.WorkerHost;

/// <summary>
/// The numbers of the messages and fields that pass between host and worker. They are facts of the wire between
/// Microsoft.Azure.Functions.Worker.Grpc and any host, and the same in each version of it.
/// </summary>
internal static class Talk
{
    internal const string Path = "/AzureFunctionsRpcMessages.FunctionRpc/EventStream";

    // Kinds of messages.
    internal const int Log = 2;
    internal const int InvocationRequest = 4;
    internal const int InvocationResponse = 5;
    internal const int LoadRequest = 8;
    internal const int LoadResponse = 9;
    internal const int Terminate = 14;
    internal const int InitResponse = 16;
    internal const int InitRequest = 17;
    internal const int StartStream = 20;
    internal const int MetadataRequest = 29;
    internal const int MetadataResponse = 30;

    internal static Fields Init(string folder) => new Fields().Put(1, "4.0.0").Put(4, folder).Put(5, folder);

    internal static Fields Metadata(string folder) => new Fields().Put(1, folder);

    internal static Fields Load(WorkerFunction function) => new Fields().Put(1, function.Id).Put(2, function.Told);

    /// <summary>A call; the trace must be there, though the worker asks nothing of it.</summary>
    internal static Fields Invocation(string id, WorkerFunction function, string json) => new Fields()
        .Put(1, id).Put(2, function.Id)
        .Put(3, new Fields().Put(1, function.Parameter).Put(2, new Fields().Put(2, json)))
        .Put(5, new Fields().Put(1, ""));

    /// <summary>The functions of an answer.</summary>
    internal static IEnumerable<WorkerFunction> Functions(Fields answer) => answer.Every(1).Select(WorkerFunction.Read);

    /// <summary>Throws when a result is no success.</summary>
    /// <param name="what">What was asked, for the message.</param>
    /// <param name="result">The result.</param>
    /// <exception cref="InvalidOperationException">The worker says that it failed, and why.</exception>
    internal static void ThrowIfFailed(string what, Fields result)
    {
        const ulong success = 1;
        if (result.Number(4) == success) return;
        var fault = result.Message(2);
        throw new InvalidOperationException($"{what}: {result.Text(1)}{fault.Text(2)}\n{fault.Text(1)}");
    }

    /// <summary>A log line of the worker, with its fault.</summary>
    internal static string Line(Fields log) => $"{log.Text(2)}: {log.Text(4)} {log.Message(6).Text(2)}".TrimEnd();
}
